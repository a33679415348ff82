import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { SCORE_ITEMS } from "../../../src/domain/policy/weights";
import { scoreOf } from "../../../src/domain/review/score";
import { application } from "../../support/application";
import { policyWith } from "../../support/policy";

/** The catalogue of weights and the score's own lines must agree on what an item can earn. */
test.each([
  ["shipped", SHIPPED_POLICY],
  ["changed", policyWith({ "score.network.uplink": [{ from: 1, points: 9 }], "score.systems.cap": 3, "score.effect.provincialAward": 5, "score.scenes.fit": 1 })],
])("the items' maxima are the sums of the lines' maxima: %s", (_, { values }) => {
  const groups = ["网络", "连接", "系统", "场景", "边缘", "投入", "安全", "成效"];
  const ofItem = (title: string) => (title === "标识" ? "边缘" : title);
  const { lines } = scoreOf(application(), values);
  const maxima = groups.map((group) => lines.filter(({ item }) => ofItem(item.split("·")[0] ?? "") === group).reduce((sum, { max }) => sum + max, 0));
  expect(maxima).toEqual(SCORE_ITEMS.map((item) => item.max(values)));
});
