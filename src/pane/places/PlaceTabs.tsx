import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { focusRing } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { PLACES, type Place } from "./place";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    // Excel's personality menu covers 12 × 32 px at the top right.
    padding: "4px 20px 0 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: "8px",
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    // Not by colour alone, and still there where the system's colours replace ours.
    borderBottom: "2px solid transparent",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ...focusRing,
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export const tabId = (place: Place): string => `tab-${place}`;
export const panelId = (place: Place): string => `place-${place}`;

interface Props {
  readonly chosen: Place;
  readonly onChoose: (place: Place) => void;
}

/** One tab stop; the arrow keys, Home and End go from tab to tab and open it (WAI-ARIA tabs with automatic activation). */
export function PlaceTabs({ chosen, onChoose }: Props): ReactElement {
  const styles = useStyles();
  const { places } = useTexts();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = placeAfter(event.key, chosen);
    if (!target) return;
    event.preventDefault();
    onChoose(target);
    list.current?.querySelector<HTMLElement>(`#${tabId(target)}`)?.focus();
  };

  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={places.label} onKeyDown={onKeyDown}>
      {PLACES.map((place) => (
        <button
          key={place}
          id={tabId(place)}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, place === chosen && styles.chosen)}
          aria-selected={place === chosen}
          aria-controls={panelId(place)}
          tabIndex={place === chosen ? 0 : -1}
          onClick={() => onChoose(place)}
        >
          {places[place]}
        </button>
      ))}
    </div>
  );
}

function placeAfter(key: string, from: Place): Place | undefined {
  const index = PLACES.indexOf(from);
  switch (key) {
    case "ArrowRight":
      return PLACES[(index + 1) % PLACES.length];
    case "ArrowLeft":
      return PLACES.at(index - 1);
    case "Home":
      return PLACES[0];
    case "End":
      return PLACES.at(-1);
    default:
      return undefined;
  }
}
