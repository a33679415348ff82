import { toA1 } from "../../sheet/cellRef";
import { headerOf, bodyOf } from "./table";
import type { Step } from "./input";

/** T01: says where the table was found; a table is known by its headers, wherever it starts. */
export const findTable: Step = ({ table }) => {
  const header = headerOf(table);
  const body = bodyOf(table);
  const enterprises = table.rows.filter(({ kind }) => kind === "enterprise").length;
  const last = toA1({ row: body.row + body.rows - 1, column: table.right - 1 });
  return {
    edits: [],
    notices: [{ id: "tableFound", about: { sheet: table.sheet.name, area: `${toA1(header)}:${last}`, headerRow: header.row + 1, enterprises } }],
  };
};
