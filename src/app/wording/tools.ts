import { teller } from "../../domain/wording/told";

/** How importing, merging and tidying broke off. */
export const TOOLS_ZH = {
  onlyRead: () => "已取消：只读取了文件，没有作任何改动。",
  onlyImported: ({ count }: { readonly count: number }) => `已取消：已导入 ${count} 份，再次导入即可补全。`,
  nothingLeft: () => "已取消：没有留下任何改动。",
  mergeLeft: ({ sheets }: { readonly sheets: readonly string[] }) =>
    `合并没有完成，加入的工作表也没能全部移除。请关闭工作簿而不保存，或自行删除：${sheets.join("、")}。`,

  noTidy: () => "没有可以撤销的整理：找不到“整理记录”，或记录不完整。",
  tidyKept: () => "已取消：没有撤销，表格保持现状。",
  halfway: ({ journal }: { readonly journal: string }) => `上次整理（或撤销）只完成了一部分。请先点“撤销上次整理”恢复，再整理；要保留现状，请删除工作表“${journal}”。`,
  notRenamed: () => "整理已经完成，可以照常撤销；只是这张记录没能改名。",
  takenBack: () => "整理没有完成，已写入的部分已自动恢复，工作簿与整理之前相同。请排除原因后再试。",
  halfDone: ({ journal }: { readonly journal: string }) =>
    `整理可能只完成了一部分，也没能自动恢复。请排除原因后点“撤销上次整理”，汇总表会回到整理之前；在此之前请勿改动汇总表和工作表“${journal}”。`,
  halfUndone: () => "撤销可能只完成了一部分。请排除原因后再点“撤销上次整理”，会从中断处继续；在此之前请勿改动汇总表和整理记录。",
  journalBroken: () => "整理记录不完整，或汇总表已不在。",
};

export const ofTool = teller("tools", TOOLS_ZH);
