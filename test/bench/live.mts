/**
 * What one edit costs against a full review of the same batch: `npm run bench:live [forms]`. Both are measured in the same run, in time on
 * the processor, so that a busy machine slows both alike; the ratio is what counts. Reading from and writing to Excel is not in it. What a
 * recheck writes follows when its findings show; it is measured on its own.
 */
import { asSnapshot } from "../../src/app/asSnapshot";
import { changesOf } from "../../src/app/changes";
import { locatedFindings } from "../../src/app/located";
import { marksOf } from "../../src/app/marks";
import { reviewResults } from "../../src/app/reviewResults";
import { sheetValues } from "../../src/app/writtenResults";
import { SHIPPED_POLICY } from "../../src/domain/policy/shipped";
import { ReviewMemory } from "../../src/domain/review/memory";
import { review, type Review } from "../../src/domain/review/review";
import { SheetSnapshot, type WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { edited, largeBatch } from "./largeBatch";

const FILE = "a.xlsx";
const TIME = "2022-09-30 14:05";
const EDITS = 15;
const SUMMARY = 0;

const forms = Number(process.argv[2] ?? 650);
const data = largeBatch(forms);
const workbookOf = (sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ file: FILE, date1904: false, sheets, unreadable: [] });

/** Findings, highlights and changes, as a review and a recheck both work them out. */
function judge(sheets: readonly SheetSnapshot[], memory: ReviewMemory, since?: WorkbookSnapshot): Review {
  const judged = review({
    workbooks: [workbookOf(sheets)],
    ...(since && { since: [since] }),
    policy: SHIPPED_POLICY,
    asOf: { year: 2022, month: 9, day: 30 },
    software: "bench",
    memory,
  });
  marksOf(locatedFindings(judged.report), FILE);
  changesOf(judged.report, judged.since);
  return judged;
}

/** Milliseconds on the processor. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

const fresh = () => data.map((sheet) => new SheetSnapshot(sheet));
judge(fresh().slice(0, 20), new ReviewMemory());

const full = median(
  [1, 2, 3].map(() => {
    const sheets = fresh();
    return timed(() => reviewResults(judge(sheets, new ReviewMemory()), workbookOf(sheets), TIME));
  }),
);

const memory = new ReviewMemory();
let sheets: readonly SheetSnapshot[] = fresh();
/** What the review before the edits wrote. */
const own = reviewResults(judge(sheets, memory), workbookOf(sheets), TIME).sheets.map((sheet) => asSnapshot(sheet.name, sheetValues(sheet)));
sheets = [...sheets, ...own];
const since = workbookOf(own);
judge(sheets, memory, since);

/** Long lists are left to the next review. */
const writing: number[] = [];

function recheck(at: number, nth: number): number {
  const now = new SheetSnapshot(edited(data[at] ?? data[SUMMARY]!, nth));
  sheets = sheets.map((sheet, index) => (index === at ? now : sheet));
  let judged: Review | null = null;
  const time = timed(() => (judged = judge(sheets, memory, since)));
  writing.push(timed(() => judged && reviewResults(judged, workbookOf(sheets), TIME, { withFindings: forms <= 60 })));
  return time;
}

const filled = (at: number): readonly string[] => (data[at]?.values ?? []).flatMap((cells) => cells.flatMap((value) => (value === "" ? [] : [String(value)])));
const where = (at: number, wanted: (text: string) => boolean): number => filled(at).findIndex(wanted);
const at = (turn: number): number => 1 + ((turn * 41) % forms);

const KINDS: readonly (readonly [string, (turn: number) => number])[] = [
  ["a figure of a form", (turn) => recheck(at(turn), where(at(turn), (text) => /^\d+(?:\.\d+)?$/u.test(text)) + turn)],
  ["an enterprise's name", (turn) => recheck(at(turn), where(at(turn), (text) => text.endsWith("制造有限公司")))],
  ["a paragraph of a narrative", (turn) => recheck(at(turn), where(at(turn), (text) => text.length > 80))],
  ["a name in the summary table", (turn) => recheck(SUMMARY, where(SUMMARY, (text) => text.endsWith("制造有限公司")) + 5 * turn)],
];

console.log(`${forms} forms and a summary table, Node ${process.version}; full review ${full.toFixed(0)} ms on the processor`);
for (const [name, run] of KINDS) {
  const times = Array.from({ length: EDITS }, (_, turn) => run(turn));
  const [usual, worst] = [median(times), Math.max(...times)];
  console.log(`${name.padEnd(28)} ${usual.toFixed(0).padStart(5)} ms  1/${(full / usual).toFixed(0)} of a full review; slowest of ${EDITS}: ${worst.toFixed(0)} ms, 1/${(full / worst).toFixed(0)}`);
}
const written = median(writing);
console.log(`${"what is written after it".padEnd(28)} ${written.toFixed(0).padStart(5)} ms  1/${(full / written).toFixed(0)} of a full review`);
