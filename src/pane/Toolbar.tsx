import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, RefCallback } from "react";
import { useTexts } from "./texts/TextsContext";

const useStyles = makeStyles({
  toolbar: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    // Excel's personality menu covers 12 × 32 px at the top right.
    padding: "12px 20px 12px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  primary: { flexGrow: 1 },
});

interface Props {
  readonly running: boolean;
  readonly reviewButton: RefCallback<HTMLButtonElement>;
  readonly onReview: () => void;
  readonly onClear: () => void;
}

export function Toolbar({ running, reviewButton, onReview, onClear }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.toolbar}>
      <Button ref={reviewButton} className={styles.primary} appearance="primary" disabledFocusable={running} onClick={onReview}>
        {texts.review}
      </Button>
      <Button appearance="secondary" disabledFocusable={running} onClick={onClear}>
        {texts.clearMarks}
      </Button>
    </div>
  );
}
