import { invalidArgument } from "../hostError";
import {
  containsRect, type DataValidation, formatAbsolute, intersect, type Patch, quoteSheet, sameRect, type ValidationOperator,
  type ValidationType,
} from "../model";
import type { Session } from "../session";
import { withoutArea } from "./clearCells";
import { checkAllowed } from "./guard";
import { HostObject } from "./hostObject";
import { CellsObject } from "./target";

/** Names of the rule's member by type. */
const MEMBERS: Readonly<Record<Exclude<ValidationType, "None">, string>> = {
  WholeNumber: "wholeNumber", Decimal: "decimal", List: "list", Date: "date", Time: "time", TextLength: "textLength", Custom: "custom",
};

const OPERATORS: readonly ValidationOperator[] = [
  "Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo",
];

type RuleParts = Pick<DataValidation, "type" | "inCellDropDown"> & Patch<Pick<DataValidation, "operator" | "formula1" | "formula2">>;

/** The validation of a range's cells. Cells with differing validations read as one without a rule. */
export class DataValidationObject extends HostObject {
  static override readonly type = "DataValidation";

  constructor(session: Session, private readonly target: CellsObject) {
    super(session);
  }

  private get touching(): readonly DataValidation[] {
    const { sheet, rects } = this.target;
    return sheet.dataValidations.list.filter(({ areas }) => areas.some((area) => rects.some((rect) => intersect(area, rect))));
  }

  /** The one validation that holds for all the cells. */
  private get current(): DataValidation | null {
    const [only, ...more] = this.touching;
    const covered = only && this.target.rects.every((rect) => only.areas.some((area) => containsRect(area, rect)));
    return covered && more.length === 0 ? only : null;
  }

  private change(changes: Patch<DataValidation>): void {
    const { sheet, rects } = this.target;
    checkAllowed(sheet);
    const { current } = this;
    const whole = current?.areas.length === rects.length && current.areas.every((area, i) => sameRect(area, rects[i] ?? area));
    if (current && whole) {
      sheet.dataValidations.update(current.id, changes);
      return;
    }
    this.takeAway();
    const id = this.session.book.nextId();
    const base: DataValidation = current ?? { id, areas: rects, type: "None", inCellDropDown: true, ignoreBlanks: true };
    sheet.dataValidations.update(sheet.dataValidations.add({ ...base, id, areas: rects }).id, changes);
  }

  private takeAway(): void {
    for (const rect of this.target.rects) this.target.sheet.dataValidations.rewrite((item) => withoutArea(item, rect), true);
  }

  get Type(): string {
    const { current } = this;
    return current?.type ?? (this.touching.length === 0 ? "None" : "Inconsistent");
  }

  get Rule(): unknown {
    const { current } = this;
    if (!current || current.type === "None") return {};
    const { formula1, formula2, operator, inCellDropDown } = current;
    const member = MEMBERS[current.type];
    if (current.type === "List") return { [member]: { inCellDropDown, source: formula1 } };
    if (current.type === "Custom") return { [member]: { formula: formula1 } };
    return { [member]: { formula1: asNumber(formula1), ...(formula2 !== undefined && { formula2: asNumber(formula2) }), operator } };
  }

  set Rule(input: unknown) {
    this.change(readRule(input));
  }

  get IgnoreBlanks(): boolean {
    return this.current?.ignoreBlanks ?? true;
  }

  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }

  get Prompt(): unknown {
    const prompt = this.current?.prompt;
    return { showPrompt: prompt !== undefined, title: prompt?.title ?? "", message: prompt?.message ?? "" };
  }

  set Prompt(input: { readonly showPrompt?: boolean; readonly title?: string; readonly message?: string }) {
    this.change({ prompt: input?.showPrompt === false ? undefined : { title: input?.title ?? "", message: input?.message ?? "" } });
  }

  get ErrorAlert(): unknown {
    const error = this.current?.error;
    return { showAlert: error !== undefined, style: error?.style ?? "Stop", title: error?.title ?? "", message: error?.message ?? "" };
  }

  set ErrorAlert(input: { readonly showAlert?: boolean; readonly style?: string; readonly title?: string; readonly message?: string }) {
    const style = (["Stop", "Warning", "Information"] as const).find((known) => known === (input?.style ?? "Stop"));
    if (!style) throw invalidArgument();
    const shown = input?.showAlert !== false;
    this.change({ error: shown ? { style, title: input?.title ?? "", message: input?.message ?? "" } : undefined });
  }

  Clear(): void {
    checkAllowed(this.target.sheet);
    this.takeAway();
  }
}

function asNumber(formula: string | undefined): string | number | undefined {
  return formula !== undefined && formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formula;
}

function readRule(input: unknown): RuleParts {
  const members: [string, unknown][] = typeof input === "object" && input !== null ? Object.entries(input) : [];
  const [[name, value] = ["", null], ...more] = members.filter(([, member]) => member);
  const type = (Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]).find((known) => MEMBERS[known] === name);
  if (!type || more.length > 0 || typeof value !== "object" || value === null) throw invalidArgument();
  const rule = value as Readonly<Record<string, unknown>>;
  const plain = { type, inCellDropDown: true, formula2: undefined, operator: undefined };
  if (type === "List") return { ...plain, formula1: operand(rule["source"]), inCellDropDown: rule["inCellDropDown"] !== false };
  if (type === "Custom") return { ...plain, formula1: operand(rule["formula"]) };
  const operator = OPERATORS.find((known) => known === rule["operator"]);
  if (!operator) throw invalidArgument();
  const two = operator === "Between" || operator === "NotBetween";
  return { ...plain, operator, formula1: operand(rule["formula1"]), formula2: two ? operand(rule["formula2"]) : undefined };
}

function operand(value: unknown): string {
  if (value instanceof CellsObject) {
    const [rect] = value.rects;
    if (rect) return `=${quoteSheet(value.sheet.name)}!${formatAbsolute(rect)}`;
  }
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return String(value);
  throw invalidArgument();
}
