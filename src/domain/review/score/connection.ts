import { valueOf, type Application } from "../../form/application";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { rateOf, wirelessShareOf } from "../facts";
import { cutPercent } from "../format";
import { add, ceiling, compare, divide, exact, floor, multiply, subtract, type Fraction } from "../fraction";
import { autoLine, bandLine, bandMax, unreadFields, unreadLine, type Line } from "./line";
import type { NextSaid, StepSaid } from "./scoreWords";

/** 5G 连接: 无线联网率、无线化率、5G 联网台数. */
export function connectionLines(application: Application, policy: PolicyValues): Line[] {
  return [rate(application, policy), wirelessShare(application, policy), devices(application, policy)];
}

const COUNTS = unreadFields(["connection.devices", "connection.wireless", "connection.fiveG"]);

/** Nothing below the start, then a straight line up to the full points. More 5G is reckoned among the same wireless equipment. */
function rate(application: Application, policy: PolicyValues): Line {
  const item = "rate";
  const { clause } = POLICY_KEYS["score.connection.rate.from"];
  const max = policy["score.connection.rate.toPoints"];
  const value = rateOf(application);
  if (value === null) return unreadLine(item, clause, max, COUNTS);
  const from = exact(policy["score.connection.rate.from"]);
  const to = exact(policy["score.connection.rate.to"]);
  const fromPoints = exact(policy["score.connection.rate.fromPoints"]);
  const toPoints = exact(max);
  const line = { item, clause, max, found: { id: "percent", about: { percent: cutPercent(value) } } } as const;
  if (compare(value, to) >= 0) return autoLine({ ...line, points: toPoints, next: null });
  const started = compare(value, from) >= 0;
  const slope = divide(subtract(toPoints, fromPoints), subtract(to, from));
  const points = started ? add(fromPoints, multiply(slope, subtract(value, from))) : exact(0);
  const target = started ? nextStep(value, exact(policy["score.connection.step"]), to) : from;
  const wireless = exact(valueOf(application, "connection.wireless") ?? 0);
  return autoLine({ ...line, points, next: reaching(target, { id: "fiveG", about: { count: missing(value, target, wireless) } }) });
}

function wirelessShare(application: Application, policy: PolicyValues): Line {
  const item = "wirelessShare";
  const key = "score.connection.wirelessShare.points";
  const { clause } = POLICY_KEYS[key];
  const max = policy[key];
  const value = wirelessShareOf(application);
  if (value === null) return unreadLine(item, clause, max, COUNTS);
  const all = exact(1);
  const target = nextStep(value, exact(policy["score.connection.step"]), all);
  const total = exact(valueOf(application, "connection.devices") ?? 0);
  const next = compare(value, all) >= 0 ? null : reaching(target, { id: "wireless", about: { count: missing(value, target, total) } });
  return autoLine({ item, clause, max, points: multiply(exact(max), value), found: { id: "percent", about: { percent: cutPercent(value) } }, next });
}

function devices(application: Application, policy: PolicyValues): Line {
  const item = "fiveG";
  const key = "score.connection.fiveG";
  const count = valueOf(application, "connection.fiveG");
  if (count === null) return unreadLine(item, POLICY_KEYS[key].clause, bandMax(policy[key]), unreadFields(["connection.fiveG"]));
  return bandLine({
    item,
    key,
    policy,
    value: exact(count),
    found: { id: "devices", about: { count } },
    step: (from) => ({ id: "fiveG", about: { count: from - count } }),
  });
}

/** The next whole multiple of `step` above a ratio, `top` at most. */
function nextStep(value: Fraction, step: Fraction, top: Fraction): Fraction {
  const target = multiply({ n: floor(divide(value, step)) + 1n, d: 1n }, step);
  return compare(target, top) > 0 ? top : target;
}

/** How many more of `total` it takes from one ratio to another. */
function missing(from: Fraction, to: Fraction, total: Fraction): number {
  return Number(ceiling(subtract(multiply(to, total), multiply(from, total))));
}

function reaching(target: Fraction, step: StepSaid): NextSaid {
  return { id: "percent", about: { step, percent: cutPercent(target) } };
}
