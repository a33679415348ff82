import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Edit20Filled } from "@fluentui/react-icons/svg/edit";
import type { ReactElement } from "react";
import { useTexts } from "../texts/TextsContext";
import { focusRing } from "./focusRing";
import { VERDICTS, type Verdict, type VerdictCounts } from "./verdict";

const ICONS = { met: CheckmarkCircle20Filled, unmet: DismissCircle20Filled, pending: Edit20Filled };

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "8px" },
  tile: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
    padding: "8px",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...focusRing,
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  name: { display: "flex", alignItems: "center", gap: "4px", fontSize: tokens.fontSizeBase300 },
  count: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unmet: { color: tokens.colorStatusDangerForeground1 },
  pending: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface Props {
  readonly counts: VerdictCounts;
  readonly chosen: Verdict | null;
  readonly onChoose: (verdict: Verdict | null) => void;
}

/** How many enterprises stand where; each tile narrows the list to its own. */
export function VerdictTiles({ counts, chosen, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const { outcome } = useTexts();
  return (
    <div className={styles.tiles}>
      {VERDICTS.map((verdict) => {
        const Icon = ICONS[verdict];
        return (
          <button
            key={verdict}
            type="button"
            className={mergeClasses(styles.tile, chosen === verdict && styles.chosen)}
            aria-pressed={chosen === verdict}
            title={outcome.filterHint}
            onClick={() => onChoose(chosen === verdict ? null : verdict)}
          >
            <span className={styles.name}>
              <Icon className={styles[verdict]} aria-hidden />
              {outcome[verdict]}
            </span>
            <span className={styles.count}>{outcome.enterprises(counts[verdict])}</span>
          </button>
        );
      })}
    </div>
  );
}
