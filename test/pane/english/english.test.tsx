import { render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { RULES_EN_US } from "../../../src/domain/rules/enUS";
import { Pane } from "../../../src/pane/Pane";
import { enUS as en } from "../../../src/pane/texts/enUS";
import { application, finding, MIXED_REPORT, outcome } from "../support/reports";
import { settle } from "../support/reviewed";
import { StubApp } from "../support/stubApp";

const STATED = "5G 联网 148 台 ÷ 无线联网 500 台 = 29.6%，四舍五入后为 30%，但未达到“不低于 30%”；至少须 5G 联网 150 台";
const TOLD = finding("K16", "unmet", STATED, ["企业1!D61"], {
  told: { by: "rule", message: "near", data: { fiveG: 148, wireless: 500, rate: "29.6%", needed: 150 } },
});
const BLANK = finding("L02", "error", "「移动电话」未填写", ["企业1!D30"], {
  told: { by: "engine", message: { id: "blank", about: { name: "移动电话" } }, remedy: { id: "fillIn", about: { name: "移动电话", as: { kind: "phone", unit: null } } } },
});
const REFUTED = finding("C10", "error", "人工核对不符（缺章）：核对公章", ["企业1!B3"], {
  check: { result: "refuted", by: "王", on: "2022-10-01", note: "缺章" },
  told: { by: "rule", message: "seals", data: {} },
});
const UNTOLD = finding("POLICY", "error", "旧的一句话", ["企业1!B4"]);
const REPORT = { ...MIXED_REPORT, applications: [application("企业1", "苏州虚构精密制造有限公司", { findings: [TOLD, BLANK, REFUTED, UNTOLD] })] };

async function reviewed(): Promise<UserEvent> {
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} language="en-US" />);
  await user.click(await screen.findByRole("button", { name: en.review }));
  await settle(() => app.reviews[0]!.resolve(outcome(REPORT)));
  await user.click(await screen.findByRole("button", { name: "苏州虚构精密制造有限公司", expanded: false }));
  return user;
}

test("a finding is told in English, with its rule and its remedy; what is Chinese only says so to screen readers", async () => {
  await reviewed();
  const said = await screen.findByText(/148.*500.*29\.6%/);
  const item = within(said.closest<HTMLElement>("[role=group]")!);
  expect(said.closest("[lang]")!.getAttribute("lang")).toBe("en-US");
  expect(item.getByText(RULES_EN_US.K16.title)).toBeTruthy();
  expect(item.getByText(RULES_EN_US.K16.remedy)).toBeTruthy();
  expect(screen.queryByText(STATED)).toBeNull();
  expect(screen.getByText("「移动电话」 is not filled in")).toBeTruthy();
  expect(screen.getByText("Fill in 「移动电话」: the whole number, in a cell formatted as text.")).toBeTruthy();
  expect(screen.getByText(/found wrong \(缺章\): /)).toBeTruthy();
  expect(screen.getByText("旧的一句话").getAttribute("lang")).toBe("zh-CN");
});

test("the list is searched in the words that it shows", async () => {
  const user = await reviewed();
  await screen.findByText(/148.*500.*29\.6%/);
  await user.type(screen.getByRole("searchbox"), "rounds");
  expect(await screen.findByText(en.filter.shown(1), { exact: false })).toBeTruthy();
});

test("the catalogue of rules is English and found by English words", async () => {
  const user = userEvent.setup();
  render(<Pane app={new StubApp()} language="en-US" />);
  await user.click(await screen.findByRole("tab", { name: en.places.rules }));
  expect(await screen.findByRole("button", { name: `C01 ${RULES_EN_US.C01.title}` })).toBeTruthy();
  await user.type(screen.getByRole("searchbox"), "connection rate");
  expect(await screen.findByRole("button", { name: `K16 ${RULES_EN_US.K16.title}` })).toBeTruthy();
  expect(screen.queryByRole("button", { name: `C01 ${RULES_EN_US.C01.title}` })).toBeNull();
});
