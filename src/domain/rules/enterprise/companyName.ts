import { normalName } from "../../identifiers/names";

export type NameProblem = "prompt" | "branch" | "noLegalForm";

const PROMPT = /^[_—–-]*$|xx(?:x|公司|有限|集团|企业|厂)|×{2}|填写|请输入|盖章/;
const BRANCH = /分公司|分厂|分支机构|办事处|事业部/;
const LEGAL_FORM = /公司|厂|集团|企业|合伙|合作社|研究院|研究所|设计院|中心|矿|港|局|社|站|场/;

/** What is wrong with a text as the full registered name of an enterprise; null when nothing is. */
export function nameProblem(text: string): NameProblem | null {
  const name = normalName(text);
  if (PROMPT.test(name)) return "prompt";
  if (BRANCH.test(name)) return "branch";
  return LEGAL_FORM.test(name) ? null : "noLegalForm";
}
