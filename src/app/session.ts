import { Turns } from "./turns";
import { StepHistory } from "./undo/history";

/** What the use cases on one open workbook share. */
export class WorkbookSession {
  readonly history = new StepHistory();
  readonly turns = new Turns();
}
