import { SOFTWARE_VERSION } from "../../src/app/version";
import packageJson from "../../package.json";

test("the software names itself by the package's version", () => {
  expect(SOFTWARE_VERSION).toBe(packageJson.version);
});
