import type { Application, FieldReading, ReadingOf, SummaryRow, SummaryTable } from "../form/application";
import type { FoundForms, SheetForms } from "../form/readWorkbook";
import type { BatchMember } from "../rules/defineRule";
import type { SheetSnapshot } from "../sheet/snapshot";
import { Anchors } from "./anchors";
import { BatchMemory, besidesFields } from "./batchMemory";
import type { Decide, Evaluation } from "./evaluate";
import type { ApplicationReport, Finding } from "./report";
import type { ManualScores } from "./score/manualItems";

type Asked = Parameters<Decide>[0];

/** What an application's findings and its report depend on of the summary table. */
interface Listed {
  readonly file: string | null;
  readonly recommender: ReadingOf<"summary.recommender"> | null;
  readonly summaryRow: SummaryRow | null;
}

interface Evaluated {
  readonly listed: Listed;
  /** What was asked of earlier decisions, with the answers. */
  readonly decisions: readonly { readonly asked: Asked; readonly answer: string }[];
  readonly evaluation: Evaluation;
}

interface Reported {
  readonly listed: Listed;
  readonly evaluation: Evaluation;
  readonly shared: string;
  readonly manual: string;
  readonly report: ApplicationReport;
}

/**
 * What a review read and found, for reviews of the same batch that follow: a sheet read before is not interpreted again, and an enterprise
 * of which nothing changed is not checked again. Sheets are told apart by their snapshot, so one that was read anew is a new one; what it
 * says as before is the same record as before.
 */
export class ReviewMemory {
  /** Of every reading that was met. */
  readonly anchors = new Anchors();
  private terms = "";
  private readonly forms = new WeakMap<SheetSnapshot, { readonly callYear: number; readonly forms: SheetForms }>();
  private applications = new Map<string, Application>();
  private summaries = new Map<string, SummaryTable>();
  private evaluated = new WeakMap<Application, Evaluated>();
  private reported = new WeakMap<Application, Reported>();
  private together = new BatchMemory();

  /** `terms` holds everything besides the sheets that a finding depends on. Under other terms no finding is remembered. */
  begin(terms: string): void {
    if (terms === this.terms) return;
    this.terms = terms;
    this.evaluated = new WeakMap();
    this.reported = new WeakMap();
    this.together = new BatchMemory();
  }

  /** What a sheet holds, read as a form of this call. */
  formsOf(sheet: SheetSnapshot, callYear: number, read: () => SheetForms): SheetForms {
    const known = this.forms.get(sheet);
    if (known?.callYear === callYear) return known.forms;
    const forms = read();
    this.forms.set(sheet, { callYear, forms });
    return forms;
  }

  get ofBatch(): BatchMemory {
    return this.together;
  }

  /** The forms of all workbooks with every application, row and reading that says what it said before being the one from before. */
  recognise<T extends FoundForms>(found: readonly T[]): readonly T[] {
    const applications = new Map<string, Application>();
    const summaries = new Map<string, SummaryTable>();
    const same = found.map((forms) => ({
      ...forms,
      applications: forms.applications.map((application) => {
        const key = JSON.stringify([application.file, application.sheet, application.rows?.first ?? null]);
        const own = sameApplication(this.applications.get(key), application);
        applications.set(key, own);
        return own;
      }),
      summaries: forms.summaries.map((summary) => {
        const key = JSON.stringify([summary.file, summary.sheet]);
        const own = sameSummary(this.summaries.get(key), summary);
        summaries.set(key, own);
        return own;
      }),
    }));
    this.applications = applications;
    this.summaries = summaries;
    return same;
  }

  evaluationOf(member: BatchMember, summary: SummaryTable | null, decide: Decide, evaluate: (decide: Decide) => Evaluation): Evaluation {
    const { application } = member;
    const listed = listedIn(summary, member);
    const known = this.evaluated.get(application);
    const answers = new Map<string, ReturnType<Decide>>();
    // Each question is put once: an answer may come with a complaint about what was entered.
    const askOnce: Decide = (asked) => {
      const id = `${asked.rule}|${asked.key}|${asked.severity}`;
      const answer = answers.get(id) ?? decide(asked);
      answers.set(id, answer);
      return answer;
    };
    if (known && sameListed(known.listed, listed) && known.decisions.every(({ asked, answer }) => JSON.stringify(askOnce(asked)) === answer)) return known.evaluation;
    const decisions: { asked: Asked; answer: string }[] = [];
    const evaluation = evaluate(({ rule, key, severity }) => {
      const asked = { rule, key, severity };
      const answer = askOnce(asked);
      decisions.push({ asked, answer: JSON.stringify(answer) });
      return answer;
    });
    this.evaluated.set(application, { listed, decisions, evaluation });
    return evaluation;
  }

  reportOf(
    member: BatchMember,
    { summary, evaluation, ...also }: { readonly summary: SummaryTable | null; readonly evaluation: Evaluation; readonly shared: readonly Finding[]; readonly manual: ManualScores },
    report: () => ApplicationReport,
  ): ApplicationReport {
    const listed = listedIn(summary, member);
    const shared = JSON.stringify(also.shared);
    const manual = JSON.stringify([...also.manual.values, also.manual.by]);
    const known = this.reported.get(member.application);
    if (known && sameListed(known.listed, listed) && known.evaluation === evaluation && known.shared === shared && known.manual === manual) return known.report;
    const fresh = report();
    this.reported.set(member.application, { listed, evaluation, shared, manual, report: fresh });
    return fresh;
  }
}

function listedIn(summary: SummaryTable | null, { summaryRow }: BatchMember): Listed {
  return { file: summary?.file ?? null, recommender: summary?.recommender ?? null, summaryRow };
}

function sameListed(a: Listed, b: Listed): boolean {
  return a.file === b.file && a.recommender === b.recommender && a.summaryRow === b.summaryRow;
}

function sameApplication(known: Application | undefined, fresh: Application): Application {
  if (!known || known === fresh) return fresh;
  const fields = sameFields(known.fields, fresh.fields);
  return fields === known.fields && besidesFields(fresh) === besidesFields(known) ? known : { ...fresh, fields };
}

function sameSummary(known: SummaryTable | undefined, fresh: SummaryTable): SummaryTable {
  if (!known || known === fresh) return fresh;
  const rows = fresh.rows.map((row, index) => {
    const before = known.rows[index];
    if (before?.number !== row.number) return row;
    const fields = sameFields(before.fields, row.fields);
    return fields === before.fields ? before : { ...row, fields };
  });
  return { ...fresh, recommender: sameReading(known.recommender, fresh.recommender), rows };
}

/** The known readings where they say the same; the known map where all of them do. */
function sameFields<Id extends string>(known: ReadonlyMap<Id, FieldReading<unknown>>, fresh: ReadonlyMap<Id, FieldReading<unknown>>): ReadonlyMap<Id, FieldReading<unknown>> {
  const fields = new Map([...fresh].map(([id, reading]) => [id, sameReading(known.get(id), reading)] as const));
  const ids = [...known.keys()];
  return fields.size === known.size && [...fields].every(([id, reading], index) => id === ids[index] && reading === known.get(id)) ? known : fields;
}

function sameReading<R extends FieldReading<unknown>>(known: R | undefined, fresh: R): R {
  return known !== undefined && (known === fresh || JSON.stringify(known) === JSON.stringify(fresh)) ? known : fresh;
}
