import { BLANK } from "../../model";
import { displayText } from "../../objects/numberText";
import type { Arguments } from "../arguments";
import { NOT_UNDERSTOOD, numberIn, type Scalar, toText, WRONG_VALUE } from "../value";
import { MANY, scalar } from "./function";

/** Digits, percent, dates and times with signs and Chinese words between them; the names of days and months differ by language. */
const FORMATS = /^(?!.*(?:0\s*\/|#\s*\/|mmm|ddd|上午|下午|通用))[0#.,%;\s\-+()¥￥$:/ymdhs\p{Script=Han}]*$/iu;

/** TEXT: a number in the words of a cell format; other values as they are. */
function formatted(args: Arguments): string {
  const value = args.scalar(0);
  const format = args.text(1);
  const number = typeof value === "string" ? numberIn(value, args.surroundings.date1904) : Number(value ?? 0);
  if (number === null || typeof value === "boolean") return toText(value);
  const bare = format.replace(/"[^"]*"|\\./g, "");
  if (!FORMATS.test(bare) && format !== "@") throw NOT_UNDERSTOOD;
  if (number < 0 && /[ymdhs]/i.test(bare)) throw WRONG_VALUE;
  return format === "" ? "" : displayText({ ...BLANK, value: number, numberFormat: format }, args.surroundings.date1904);
}

/** A count of characters, of which there cannot be fewer than none. */
function length(args: Arguments, index: number, otherwise: number): number {
  const count = args.integer(index, otherwise);
  if (count < 0) throw WRONG_VALUE;
  return count;
}

function middle(args: Arguments): string {
  const start = args.integer(1, 1);
  if (start < 1) throw WRONG_VALUE;
  return args.text(0).slice(start - 1, start - 1 + length(args, 2, 0));
}

function last(text: string, count: number): string {
  return text.slice(Math.max(0, text.length - count));
}

/** Every place of a text, or the one that is numbered, replaced by another; capitals matter. */
function substituted(args: Arguments): string {
  const pieces = args.text(1) === "" ? [args.text(0)] : args.text(0).split(args.text(1));
  const by = args.text(2);
  if (!args.given(3)) return pieces.join(by);
  const which = args.integer(3, 1);
  if (which < 1) throw WRONG_VALUE;
  return pieces.reduce((text, piece, index) => `${text}${index === which ? by : args.text(1)}${piece}`);
}

/** The text that the link shows. */
function link(args: Arguments): Scalar {
  return args.given(1) ? args.scalar(1) : args.scalar(0);
}

export const TEXTS = [
  scalar("LEN", [1, 1], (args) => args.text(0).length),
  scalar("LEFT", [1, 2], (args) => args.text(0).slice(0, length(args, 1, 1))),
  scalar("RIGHT", [1, 2], (args) => last(args.text(0), length(args, 1, 1))),
  scalar("MID", [3, 3], middle),
  scalar("TRIM", [1, 1], (args) => args.text(0).replace(/ +/g, " ").replace(/^ | $/g, "")),
  scalar("UPPER", [1, 1], (args) => args.text(0).toUpperCase()),
  scalar("LOWER", [1, 1], (args) => args.text(0).toLowerCase()),
  scalar("SUBSTITUTE", [3, 4], substituted),
  scalar("EXACT", [2, 2], (args) => args.text(0) === args.text(1)),
  scalar("CONCATENATE", [1, MANY], (args) => Array.from({ length: args.count }, (_, i) => args.text(i)).join("")),
  scalar("VALUE", [1, 1], (args) => args.number(0)),
  scalar("TEXT", [2, 2], formatted),
  scalar("HYPERLINK", [1, 2], link),
];
