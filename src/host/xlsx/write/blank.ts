import { type Parts, setText } from "../package/package";
import { OFFICE_THEME } from "./theme";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook without sheets, for books that no file brought. */
export function blankParts(): Parts {
  const parts: Parts = new Map();
  const put = (name: string, text: string): void => setText(parts, name, HEAD + text);
  put("[Content_Types].xml", [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/>`,
    '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>',
    "</Types>",
  ].join(""));
  const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string => {
    const all = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`);
    return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
  };
  put("_rels/.rels", relationships(["officeDocument", "xl/workbook.xml"]));
  put("xl/workbook.xml", `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`);
  put("xl/_rels/workbook.xml.rels", relationships(["styles", "styles.xml"], ["theme", "theme/theme1.xml"]));
  put("xl/theme/theme1.xml", OFFICE_THEME);
  put("xl/styles.xml", [
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join(""));
  return parts;
}

/** A sheet without cells. Widths are in the file's unit, heights in points. */
export function blankSheet(columnWidth: number, rowHeight: number): string {
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>`,
    `<sheetFormatPr defaultColWidth="${columnWidth}" defaultRowHeight="${rowHeight}"/><sheetData></sheetData></worksheet>`,
  ].join("");
}
