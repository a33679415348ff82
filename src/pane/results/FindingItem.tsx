import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../domain/review/report";
import { useTexts } from "../texts/TextsContext";
import { addressIn } from "./addressIn";
import { useGoTo } from "./GoToContext";

const useStyles = makeStyles({
  finding: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "8px",
    rowGap: "2px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fact: { margin: 0 },
  name: { whiteSpace: "nowrap" },
  cells: { display: "flex", flexWrap: "wrap", gap: "4px" },
  cell: { minWidth: 0, fontWeight: tokens.fontWeightRegular, whiteSpace: "normal" },
});

interface Props {
  readonly finding: Finding;
  /** The sheet that need not be named at each cell. */
  readonly sheet: string | null;
}

export function FindingItem({ finding, sheet }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const goTo = useGoTo();
  const { cells, waiver } = finding;
  return (
    <div className={styles.finding}>
      <div>{finding.message}</div>
      <dl className={styles.facts}>
        {fact(texts.finding.remedy, finding.remedy)}
        {finding.fix !== null && fact(texts.finding.fix, finding.fix)}
        {fact(texts.finding.clause, `${finding.clause}（${finding.rule}）`)}
        {waiver && fact(texts.finding.waiver, texts.finding.waived(waiver.by, waiver.on, waiver.reason))}
      </dl>
      {cells.length > 0 && (
        <div className={styles.cells} role="group" aria-label={texts.finding.cells}>
          {cells.map((address) => (
            <Button key={address} className={styles.cell} size="small" aria-label={texts.finding.goToCell(address)} onClick={() => void goTo(address)}>
              {texts.finding.goTo} {addressIn(sheet, address)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );

  function fact(name: string, value: string): ReactElement {
    return (
      <>
        <dt className={styles.name}>{name}</dt>
        <dd className={styles.fact}>{value}</dd>
      </>
    );
  }
}
