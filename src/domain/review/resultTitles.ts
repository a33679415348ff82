/** A1 texts by which the review's own sheets are known: a sheet is ours when A1 starts with one of them, whatever its tab is called. */
export const RESULT_TITLES = {
  results: "5G 全连接工厂核验结果",
  findings: "5G 全连接工厂问题清单",
} as const;
