import type { FileProblem } from "../../fileProblems";
import type { WordFileProblem } from "../../wordFileProblems";
import type { FILES_ZH } from "../files";

const FILE_PROBLEMS_EN: Record<FileProblem, string> = {
  notXlsx: "This is no Excel workbook. Choose a file with the extension .xlsx; if it is a picture, a PDF or a Word file, ask the sender for an Excel version.",
  encrypted: "The file has a password to open. Open it in Excel, remove the password under “File → Info → Protect Workbook”, save and open it again.",
  legacyXls: "This is an old .xls (or WPS .et) file. Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and open that.",
  binaryXlsb: "This is a binary workbook (.xlsb). Open it in Excel, save it as “Excel Workbook (*.xlsx)” and open that.",
  damaged: "The file is damaged or was not downloaded completely. Download it again or ask the sender for it again; or open and repair it in Excel, save it and open that.",
  empty: "There is no worksheet in the workbook. Check that it is the right file.",
  tooLarge: "The unpacked file is too large to open. Split it into several workbooks in Excel, or delete its pictures and empty formats, and open it again.",
};

const WORD_FILE_PROBLEMS_EN: Record<WordFileProblem, string> = {
  notDocx: "This is no Word document. Choose a file with the extension .docx; if it is a picture, ask the enterprise for an editable Word or Excel version.",
  legacyDoc: "This is a document of old Word (.doc), WPS or web format. Open it in Word or WPS, save it as “Word Document (*.docx)” and read that.",
  pdf: "This is a PDF file, of which the entries cannot be read. Ask the enterprise for an editable Word or Excel version.",
  encrypted: "The file has a password to open. Open it in Word, remove the password under “File → Info → Protect Document”, save and read it again.",
  damaged: "The file is damaged or was not downloaded completely. Download it again or ask the sender for it again; or open and repair it in Word, save it and read that.",
  tooLarge: "The document is too long to be read. Check that it is one application; if several are in one file, split them into a file each.",
  scanned: "There are only pictures in the document and no text: it seems to be scanned. Ask the enterprise for an editable Word or Excel version.",
  empty: "The document is empty. Check that it is the right file.",
};

export const FILES_EN: typeof FILES_ZH = {
  workbook: ({ problem }) => FILE_PROBLEMS_EN[problem],
  document: ({ problem }) => WORD_FILE_PROBLEMS_EN[problem],
  noForm: () => "No application was recognised. Check that it is the right file; titles and labels must be those of the application form.",
};
