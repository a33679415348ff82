import { keyOf } from "../domain/read/text";
import type { Block } from "./blocks";

/** The heading that every form has once. */
const FORM = /^(一、)?5G全连接工厂项目申请表$/u;
/** Headings that may stand before it, the form's first page first. */
const BEFORE_FORM: readonly RegExp[] = [/5G全连接工厂申报书$/u, /信用承诺书$/u];
/** "附件 2:" above the first page. */
const ATTACHMENT = /^附件\d*:?$/u;

/** Several forms in one document, one after another, each by itself; so is a table in front of the first. Otherwise the blocks as they are. */
export function splitForms(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const forms = blocks.flatMap((block, index) => (hasHeading(block, FORM) ? [index] : []));
  const starts = forms.map((form, number) => startOf(blocks, forms[number - 1] ?? -1, form));
  const [first = 0, ...others] = starts;
  const cuts = blocks.slice(0, first).some(({ kind }) => kind === "table") ? starts : others;
  const edges = [0, ...cuts, blocks.length];
  return edges.slice(1).map((end, index) => blocks.slice(edges[index], end));
}

function startOf(blocks: readonly Block[], after: number, form: number): number {
  for (const heading of BEFORE_FORM) {
    const found = blocks.findIndex((block, index) => index > after && index < form && hasHeading(block, heading));
    if (found < 0) continue;
    const above = blocks[found - 1];
    return above && found - 1 > after && hasHeading(above, ATTACHMENT) ? found - 1 : found;
  }
  return form;
}

/** A heading stands in a paragraph of its own, or in a row that runs across its table. */
function hasHeading(block: Block, heading: RegExp): boolean {
  if (block.kind === "text") return heading.test(keyOf(block.text));
  return block.rows.some(([cell, ...others]) => others.length === 0 && cell?.content.some((content) => hasHeading(content, heading)) === true);
}
