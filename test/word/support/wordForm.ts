import { paperDocument, type DocumentBlock, type DocumentCell, type DocumentTable } from "../../support/paperDocument";
import type { FormFacts } from "../../support/paperForm";
import { docx, p, r, tbl, tc, tr, u } from "./docx";

/** How a form's ticks are drawn; each gives runs. */
export const TICKS = {
  characters: (ticked: boolean) => r(ticked ? "☑" : "□"),
  "content controls": (ticked: boolean) =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${ticked ? 1 : 0}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>` +
    `<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent>${r(ticked ? "☒" : "☐")}</w:sdtContent></w:sdt>`,
  "legacy form fields": (ticked: boolean) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:enabled/><w:checkBox><w:sizeAuto/><w:default w:val="0"/>${ticked ? "<w:checked/>" : ""}</w:checkBox></w:ffData></w:fldChar></w:r>` +
    '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  "Wingdings symbols": (ticked: boolean) => `<w:r><w:sym w:font="Wingdings" w:char="${ticked ? "F0FE" : "F0A8"}"/></w:r>`,
  "Wingdings 2 letters": (ticked: boolean) => r(ticked ? "R" : "£", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'),
  "a change tracked": (ticked: boolean) => (ticked ? `<w:del w:id="1"><w:r><w:delText>□</w:delText></w:r></w:del><w:ins w:id="2">${r("√")}</w:ins>` : r("□")),
  "marks laid over boxes": (ticked: boolean) =>
    ticked
      ? '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(□,√)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
      : r("□"),
} as const satisfies Record<string, (ticked: boolean) => string>;

export type Ticks = keyof typeof TICKS;

/** The paper form, filled in, as a .docx. */
export function wordForm(ticks: Ticks, facts: Partial<FormFacts> = {}): Uint8Array {
  return docx(wordBody(paperDocument(facts), TICKS[ticks]));
}

export function wordBody(blocks: readonly DocumentBlock[], tick: (ticked: boolean) => string): string {
  const runs = (text: string): string =>
    text
      .split(/([☑□]|_[^_\n]*_+|\n)/u)
      .filter((piece) => piece !== "")
      .map((piece) => {
        if (piece === "☑" || piece === "□") return tick(piece === "☑");
        if (piece === "\n") return "<w:r><w:br/></w:r>";
        return piece.startsWith("_") ? u(piece.replaceAll("_", "  ")) : r(piece);
      })
      .join("");
  return blocks
    .map((block) => {
      if (block.kind === "table") return table(block, runs);
      return p(runs(block.text), block.written === "" ? "" : u(`  ${block.written}  `));
    })
    .join("");
}

/** Cells merged down stand again, empty, in each row that they cover. */
function table({ columns, rows }: DocumentTable, runs: (text: string) => string): string {
  const above: (DocumentCell & { readonly row: number })[] = [];
  const lines = rows.map((cells, row) => {
    const here = cells.map((cell) => ({ ...cell, row }));
    const going = above.filter((cell) => cell.row + cell.rows > row);
    above.push(...here);
    const all = [...going, ...here].sort((a, b) => a.column - b.column);
    return tr(
      ...all.map((cell) => {
        const merge = cell.rows === 1 ? "" : cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
        return tc(p(cell.row === row ? runs(cell.text) : ""), `<w:tcW w:w="1000" w:type="dxa"/>${cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ""}${merge}`);
      }),
    );
  });
  return tbl(`<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>`, ...lines);
}
