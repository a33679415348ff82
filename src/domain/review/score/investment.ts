import { valueOf, type Application } from "../../form/application";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { exactFinanceTotal, itShareOf } from "../facts";
import { cutNumber, cutPercent } from "../format";
import { exact, multiply, subtract, type Fraction } from "../fraction";
import { bandLine, bandMax, unreadFields, unreadLine, type Line } from "./line";

/** 投入: 项目投入、信息化占比 (recomputed, never as filled in). */
export function investmentLines(application: Application, policy: PolicyValues): Line[] {
  return [total(application, policy), itShare(application, policy)];
}

const MONEY_DECIMALS = 4;

function total(application: Application, policy: PolicyValues): Line {
  const item = "investment";
  const key = "score.investment.total";
  const value = valueOf(application, "project.investment.total");
  if (value === null) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), unreadFields(["project.investment.total"]));
  const amount = exact(value);
  return bandLine({
    item,
    key,
    policy,
    value: amount,
    found: { id: "investment", about: { amount: money(amount) } },
    step: (from) => ({ id: "investment", about: { amount: money(subtract(exact(from), amount)) } }),
  });
}

function itShare(application: Application, policy: PolicyValues): Line {
  const item = "itShare";
  const key = "score.investment.itShare";
  const share = itShareOf(application, policy["call.year"]);
  const revenue = exactFinanceTotal(application, "revenue", policy["call.year"]);
  if (share === null || revenue === null) {
    return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), { id: "unreadItShare" });
  }
  const spent = multiply(share, revenue);
  return bandLine({
    item,
    key,
    policy,
    value: share,
    found: { id: "itShare", about: { percent: cutPercent(share) } },
    step: (from) => ({ id: "itSpend", about: { amount: money(subtract(multiply(exact(from), revenue), spent)), percent: cutPercent(exact(from)) } }),
  });
}

function money(amount: Fraction): string {
  return cutNumber(amount, MONEY_DECIMALS);
}
