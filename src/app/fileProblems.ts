/** Why a file could not be opened or written, and what to do: one sentence per reason, for the workbench and the command line alike. */
export const FILE_PROBLEMS = {
  notXlsx: "这不是 Excel 工作簿。请选择扩展名为 .xlsx 的文件；如果是图片、PDF 或 Word 文件，请向报送单位索取 Excel 版。",
  encrypted: "文件设了打开密码。请用 Excel 打开，在“文件 → 信息 → 保护工作簿”中去掉打开密码，保存后再打开。",
  legacyXls: "这是旧版 .xls（或 WPS .et）文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再打开。",
  binaryXlsb: "这是二进制工作簿（.xlsb）。请用 Excel 打开，另存为“Excel 工作簿（*.xlsx）”后再打开。",
  damaged: "文件已损坏或没有下载完整。请重新下载或向报送单位重新索取；也可以用 Excel 打开并修复，另存后再打开。",
  empty: "工作簿中没有工作表。请确认选对了文件。",
  tooLarge: "文件解压后太大，无法打开。请用 Excel 拆成几个工作簿，或删去其中的图片和空白格式后再打开。",
};

export type FileProblem = keyof typeof FILE_PROBLEMS;
