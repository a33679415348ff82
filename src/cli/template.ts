import { writeFile } from "node:fs/promises";
import path from "node:path";
import { callYearProblem } from "../app/callYear";
import { handOutTemplate } from "../app/handOutTemplate";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
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
  if (path.extname(out).toLowerCase() !== ".xlsx") throw new UsageError(`--out 应为 .xlsx 文件；给的是“${out}”。`);
  const workbook = await WorkbookFile.filled(path.basename(out), async (port) => {
    await handOutTemplate(port, { callYear }, {});
  });
  await writeFile(out, await workbook.save(), { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new UsageError(refusal(out, error.code), { cause: error });
  });
  err.write(`已写入 ${out}（${callYear} 年度）。\n`);
}

function yearOf(text: string): number {
  const year = Number(text);
  const problem = callYearProblem(year);
  if (problem !== null) throw new UsageError(`--year：${problem}给的是“${text}”。`);
  return year;
}

function refusal(out: string, code: string): string {
  if (code === "EEXIST") return `文件“${out}”已存在，没有改动它。请另取一个文件名，或先移走那份文件。`;
  if (code === "ENOENT") return `文件夹“${path.dirname(out)}”不存在。请先建好文件夹。`;
  return `文件“${out}”无法写入（${code}）。请检查路径和权限。`;
}
