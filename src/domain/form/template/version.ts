import type { SheetIndex } from "../sheetIndex";

/** Counts the layouts of the blank form that were ever handed out. */
const TEMPLATE_VERSION = 1;
const MARK = /^5G全连接工厂填报表第\d+版\(\d{4}年度\)$/u;

/** Printed on the blank form's first line, by which a returned one is known. */
export function versionLine(callYear: number): string {
  return `5G 全连接工厂填报表 第 ${TEMPLATE_VERSION} 版（${callYear} 年度）`;
}

/** True for a sheet that began as the blank form of this software, wherever its version line stands now. */
export function isTemplate(index: SheetIndex): boolean {
  return index.slots.some((slot) => MARK.test(slot.key));
}
