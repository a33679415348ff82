import { teller } from "../../domain/wording/told";
import { FILE_PROBLEMS, type FileProblem } from "../fileProblems";
import { WORD_FILE_PROBLEMS, type WordFileProblem } from "../wordFileProblems";

/** Why a file was not read. */
export const FILES_ZH = {
  workbook: ({ problem }: { readonly problem: FileProblem }) => FILE_PROBLEMS[problem],
  document: ({ problem }: { readonly problem: WordFileProblem }) => WORD_FILE_PROBLEMS[problem],
  noForm: () => "没有认出申报书。请确认选对了文件；表格的标题和栏目名称须与申报书一致。",
};

export const ofFile = teller("files", FILES_ZH);
