import type { SheetEdit, WorkbookListener } from "../app/ports";
import { quoteSheetName } from "../domain/sheet/cellRef";
import type { OwnWrites } from "./ownWrites";
import { withExcel } from "./session";
import type { ExcelSettings } from "./settings";
import { supportsExcelApi } from "./support";

/** Events of one paste or fill come in a row: they are told together. */
const BURST_MS = 120;

/** Since ExcelApi 1.14 a change says whether this add-in made it. */
const OWN_CHANGE = "ThisLocalAddin";

/** A change that leaves every cell where it is: merged areas read before still hold. */
const IN_PLACE = "RangeEdited";

/**
 * Tells of edits, renamings, deletions, calculations and selections on every sheet, whoever made them but this add-in. Two round trips to begin with and
 * one per burst of changes, which also tells the sheets' names apart from their ids: clients before ExcelApi 1.17 have no event for a new
 * name. Answers how to stop.
 */
export async function watchWorkbook(settings: ExcelSettings, listener: WorkbookListener, own: OwnWrites): Promise<() => Promise<void>> {
  const edits = new Map<string, { readonly moved: boolean }>();
  const calculated = new Set<string>();
  let names: ReadonlyMap<string, string> = new Map();
  let selected: { readonly sheet: string; readonly address: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let telling: Promise<void> = Promise.resolve();
  let stopped = false;

  const tell = async (): Promise<void> => {
    const changed = new Map(edits);
    edits.clear();
    const place = selected;
    selected = null;
    const anew = [...calculated];
    calculated.clear();
    if (changed.size > 0 || anew.some((id) => !names.has(id)) || (place && !names.has(place.sheet))) {
      const before = names;
      try {
        names = await sheetNames(settings);
      } catch (error) {
        // The names known so far are the best there is; the next burst asks again.
        console.error(error);
      }
      if (stopped) return;
      const edited = [...changed].flatMap(([id, { moved }]): SheetEdit[] => {
        const name = names.get(id);
        return name === undefined ? [] : [{ sheet: name, moved }];
      });
      const renamed = [...before].flatMap(([id, from]) => {
        const to = names.get(id);
        return to === undefined || to === from ? [] : [{ from, to }];
      });
      const deleted = [...before].filter(([id]) => !names.has(id)).map(([, name]) => name);
      if (edited.length + renamed.length + deleted.length > 0) listener.onChange({ edited, renamed, deleted });
    }
    const worked = anew.flatMap((id) => names.get(id) ?? []);
    if (worked.length > 0 && !stopped) listener.onCalculate(worked);
    const name = place && names.get(place.sheet);
    if (place && name !== undefined && !stopped) listener.onSelect(`${quoteSheetName(name ?? "")}!${place.address}`);
  };

  const soon = (): void => {
    if (stopped) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      telling = telling.then(tell);
    }, BURST_MS);
  };
  const note = (id: string, moved: boolean): Promise<void> => {
    edits.set(id, { moved: moved || edits.get(id)?.moved === true });
    soon();
    return Promise.resolve();
  };

  const handlers: OfficeExtension.EventHandlerResult<never>[] = [];
  await withExcel(settings, {}, async (session) => {
    const { worksheets } = session.context.workbook;
    const keep = (handler: unknown): void => void handlers.push(handler as OfficeExtension.EventHandlerResult<never>);
    keep(
      worksheets.onChanged.add(({ worksheetId, changeType, triggerSource }) => {
        const ours = triggerSource === undefined ? own.wroteRecently() : triggerSource === OWN_CHANGE;
        return ours ? Promise.resolve() : note(worksheetId, changeType !== IN_PLACE);
      }),
    );
    keep(
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
        selected = { sheet: worksheetId, address };
        soon();
        return Promise.resolve();
      }),
    );
    if (supportsExcelApi("1.8")) {
      keep(
        worksheets.onCalculated.add(({ worksheetId }) => {
          calculated.add(worksheetId);
          // Calculating may go on for long: what users do is told meanwhile.
          if (!timer) soon();
          return Promise.resolve();
        }),
      );
    }
    keep(worksheets.onDeleted.add(({ worksheetId }) => (own.deletedRecently() ? Promise.resolve() : note(worksheetId, true))));
    if (supportsExcelApi("1.17") && "onNameChanged" in worksheets) keep(worksheets.onNameChanged.add(({ worksheetId }) => note(worksheetId, false)));
    await session.sync();
  });
  names = await sheetNames(settings);

  return async () => {
    stopped = true;
    if (timer) clearTimeout(timer);
    await telling;
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}

/** The sheets' names by their ids, which stay when a sheet is renamed. */
function sheetNames(settings: ExcelSettings): Promise<ReadonlyMap<string, string>> {
  return withExcel(settings, {}, async (session) => {
    const { worksheets } = session.context.workbook;
    worksheets.load("items/id,items/name");
    await session.sync();
    return new Map(worksheets.items.map(({ id, name }) => [id, name]));
  });
}
