import { WorkbookError } from "../../../src/app/ports";
import { failureOf, failureSentence } from "../../../src/pane/run/failure";
import { zhCN } from "../../../src/pane/texts/zhCN";
import { toldAs } from "../../support/told";

const named = (name: string): Error => Object.assign(new Error("raw"), { name });

describe("what is told of an error", () => {
  beforeEach(() => jest.spyOn(console, "error").mockReturnValue());
  afterEach(() => jest.restoreAllMocks());

  test.each([
    [new WorkbookError("AccessDenied", toldAs("工作表受保护。")), "工作表受保护。"],
    [named("ChunkLoadError"), zhCN.failed.notLoaded],
    [named("TypeError"), zhCN.failed.unexpected("TypeError")],
    ["text", zhCN.failed.unexpected("string")],
  ])("%s", (error, sentence) => {
    expect(failureSentence(failureOf(error), zhCN, ({ chinese }) => chinese)).toBe(sentence);
  });
});
