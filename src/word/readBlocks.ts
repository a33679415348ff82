import type { Block, CellBlock, TableBlock, TextBlock } from "./blocks";
import type { Substitute } from "./contentControl";
import { WordError } from "./errors";
import { Fields } from "./fields";
import type { Numbering } from "./numbering";
import { readParagraph } from "./paragraph";
import { unwrapped } from "./unwrapped";
import { at, attribute, child, integer, type XmlElement } from "./xml";

/** Word's own limit of columns in a table. */
const MOST_COLUMNS = 63;
const DEEPEST_TABLE = 20;
/** An underlined value alone in its cell: the line around it is no part of it. */
const WRITTEN_ON_LINE = /^_([^_]*)_?$/u;

/** Paragraphs and tables of a document's body in reading order; those of text boxes follow the paragraph that they are anchored in. */
export function readBlocks(body: XmlElement, numbering: Numbering): readonly Block[] {
  return new StoryReader(numbering).readBody(body);
}

class StoryReader {
  private fields = new Fields();
  private boxes = 0;
  private depth = 0;

  constructor(private readonly numbering: Numbering) {}

  /** Paragraphs count within their container, empty ones too, and so do tables. */
  readBody(body: XmlElement, prefix = ""): readonly Block[] {
    const blocks: Block[] = [];
    let paragraphs = 0;
    this.readContainer(body, null, {
      text: (text) => {
        paragraphs++;
        if (text.trim() !== "") blocks.push({ kind: "text", text, place: `${prefix}第${paragraphs}段` });
      },
      table: (table) => blocks.push(table),
      box: (box) => blocks.push(...this.readBox(box)),
    }, prefix);
    return blocks;
  }

  private readBox(box: XmlElement): readonly Block[] {
    const outer = this.fields;
    this.fields = new Fields();
    const blocks = this.nested(() => this.readBody(box, `文本框${++this.boxes}:`));
    this.fields = outer;
    return blocks;
  }

  private readContainer(container: XmlElement, outer: Substitute | null, sink: Sink, prefix: string): void {
    let tables = 0;
    let carried = "";
    for (const { element, substitute } of unwrapped(container, outer)) {
      if (element.localName === "p") {
        const { text, boxes } = readParagraph(element, substitute, this.fields);
        // A deleted paragraph mark joins the paragraph with the next one.
        if (at(element, "pPr", "rPr", "del")) carried += text;
        else {
          sink.text(this.numbering.next(element) + carried + text);
          carried = "";
        }
        boxes.forEach(sink.box);
      } else if (element.localName === "tbl") {
        sink.table(this.nested(() => this.readTable(element, substitute, `${prefix}表${++tables}:`)));
      }
    }
    if (carried !== "") sink.text(carried);
  }

  private readTable(table: XmlElement, outer: Substitute | null, prefix: string): TableBlock {
    const rows: CellBlock[][] = [];
    for (const { element: row, substitute } of unwrapped(table, outer)) {
      if (row.localName !== "tr" || at(row, "trPr", "del")) continue;
      const cells = this.readRow(row, substitute, `${prefix}第${rows.length + 1}行`);
      if (cells.length > 0) rows.push(cells);
    }
    return { kind: "table", rows };
  }

  private readRow(row: XmlElement, outer: Substitute | null, prefix: string): CellBlock[] {
    const cells: CellBlock[] = [];
    let column = span(at(row, "trPr", "gridBefore"), 0);
    for (const { element: cell, substitute } of unwrapped(row, outer)) {
      if (cell.localName !== "tc") continue;
      const properties = child(cell, "tcPr");
      if (child(properties, "cellDel")) continue;
      const columns = Math.max(1, span(child(properties, "gridSpan"), 1));
      const last = cells.at(-1);
      if (last && isContinued(child(properties, "hMerge"))) cells[cells.length - 1] = { ...last, columns: last.columns + columns };
      else {
        const place = `${prefix}第${cells.length + 1}格`;
        cells.push({ column, columns, continues: isContinued(child(properties, "vMerge")), place, content: this.readCell(cell, substitute, place) });
      }
      column += columns;
    }
    return cells;
  }

  /** The lines of a cell stand in one place; a table among them keeps its own cells. */
  private readCell(cell: XmlElement, outer: Substitute | null, place: string): readonly Block[] {
    const blocks: Block[] = [];
    let lines: string[] = [];
    const flush = () => {
      const text = lines.join("\n").replace(/^\s*\n|\s+$/gu, "").replace(WRITTEN_ON_LINE, "$1");
      if (text.trim() !== "") blocks.push({ kind: "text", text, place });
      lines = [];
    };
    const sink: Sink = {
      text: (text) => lines.push(text),
      table: (table) => {
        flush();
        blocks.push(table);
      },
      box: (box) => {
        for (const block of this.readBox(box)) {
          if (block.kind === "text") lines.push(block.text);
          else sink.table(block);
        }
      },
    };
    this.readContainer(cell, outer, sink, `${place}/`);
    flush();
    return blocks.length > 0 ? blocks : [{ kind: "text", text: "", place } satisfies TextBlock];
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST_TABLE) throw new WordError("damaged", "tables nested too deeply");
    const result = read();
    this.depth--;
    return result;
  }
}

interface Sink {
  readonly text: (text: string) => void;
  readonly table: (table: TableBlock) => void;
  readonly box: (content: XmlElement) => void;
}

function span(property: XmlElement | null, usual: number): number {
  return Math.min(MOST_COLUMNS, Math.max(0, integer(attribute(property, "val"), usual)));
}

/** w:vMerge and w:hMerge go on unless they say that they begin. */
function isContinued(merge: XmlElement | null): boolean {
  return merge !== null && attribute(merge, "val") !== "restart";
}
