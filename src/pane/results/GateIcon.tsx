import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import type { ReactElement } from "react";
import type { Gate } from "../../domain/review/report";

const ICONS = { pass: CheckmarkCircle16Filled, fail: DismissCircle16Filled, unknown: QuestionCircle16Filled };

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: "2px" },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

/** The sign of a gate's status. Its word stands beside it. */
export function GateIcon({ status }: { readonly status: Gate["status"] }): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[status];
  return <Icon className={mergeClasses(styles.icon, styles[status])} aria-hidden />;
}
