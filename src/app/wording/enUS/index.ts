import { ENTRIES_EN } from "../../../domain/record/enUS/entries";
import { TIDY_EN } from "../../../domain/summary/enUS/tidy";
import type { ToldWords } from "../../../domain/wording/told";
import { FILES_EN } from "./files";
import { TOOLS_EN } from "./tools";
import { UNDO_EN } from "./undo";
import { WORKBOOK_EN } from "./workbook";

export const TOLD_EN: ToldWords = { workbook: WORKBOOK_EN, undo: UNDO_EN, files: FILES_EN, tools: TOOLS_EN, entries: ENTRIES_EN, tidy: TIDY_EN };
