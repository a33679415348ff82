import {
  Button, FluentProvider, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, Text, tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type ReactElement, useCallback, useEffect, useState } from "react";
import { XlsxError } from "../host/xlsx";
import { Pane } from "../pane/Pane";
import { useAppearance, useTheme } from "../pane/appearance";
import { downloadName } from "./fileNames";
import { download } from "./download";
import { Grid } from "./grid/Grid";
import { openBook, type OpenBook, openFailure } from "./openBook";
import { PaneFrame } from "./PaneFrame";
import { listSamples, readSample, type Sample } from "./samples";
import { texts } from "./texts";
import { TopBar } from "./TopBar";
import { UnsavedDialog } from "./UnsavedDialog";
import { useDroppedFile } from "./useDroppedFile";

interface Message {
  readonly intent: "success" | "warning" | "error";
  readonly text: string;
}

/** How long a message stays that asks nothing of the user. */
const SUCCESS_MS = 8_000;

/** A file that waits to be opened. */
interface Candidate {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  message: { flexShrink: 0 },
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
  grid: { position: "relative", flexGrow: 1, minWidth: 0 },
  cover: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: "24px",
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
  },
  drop: { border: `3px dashed ${tokens.colorBrandStroke1}`, pointerEvents: "none" },
});

const fileCandidate = (file: File): Candidate => ({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) });
const sampleCandidate = (sample: Sample): Candidate => ({ name: sample.file, read: () => readSample(sample) });

/** The whole page: a grid with the open workbook, and the same task pane as in Excel beside it. */
export function Workbench(): ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const appearance = useAppearance();
  const [opened, setOpened] = useState<OpenBook | null>(null);
  const [busy, setBusy] = useState<string | null>(texts.preparing);
  const [message, setMessage] = useState<Message | null>(null);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [waiting, setWaiting] = useState<Candidate | null>(null);

  const fail = useCallback((text: string, error: unknown) => {
    // A file's own fault is said to the user; everything else is ours to find.
    if (!(error instanceof XlsxError)) console.error(error);
    setMessage({ intent: "error", text });
  }, []);

  const open = useCallback(
    async ({ name, read }: Candidate) => {
      setMessage(null);
      setBusy(texts.opening(name));
      try {
        setOpened(await openBook(name, await read()));
      } catch (error) {
        fail(openFailure(name, error), error);
      } finally {
        setBusy(null);
      }
    },
    [fail],
  );

  const ask = useCallback(
    (candidate: Candidate) => {
      if (opened?.hasChanges()) setWaiting(candidate);
      else void open(candidate);
    },
    [open, opened],
  );

  useEffect(() => {
    const start = async (): Promise<void> => {
      try {
        const found = await listSamples();
        setSamples(found);
        const [first] = found;
        if (first) await open(sampleCandidate(first));
      } catch (error) {
        fail(texts.failed.sample, error);
      } finally {
        setBusy(null);
      }
    };
    void start();
  }, [open, fail]);

  useEffect(() => {
    if (message?.intent !== "success") return;
    const timer = setTimeout(() => setMessage(null), SUCCESS_MS);
    return () => clearTimeout(timer);
  }, [message]);

  const save = useCallback(async (): Promise<boolean> => {
    if (!opened) return false;
    const name = downloadName(opened.fileName);
    try {
      download(name, await opened.save());
      setMessage({ intent: "success", text: texts.saved(name) });
      return true;
    } catch (error) {
      fail(texts.failed.save, error);
      return false;
    }
  }, [opened, fail]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (opened?.hasChanges()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [opened]);

  const dropped = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (files.length > 1) setMessage({ intent: "warning", text: texts.failed.many });
      else if (file) ask(fileCandidate(file));
    },
    [ask],
  );
  const dragging = useDroppedFile(dropped);
  const [firstSample] = samples;
  const openSample = useCallback(() => firstSample && ask(sampleCandidate(firstSample)), [ask, firstSample]);
  const refused = useCallback(() => setMessage({ intent: "warning", text: texts.refused }), []);
  const gridFailed = useCallback((error: unknown) => fail(texts.failed.grid, error), [fail]);

  return (
    <FluentProvider theme={theme}>
      <div className={styles.page}>
        <TopBar
          fileName={opened?.fileName ?? null}
          samples={samples}
          busy={busy !== null}
          onOpen={(file) => ask(fileCandidate(file))}
          onSample={(sample) => ask(sampleCandidate(sample))}
          onDownload={() => void save()}
        />
        {message && (
          <MessageBar className={styles.message} intent={message.intent} politeness={message.intent === "error" ? "assertive" : "polite"}>
            <MessageBarBody>{message.text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button appearance="transparent" icon={<DismissRegular />} aria-label={texts.close} onClick={() => setMessage(null)} />
              }
            />
          </MessageBar>
        )}
        <div className={styles.main}>
          <section className={styles.grid} aria-label={opened?.fileName ?? texts.title}>
            {opened && <Grid shown={opened} dark={appearance === "dark"} onRefused={refused} onFailed={gridFailed} />}
            {busy !== null && (
              <div className={styles.cover}>
                <Spinner label={busy} />
              </div>
            )}
            {busy === null && !opened && (
              <div className={styles.cover}>
                <Text size={400}>{texts.empty}</Text>
              </div>
            )}
            {dragging && (
              <div className={`${styles.cover} ${styles.drop}`}>
                <Text size={500}>{texts.drop}</Text>
              </div>
            )}
          </section>
          {opened && (
            <PaneFrame>
              <Pane app={opened.app} tools={opened.tools} onSample={openSample} notesSupported />
            </PaneFrame>
          )}
        </div>
        {waiting && opened && (
          <UnsavedDialog
            fileName={opened.fileName}
            onCancel={() => setWaiting(null)}
            onDiscard={() => {
              setWaiting(null);
              void open(waiting);
            }}
            onDownload={() => {
              setWaiting(null);
              void save().then((done) => (done ? open(waiting) : undefined));
            }}
          />
        )}
      </div>
    </FluentProvider>
  );
}
