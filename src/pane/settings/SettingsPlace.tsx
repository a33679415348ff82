import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { SOFTWARE_VERSION } from "../../app/version";
import { Choice } from "../Choice";
import { focusRing, placeHeading, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import type { Settings } from "./settings";
import type { ChangeSettings } from "./useSettings";

const useStyles = makeStyles({
  heading: placeHeading,
  row: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "8px", alignItems: "start" },
  box: { width: "16px", height: "16px", margin: "2px 0 0", accentColor: tokens.colorCompoundBrandBackground, ...focusRing },
  hint: { ...smallText, gridColumn: "2" },
  small: smallText,
});

const LANGUAGES = ["auto", "zh-CN", "en-US"] as const satisfies readonly Settings["language"][];

interface Props {
  readonly settings: Settings;
  /** False where Excel offers no notes; null while that is not known. */
  readonly notesSupported: boolean | null;
  readonly onChange: ChangeSettings;
}

export function SettingsPlace({ settings, notesSupported, onChange }: Props): ReactElement {
  const styles = useStyles();
  const { settingsPlace: texts } = useTexts();
  return (
    <>
      <h2 className={styles.heading}>{texts.heading}</h2>
      <Choice
        label={texts.language}
        value={settings.language}
        options={LANGUAGES.map((language) => ({ value: language, name: texts.languages[language] }))}
        onChoose={(language) => onChange({ language })}
      />
      <Switch label={texts.live} hint={texts.liveHint} on={settings.live} onSwitch={(live) => onChange({ live })} />
      <Switch
        label={texts.notes}
        hint={notesSupported === false ? texts.notesUnsupported : texts.notesHint}
        on={settings.notes && notesSupported !== false}
        disabled={notesSupported === false}
        onSwitch={(notes) => onChange({ notes })}
      />
      <div className={styles.small}>{texts.local}</div>
      <div className={styles.small}>{texts.version(SOFTWARE_VERSION)}</div>
    </>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Switch({ label, hint, on, disabled = false, onSwitch }: SwitchProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.row}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={on}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <div id={`${id}-hint`} className={styles.hint}>
        {hint}
      </div>
    </div>
  );
}
