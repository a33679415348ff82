import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Gate } from "../../domain/review/report";
import { gateTitle } from "../english/reviewWords";
import { useEnglish } from "../english/useEnglish";
import { plainList, visuallyHidden } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { GateIcon } from "./GateIcon";

const useStyles = makeStyles({
  gates: { ...plainList, flexDirection: "row", flexWrap: "wrap", columnGap: "8px", rowGap: "2px" },
  gate: { display: "inline-flex", gap: "2px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  spoken: visuallyHidden,
});

/** Every gate by its number and sign, for the closed card. */
export function GateGlance({ gates }: { readonly gates: readonly Gate[] }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const english = useEnglish();
  return (
    <ul className={styles.gates} aria-label={texts.gates.glance}>
      {gates.map((gate) => {
        const { id, status } = gate;
        const told = texts.gates.one(id, gateTitle(gate, english).text, texts.gates.status[status]);
        return (
          <li key={id} className={styles.gate} title={told}>
            <GateIcon status={status} />
            <span aria-hidden>{id}</span>
            <span className={styles.spoken}>{told}</span>
          </li>
        );
      })}
    </ul>
  );
}
