import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { FindingRef } from "../../app/reviewApp";
import type { Finding } from "../../domain/review/report";
import { FailureText } from "../FailureText";
import type { Failure } from "../run/runState";
import { useTexts } from "../texts/TextsContext";
import { DecisionForm } from "./DecisionForm";
import { useDecisions, type Decision } from "./DecisionsContext";
import { isManual } from "./manualItems";
import { DECISION } from "./useKeptFocus";

const useStyles = makeStyles({
  decision: { display: "flex", flexDirection: "column", gap: "4px" },
  state: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
  failed: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1, ":empty": { position: "absolute" } },
});

type Asked = "waive" | "passed" | "refuted";

interface Props {
  readonly finding: Finding;
  /** Whose finding it is; null for one of the summary table or across enterprises. */
  readonly application: FindingRef["application"];
}

/** 放行 and 撤回放行 of a finding; 已核, 不符 and 清除 of a manual item; and what stands decided, by whom, when and why. */
export function FindingDecision({ finding, application }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const decisions = useDecisions();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | "busy" | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const { waiver, check } = finding;
  const words = texts.decide;
  const manual = isManual(finding);
  const disabled = working || (decisions?.disabled ?? true);

  /** The button that was pressed goes with what it did: the keyboard stays at this finding. */
  const close = (): void => {
    setAsked(null);
    whole.current?.focus();
  };
  const carryOut = async (decision: Decision): Promise<void> => {
    if (!decisions || disabled) return;
    setWorking(true);
    setFailure(null);
    const failed = await decisions.decide({ key: finding.key, application }, decision);
    setWorking(false);
    setFailure(failed);
    if (failed === null) close();
  };
  const passed = (): void => {
    if (disabled) return;
    if (decisions && decisions.by !== "") void carryOut({ kind: "check", result: "passed", by: decisions.by, note: "" });
    else setAsked("passed");
  };

  return (
    <div
      ref={whole}
      className={styles.decision}
      tabIndex={-1}
      role="group"
      aria-label={texts.finding.line(manual ? words.manualItem : words.decision, finding.message)}
      {...{ [DECISION]: true }}
    >
      {waiver && (
        <div className={styles.state}>
          {words.waived(waiver.by, waiver.on, waiver.reason)}
          {!waiver.lifts && words.notLifted}
        </div>
      )}
      {check && <div className={styles.state}>{checkText()}</div>}
      {decisions && asked !== null && (
        <DecisionForm
          key={asked}
          action={asked === "waive" ? words.waive : words[asked]}
          hint={asked === "waive" ? words.waiveHint : words.checkHints[asked]}
          noteRequired={asked !== "passed"}
          by={decisions.by}
          disabled={disabled}
          onSubmit={({ note, by }) =>
            void carryOut(asked === "waive" ? { kind: "waive", by, reason: note } : { kind: "check", result: asked, by, note })
          }
          onCancel={close}
        />
      )}
      {decisions && asked === null && <div className={styles.buttons}>{manual ? manualButtons() : waiverButton()}</div>}
      <div role="status" className={styles.failed}>
        {working ? words.working : failureText()}
      </div>
    </div>
  );

  function manualButtons(): ReactElement {
    return (
      <>
        <Button size="small" aria-pressed={check?.result === "passed"} disabledFocusable={disabled} onClick={passed}>
          {words.passed}
        </Button>
        <Button size="small" aria-pressed={check?.result === "refuted"} disabledFocusable={disabled} onClick={() => !disabled && setAsked("refuted")}>
          {words.refuted}
        </Button>
        {check && (
          <Button size="small" appearance="subtle" disabledFocusable={disabled} onClick={() => void carryOut({ kind: "clearCheck" })}>
            {words.clear}
          </Button>
        )}
      </>
    );
  }

  function waiverButton(): ReactElement {
    return waiver ? (
      <Button size="small" disabledFocusable={disabled} onClick={() => void carryOut({ kind: "withdraw" })}>
        {words.withdraw}
      </Button>
    ) : (
      <Button size="small" disabledFocusable={disabled} onClick={() => !disabled && setAsked("waive")}>
        {words.waive}
      </Button>
    );
  }

  function checkText(): string {
    if (!check) return "";
    const said = check.result === "passed" ? words.checkPassed : words.checkRefuted;
    return said([check.by, check.on].filter(Boolean).join(" "), check.note);
  }

  function failureText(): ReactElement | string {
    if (failure === null || failure === "busy") return failure === null ? "" : words.busy;
    return (
      <>
        {words.failed}
        <FailureText failure={failure} />
      </>
    );
  }
}
