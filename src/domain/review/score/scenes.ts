import { valueOf, type Application } from "../../form/application";
import { LINKS, SCENES_BY_LINK, type Scene } from "../../form/options";
import { listText } from "../../form/wording";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { scenesOf } from "../facts";
import { divide, exact, multiply, sum } from "../fraction";
import { typicalScenes } from "../industryScenes";
import { autoLine, bandLine, bandMax, unreadLine, type Line } from "./line";

const CORE: readonly Scene[] = [...SCENES_BY_LINK["生产制造"], ...SCENES_BY_LINK["检测监测"]];
const KEYS = { count: "score.scenes.count", links: "score.scenes.links", core: "score.scenes.core" } as const;
const ITEMS = { count: "场景·数量", links: "场景·环节", fit: "场景·行业契合", core: "场景·核心环节" } as const;

/** 应用场景: 数量、环节、行业契合、核心环节. */
export function scenesLines(application: Application, policy: PolicyValues): Line[] {
  const ticked = scenesOf(application);
  if (!ticked) {
    const unread = (part: keyof typeof KEYS) => unreadLine(ITEMS[part], POLICY_KEYS[KEYS[part]].clause, bandMax(policy[KEYS[part]]), "「应用场景」");
    const fit = unreadLine(ITEMS.fit, POLICY_KEYS["score.scenes.fit"].clause, policy["score.scenes.fit"], "「应用场景」");
    return [unread("count"), unread("links"), fit, unread("core")];
  }
  const { scenes, links } = ticked;
  const inCore = scenes.filter((scene) => CORE.includes(scene)).length;
  const count = bandLine({
    item: ITEMS.count,
    key: KEYS.count,
    policy,
    value: exact(scenes.length),
    found: `${scenes.length} 个`,
    step: (from) => `再开展 ${from - scenes.length} 个场景`,
  });
  const covered = bandLine({
    item: ITEMS.links,
    key: KEYS.links,
    policy,
    value: exact(links.length),
    found: `${links.length} 个：${links.join("、")}`,
    step: (from) => `再覆盖 ${from - links.length} 个环节（${LINKS.filter((link) => !links.includes(link)).join("、")}）`,
  });
  const core = bandLine({
    item: ITEMS.core,
    key: KEYS.core,
    policy,
    value: exact(inCore),
    found: `生产制造、检测监测 ${inCore} 个`,
    step: (from) => `生产制造、检测监测再开展 ${from - inCore} 个场景`,
  });
  return [count, covered, fit(application, policy, scenes, [count, covered, core]), core];
}

/**
 * The best of the ticked industries counts. Where the guide has a list for none of them, fit is not scored and its points go to the item's
 * other lines in proportion to their maxima: that is the same as earning them at the rate the other lines earned.
 */
function fit(application: Application, policy: PolicyValues, scenes: readonly Scene[], others: readonly Line[]): Line {
  const max = policy["score.scenes.fit"];
  const line = { item: ITEMS.fit, clause: POLICY_KEYS["score.scenes.fit"].clause, max };
  const industries = valueOf(application, "enterprise.industry");
  if (industries === null) return unreadLine(line.item, line.clause, max, "「所属重点行业和领域」");
  const fits = industries.flatMap((industry) => {
    const typical = typicalScenes(industry);
    return typical ? [{ industry, typical, open: typical.filter((scene) => !scenes.includes(scene)) }] : [];
  });
  const [best] = fits.sort((a, b) => a.open.length * b.typical.length - b.open.length * a.typical.length);
  if (best) {
    const hits = best.typical.length - best.open.length;
    const each = (count: number) => multiply(exact(max), divide(exact(count), exact(best.typical.length)));
    return autoLine({
      ...line,
      points: each(hits),
      found: `${best.industry}典型场景 ${hits}/${best.typical.length}`,
      next: best.open.length === 0 ? null : `再开展${best.open.length === 1 ? "" : "一个："}${listText(best.open)} → ${hits + 1}/${best.typical.length}`,
    });
  }
  const earned = sum(others.map(({ points }) => points));
  const possible = sum(others.map((other) => other.max));
  const share = possible.n === 0n ? exact(0) : divide(earned, possible);
  return autoLine({
    ...line,
    points: multiply(exact(max), share),
    found: `${industries.join("、")}：指南无典型场景清单，不评契合度，此 ${max} 分按本项其余得分率折算`,
    next: null,
  });
}
