import type { ChartFont, ChartLine, ChartLooks } from "../../model/chart";
import { escapeAttribute } from "../package/xml";
import { EMU_PER_POINT } from "../read/chartLooks";
import type { Branch } from "./branch";
import { CHART_FILLS } from "./chartOrder";
import { textOf } from "./conditional";

export const NO_FONT_YET = '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

export const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

/** Absent = automatic, null = none. */
function setColor(owner: Branch, color: string | null | undefined): void {
  owner.remove(...CHART_FILLS);
  if (color === null) owner.put("<a:noFill/>");
  else if (color !== undefined) owner.put(`<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`);
}

function patchLine(shape: Branch, before: ChartLine, after: ChartLine): void {
  const line = shape.ensure("<a:ln/>");
  if (after.weight !== before.weight) line.retag({ w: after.weight === undefined ? undefined : emu(after.weight) });
  if (after.color !== before.color) setColor(line, after.color);
}

function patchRun(run: Branch, before: ChartFont, after: ChartFont): void {
  if (after.size !== before.size) run.retag({ sz: after.size === undefined ? undefined : Math.round(after.size * 100) });
  if (after.bold !== before.bold) run.retag({ b: after.bold });
  if (after.italic !== before.italic) run.retag({ i: after.italic });
  if (after.color !== before.color) setColor(run, after.color);
  if (after.name === before.name) return;
  // Chinese characters are drawn with the East Asian typeface.
  for (const script of ["latin", "ea", "cs"]) {
    if (after.name === undefined) run.remove(script);
    else run.put(`<a:${script} typeface="${escapeAttribute(after.name)}"/>`);
  }
}

/** The fonts of every piece of text of the element. */
export function patchFont(owner: Branch, before: ChartFont, after: ChartFont): void {
  if (textOf(before) === textOf(after)) return;
  const body = owner.child("tx")?.child("rich") ?? owner.ensure(NO_FONT_YET);
  for (const paragraph of body.childrenNamed("p")) {
    patchRun(paragraph.ensure("<a:pPr/>").ensure("<a:defRPr/>"), before, after);
    for (const run of paragraph.childrenNamed("r")) patchRun(run.ensure("<a:rPr/>"), before, after);
  }
}

export function patchLooks(owner: Branch, before: ChartLooks, after: ChartLooks): void {
  patchFont(owner, before.font ?? {}, after.font ?? {});
  const line = textOf(after.line ?? {}) !== textOf(before.line ?? {});
  if (!line && after.fill === before.fill) return;
  const shape = owner.ensure("<c:spPr/>");
  if (after.fill !== before.fill) setColor(shape, after.fill);
  if (line) patchLine(shape, before.line ?? {}, after.line ?? {});
}
