/** Reasons, refusals and cancels in an English pane. */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { MergeProposal } from "../../../src/app/mergeWorkbooks";
import { CancelledError, WorkbookError } from "../../../src/app/ports";
import { ofFile } from "../../../src/app/wording/files";
import { ofTool } from "../../../src/app/wording/tools";
import { ofWorkbook } from "../../../src/app/wording/workbook";
import { together } from "../../../src/domain/wording/told";
import { Pane } from "../../../src/pane/Pane";
import { enUS as en } from "../../../src/pane/texts/enUS";
import { outcome, report, application, finding } from "../support/reports";
import { settle } from "../support/reviewed";
import { StubApp } from "../support/stubApp";
import { fileOf } from "../summary/support/files";
import { StubTools } from "../summary/support/stubTools";

const isProtected = ofWorkbook({ id: "isProtected" });

async function start(): Promise<{ app: StubApp; tools: StubTools; user: ReturnType<typeof userEvent.setup> }> {
  const [app, tools, user] = [new StubApp(), new StubTools(), userEvent.setup()];
  render(<Pane app={app} tools={tools} language="en-US" />);
  await user.click(await screen.findByRole("button", { name: en.review }));
  return { app, tools, user };
}

test("a hint while Excel is silent, and a cancel with what was done", async () => {
  const { app } = await start();
  act(() => app.reviews[0]!.options.onStall!(ofWorkbook({ id: "stalled" })));
  expect(await screen.findByText(/^Excel does not answer:/)).toBeTruthy();
  await settle(() => app.reviews[0]!.reject(new CancelledError(together(ofWorkbook({ id: "summaryNotWritten" }), ofWorkbook({ id: "markedBefore" })))));
  expect(await screen.findByText(/Cancelled: nothing was written beside the summary table\. The cells with problems are highlighted/)).toBeTruthy();
});

test("a refusal", async () => {
  const { app } = await start();
  await settle(() => app.reviews[0]!.reject(new WorkbookError("Conflict", ofWorkbook({ id: "refused", about: { code: "Conflict" } }))));
  expect(await screen.findByText("Someone else is changing this workbook at the same time. Try again later (Conflict).")).toBeTruthy();
});

test("sheets, rows and rules that were left out, and problems of the policy", async () => {
  const { app } = await start();
  const problems = [
    { sheet: "企业7", reason: isProtected },
    { sheet: "", place: ofWorkbook({ id: "rule", about: { rule: "K01" } }), reason: ofWorkbook({ id: "crashed" }) },
  ];
  const policy = finding("POLICY", "error", "申报年度：应为数字", [], { told: { by: "policy", key: "call.year", problem: { id: "value", about: { key: "call.year", complaint: { id: "noNumber" } } } } });
  const one = report([application("企业1", "示例公司")]);
  await settle(() => app.reviews[0]!.resolve(outcome({ ...one, policy: { ...one.policy, findings: [policy] } }, { problems })));
  expect(await screen.findByText("企业7: The sheet is protected and was not changed. Unprotect it under “Review” and review again.")).toBeTruthy();
  expect(screen.getByText(/^Rule K01: This rule failed/)).toBeTruthy();
  expect(screen.getByText(/^Year of the call; .*: must be a number$/)).toBeTruthy();
  expect(screen.getByText(/^Correct “call\.year” on the policy sheet/)).toBeTruthy();
});

test("files that were not read, rows that may be one enterprise, rows left out, and a merge that broke off", async () => {
  const { tools, user, app } = await start();
  await settle(() => app.reviews[0]!.resolve(outcome(report([]))));
  await user.click(screen.getByRole("tab", { name: en.places.summary }));
  await user.upload(await screen.findByLabelText(en.summaryTools.merge.files), [fileOf("无锡.xlsx", 2)]);
  await settle(() => undefined);
  const row = { file: "无锡.xlsx", sheet: "汇总表", row: 4, place: "无锡", enterprise: "示例公司", name: "示例公司", code: "", cells: [] };
  const proposal: MergeProposal = {
    items: [
      {
        id: "无锡",
        file: { name: "无锡.xlsx", bytes: new Uint8Array(1) },
        place: "无锡",
        sheets: ["汇总表"],
        results: [],
        table: { sheet: "汇总表", name: "汇总表（无锡）" },
        rows: [row],
        skipped: [{ file: "无锡.xlsx", sheet: "汇总表", row: 8, text: "合计", why: { id: "stray" } }],
      },
    ],
    unreadable: [{ file: "坏.xlsx", reason: ofFile({ id: "workbook", about: { problem: "encrypted" } }) }],
    own: 0,
    duplicates: [{ why: { id: "sameCode" }, rows: [row, { ...row, row: 6 }] }],
    taken: [],
  };
  await settle(() => tools.mergeReadings[0]!.resolve(proposal));
  expect(await screen.findByText(/^坏\.xlsx: The file has a password to open\./)).toBeTruthy();
  expect(screen.getByText(/^Same unified social credit code: 无锡\.xlsx row 5 示例公司/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: en.summaryTools.merge.skipped(1) }));
  expect(screen.getByText("Row 9 合计: this row is no enterprise and stays in the city’s own table")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: en.summaryTools.merge.apply }));
  await settle(() => tools.merges[0]!.reject(new WorkbookError("AccessDenied", together(isProtected, ofTool({ id: "mergeLeft", about: { sheets: ["汇总表"] } })))));
  expect(await screen.findByText(/The merge was not finished, and the added sheets could not all be removed\..*: 汇总表\.$/)).toBeTruthy();
});
