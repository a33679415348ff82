import path from "node:path";
import { createMergeApp } from "../app/mergeWorkbooks";
import type { ReturnFile } from "../app/returnFile";
import { sheetProblemLine } from "../app/sheetProblemLine";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { CLEAN, FAILED } from "./check";
import { checkNewWorkbook, writeNewFile } from "./newFile";
import { printMerge, printProposal } from "./printMerge";
import type { Streams } from "./streams";
import { bytesOf, UnreadableFile } from "./unreadableFile";
import { WorkbookFile } from "./workbookFile";

export interface MergeOptions {
  /** A new file. */
  readonly out: string;
  /** Prints what would come of each file and writes nothing. */
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
  let status = FAILED;
  const workbook = await WorkbookFile.filled(path.basename(options.out), async (port) => {
    const app = createMergeApp(port, { policy: SHIPPED_POLICY, now: () => new Date() });
    const proposal = await app.propose(readable, {});
    const unread = proposal.unreadable.map(({ file, reason }) => ({ file, reason: reason.chinese }));
    for (const { file, reason } of [...missing, ...unread]) err.write(`未能读取 ${file}：${reason}\n`);
    if (proposal.items.length === 0) return;
    const outcome = options.dryRun === true ? null : await app.apply(proposal, new Set(proposal.items.map(({ id }) => id)), {});
    out.write(outcome ? printMerge(outcome) : printProposal(proposal));
    for (const problem of outcome?.problems ?? []) err.write(`${sheetProblemLine(problem)}\n`);
    if ((outcome?.problems ?? []).length === 0) status = CLEAN;
  });
  if (status === CLEAN && options.dryRun !== true) {
    await writeNewFile(options.out, await workbook.save());
    err.write(`已写入 ${options.out}。\n`);
  }
  return status;
}
