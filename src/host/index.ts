import { Bridge, type BridgeRequest, utf8Length } from "./client/bridge";
import { awaitCleanup, connectBridge, disconnectBridge, enforceRequirementSets, replaceOffice } from "./client/hooks";
import { addNotes } from "./client/notesShim";
import { officeStub } from "./client/officeStub";
import { Dispatcher } from "./dispatcher";
import { Faults } from "./faults";
import { HostError } from "./hostError";
import type { Book } from "./model";
import { NOTES_SINCE } from "./objects/noteCollection";
import { Workbook } from "./objects/workbook";
import { Session } from "./session";
import { isCleanup, namesOf, Traffic } from "./traffic";
import type { RequestBody, ResponseBody } from "./wire";

export type { FaultCandidate, FaultMatch, Faults } from "./faults";
export type { RequestRecord, Traffic } from "./traffic";
export * from "./model";

export interface HostOptions {
  readonly fileName?: string;
  /** Highest ExcelApi to pretend, as "1.13". Default "1.18". */
  readonly apiVersion?: string;
  /** Bytes (UTF-8) that a request or response may have; Excel on the web has 5,000,000. Default: none. */
  readonly requestLimit?: number;
  readonly responseLimit?: number;
  /** Default "zh-CN". */
  readonly displayLanguage?: string;
  /** `Office.context.platform`. Default "OfficeOnline". */
  readonly platform?: "OfficeOnline" | "PC" | "Mac";
  /** Opens the file given to `insertWorksheetsFromBase64`. */
  readonly loadBook?: (bytes: Uint8Array) => Promise<Book>;
}

/** Excel on the web's limit of requests and of responses, in bytes. */
export const WEB_PAYLOAD_LIMIT = 5_000_000;

/** Flags of a request. */
const WRITES = 1;
const DELAY_FOR_CELL_EDIT = 64;

/** Hosts attached to this client: one at most. */
const attached = new Set<ExcelHost>();

/** An Excel with one open workbook, for the client of this process or page. */
export class ExcelHost {
  readonly traffic = new Traffic();
  readonly faults = new Faults();
  private readonly session: Session;
  private readonly dispatcher: Dispatcher;
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly book: Book,
    private readonly options: HostOptions,
  ) {
    this.session = new Session(book, {
      fileName: options.fileName ?? "工作簿1.xlsx",
      apiVersion: options.apiVersion ?? "1.18",
      ...(options.loadBook && { loadBook: options.loadBook }),
    });
    this.dispatcher = new Dispatcher(this.session, new Workbook(this.session));
  }

  static create(book: Book, options: HostOptions = {}): ExcelHost {
    return new ExcelHost(book, options);
  }

  /**
   * Becomes the workbook that the process's or page's client talks to, and installs a stub of `Office`. The client file must be loaded.
   * Answers how to detach. Throws while another host is attached.
   */
  attach(): () => void {
    if (attached.size > 0) throw new Error("Another host is attached");
    const bridge = new Bridge((request) => this.answer(request));
    connectBridge(bridge);
    awaitCleanup();
    enforceRequirementSets();
    const { apiVersion } = this.session.options;
    const { displayLanguage = "zh-CN", platform = "OfficeOnline" } = this.options;
    const undo = [replaceOffice((before) => officeStub(before, { apiVersion, displayLanguage, platform }))];
    if (this.session.supports(NOTES_SINCE)) undo.push(addNotes());
    this.session.events.deliver = (entries) => bridge.sendEvents(entries);
    attached.add(this);
    return () => {
      if (!attached.delete(this)) return;
      this.session.events.deliver = null;
      disconnectBridge();
      undo.forEach((step) => step());
    };
  }

  /** Stops listening to the book. The host is of no use afterwards. */
  dispose(): void {
    this.session.dispose();
  }

  /** Changes that `work` makes in the book are another user's. */
  asAnotherUser(work: () => void): void {
    const { book, events } = this.session;
    events.source = "Remote";
    try {
      book.batch(work);
    } finally {
      events.source = "Local";
    }
  }

  private answer(request: BridgeRequest): Promise<string> {
    const body = JSON.parse(request.body) as RequestBody;
    const cleanup = isCleanup(body);
    const names = namesOf(body);
    const writes = (request.flags & WRITES) !== 0;
    if (this.faults.cellEditing && !cleanup && (request.flags & DELAY_FOR_CELL_EDIT) !== 0) {
      return this.faults.editingEnded().then(() => this.answer(request));
    }
    const fault = cleanup ? null : this.faults.take({ names, writes });
    if (fault?.kind === "hang") return new Promise<string>(() => undefined);
    const refused = this.faults.cellEditing && !cleanup;
    const run = async (): Promise<string> => {
      if (this.faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.latency));
      const { requestLimit, responseLimit } = this.options;
      let response: ResponseBody;
      if (requestLimit !== undefined && request.bytes > requestLimit) {
        response = failure("RequestPayloadSizeLimitExceeded");
      } else if (refused) {
        response = failure("InvalidOperationInCellEditMode");
      } else if (fault?.when === "before") {
        response = failure(fault.code, fault.message);
      } else {
        response = await this.process(body);
        if (fault) response = failure(fault.code, fault.message);
      }
      let text = JSON.stringify(response);
      let bytes = utf8Length(text);
      if (responseLimit !== undefined && bytes > responseLimit) {
        response = failure("ResponsePayloadSizeLimitExceeded");
        text = JSON.stringify(response);
        bytes = utf8Length(text);
      }
      const record = { names, actions: body.Actions.length, writes, requestBytes: request.bytes, responseBytes: bytes };
      this.traffic.add({ ...record, error: response.Error?.Code ?? null }, cleanup);
      return text;
    };
    // One request after the other, as in Excel.
    const answer = this.queue.then(run);
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async process(body: RequestBody): Promise<ResponseBody> {
    const { book, events } = this.session;
    events.fromAddIn = true;
    book.beginBatch();
    try {
      return await this.dispatcher.run(body);
    } finally {
      book.endBatch();
      events.fromAddIn = false;
    }
  }
}

function failure(code: string, message?: string): ResponseBody {
  const error = new HostError(code, message);
  return { Results: [], TraceIds: [], Error: { Code: error.code, Message: error.message, HttpStatusCode: error.status } };
}
