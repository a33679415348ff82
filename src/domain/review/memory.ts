import type { Application, SummaryRow, SummaryTable } from "../form/application";
import type { SheetForms } from "../form/readWorkbook";
import type { BatchMember } from "../rules/defineRule";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Decide, Evaluation } from "./evaluate";

type Asked = Parameters<Decide>[0];

interface Remembered {
  readonly summary: SummaryTable | null;
  readonly summaryRow: SummaryRow | null;
  /** What was asked of earlier decisions, with the answers. */
  readonly decisions: readonly { readonly asked: Asked; readonly answer: string }[];
  readonly evaluation: Evaluation;
}

/**
 * What a review read and found, for reviews of the same batch that follow: a sheet read before is not interpreted again, and an enterprise
 * of which nothing changed is not checked again. Sheets are told apart by their snapshot, so one that was read anew is a new one.
 */
export class ReviewMemory {
  private terms = "";
  private forms = new WeakMap<SheetSnapshot, SheetForms>();
  private evaluations = new WeakMap<Application, Remembered>();

  /** `terms` holds everything besides the sheets that a result depends on. Under other terms nothing is remembered. */
  begin(terms: string): void {
    if (terms === this.terms) return;
    this.terms = terms;
    this.forms = new WeakMap();
    this.evaluations = new WeakMap();
  }

  formsOf(sheet: SheetSnapshot, read: () => SheetForms): SheetForms {
    const known = this.forms.get(sheet);
    if (known) return known;
    const forms = read();
    this.forms.set(sheet, forms);
    return forms;
  }

  evaluationOf(member: BatchMember, summary: SummaryTable | null, decide: Decide, evaluate: (decide: Decide) => Evaluation): Evaluation {
    const { application, summaryRow } = member;
    const known = this.evaluations.get(application);
    const answers = new Map<string, ReturnType<Decide>>();
    // Each question is put once: an answer may come with a complaint about what was entered.
    const askOnce: Decide = (asked) => {
      const id = `${asked.rule}|${asked.key}|${asked.severity}`;
      const answer = answers.get(id) ?? decide(asked);
      answers.set(id, answer);
      return answer;
    };
    const sameRows = known && known.summary === summary && known.summaryRow === summaryRow;
    if (sameRows && known.decisions.every(({ asked, answer }) => JSON.stringify(askOnce(asked)) === answer)) return known.evaluation;
    const decisions: { asked: Asked; answer: string }[] = [];
    const evaluation = evaluate(({ rule, key, severity }) => {
      const asked = { rule, key, severity };
      const answer = askOnce(asked);
      decisions.push({ asked, answer: JSON.stringify(answer) });
      return answer;
    });
    this.evaluations.set(application, { summary, summaryRow, decisions, evaluation });
    return evaluation;
  }
}
