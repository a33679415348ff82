import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Application } from "../../src/domain/form/application";
import { readForms } from "../../src/domain/form/readWorkbook";
import { blankForm } from "../../src/domain/form/template/blankForm";
import { ExcelHost } from "../../src/host";
import { loadClient } from "../../src/host/client/node";
import { loadBook } from "../../src/host/xlsx";
import { createExcelWorkbook } from "../../src/office/excelWorkbook";
import { cleanEntries, fill, filledSheet } from "../support/blankForm";
import { workbookOf } from "../support/paperForm";

let failed = 0;

function check(what: string, expected: unknown, actual: unknown): void {
  const same = JSON.stringify(expected) === JSON.stringify(actual);
  if (!same) failed++;
  console.log(`${same ? "ok" : "not ok"} - ${what}${same ? "" : `\n#   ${JSON.stringify(expected)} became ${JSON.stringify(actual)}`}`);
}

async function applicationsIn(file: string): Promise<readonly Application[]> {
  loadClient();
  const host = ExcelHost.create(await loadBook(readFileSync(file)), { fileName: file });
  const detach = host.attach();
  try {
    return readForms(await createExcelWorkbook().readWorkbook({}), { callYear: 2022 }).applications;
  } finally {
    detach();
    host.dispose();
  }
}

const valuesOf = ({ shape, fields }: Application): unknown => [shape, ...[...fields].map(([id, { status, value }]) => [id, status, value])];

/** Forms that openpyxl filled and LibreOffice saved say what they were filled with. */
async function main([folder, ...files]: string[]): Promise<void> {
  if (folder === undefined) throw new Error("usage: readTemplate FOLDER FILE…");
  const form = blankForm(2022);
  const [expected] = readForms(workbookOf([filledSheet(form, fill(form, cleanEntries()))]), { callYear: 2022 }).applications;
  const [blank] = readForms(workbookOf([filledSheet(form)]), { callYear: 2022 }).applications;
  if (!expected || !blank) throw new Error("the blank form is not read as a form");
  for (const file of files) {
    const applications = await applicationsIn(join(folder, file));
    const isBlank = file.endsWith("blank.xlsx");
    check(`template ${file}: forms`, isBlank ? ["申报书（填报）"] : ["企业1", "企业2"], applications.map(({ sheet }) => sheet));
    for (const application of applications) check(`template ${file}: ${application.sheet}`, valuesOf(isBlank ? blank : expected), valuesOf(application));
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
