import { act, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReviewOutcome } from "../../../src/app/reviewApp";
import { Pane } from "../../../src/pane/Pane";
import { MIXED_REPORT, outcome } from "./reports";
import { StubApp } from "./stubApp";

/** Settles one of the stub's promises and lets React draw what follows. */
export function settle(step: () => void): Promise<void> {
  return act(() => {
    step();
    return Promise.resolve();
  });
}

/** A pane whose first review has come to this. */
export async function reviewedPane(found: ReviewOutcome = outcome(MIXED_REPORT)): Promise<{ app: StubApp; user: UserEvent }> {
  const app = new StubApp();
  const user = userEvent.setup();
  render(<Pane app={app} />);
  await user.click(screen.getByRole("button", { name: "一键核验" }));
  await settle(() => app.reviews[0]!.resolve(found));
  await screen.findByRole("heading", { level: 2, name: "核验结果" });
  return { app, user };
}
