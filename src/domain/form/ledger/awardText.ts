import { dateAtStart } from "../../read/dateText";
import { halfWidth } from "../../read/text";
import type { AwardColumn } from "../fields";

/** The pieces of one award, "" where the text has none. */
export type AwardPieces = Readonly<Record<AwardColumn, string>>;

const BETWEEN = /[;\n]+|(?<=[\p{Script=Han}\d)》”日月年])\s*(?=\(?\d{1,2}(?:[、)]|\.(?!\d)))/u;
const NUMBER = /^\s*\(?\d{1,2}(?:[、)]|\.(?!\d))\s*/u;
const LEVEL = /(国家|省部|省|市|部|区|县|行业)级/u;
const DATE = /(19|20)\d{2}\s*[年./-]?(\s*\d{1,2}\s*[月./-]?)?(\s*\d{1,2}\s*日?)?/gu;
const AROUND = /^[\s,、:(（“"【[-]+|[\s,、:)）”"】\]-]+$/gu;

/** "国家级 智能制造试点示范项目（2020年12月）；省级 …": one award per line, number or semicolon. */
export function splitAwards(text: string): readonly AwardPieces[] {
  return halfWidth(text).split(BETWEEN).map(pieces).filter(({ name, level }) => name !== "" || level !== "");
}

function pieces(text: string): AwardPieces {
  const plain = text.replace(NUMBER, "");
  const level = LEVEL.exec(plain)?.[0] ?? "";
  const date = [...plain.matchAll(DATE)].map(([found]) => found.trim()).filter((found) => dateAtStart(found) !== null).at(-1) ?? "";
  // "国家级智能制造示范工厂": the level is a word of the name where no blank or sign parts them.
  const parted = new RegExp(`^[\\s(\\[【]*${level}[\\s)\\]】,、:-]+`, "u");
  const named = level === "" ? plain : plain.replace(parted, "").replace(new RegExp(`[\\s(,、]+${level}(?=[\\s),、]|$)`, "u"), " ");
  const name = (date === "" ? named : named.replace(date, " ")).replace(/\(\s*[,、]?\s*\)/gu, "").replace(AROUND, "").trim();
  return { level, name, date };
}
