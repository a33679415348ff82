import { teller } from "../../domain/wording/told";

/** What was not taken back, or not all of it, and why. */
export const UNDO_ZH = {
  noStep: () => "没有可以撤销的步骤。",
  addedChanged: () => "这张表新增之后有改动，为免丢失，没有删除。",
  sheetChanged: () => "这张表在这一步之后有改动，为免丢失，没有撤销。",
  sheetGone: () => "这张表已被删除，没有恢复。",
  looksLost: () => "内容已恢复；这一步之前的格式没有留存，格式保持现在的样子。",
  decisionChanged: () => "这个问题的处理在这之后有改动，没有撤销。",
  findingGone: () => "表中已没有这个问题，没有撤销对它的处理。",
};

export const ofUndo = teller("undo", UNDO_ZH);
