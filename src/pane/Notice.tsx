import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement, ReactNode } from "react";

export type NoticeIntent = "info" | "success" | "warning" | "error";

const ICONS = { info: Info20Filled, success: CheckmarkCircle20Filled, warning: Warning20Filled, error: ErrorCircle20Filled };

const useStyles = makeStyles({
  notice: {
    display: "flex",
    gap: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { flexShrink: 0 },
  info: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: { minWidth: 0, whiteSpace: "pre-line" },
});

interface Props {
  readonly intent: NoticeIntent;
  readonly title?: string;
  /** Announce at once. Without it the caller's live region announces. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

/** A sentence that stands out. */
export function Notice({ intent, title, urgent = false, children }: Props): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[intent];
  return (
    <div className={styles.notice} role={urgent ? "alert" : undefined}>
      <Icon className={mergeClasses(styles.icon, styles[intent])} aria-hidden />
      <div className={styles.text}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        {children}
      </div>
    </div>
  );
}
