import path from "node:path";
import { callYearProblem } from "../app/callYear";
import { handOutTemplate } from "../app/handOutTemplate";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { checkNewWorkbook, writeNewFile } from "./newFile";
import type { Streams } from "./streams";
import { UsageError } from "./usageError";
import { WorkbookFile } from "./workbookFile";

export interface TemplateOptions {
  readonly out: string;
  /** The year of the call, YYYY; absent: the shipped policy's. */
  readonly year?: string;
}

/** Writes the blank workbook to hand out; a file that exists already is never overwritten. @throws UsageError */
export async function template({ out, year }: TemplateOptions, { err }: Streams): Promise<void> {
  const callYear = year === undefined ? SHIPPED_POLICY.values["call.year"] : yearOf(year);
  await checkNewWorkbook(out);
  const workbook = await WorkbookFile.filled(path.basename(out), async (port) => {
    await handOutTemplate(port, { callYear }, {});
  });
  await writeNewFile(out, await workbook.save());
  err.write(`已写入 ${out}（${callYear} 年度）。\n`);
}

function yearOf(text: string): number {
  const year = Number(text);
  const problem = callYearProblem(year);
  if (problem !== null) throw new UsageError(`--year：${problem.chinese}给的是“${text}”。`);
  return year;
}
