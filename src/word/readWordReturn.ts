import type { ReadWord } from "../app/importReturns";
import { WORD_FILE_PROBLEMS } from "../app/wordFileProblems";
import { WordError } from "./errors";
import { readWordFile } from "./readWordFile";

/** Reads a returned .docx in a browser. */
export const readWordReturn: ReadWord = ({ name, bytes }) => {
  try {
    return readWordFile(bytes, name, (xml) => new DOMParser().parseFromString(xml, "application/xml"));
  } catch (error) {
    if (error instanceof WordError) return { reason: WORD_FILE_PROBLEMS[error.code] };
    throw error;
  }
};
