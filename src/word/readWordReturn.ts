import type { ReadWord } from "../app/importReturns";
import { ofFile } from "../app/wording/files";
import { WordError } from "./errors";
import { readWordFile } from "./readWordFile";

/** Reads a returned .docx in a browser. */
export const readWordReturn: ReadWord = ({ name, bytes }) => {
  try {
    return readWordFile(bytes, name, (xml) => new DOMParser().parseFromString(xml, "application/xml"));
  } catch (error) {
    if (error instanceof WordError) return { reason: ofFile({ id: "document", about: { problem: error.code } }) };
    throw error;
  }
};
