import { SCORE_BANDS, statisticsOf } from "../../../src/domain/review/statistics";
import { cityOf, industriesOf } from "../../../src/domain/review/whereabouts";
import { application as reported } from "../../app/support/reports";
import { application, BLANK, NONE, unreadable } from "../../support/application";

const NO_TIERS = { 工厂级: 0, 车间级: 0, 产线级: 0, 未达标: 0, 数据待更正: 0 };
const scored = (auto: number, autoMax = 91) => ({ ...reported().score, auto, autoMax });

test.each([
  [{ city: "苏州市", district: "昆山市", zone: null }, "无锡市工业和信息化局", "苏州市"],
  [{ city: null, district: "昆山市", zone: null }, "昆山市工业和信息化局", "苏州市"],
  [unreadable("昆山"), "", "苏州市"],
  [BLANK, "无锡市工信局", "无锡市"],
  [BLANK, "省工业和信息化厅", ""],
] as const)("%j recommended by %s belongs to %s", (region, recommender, city) => {
  expect(cityOf(application({ "enterprise.region": region }), recommender)).toBe(city);
});

test("an application's industries are those ticked", () => {
  expect(industriesOf(application({ "enterprise.industry": ["装备制造", "家电"] }))).toEqual(["装备制造", "家电"]);
  expect(industriesOf(application({ "enterprise.industry": NONE }))).toEqual([]);
});

test.each([
  [0, "60 分以下"],
  [59.9, "60 分以下"],
  [60, "60 至 70 分"],
  [79.9, "70 至 80 分"],
  [80, "80 至 90 分"],
  [90, "90 分及以上"],
  [91, "90 分及以上"],
])("a score of %d stands in the band %s", (auto, band) => {
  const { scoreBands } = statisticsOf({ applications: [reported({ score: scored(auto) })] });
  expect(scoreBands.filter(({ applications }) => applications > 0)).toEqual([{ name: band, applications: 1 }]);
  expect(scoreBands.map(({ name }) => name)).toEqual(SCORE_BANDS.map(({ name }) => name));
});

test("groups count each application once per city and once per industry it ticked, the largest first and what is not stated last", () => {
  const statistics = statisticsOf({
    applications: [
      reported({ city: "", industries: [] }),
      reported({ city: "", industries: [] }),
      reported({ city: "无锡市", industries: ["家电"], suggestedTier: "车间级", score: scored(60) }),
      reported({ city: "苏州市", industries: ["装备制造", "家电"], suggestedTier: "工厂级", score: scored(80) }),
      reported({ city: "苏州市", industries: ["装备制造"], suggestedTier: "数据待更正", score: scored(0, 0) }),
    ],
  });
  expect([statistics.applications, statistics.meanScore]).toEqual([5, (71.5 + 71.5 + 60 + 80) / 4]);
  expect(statistics.tiers).toEqual({ 工厂级: 1, 车间级: 1, 产线级: 0, 未达标: 2, 数据待更正: 1 });
  expect(statistics.cities).toEqual([
    { name: "苏州市", applications: 2, tiers: { ...NO_TIERS, 工厂级: 1, 数据待更正: 1 }, meanScore: 80 },
    { name: "无锡市", applications: 1, tiers: { ...NO_TIERS, 车间级: 1 }, meanScore: 60 },
    { name: "未写明", applications: 2, tiers: { ...NO_TIERS, 未达标: 2 }, meanScore: 71.5 },
  ]);
  expect(statistics.industries.map(({ name, applications }) => [name, applications])).toEqual([["家电", 2], ["装备制造", 2], ["未写明", 2]]);
});

test("gates are counted by status, all of them listed", () => {
  const [sample] = reported().gates;
  if (!sample) throw new Error("no gate");
  const { gates } = statisticsOf({ applications: [reported(), reported({ gates: [{ ...sample, status: "pass" }] }), reported({ gates: [{ ...sample, status: "unknown" }] })] });
  expect(gates[0]).toEqual({ id: "G1", title: "无线联网率", pass: 1, fail: 1, unknown: 1 });
  expect(gates.slice(1).map(({ id, pass, fail, unknown }) => [id, pass, fail, unknown])).toEqual(["G2", "G3", "G4", "G5", "G6"].map((id) => [id, 0, 0, 0]));
});

test("no applications: nothing counted, nothing divided by zero", () => {
  expect(statisticsOf({ applications: [] })).toMatchObject({ applications: 0, tiers: NO_TIERS, meanScore: null, cities: [], industries: [] });
});
