export type PersonNameProblem = "company" | "title" | "shape";

const COMPANY = /公司|集团|工厂|有限|企业|厂$/u;
const TITLE = /先生|女士|总经理|董事长|副?总(?:经理|裁|监|工)?$|经理|主任|厂长|部长|科长|法人|负责人|主管|工程师|书记/u;
const HAN_NAME = /^\p{Script=Han}{2,6}$|^(?=.{3,20}$)\p{Script=Han}{1,12}(?:[·•.]\p{Script=Han}{1,12})+$/u;
const LATIN_NAME = /^[A-Za-z][A-Za-z .'-]{1,48}[A-Za-z.]$/u;

/** What is wrong with a text as one person's name; null when nothing is. */
export function personNameProblem(text: string): PersonNameProblem | null {
  const name = text.normalize("NFKC").trim();
  const plain = name.replace(/[\s\p{Cf}]/gu, "");
  if (COMPANY.test(plain)) return "company";
  if (TITLE.test(plain)) return "title";
  return HAN_NAME.test(plain) || LATIN_NAME.test(name) ? null : "shape";
}

/** Whether a text is a position and no name: "总经理", "信息中心主任". */
export function looksLikeTitle(text: string): boolean {
  return /经理|主任|总监|部长|科长|厂长|主管|工程师|总裁|董事|专员|书记|处长|助理|负责人|车间|CEO|CTO|CIO/iu.test(text);
}

/** Two to four Chinese characters that are no position. */
export function looksLikeName(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  return /^\p{Script=Han}{2,4}$/u.test(plain) && !looksLikeTitle(plain);
}
