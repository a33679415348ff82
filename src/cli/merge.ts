import path from "node:path";
import { mergeWorkbooks, type MergeOutcome } from "../app/mergeWorkbooks";
import type { ReturnFile } from "../app/returnFile";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { CLEAN, FAILED } from "./check";
import { checkNewWorkbook, writeNewFile } from "./newFile";
import type { Streams } from "./streams";
import { bytesOf, UnreadableFile } from "./unreadableFile";
import { WorkbookFile } from "./workbookFile";

export interface MergeOptions {
  /** A new file. */
  readonly out: string;
  /** Prints and writes nothing. */
  readonly dryRun?: boolean;
}

/** Merges several cities' workbooks into a new one; answers the exit status. @throws UsageError */
export async function merge(files: readonly string[], options: MergeOptions, { out, err }: Streams): Promise<number> {
  await checkNewWorkbook(options.out);
  const readable: ReturnFile[] = [];
  const missing: { file: string; reason: string }[] = [];
  for (const file of files) {
    try {
      readable.push({ name: path.basename(file), bytes: await bytesOf(file) });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      missing.push({ file, reason: error.message });
    }
  }
  const merged: MergeOutcome[] = [];
  const workbook = await WorkbookFile.filled(path.basename(options.out), async (port) => {
    merged.push(await mergeWorkbooks(port, readable, { policy: SHIPPED_POLICY, now: () => new Date() }, {}));
  });
  const [outcome] = merged;
  if (!outcome) throw new Error("nothing was merged");
  out.write(printMerge(outcome));
  for (const { file, reason } of [...missing, ...outcome.unreadable]) err.write(`未能读取 ${file}：${reason}\n`);
  for (const { sheet, reason } of outcome.problems) err.write(`${sheet}：${reason}\n`);
  if (outcome.files.length === 0 || outcome.problems.length > 0) return FAILED;
  if (options.dryRun !== true) {
    await writeNewFile(options.out, await workbook.save());
    err.write(`已写入 ${options.out}。\n`);
  }
  return CLEAN;
}

function printMerge({ sheet, enterprises, files, duplicates, leftOut }: MergeOutcome): string {
  const lines = [
    ...files.map(({ file, place, enterprises: count, sheets, leftOut: results }) =>
      `${place || "（推荐单位未读到）"} ${file}：${count} 家，${sheets.length} 张工作表${results.length > 0 ? `；未并入此前的${results.join("、")}` : ""}`,
    ),
    ...leftOut.map((what) => `未并入汇总表的行：${what}`),
    ...duplicates.flatMap(({ why, rows }) => [`重复（${why}），都已保留：`, ...rows.map(({ file, place, enterprise, row }) => `  ${place} ${file} 第 ${row + 1} 行 ${enterprise}`)]),
    sheet === null ? "没有找到汇总表。" : `合并的汇总表“${sheet}”共 ${enterprises} 家。`,
  ];
  return `${lines.join("\n")}\n`;
}
