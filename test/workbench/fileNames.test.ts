import { downloadName } from "../../src/workbench/fileNames";

test.each([
  ["苏州市汇总.xlsx", "苏州市汇总-核验.xlsx"],
  ["苏州市汇总-核验.xlsx", "苏州市汇总-核验.xlsx"],
  ["带宏.XLSM", "带宏-核验.XLSM"],
  ["2022.9.30报送", "2022.9-核验.xlsx"],
  ["", "工作簿-核验.xlsx"],
])("%s is downloaded as %s", (opened, saved) => {
  expect(downloadName(opened)).toBe(saved);
});
