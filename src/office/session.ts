import { CancelledError, type RunOptions, type WorkbookError } from "../app/ports";
import { ofWorkbook } from "../app/wording/workbook";
import { toAppError, workbookError } from "./errors";
import type { ExcelSettings } from "./settings";

/** One conversation with Excel: every round trip goes through `sync`, which watches for silence and translates errors. */
export interface Session {
  readonly context: Excel.RequestContext;
  readonly settings: ExcelSettings;
  readonly options: RunOptions;
  /** Sends what is queued. Rejects with a WorkbookError; a failing action ends its batch, and what ran before it stays. */
  sync(): Promise<void>;
  /** Throws a CancelledError if the user has cancelled; `done` says what was done until then. */
  stopIfCancelled(done: Parameters<typeof ofWorkbook>[0]): void;
}

/** Runs `work` in Excel, waiting for the end of a cell edit where the client can. */
export async function withExcel<T>(settings: ExcelSettings, options: RunOptions, work: (session: Session) => Promise<T>): Promise<T> {
  let giveUp: (reason: WorkbookError) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => (giveUp = reject));
  const run = Excel.run({ delayForCellEdit: true }, (context) =>
    work({
      context,
      settings,
      options,
      sync: () => watched(context.sync(), settings, options, giveUp),
      stopIfCancelled(done) {
        if (options.signal?.aborted) throw new CancelledError(ofWorkbook(done));
      },
    }),
  );
  try {
    return await Promise.race([run, silence]);
  } catch (error) {
    throw toAppError(error);
  }
}

/** `Excel.run` may hang together with its sync, so silence is told to the caller of the run and not to the batch alone. */
async function watched(sync: Promise<void>, settings: ExcelSettings, options: RunOptions, giveUp: (reason: WorkbookError) => void): Promise<void> {
  let hinted = false;
  const hint = setTimeout(() => {
    hinted = true;
    options.onStall?.(ofWorkbook({ id: "stalled" }));
  }, settings.stallHintMs);
  const end = setTimeout(() => giveUp(workbookError("Timeout")), settings.giveUpMs);
  try {
    await sync;
  } catch (error) {
    throw toAppError(error);
  } finally {
    clearTimeout(hint);
    clearTimeout(end);
    if (hinted) options.onStall?.(null);
  }
}
