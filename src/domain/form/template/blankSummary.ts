import { FIELDS, type SingleFieldId } from "../fields";
import type { Rect } from "../../sheet/cellRef";
import type { BlankCell, BlankName, BlankRole, BlankSheet, Entry } from "./blankSheet";
import { entryFor } from "./entries";

const COLUMNS = [
  ["summary.row.seq", 7],
  ["summary.row.enterprise", 40],
  ["summary.row.project", 44],
  ["summary.row.contact", 14],
  ["summary.row.phone", 20],
] as const satisfies readonly (readonly [SingleFieldId, number])[];
const ROWS = 30;
const HEADER = 3;
const HEIGHTS = { note: 20, title: 40, recommender: 26, header: 26, row: 24 };

/** The recommendation table (附件 3) with numbered rows. Not protected: the review writes its columns beside it, officials add rows. */
export function blankSummary(callYear: number): BlankSheet {
  const cells: BlankCell[] = [];
  const names: BlankName[] = [];
  const put = (role: BlankRole, place: Rect, text: string | number, entry: Entry | null = null): void => void cells.push({ ...place, role, area: "table", text, entry });
  const across = (row: number, column = 0, columns: number = COLUMNS.length - column): Rect => ({ row, column, rows: 1, columns });

  put("note", across(0), "附件 3:");
  put("title", across(1), "各地推荐项目汇总表");
  put("label", across(2, 0, 2), `${FIELDS["summary.recommender"].label}：`);
  put("input", across(2, 2), "", entryFor("cover.recommender", callYear));
  names.push({ field: "summary.recommender", rect: across(2, 2) });
  COLUMNS.forEach(([field], column) => {
    put("label", across(HEADER, column, 1), FIELDS[field].label);
    for (let number = 1; number <= ROWS; number++) {
      const place = across(HEADER + number, column, 1);
      if (field === "summary.row.seq") put("label", place, number);
      else put("input", place, "", entryFor(field, callYear));
    }
    names.push({ field, rect: { row: HEADER + 1, column, rows: ROWS, columns: 1 } });
  });
  return {
    name: "汇总表",
    cells,
    names,
    columnWidths: COLUMNS.map(([, width]) => width),
    rowHeights: [HEIGHTS.note, HEIGHTS.title, HEIGHTS.recommender, HEIGHTS.header, ...Array<number>(ROWS).fill(HEIGHTS.row)],
    orientation: "Landscape",
    titleRows: { from: 0, to: HEADER },
    freezeRows: HEADER + 1,
    isProtected: false,
  };
}
