import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { judge } from "../app/judge";
import { sheetProblemLine } from "../app/sheetProblemLine";
import { SOFTWARE_VERSION } from "../app/version";
import { writeReview } from "../app/writeReview";
import { batchPolicy, PolicyConflict } from "../domain/policy/policySheet";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { ENTRIES_ZH } from "../domain/record/entryWords";
import type { Report } from "../domain/review/report";
import { reportJson } from "../domain/review/reportJson";
import type { Review } from "../domain/review/review";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { say } from "../domain/wording/said";
import { asOfDay } from "./asOf";
import { collectFiles } from "./collectFiles";
import { policyIn, type GivenPolicy } from "./policyFile";
import { problemLine } from "./policyProblem";
import { printReport } from "./printReport";
import { progressOn, type ProgressReporter } from "./progress";
import type { Streams } from "./streams";
import { UsageError } from "./usageError";
import { UnreadableFile } from "./unreadableFile";
import { isDocument, readDocument } from "./wordFile";
import { WorkbookFile } from "./workbookFile";

export interface CheckOptions {
  /** Where the report goes as JSON; "-" is standard output. */
  readonly json?: string;
  /** Folder for marked copies. */
  readonly out?: string;
  readonly policy?: string;
  /** YYYY-MM-DD */
  readonly asOf?: string;
}

/** Exit statuses of `check`. */
export const CLEAN = 0;
export const FOUND = 1;
export const FAILED = 2;

interface OpenFile {
  readonly path: string;
  /** Null for a document: there is nothing in it to mark. */
  readonly file: WorkbookFile | null;
  readonly snapshot: WorkbookSnapshot;
}

interface Opened {
  readonly open: readonly OpenFile[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
}

/** Reviews files and folders as one batch; answers the exit status. @throws UsageError */
export async function check(paths: readonly string[], options: CheckOptions, { out, err }: Streams): Promise<number> {
  const now = new Date();
  const asOf = asOfDay(options.asOf, now);
  const { files, missing } = await collectFiles(paths);
  const targets = targetsIn(options.out, files);

  const progress = progressOn(err);
  const { open, unreadable } = await openAll(files, progress);
  const workbooks = open.map(({ snapshot }) => snapshot);
  const { policy, problems } = await policyFor(options.policy, workbooks);
  const input = { workbooks, unreadable: [...missing.map((file) => ({ file, reason: "没有这个文件或文件夹。请检查路径。" })), ...unreadable] };
  const review = await judge({ ...input, policy, policyProblems: problems, asOf, software: SOFTWARE_VERSION }, { onProgress: ({ done, total }) => progress.step("核验", done, total) });
  const unwritten = targets === null ? [] : await writeAll(open, targets, review, now, progress);
  progress.finish();

  for (const problem of problems) err.write(`评审规则：${problemLine(problem)}\n`);
  for (const { file, sheet, row, reason } of review.ledger.problems) err.write(`${file} ${sheet} 第 ${row + 1} 行：${say(ENTRIES_ZH, reason)}\n`);
  for (const crash of review.crashes) err.write(`规则 ${crash.rule} 出错，未作判断：${crash.error instanceof Error ? crash.error.message : String(crash.error)}\n`);
  for (const line of unwritten) err.write(`${line}\n`);
  if (options.json === "-") out.write(reportJson(review.report));
  else {
    out.write(`${printReport(review.report)}\n`);
    if (options.json !== undefined) await writeFile(options.json, reportJson(review.report));
  }
  if (open.length === 0) {
    if (files.length === 0 && missing.length === 0) err.write("没有找到 .xlsx 或 .docx 文件。\n");
    return FAILED;
  }
  return statusOf(review.report);
}

function statusOf({ totals }: Report): number {
  return totals.unmet + totals.errors > 0 ? FOUND : CLEAN;
}

/** The policy of `--policy`, or else the one that the workbooks state themselves, or the shipped one. @throws UsageError */
async function policyFor(file: string | undefined, workbooks: readonly WorkbookSnapshot[]): Promise<GivenPolicy> {
  if (file !== undefined) return policyIn(file);
  try {
    return batchPolicy(workbooks) ?? { policy: SHIPPED_POLICY, problems: [] };
  } catch (error) {
    if (error instanceof PolicyConflict) throw new UsageError(`${error.message}（--policy 文件）`, { cause: error });
    throw error;
  }
}

async function openAll(files: readonly string[], progress: ProgressReporter): Promise<Opened> {
  const open: OpenFile[] = [];
  const unreadable: { file: string; reason: string }[] = [];
  const labels = labelsOf(files);
  for (const [index, file] of files.entries()) {
    const label = labels[index] ?? file;
    progress.file(label, index + 1, files.length);
    try {
      if (isDocument(file)) {
        open.push({ path: file, file: null, snapshot: await readDocument(file, label) });
        continue;
      }
      const workbook = await WorkbookFile.open(file, label);
      const snapshot = await workbook.read({ onProgress: ({ done, total }) => progress.step("读取", done, total) });
      open.push({ path: file, file: workbook, snapshot });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push({ file: label, reason: error.message });
    }
  }
  return { open, unreadable };
}

/** File names, with their folder where a name alone would not tell two files apart. */
function labelsOf(files: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const file of files) count.set(path.basename(file), (count.get(path.basename(file)) ?? 0) + 1);
  return files.map((file) => (count.get(path.basename(file)) === 1 ? path.basename(file) : path.relative(process.cwd(), file)));
}

/** Where each file's marked copy goes; null without `--out`. An input file is never written. */
function targetsIn(folder: string | undefined, files: readonly string[]): ReadonlyMap<string, string> | null {
  if (folder === undefined) return null;
  const targets = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const { name, ext } = path.parse(file);
    let target = path.resolve(folder, `${name}${ext}`);
    for (let n = 2; taken.has(target); n++) target = path.resolve(folder, `${name} (${n})${ext}`);
    taken.add(target);
    targets.set(file, target);
  }
  const overwritten = files.find((file) => taken.has(file));
  if (overwritten !== undefined) throw new UsageError(`--out 不能是输入文件所在的文件夹：“${overwritten}”会被覆盖。请另选一个文件夹。`);
  return targets;
}

/** Writes the marked copies; answers what could not be marked or written. */
async function writeAll(open: readonly OpenFile[], targets: ReadonlyMap<string, string>, review: Review, now: Date, progress: ProgressReporter): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [index, { path: source, file, snapshot }] of open.entries()) {
    const target = targets.get(source);
    if (target === undefined) continue;
    if (file === null) {
      problems.push(`${snapshot.file}：Word 文件不写标记副本，问题及其位置见核验报告。`);
      continue;
    }
    progress.step("写入", index, open.length);
    const written = await file.attached((port) => writeReview(port, review, snapshot, now, {}));
    problems.push(...written.problems.map((problem) => `${file.label} ${sheetProblemLine(problem)}`));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await file.save());
  }
  return problems;
}
