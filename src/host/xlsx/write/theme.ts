import { DRAWING_NAMESPACE } from "./branch";

/** Colours of the theme "Office" since 2013, in the scheme's order. */
const COLORS = {
  dk1: "000000", lt1: "FFFFFF", dk2: "44546A", lt2: "E7E6E6", accent1: "4472C4", accent2: "ED7D31", accent3: "A5A5A5", accent4: "FFC000",
  accent5: "5B9BD5", accent6: "70AD47", hlink: "0563C1", folHlink: "954F72",
};

/** "#RRGGBB" of the series of a chart, and of the slices of a pie, that have no colour of their own; after the last the first again. */
export const SERIES_COLORS: readonly string[] = [COLORS.accent1, COLORS.accent2, COLORS.accent3, COLORS.accent4, COLORS.accent5, COLORS.accent6].map(
  (rgb) => `#${rgb}`,
);

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => `<a:ln w="${width}">${FILL}<a:prstDash val="solid"/></a:ln>`;

function font(name: "majorFont" | "minorFont", latin: string): string {
  return `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/><a:font script="Hans" typeface="等线"/></a:${name}>`;
}

/** What charts of a new workbook take their colours from: programs other than Excel draw nothing where a workbook has no theme. */
export const OFFICE_THEME = [
  `<a:theme xmlns:a="${DRAWING_NAMESPACE}" name="Office"><a:themeElements><a:clrScheme name="Office">`,
  ...Object.entries(COLORS).map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`),
  `</a:clrScheme><a:fontScheme name="Office">${font("majorFont", "Calibri Light")}${font("minorFont", "Calibri")}</a:fontScheme><a:fmtScheme name="Office">`,
  `<a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
  `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst>`,
  "</a:fmtScheme></a:themeElements></a:theme>",
].join("");
