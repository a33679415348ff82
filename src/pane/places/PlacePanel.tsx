import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode, Ref } from "react";
import type { Place } from "./place";
import { panelId, tabId } from "./PlaceTabs";

const useStyles = makeStyles({
  // What sticks within it stays below the pane's own edge.
  panel: { isolation: "isolate", flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    // Holds the hidden texts of its cards, which would lengthen the page otherwise.
    position: "relative",
    overflowY: "scroll",
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    // Long names and addresses break rather than widen the pane.
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly place: Place;
  readonly shown: boolean;
  /** What stands above the scrolling part. */
  readonly top?: ReactNode;
  readonly bodyRef?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** One place's panel; it keeps its state while another is shown. */
export function PlacePanel({ place, shown, top, bodyRef, children }: Props): ReactElement {
  const styles = useStyles();
  return (
    <div id={panelId(place)} role="tabpanel" aria-labelledby={tabId(place)} hidden={!shown} className={mergeClasses(styles.panel, !shown && styles.hidden)}>
      {top}
      <div ref={bodyRef} className={styles.body}>
        {children}
      </div>
    </div>
  );
}
