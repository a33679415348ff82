/** The sample workbook's whole report, as the command line gives it: what it says, and that it says the same in another process. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { reportOf, run } from "../cli/support/commandLine";
import { expectGolden } from "./support/expected";
import { flatten } from "./support/flatten";

const ROOT = path.resolve(__dirname, "../..");
const SAMPLE = path.join(ROOT, "assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");
const CHECK = ["check", SAMPLE, "--json", "-", "--as-of", "2022-09-30"];

test("the sample's report is the one that was read through", async () => {
  const { out } = await run(...CHECK);
  expectGolden("sample.txt", flatten(reportOf(out)));
});

test("same workbook, same policy, same bytes: twice in this process, and in another one", async () => {
  const { out } = await run(...CHECK);
  expect((await run(...CHECK)).out === out).toBe(true);
  const other = spawnSync(process.execPath, [path.join(ROOT, "src/cli/factory-review.mjs"), ...CHECK], { encoding: "utf8", maxBuffer: 2 ** 26 });
  expect(other.stdout === out).toBe(true);
});
