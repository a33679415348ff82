import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle20Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Edit20Filled } from "@fluentui/react-icons/svg/edit";
import type { ReactElement } from "react";
import { useTexts } from "../texts/TextsContext";
import { FilterTile } from "./FilterTile";
import { VERDICTS, type Verdict, type VerdictCounts } from "./verdict";

const ICONS = { met: CheckmarkCircle20Filled, unmet: DismissCircle20Filled, pending: Edit20Filled };

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", gap: "8px" },
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
  const { outcome, filter } = useTexts();
  return (
    <div className={styles.tiles} role="group" aria-label={filter.verdicts}>
      {VERDICTS.map((verdict) => {
        const Icon = ICONS[verdict];
        return (
          <FilterTile
            key={verdict}
            large
            icon={<Icon className={styles[verdict]} aria-hidden />}
            count={outcome.enterprises(counts[verdict])}
            name={outcome[verdict]}
            hint={filter.hint}
            chosen={chosen === verdict}
            onToggle={() => onChoose(chosen === verdict ? null : verdict)}
          />
        );
      })}
    </div>
  );
}
