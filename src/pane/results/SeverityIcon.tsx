import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Person16Filled } from "@fluentui/react-icons/svg/person";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Severity } from "../../domain/review/report";

const ICONS = { unmet: DismissCircle16Filled, error: ErrorCircle16Filled, warning: Warning16Filled, manual: Person16Filled };

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  unmet: { color: tokens.colorStatusDangerForeground1 },
  error: { color: tokens.colorPaletteDarkOrangeForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground1 },
  manual: { color: tokens.colorPaletteBlueForeground2 },
});

/** The sign of a severity. Its word always stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}
