import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentTableRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { type ChangeEvent, type ReactElement, useRef } from "react";
import type { Sample } from "./samples";
import { texts } from "./texts";

export interface TopBarProps {
  readonly fileName: string | null;
  readonly samples: readonly Sample[];
  readonly busy: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onDownload: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
  },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  name: { minWidth: 0, flexShrink: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", marginLeft: "8px" },
  local: { marginLeft: "auto", flexShrink: 2, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground3 },
});

export function TopBar({ fileName, samples, busy, onOpen, onSample, onDownload }: TopBarProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // So that choosing the same file again is a change, too.
    event.target.value = "";
    if (file) onOpen(file);
  };
  return (
    <header className={styles.bar}>
      <input ref={input} type="file" hidden accept=".xlsx,.xlsm,.xls,.xlsb,.et" onChange={choose} />
      <Button className={styles.button} icon={<FolderOpenRegular />} disabled={busy} onClick={() => input.current?.click()}>
        {texts.open}
      </Button>
      {samples.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.button} icon={<DocumentTableRegular />} disabled={busy}>
              {texts.samples}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {samples.map((sample) => (
                <MenuItem key={sample.file} onClick={() => onSample(sample)}>
                  {sample.title}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      <Button className={styles.button} icon={<ArrowDownloadRegular />} disabled={busy || fileName === null} onClick={onDownload}>
        {texts.download}
      </Button>
      <Text className={styles.name} weight="semibold" title={fileName ?? undefined} aria-label={texts.fileName}>
        {fileName}
      </Text>
      <Text className={styles.local} size={200}>
        {texts.local}
      </Text>
    </header>
  );
}
