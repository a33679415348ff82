import { valueOf, type Application } from "../../form/application";
import { LINKS, SCENES_BY_LINK, type Scene } from "../../form/options";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { scenesOf } from "../facts";
import { divide, exact, multiply, sum } from "../fraction";
import { typicalScenes } from "../industryScenes";
import { autoLine, bandLine, bandMax, unreadFields, unreadLine, type Line } from "./line";

const CORE: readonly Scene[] = [...SCENES_BY_LINK["生产制造"], ...SCENES_BY_LINK["检测监测"]];
const KEYS = { count: "score.scenes.count", links: "score.scenes.links", core: "score.scenes.core" } as const;
const ITEMS = { count: "scenes", links: "links", fit: "fit", core: "coreScenes" } as const;

const UNREAD = unreadFields(["scenes"]);

/** 应用场景: 数量、环节、行业契合、核心环节. */
export function scenesLines(application: Application, policy: PolicyValues): Line[] {
  const ticked = scenesOf(application);
  if (!ticked) {
    const unread = (part: keyof typeof KEYS) => unreadLine(ITEMS[part], POLICY_KEYS[KEYS[part]].clause, bandMax(policy[KEYS[part]]), UNREAD);
    const fit = unreadLine(ITEMS.fit, POLICY_KEYS["score.scenes.fit"].clause, policy["score.scenes.fit"], UNREAD);
    return [unread("count"), unread("links"), fit, unread("core")];
  }
  const { scenes, links } = ticked;
  const inCore = scenes.filter((scene) => CORE.includes(scene)).length;
  const count = bandLine({
    item: ITEMS.count,
    key: KEYS.count,
    policy,
    value: exact(scenes.length),
    found: { id: "scenes", about: { count: scenes.length } },
    step: (from) => ({ id: "scenes", about: { count: from - scenes.length } }),
  });
  const covered = bandLine({
    item: ITEMS.links,
    key: KEYS.links,
    policy,
    value: exact(links.length),
    found: { id: "links", about: { links } },
    step: (from) => ({ id: "links", about: { count: from - links.length, open: LINKS.filter((link) => !links.includes(link)) } }),
  });
  const core = bandLine({
    item: ITEMS.core,
    key: KEYS.core,
    policy,
    value: exact(inCore),
    found: { id: "coreScenes", about: { count: inCore } },
    step: (from) => ({ id: "coreScenes", about: { count: from - inCore } }),
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
  if (industries === null) return unreadLine(line.item, line.clause, max, unreadFields(["enterprise.industry"]));
  const fits = industries.flatMap((industry) => {
    const typical = typicalScenes(industry);
    return typical ? [{ industry, typical, open: typical.filter((scene) => !scenes.includes(scene)) }] : [];
  });
  const [best] = fits.sort((a, b) => a.open.length * b.typical.length - b.open.length * a.typical.length);
  if (best) {
    const of = best.typical.length;
    const hits = of - best.open.length;
    return autoLine({
      ...line,
      points: multiply(exact(max), divide(exact(hits), exact(of))),
      found: { id: "fit", about: { industry: best.industry, hits, of } },
      next: best.open.length === 0 ? null : { id: "hits", about: { step: { id: "fit", about: { open: best.open } }, hits: hits + 1, of } },
    });
  }
  const earned = sum(others.map(({ points }) => points));
  const possible = sum(others.map((other) => other.max));
  const share = possible.n === 0n ? exact(0) : divide(earned, possible);
  return autoLine({
    ...line,
    points: multiply(exact(max), share),
    found: { id: "noList", about: { industries, max } },
    next: null,
  });
}
