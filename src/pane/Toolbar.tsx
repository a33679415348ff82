import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, RefCallback } from "react";
import { useTexts } from "./texts/TextsContext";

const useStyles = makeStyles({
  toolbar: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    gap: "8px",
    padding: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  review: { flexGrow: 1 },
});

interface Props {
  readonly running: boolean;
  /** Whether to review is the one next step. */
  readonly primary: boolean;
  /** What 撤销 would undo, in words; null where nothing can be. */
  readonly undo: string | null;
  readonly reviewButton: RefCallback<HTMLButtonElement>;
  readonly onReview: () => void;
  readonly onClear: () => void;
  readonly onUndo: () => void;
}

export function Toolbar({ running, primary, undo, reviewButton, onReview, onClear, onUndo }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.toolbar}>
      <Button ref={reviewButton} className={styles.review} appearance={primary ? "primary" : "secondary"} disabledFocusable={running} onClick={onReview}>
        {texts.review}
      </Button>
      <Button appearance="secondary" disabledFocusable={running} onClick={onClear}>
        {texts.clearMarks}
      </Button>
      {undo !== null && (
        <Button appearance="secondary" disabledFocusable={running} onClick={onUndo}>
          {texts.undo.button(undo)}
        </Button>
      )}
    </div>
  );
}
