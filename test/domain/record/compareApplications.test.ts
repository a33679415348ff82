import { compareApplications } from "../../../src/domain/record/compareApplications";
import { application, BLANK } from "../../support/application";

test("fields that say something else, in the form's order; blank and missing are the same nothing", () => {
  const a = application({ "enterprise.name": "甲有限公司", "connection.fiveG": 89, "connection.wireless": 300, scenes: ["5G+AGV"], "mec.sets": BLANK });
  const b = application({ "enterprise.name": "甲有限公司", "connection.fiveG": 120, "connection.wireless": 300, "mec.sets": 1 });
  const differences = compareApplications(a, b);
  expect(differences.map(({ id }) => id)).toEqual(expect.arrayContaining(["connection.fiveG", "mec.sets"]));
  expect(differences.find(({ id }) => id === "connection.fiveG")).toMatchObject({ name: "应用设备 5G 联网", before: { value: 89 }, after: { value: 120 } });
  expect(differences.map(({ id }) => id)).not.toContain("enterprise.name");
  expect(compareApplications(a, a)).toEqual([]);
});
