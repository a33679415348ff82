import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode, useState } from "react";
import { texts } from "./texts";

/** Excel's own width of a task pane, and how far it can be pulled. */
const WIDTH = 350;
const LEAST = 320;
const MOST = 600;
const STEP = 10;

const useStyles = makeStyles({
  frame: { display: "flex", height: "100%", flexShrink: 0 },
  handle: {
    width: "6px",
    marginRight: "-3px",
    zIndex: 1,
    cursor: "col-resize",
    touchAction: "none",
    ":hover": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { backgroundColor: tokens.colorBrandStroke1, outlineStyle: "none" },
  },
  pane: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    flexShrink: 0,
    margin: 0,
    padding: "10px 12px 8px",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  content: { flexGrow: 1, minHeight: 0 },
});

const within = (width: number): number => Math.min(Math.max(width, LEAST), MOST);

/** The task pane's place beside the grid, as Excel frames it: a title, and an edge to pull. */
export function PaneFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const [width, setWidth] = useState(WIDTH);

  const pull = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setWidth(within(window.innerWidth - event.clientX));
  };
  const step = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") setWidth((now) => within(now + STEP));
    if (event.key === "ArrowRight") setWidth((now) => within(now - STEP));
  };

  return (
    <aside className={styles.frame} style={{ width }} aria-label={texts.paneTitle}>
      <div
        className={styles.handle}
        role="separator"
        aria-orientation="vertical"
        aria-label={texts.paneWidth}
        aria-valuenow={width}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={pull}
        onDoubleClick={() => setWidth(WIDTH)}
        onKeyDown={step}
      />
      <div className={styles.pane}>
        <h2 className={styles.title}>{texts.paneTitle}</h2>
        <div className={styles.content}>{children}</div>
      </div>
    </aside>
  );
}
