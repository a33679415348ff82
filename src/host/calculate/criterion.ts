import { isErrorValue } from "../model";
import { wildcardPattern } from "../model/wildcards";
import { compareTexts, ExcelError, NOT_UNDERSTOOD, numberIn, sameNumber, sameText, type Scalar, WRONG_VALUE } from "./value";

export type Test = (value: Scalar) => boolean;

const LONGEST_CRITERION = 255;
const OPERATOR = /^(<>|<=|>=|<|>|=)?([^]*)$/;
const WILDCARD = /[*?~]/;

/** Whether a text is the wanted one: "*" and "?" stand for others, "~" takes that from them; capitals do not matter. */
export function textTest(wanted: string): (text: string) => boolean {
  if (!WILDCARD.test(wanted)) return (text) => sameText(text, wanted);
  const expression = new RegExp(`^${wildcardPattern(wanted)}$`, "isu");
  return (text) => expression.test(text);
}

/** A text that spells the number counts as well, as far as 15 digits go: "1" is found by 1. */
function numberTest(wanted: number, date1904: boolean): Test {
  return (value) => {
    if (typeof value === "number") return sameNumber(value, wanted);
    if (typeof value !== "string" || !/^[\s\d.+\-¥￥$]/.test(value)) return false;
    const number = numberIn(value, date1904);
    return number !== null && sameNumber(number, wanted);
  };
}

function equalTest(wanted: string, date1904: boolean): Test {
  const number = numberIn(wanted, date1904);
  if (number !== null) return numberTest(number, date1904);
  if (/^(true|false)$/i.test(wanted)) return (value) => typeof value === "boolean" && value === (wanted.toUpperCase() === "TRUE");
  if (isErrorValue(wanted.toUpperCase())) return (value) => value instanceof ExcelError && value.code === wanted.toUpperCase();
  const test = textTest(wanted);
  return (value) => typeof value === "string" && test(value);
}

/** Only numbers are greater or less than a number, only texts than a text. */
function orderTest(operator: string, wanted: string, date1904: boolean): Test {
  const holds = (order: number): boolean => {
    if (order === 0) return operator.includes("=");
    return order < 0 === operator.startsWith("<");
  };
  const number = numberIn(wanted, date1904);
  if (number !== null) {
    return (value) => typeof value === "number" && holds(sameNumber(value, number) ? 0 : value - number);
  }
  if (wanted === "" || WILDCARD.test(wanted) || /^(true|false)$/i.test(wanted) || wanted.startsWith("#")) throw NOT_UNDERSTOOD;
  return (value) => typeof value === "string" && holds(compareTexts(value, wanted));
}

/** Reads a criterion of COUNTIF and its like: 60, "正确", ">=60", "<>", "*市", … A cell's blank means 0 there. */
export function criterionTest(criterion: Scalar, date1904: boolean): Test {
  if (criterion === null) return numberTest(0, date1904);
  if (criterion instanceof ExcelError) return (value) => value instanceof ExcelError && value.code === criterion.code;
  if (typeof criterion === "boolean") return (value) => value === criterion;
  if (typeof criterion === "number") return numberTest(criterion, date1904);
  if (criterion.length > LONGEST_CRITERION) throw WRONG_VALUE;
  if (criterion === "") return (value) => value === null || value === "";
  const [, operator, wanted = ""] = OPERATOR.exec(criterion) ?? [];
  if (operator === undefined) return equalTest(wanted, date1904);
  if (operator !== "=" && operator !== "<>") return orderTest(operator, wanted, date1904);
  const equal: Test = wanted === "" ? (value) => value === null : equalTest(wanted, date1904);
  return operator === "=" ? equal : (value) => !equal(value);
}
