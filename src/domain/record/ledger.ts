import type { PolicyValues } from "../policy/keys";
import type { Finding, Report } from "../review/report";
import { NO_MANUAL_SCORES, type ManualScores } from "../review/score/manualItems";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { say } from "../wording/said";
import { settle, UNDECIDED, type DecisionTerms, type Settled } from "./decision";
import { ENTRIES_ZH, type EntrySaid } from "./entryWords";
import { CHANGES, isDecided, readFindingsList, type Entry } from "./findingsList";
import { Enterprises, samePlace, type Identity } from "./identity";
import { manualScoresOf, readScoreEntries, type ScoreEntry } from "./scoreEntries";

/** Something written into a sheet of ours that has no effect, and why. */
export interface EntryProblem {
  readonly file: string;
  readonly sheet: string;
  /** Sheet row, counted from 0. */
  readonly row: number;
  readonly reason: EntrySaid;
}

/** What of earlier runs has no place among the findings of this one. */
export interface Leftovers {
  /** Findings of the run before that are corrected, decided ones included. */
  readonly gone: readonly Entry[];
  /** Decisions whose finding is not there. */
  readonly stale: readonly Entry[];
  /** Scores of enterprises that are not in the batch. */
  readonly scores: readonly ScoreEntry[];
}

export type Change = (typeof CHANGES)["added" | "same"];

/** The index of an application in the report; null for the summary table and the batch. */
export type Owner = number | null;

/**
 * What earlier runs and officials wrote into the sheets of a batch, found again for the findings of this run: by finding key and
 * enterprise, so that it survives resubmissions and moved rows.
 */
export class Ledger {
  /** Entries that have no effect as they stand. */
  readonly problems: EntryProblem[] = [];
  /** Whether a workbook of the batch was reviewed before. */
  readonly hasPrevious: boolean;
  private readonly entries: readonly Entry[];
  private readonly scores: readonly ScoreEntry[];
  private readonly enterprises: Enterprises;
  private readonly byFinding = new Map<string, Entry[]>();
  private readonly scoresByGroup = new Map<number, ScoreEntry[]>();
  private readonly left = new WeakMap<Report, Leftovers>();
  private readonly ids = new Map<Entry, string | null>();
  /** Per member, the first form of its enterprise. */
  private readonly groups: readonly (number | null)[];

  constructor(
    workbooks: readonly WorkbookSnapshot[],
    private readonly members: readonly Identity[],
    private readonly terms: DecisionTerms,
  ) {
    const lists = workbooks.map(readFindingsList).filter((list) => list !== null);
    this.hasPrevious = lists.length > 0;
    this.entries = lists.flat();
    this.scores = workbooks.flatMap(readScoreEntries);
    this.enterprises = new Enterprises(members);
    this.groups = members.map((member) => this.enterprises.groupOf(member));
    for (const entry of this.entries) {
      const id = this.findId(entry);
      this.ids.set(entry, id);
      if (id === null) continue;
      const same = this.byFinding.get(id);
      if (same) same.push(entry);
      else this.byFinding.set(id, [entry]);
    }
    for (const entry of this.scores) {
      const group = this.enterprises.groupOf(entry.owner);
      if (group !== null) this.scoresByGroup.set(group, [...(this.scoresByGroup.get(group) ?? []), entry]);
    }
  }

  /**
   * The entry that speaks for a finding: one of the same form from the last run, then one of the same enterprise, the latest decision first.
   * A form's own row without a decision keeps decisions of its other submissions away.
   */
  entryOf(owner: Owner, key: string): Entry | null {
    const found = this.byFinding.get(findingId(this.groupOf(owner), key)) ?? [];
    const here = owner === null ? undefined : this.members[owner];
    const own = found.filter((entry) => entry.owner === null || (here !== undefined && samePlace(entry.owner, here)));
    const live = own.filter((entry) => entry.live);
    return latestDecision(live) ?? live[0] ?? latestDecision(own) ?? latestDecision(found);
  }

  /** What an official decided on a finding of this rule and severity. */
  decide(owner: Owner, { rule, key, severity }: Pick<Finding, "rule" | "key" | "severity">): Settled {
    const entry = this.entryOf(owner, key);
    if (!entry) return UNDECIDED;
    const settled = settle(entry, rule, severity, this.terms);
    if (settled.problem !== null) this.complain(entry, settled.problem);
    return settled;
  }

  /** Whether the finding was there in the run before; null when there was none. */
  changeOf(owner: Owner, key: string): Change | null {
    if (!this.hasPrevious) return null;
    const found = this.byFinding.get(findingId(this.groupOf(owner), key)) ?? [];
    return found.some(({ live }) => live) ? CHANGES.same : CHANGES.added;
  }

  /** What a person gave to this application, where it is within the policy's range. */
  manualScores(owner: number, policy: PolicyValues): ManualScores {
    const entry = this.scoreEntryOf(owner);
    if (!entry) return NO_MANUAL_SCORES;
    const { given, problems } = manualScoresOf(entry, policy);
    for (const problem of problems) this.complain(entry, problem);
    return given;
  }

  /** The row of scores of this form, or of its enterprise. */
  scoreEntryOf(owner: number): ScoreEntry | null {
    const here = this.members[owner];
    const found = this.scoresByGroup.get(this.groupOf(owner) ?? -1) ?? [];
    return found.find((entry) => here !== undefined && samePlace(entry.owner, here)) ?? found[0] ?? null;
  }

  /** What was written before and belongs to no finding and no enterprise of this report. Several sheets ask for it: it is worked out once. */
  leftovers(report: Report): Leftovers {
    const known = this.left.get(report);
    if (known) return known;
    const left = this.leftoversOf(report);
    this.left.set(report, left);
    return left;
  }

  private leftoversOf(report: Report): Leftovers {
    const owned: (readonly [Owner, readonly Finding[]])[] = [
      ...report.applications.map(({ findings }, index) => [index, findings] as const),
      [null, [...report.policy.findings, ...(report.summary?.findings ?? []), ...report.batch.findings]],
    ];
    const present = new Set<string>();
    const claimed = new Set<Entry>();
    const repeated = new Set<string>();
    for (const [owner, findings] of owned) {
      for (const { key } of findings) {
        present.add(findingId(this.groupOf(owner), key));
        const entry = this.entryOf(owner, key);
        if (!entry) continue;
        claimed.add(entry);
        repeated.add(this.contentOf(entry));
      }
    }
    const crashed = new Set([...report.applications.map(({ outcomes }) => outcomes), report.batch.outcomes].flatMap(crashedRules));
    const isGone = (entry: Entry): boolean => {
      const id = this.idOf(entry);
      return entry.live && id !== null && !present.has(id) && !crashed.has(entry.key.split("|")[0] ?? "");
    };
    const decided = (entry: Entry): boolean => isDecided(entry) && !claimed.has(entry) && !repeated.has(this.contentOf(entry));
    return {
      gone: this.entries.filter(isGone),
      stale: this.entries.filter(decided),
      scores: this.scores.filter((entry) => this.enterprises.groupOf(entry.owner) === null),
    };
  }

  /** Whether an entry is about the enterprise of this application. */
  isOf(entry: Entry, owner: number): boolean {
    return entry.owner !== null && this.enterprises.groupOf(entry.owner) === this.groupOf(owner);
  }

  private groupOf(owner: Owner): number | null {
    return owner === null || owner >= this.groups.length ? null : (this.groups[owner] ?? owner);
  }

  /** Null for a finding of an enterprise that is not in the batch. */
  private idOf(entry: Entry): string | null {
    return this.ids.get(entry) ?? null;
  }

  private findId({ owner, key }: Entry): string | null {
    if (owner === null) return findingId(null, key);
    const group = this.enterprises.groupOf(owner);
    return group === null ? null : findingId(group, key);
  }

  private contentOf(entry: Entry): string {
    const { decision, note, by } = entry.texts;
    return [this.idOf(entry) ?? `${entry.owner?.enterprise} ${entry.owner?.uscc} ${entry.key}`, decision, note, by].join("\n");
  }

  private complain({ listFile: file, listSheet: sheet, row }: Entry | ScoreEntry, reason: EntrySaid): void {
    const text = say(ENTRIES_ZH, reason);
    if (!this.problems.some((known) => known.file === file && known.sheet === sheet && known.row === row && say(ENTRIES_ZH, known.reason) === text)) {
      this.problems.push({ file, sheet, row, reason });
    }
  }
}

function findingId(group: number | null, key: string): string {
  return `${group ?? ""}|${key}`;
}

/** The decided entry of the latest day; the first of equals. */
function latestDecision(entries: readonly Entry[]): Entry | null {
  return entries.filter(isDecided).reduce<Entry | null>((latest, next) => (latest === null || next.texts.on > latest.texts.on ? next : latest), null);
}

function crashedRules(outcomes: Readonly<Record<string, string>>): string[] {
  return Object.keys(outcomes).filter((rule) => outcomes[rule] === "crashed");
}

