import { gatesAtAGlance } from "../../../src/domain/review/glance";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { application, BLANK, type Values } from "../../support/application";

const LOW: Values = { "connection.fiveG": 71, "connection.wireless": 240 };
const OPEN: Values = { "connection.fiveG": BLANK };

test.each([
  [[{}], { passed: 1, failed: 0, unknown: 0 }],
  [[LOW], { passed: 0, failed: 1, unknown: 0 }],
  [[OPEN], { passed: 0, failed: 0, unknown: 1 }],
  [[LOW, {}, OPEN, {}], { passed: 2, failed: 1, unknown: 1 }],
  [[{ ...OPEN, scenes: ["柔性生产制造"] }], { passed: 0, failed: 1, unknown: 0 }],
  [[], { passed: 0, failed: 0, unknown: 0 }],
])("%j", (batch: readonly Values[], counts) => {
  expect(gatesAtAGlance(batch.map((values) => application(values)), SHIPPED_POLICY.values)).toEqual(counts);
});
