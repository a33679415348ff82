import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { blankForm } from "../../src/domain/form/template/blankForm";
import { toA1 } from "../../src/domain/sheet/cellRef";
import { template } from "../../src/cli/template";
import { cleanEntries, fill } from "../support/blankForm";

/** Writes the blank workbook into the folder, and what a correct application puts into which cell. */
async function main([folder]: string[]): Promise<void> {
  if (folder === undefined) throw new Error("usage: writeTemplate FOLDER");
  mkdirSync(folder, { recursive: true });
  await template({ out: join(folder, "blank.xlsx"), year: "2022" }, { out: process.stdout, err: process.stderr });
  const cells = fill(blankForm(2022), cleanEntries()).map(({ row, column, value }) => [toA1({ row, column }), value]);
  writeFileSync(join(folder, "entries.json"), JSON.stringify(Object.fromEntries(cells)));
}

void main(process.argv.slice(2));
