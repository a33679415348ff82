import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { focusRing, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";

const input = {
  width: "100%",
  boxSizing: "border-box",
  padding: "4px 8px",
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase300,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
  ...focusRing,
} as const;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "4px" },
  label: { display: "flex", flexDirection: "column", gap: "2px" },
  small: smallText,
  note: { ...input, resize: "vertical", minHeight: "48px" },
  by: { ...input, height: "32px" },
  missing: { ...smallText, color: tokens.colorStatusDangerForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  /** What is decided, as the form's name and on its button. */
  readonly action: string;
  /** What follows from it and what does not. */
  readonly hint: string;
  readonly noteRequired: boolean;
  /** Who decided last. */
  readonly by: string;
  readonly disabled: boolean;
  readonly onSubmit: (texts: { readonly note: string; readonly by: string }) => void;
  readonly onCancel: () => void;
}

/** 说明 and 处理人 of a decision, in the place of the finding. Escape closes it. */
export function DecisionForm({ action, hint, noteRequired, by: lastBy, disabled, onSubmit, onCancel }: Props): ReactElement {
  const styles = useStyles();
  const { decide: texts } = useTexts();
  const [note, setNote] = useState("");
  const [by, setBy] = useState(lastBy);
  const [tried, setTried] = useState(false);
  const id = useId();
  const noteInput = useRef<HTMLTextAreaElement>(null);
  const byInput = useRef<HTMLInputElement>(null);
  useEffect(() => noteInput.current?.focus(), []);

  const noteMissing = noteRequired && note.trim() === "";
  const byMissing = by.trim() === "";
  const submit = (): void => {
    if (disabled) return;
    if (noteMissing || byMissing) {
      setTried(true);
      (noteMissing ? noteInput : byInput).current?.focus();
    } else onSubmit({ note: note.trim(), by: by.trim() });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  const missing = (shown: boolean, of: string, sentence: string): ReactElement | null =>
    shown ? (
      <span id={`${id}-${of}-missing`} className={styles.missing}>
        {sentence}
      </span>
    ) : null;

  return (
    <form
      className={styles.form}
      aria-label={action}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.small}>{hint}</div>
      <div className={styles.label}>
        <label htmlFor={`${id}-note`} className={styles.small}>
          {noteRequired ? texts.note : texts.noteOptional}
        </label>
        <textarea
          ref={noteInput}
          id={`${id}-note`}
          className={styles.note}
          rows={2}
          maxLength={500}
          required={noteRequired}
          aria-invalid={tried && noteMissing}
          aria-describedby={tried && noteMissing ? `${id}-note-missing` : undefined}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {missing(tried && noteMissing, "note", texts.noteMissing)}
      </div>
      <div className={styles.label}>
        <label htmlFor={`${id}-by`} className={styles.small}>
          {texts.by}
        </label>
        <input
          ref={byInput}
          id={`${id}-by`}
          className={styles.by}
          type="text"
          maxLength={40}
          required
          aria-invalid={tried && byMissing}
          aria-describedby={tried && byMissing ? `${id}-by-missing` : undefined}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        {missing(tried && byMissing, "by", texts.byMissing)}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" size="small" disabledFocusable={disabled}>
          {action}
        </Button>
        <Button type="button" size="small" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
