import path from "node:path";
import { sheetProblemLine } from "../app/sheetProblemLine";
import { createTidyApp } from "../app/tidyApp";
import { SOFTWARE_VERSION } from "../app/version";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { suggestedIds } from "../domain/summary/tidy/propose";
import { asOfDay } from "./asOf";
import { CLEAN, FAILED } from "./check";
import { checkNewWorkbook, writeNewFile } from "./newFile";
import { conflictLine, printTidy } from "./printTidy";
import type { Streams } from "./streams";
import { UnreadableFile } from "./unreadableFile";
import { WorkbookFile } from "./workbookFile";

export interface TidyOptions {
  /** A new file. */
  readonly out: string;
  /** Prints and writes nothing. */
  readonly dryRun?: boolean;
  readonly keepOrder?: boolean;
  readonly numberPerRecommender?: boolean;
  /** YYYY-MM-DD */
  readonly asOf?: string;
}

/** Puts a workbook's summary table in order, into a copy; prints every change and answers the exit status. @throws UsageError */
export async function tidy(file: string, options: TidyOptions, { out, err }: Streams): Promise<number> {
  const now = new Date();
  const asOf = asOfDay(options.asOf, now);
  await checkNewWorkbook(options.out);
  const choices = { order: options.keepOrder === true ? "asItStands" : "recommender", numbering: options.numberPerRecommender === true ? "perRecommender" : "through" } as const;
  try {
    const workbook = await WorkbookFile.open(file, path.basename(file));
    const status = await workbook.attached(async (port) => {
      const app = createTidyApp(port, { policy: SHIPPED_POLICY, software: SOFTWARE_VERSION, now: () => now, asOf: () => asOf });
      const proposal = await app.propose(choices, {});
      if (proposal === null) {
        err.write(`“${file}”中没有找到汇总表。\n`);
        return FAILED;
      }
      out.write(printTidy(proposal));
      if (options.dryRun === true) return CLEAN;
      const { conflicts, problems } = await app.apply(proposal, suggestedIds(proposal), {});
      for (const conflict of conflicts) err.write(conflictLine(conflict));
      for (const problem of problems) err.write(`${sheetProblemLine(problem)}\n`);
      return problems.length > 0 ? FAILED : CLEAN;
    });
    if (status === CLEAN && options.dryRun !== true) {
      await writeNewFile(options.out, await workbook.save());
      err.write(`已写入 ${options.out}。\n`);
    }
    return status;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    err.write(`${file}：${error.message}\n`);
    return FAILED;
  }
}
