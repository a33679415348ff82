/** Opens the reviewed workbooks in FOLDER/after with excelize, a third reader that shares no code with the others. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { init } from "excelize-wasm";

const require = createRequire(import.meta.url);
const { OpenReader } = await init(require.resolve("excelize-wasm").replace(/[^/\\]+$/, "excelize.wasm.gz"));
const [folder, ...files] = process.argv.slice(2);
let failed = 0;

function check(what, expected, actual) {
  const same = JSON.stringify(expected) === JSON.stringify(actual);
  if (!same) failed++;
  console.log(`${same ? "ok" : "not ok"} - ${what}${same ? "" : `\n#   ${JSON.stringify(expected)} became ${JSON.stringify(actual)}`}`);
}

const seen = (kind, file) => {
  const book = OpenReader(readFileSync(join(folder, kind, file)));
  if (book.error) throw new Error(`${kind}/${file}: ${book.error}`);
  return book;
};
const values = (book, sheet) => book.GetRows(sheet, { RawCellValue: true }).result.map((row) => row.slice(0, 8).join("\t").trimEnd());

for (const file of files) {
  const before = seen("before", file);
  const after = seen("after", file);
  const sheets = before.GetSheetList().list;
  check(`${file} excelize sheets`, [...sheets, "核验结果", "问题清单"], after.GetSheetList().list);
  for (const sheet of sheets) check(`${file} excelize ${sheet}: values`, values(before, sheet), values(after, sheet));
  const cell = (address) => after.GetCellValue(sheets[0], address, { RawCellValue: true }).value;
  check(`${file} excelize columns beside the table`, ["申报方向", "87.5", "30"], ["I2", "J3", "I4"].map(cell));
  check(`${file} excelize can save it`, null, after.WriteToBuffer().error);
}
process.exit(failed > 0 ? 1 : 0);
