import { CommandType, ICommandService, type IDisposable, type IWorkbookData, type Univer, UniverInstanceType, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { InsertSheetCommand, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import { type Book, parseAddress, splitReference } from "../../host/model";
import { ChartLayer } from "./charts/chartLayer";
import { GridToHost } from "./gridToHost";
import { HostToGrid } from "./hostToGrid";
import { REFUSED } from "./refused";
import { RowFitter } from "./rowFitter";
import { GridTarget } from "./target";
import { gridWorkbook } from "./toGrid/workbook";
import { createUniver } from "./univer";

export interface GridEvents {
  /** The user asked for something that only Excel can do. */
  readonly onRefused: () => void;
}

/** What the grid shows. */
export interface ShownBook {
  readonly book: Book;
  readonly fileName: string;
  /** Told when the user opens a cell for editing, and when that ends. */
  readonly setCellEditing: (editing: boolean) => void;
}

/** The spreadsheet grid of the workbench: shows one book at a time and keeps it and the book alike. */
export class GridView {
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly listeners: IDisposable[] = [];
  private shown: (ShownBook & { readonly unitId: string; readonly stop: () => void }) | null = null;
  private count = 0;

  constructor(
    container: HTMLElement,
    private readonly events: GridEvents,
  ) {
    ({ univer: this.univer, api: this.api } = createUniver(container));
    this.refuse();
    this.followLinks();
    this.tellEditing();
  }

  /** Light or dark, cells and menus alike. */
  setDark(dark: boolean): void {
    this.api.toggleDarkMode(dark);
  }

  show(shown: ShownBook): void {
    const { book, fileName } = shown;
    this.close();
    const injector = this.univer.__getInjector();
    const unitId = `book-${++this.count}`;
    this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, gridWorkbook(book, unitId, fileName));

    const target = new GridTarget(injector, unitId);
    // What one side does because of the other is no news to the other.
    let speaker: "book" | "grid" | null = null;
    const speak = (as: "book" | "grid", work: () => void): void => {
      if (speaker !== null && speaker !== as) return;
      const before = speaker;
      speaker = as;
      try {
        work();
      } finally {
        speaker = before;
      }
    };
    const rows = new RowFitter(book, target);
    const toGrid = new HostToGrid(book, target, rows, () => this.show(shown));
    const toHost = new GridToHost(book, target, (work) => speak("grid", () => book.batch(work)));
    // The grid measures a sheet only once it has drawn it.
    const fitSoon = (): number => window.setTimeout(() => this.shown?.unitId === unitId && rows.fit(book.active));
    const stopBook = book.onChange((changes) => {
      if (speaker !== "grid") {
        speak("book", () => toGrid.apply(changes));
        return;
      }
      // What formulas come to is news to the grid, even if because of it.
      speaker = "book";
      try {
        toGrid.showResults(changes);
      } finally {
        speaker = "grid";
      }
    });
    const stopGrid = injector.get(ICommandService).onCommandExecuted((command) => {
      if (command.type !== CommandType.COMMAND) toHost.hear(command);
      if (command.id === SetWorksheetActiveOperation.id) fitSoon();
    });
    const charts = new ChartLayer(book, target);
    this.shown = {
      ...shown,
      unitId,
      stop: () => {
        charts.dispose();
        stopBook();
        stopGrid.dispose();
      },
    };
    speak("book", () => {
      for (const sheet of book.sheets) if (sheet.protection) toGrid.protect(sheet);
      toGrid.focus();
    });
    fitSoon();
  }

  private close(): void {
    this.shown?.setCellEditing(false);
    this.shown?.stop();
    if (this.shown) this.api.disposeUnit(this.shown.unitId);
    this.shown = null;
  }

  dispose(): void {
    this.shown?.stop();
    for (const listener of this.listeners) listener.dispose();
    this.univer.dispose();
  }

  private refuse(): void {
    this.listeners.push(
      this.api.addEvent(this.api.Event.BeforeCommandExecute, (event) => {
        if (event.id === InsertSheetCommand.id) {
          event.cancel = true;
          // The book gives the sheet its id, so the book adds it and the grid follows.
          this.addSheet();
        } else if (REFUSED.has(event.id)) {
          event.cancel = true;
          this.events.onRefused();
        }
      }),
    );
  }

  private addSheet(): void {
    const book = this.shown?.book;
    if (!book) return;
    let number = book.sheets.length + 1;
    while (book.sheet(`Sheet${number}`)) number++;
    book.batch(() => {
      book.active = book.addSheet(`Sheet${number}`, book.active.position + 1);
    });
  }

  private tellEditing(): void {
    const { SheetEditStarted, SheetEditEnded } = this.api.Event;
    this.listeners.push(
      this.api.addEvent(SheetEditStarted, () => this.shown?.setCellEditing(true)),
      this.api.addEvent(SheetEditEnded, () => this.shown?.setCellEditing(false)),
    );
  }

  /** As in Excel, a click on a cell with a link goes to where it points, if that is in the workbook. */
  private followLinks(): void {
    this.listeners.push(
      this.api.addEvent(this.api.Event.CellClicked, ({ worksheet, row, column }) => {
        const book = this.shown?.book;
        const location = book?.sheet(worksheet.getSheetId())?.hyperlink(row, column)?.location;
        if (!book || location === undefined) return;
        const { sheet: name, address } = splitReference(location);
        const sheet = name === null ? book.active : book.sheet(name);
        const rect = parseAddress(address);
        if (!sheet || !rect) return;
        book.batch(() => {
          book.active = sheet;
          sheet.selection = [rect];
        });
      }),
    );
  }
}
