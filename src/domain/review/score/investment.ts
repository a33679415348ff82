import { valueOf, type Application } from "../../form/application";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { exactFinanceTotal, itShareOf } from "../facts";
import { cutNumber, cutPercent } from "../format";
import { exact, multiply, subtract, type Fraction } from "../fraction";
import { bandLine, bandMax, unreadLine, type Line } from "./line";

/** 投入: 项目投入、信息化占比 (recomputed, never as filled in). */
export function investmentLines(application: Application, policy: PolicyValues): Line[] {
  return [total(application, policy), itShare(application, policy)];
}

const MONEY_DECIMALS = 4;

function total(application: Application, policy: PolicyValues): Line {
  const item = "投入·项目投入";
  const key = "score.investment.total";
  const value = valueOf(application, "project.investment.total");
  if (value === null) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), "「项目总投入」");
  const amount = exact(value);
  return bandLine({ item, key, policy, value: amount, found: `${money(amount)} 万元`, step: (from) => `再投入 ${money(subtract(exact(from), amount))} 万元` });
}

function itShare(application: Application, policy: PolicyValues): Line {
  const item = "投入·信息化占比";
  const key = "score.investment.itShare";
  const share = itShareOf(application, policy["call.year"]);
  const revenue = exactFinanceTotal(application, "revenue", policy["call.year"]);
  if (share === null || revenue === null) {
    return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), "「近三年企业信息化投入」和各年「主营业务收入」");
  }
  const spent = multiply(share, revenue);
  return bandLine({
    item,
    key,
    policy,
    value: share,
    found: `${cutPercent(share)}（复算）`,
    step: (from) => `信息化投入再增加 ${money(subtract(multiply(exact(from), revenue), spent))} 万元，占比达 ${cutPercent(exact(from))}`,
  });
}

function money(amount: Fraction): string {
  return cutNumber(amount, MONEY_DECIMALS);
}
