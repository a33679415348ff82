import { render, screen, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Application } from "../../../src/domain/form/application";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { reportApplication } from "../../../src/domain/review/applicationReport";
import { REVIEW_EN } from "../../../src/domain/review/enUS";
import type { ApplicationReport } from "../../../src/domain/review/report";
import { NO_MANUAL_SCORES } from "../../../src/domain/review/score/manualItems";
import { Pane } from "../../../src/pane/Pane";
import { enUS as en } from "../../../src/pane/texts/enUS";
import { application as form, NONE } from "../../support/application";
import { application, outcome, report } from "../support/reports";
import { settle } from "../support/reviewed";
import { StubApp } from "../support/stubApp";

const TOO_FEW = form({ "connection.fiveG": 71, "connection.wireless": 240, "identifier.node": NONE });
const OLD = application("企业2", "无锡样例装备有限公司");

async function reviewed(applications: readonly ApplicationReport[]): Promise<UserEvent> {
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} language="en-US" />);
  await user.click(await screen.findByRole("button", { name: en.review }));
  await settle(() => app.reviews[0]!.resolve(outcome(report(applications))));
  return user;
}

function judged(subject: Application): ApplicationReport {
  const evaluation = { findings: [], outcomes: {}, crashes: [] };
  const input = { summaryRow: null, summary: null, evaluation, shared: [], policy: SHIPPED_POLICY.values, scored: true, manual: NO_MANUAL_SCORES };
  return reportApplication({ application: subject, ...input });
}

const card = (name: string) => within(screen.getByRole("article", { name }));
const langOf = (element: HTMLElement): string | null | undefined => element.closest("[lang]")?.getAttribute("lang");

test("conclusion, gates and score lines are English; clauses are marked as Chinese", async () => {
  const found = judged(TOO_FEW);
  const user = await reviewed([found]);
  const shown = card(found.enterprise);
  const conclusion = await shown.findByText(/^Not met: 71 5G devices ÷ 240 wireless devices = 29\.58%, below 30%: 1 device short; .*secondary node in the province$/);
  expect(langOf(conclusion)).toBe("en-US");
  expect(shown.getByText(`G1 ${REVIEW_EN.gateHeads.G1.title}: ${en.gates.status.fail}`)).toBeTruthy();

  await user.click(screen.getByRole("button", { name: found.enterprise, expanded: false }));
  expect(langOf(shown.getByText(REVIEW_EN.gateHeads.G4.title))).toBe("en-US");
  expect(langOf(shown.getByText("71 5G devices ÷ 240 wireless devices = 29.58%, below 30%: 1 device short"))).toBe("en-US");
  expect(langOf(shown.getByText("表·要素「不低于30%」"))).toBe("zh-CN");

  await user.click(shown.getByRole("button", { name: en.score.lines }));
  const line = within(shown.getByText("Connection · Connection rate").closest("li")!);
  expect(langOf(line.getByText(en.score.next("connect 1 more 5G device → 30%")))).toBe("en-US");
  expect(line.getByText("29.58%")).toBeTruthy();
  const unread = within(shown.getByText("Identifiers · Secondary node").closest("li")!);
  expect(langOf(unread.getByText(en.score.unread))).toBe("en-US");
});

test("what was never more than its Chinese sentence stays, and says so to screen readers", async () => {
  const user = await reviewed([OLD]);
  const shown = card(OLD.enterprise);
  await shown.findByText(`G1 ${REVIEW_EN.gateHeads.G1.title}: ${en.gates.status.pass}`);
  await user.click(screen.getByRole("button", { name: OLD.enterprise, expanded: false }));
  await user.click(shown.getByRole("button", { name: en.score.lines }));
  for (const text of [OLD.conclusion, OLD.score.lines[0]!.item, OLD.score.lines[0]!.found!]) expect(langOf(shown.getByText(text))).toBe("zh-CN");
  expect(langOf(shown.getByText(en.score.unread))).toBe("en-US");
});

test("how we judge: what gates ask for and the items of the score are English", async () => {
  const user = userEvent.setup();
  render(<Pane app={new StubApp()} language="en-US" />);
  await user.click(await screen.findByRole("tab", { name: en.places.rules }));
  await user.click(await screen.findByRole("button", { name: en.rulesPlace.judged }));
  const gate = await screen.findByText(`G2 ${REVIEW_EN.gateHeads.G2.title}`);
  expect(langOf(gate)).toBe("en-US");
  const required = en.judged.required("Production line (产线级) 3 stages and 8 scenarios; Workshop (车间级) 3 stages and 8 scenarios; Factory (工厂级) 5 stages and 10 scenarios");
  expect(langOf(screen.getByText(required))).toBe("en-US");
  expect(langOf(within(gate.closest("li")!).getByText(/^表·要素/))).toBe("zh-CN");
  expect(langOf(screen.getByText("Edge computing and identifiers"))).toBe("en-US");
});
