import path from "node:path";
import { WORD_FILE_PROBLEMS } from "../app/wordFileProblems";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { WordError } from "../word/errors";
import { readWordFile } from "../word/readWordFile";
import { parseXml } from "./parseXml";
import { bytesOf, UnreadableFile } from "./unreadableFile";

/** Documents, and what comes in their place: read as Word files, so that the refusal says what to ask for. */
const DOCUMENTS = new Set([".docx", ".docm", ".dotx", ".doc", ".wps", ".rtf", ".pdf"]);

export function isDocument(file: string): boolean {
  return DOCUMENTS.has(path.extname(file).toLowerCase());
}

/** Reads one document of a batch. @throws UnreadableFile */
export async function readDocument(file: string, label: string): Promise<WorkbookSnapshot> {
  const bytes = await bytesOf(file);
  try {
    return readWordFile(bytes, label, parseXml);
  } catch (error) {
    if (error instanceof WordError) throw new UnreadableFile(WORD_FILE_PROBLEMS[error.code], { cause: error });
    throw error;
  }
}
