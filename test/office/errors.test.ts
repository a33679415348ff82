import { CancelledError, WorkbookError } from "../../src/app/ports";
import { sentenceFor, toAppError } from "../../src/office/errors";
import { toldAs } from "../support/told";

test.each(["AccessDenied", "ItemNotFound", "RequestPayloadSizeLimitExceeded", "InvalidOperationInCellEditMode", "SomethingNew", "toString"])(
  "%s becomes a Chinese sentence that names the code",
  (code) => {
    expect(sentenceFor(code).chinese).toMatch(new RegExp(`^[^A-Za-z]*(Excel[^A-Za-z]*|Enter[^A-Za-z]*|Esc[^A-Za-z]*)*（${code}）。$`));
  },
);

test("errors of Office.js are translated, ours pass through, others are not disguised", () => {
  const office = Object.assign(new Error("raw"), { name: "RichApi.Error", code: "ItemNotFound" });
  expect(toAppError(office)).toMatchObject({ name: "WorkbookError", code: "ItemNotFound", cause: office });
  for (const own of [new WorkbookError("a", toldAs("b")), new CancelledError(toldAs("c")), new TypeError("bug")]) expect(toAppError(own)).toBe(own);
});
