import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { focusRing } from "../sharedStyles";

const useStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    padding: 0,
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ...focusRing,
  },
  chevron: { flexShrink: 0, marginTop: "2px", transitionProperty: "transform", transitionDuration: tokens.durationFaster },
  open: { transform: "rotate(90deg)" },
  label: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly level: 3 | 4 | 5;
  readonly label: ReactNode;
  readonly className?: string;
  /** Stands below the heading, open or not. */
  readonly beneath?: ReactNode;
  /** Drawn only while open. */
  readonly children: () => ReactNode;
}

/** A heading that opens and closes what stands below it. */
export function Disclosure({ level, label, className, beneath, children }: Props): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const content = useId();
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className={mergeClasses(styles.heading, className)}>
        <button type="button" className={styles.button} aria-expanded={open} aria-controls={open ? content : undefined} onClick={() => setOpen(!open)}>
          <ChevronRight16Regular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
          <span className={styles.label}>{label}</span>
        </button>
      </Heading>
      {beneath}
      {open && <div id={content}>{children()}</div>}
    </>
  );
}
