/** Why a Word file could not be read, and what to ask for: one sentence per reason, for the pane, the workbench and the command line alike. */
export const WORD_FILE_PROBLEMS = {
  notDocx: "这不是 Word 文档。请选择扩展名为 .docx 的文件；如果是图片，请向企业索取可编辑的 Word 或 Excel 版。",
  legacyDoc: "这是旧版 Word（.doc）、WPS 或网页格式的文档。请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”后再读取。",
  pdf: "这是 PDF 文件，不能读取其中的填报内容。请向企业索取可编辑的 Word 或 Excel 版。",
  encrypted: "文件设了打开密码。请用 Word 打开，在“文件 → 信息 → 保护文档”中去掉打开密码，保存后再读取。",
  damaged: "文件已损坏或没有下载完整。请重新下载或向报送单位重新索取；也可以用 Word 打开并修复，另存后再读取。",
  tooLarge: "文档内容太多，无法读取。请确认这是一份申报书；如果几份申报书合在一起，请拆成一份一个文件。",
  scanned: "文档里只有图片，没有文字，应是扫描件。请向企业索取可编辑的 Word 或 Excel 版。",
  empty: "文档是空的。请确认选对了文件。",
};

export type WordFileProblem = keyof typeof WORD_FILE_PROBLEMS;
