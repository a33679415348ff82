import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, Ref } from "react";
import { SEVERITIES, type Severity } from "../../domain/review/report";
import { SearchField } from "../SearchField";
import { focusRing } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { chosenNames } from "./chosenNames";
import { FilterTile } from "./FilterTile";
import { isFiltering, NO_FILTER, type Filter, type SeverityCounts } from "./resultView";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  severities: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: "8px" },
  shown: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "32px", color: tokens.colorNeutralForeground2 },
  status: focusRing,
});

interface Props {
  readonly counts: SeverityCounts;
  readonly filter: Filter;
  /** How many entries the filter leaves. */
  readonly shown: number;
  /** The line that says what is listed, there while something is filtered. It takes the focus, but is no stop of the keyboard. */
  readonly statusRef: Ref<HTMLSpanElement>;
  readonly onChange: (filter: Filter) => void;
}

export function FilterBar({ counts, filter, shown, statusRef, onChange }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const names = chosenNames(filter, texts).join(" · ");
  const listed = names === "" ? texts.filter.shown(shown) : texts.filter.shownOf(shown, names);
  return (
    <div className={styles.bar} role="search">
      <div className={styles.severities} role="group" aria-label={texts.filter.severities}>
        {SEVERITIES.map((severity) => {
          const chosen = filter.severities.has(severity);
          return (
            <FilterTile
              key={severity}
              icon={<SeverityIcon severity={severity} />}
              count={String(counts[severity])}
              name={texts.severities[severity]}
              hint={texts.filter.hint}
              chosen={chosen}
              onToggle={() => onChange({ ...filter, severities: toggled(filter.severities, severity) })}
            />
          );
        })}
      </div>
      <SearchField label={texts.filter.search} value={filter.query} onSearch={(query) => onChange({ ...filter, query })} />
      {isFiltering(filter) && (
        <div className={styles.shown}>
          <span ref={statusRef} className={styles.status} tabIndex={-1} role="status">
            {shown > 0 ? listed : texts.filter.nothing}
          </span>
          <Button appearance="subtle" size="small" onClick={() => onChange(NO_FILTER)}>
            {texts.filter.reset}
          </Button>
        </div>
      )}
    </div>
  );
}

function toggled(chosen: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(chosen);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
