import type { EventEntry } from "../events";
import type { BridgeEnd } from "./hooks";

/** Type numbers of the bridge's messages. */
const REQUEST = 1;
const ANSWER = 2;
const EVENTS = 3;

export interface BridgeRequest {
  readonly flags: number;
  /** JSON text of the request's body. */
  readonly body: string;
  /** Length in UTF-8 bytes of what came over the bridge. */
  readonly bytes: number;
}

/** Answers with the JSON text of the response's body; a promise that never settles is a host that hangs. */
export type RequestHandler = (request: BridgeRequest) => Promise<string>;

interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body?: unknown };
}

/** The host's side of the client's bridge: texts in, texts out. */
export class Bridge implements BridgeEnd {
  constructor(private readonly handle: RequestHandler) {}

  /** Replaced by the client when it is connected. */
  onMessageFromHost: (text: string) => void = () => {
    throw new Error("The client is not connected");
  };

  sendMessageToHost(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.type !== REQUEST) return;
    const known = /^ProcessQuery(\?|$)/i.test(message.message.url);
    const answer = known
      ? this.handle({ flags: message.flags ?? 0, body: JSON.stringify(message.message.body), bytes: utf8Length(text) })
      : Promise.resolve(null);
    void answer.then((body) =>
      this.send(message.id, ANSWER, body === null ? { statusCode: 404, headers: {}, body: "" } : { statusCode: 200, headers: {}, body }));
  }

  sendEvents(entries: readonly EventEntry[]): void {
    this.onMessageFromHost(JSON.stringify({ type: EVENTS, message: { entries } }));
  }

  private send(id: number, type: number, message: unknown): void {
    this.onMessageFromHost(JSON.stringify({ id, type, message }));
  }
}

/** `TextEncoder` without the copy, and where there is none. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7ff) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) bytes++;
  }
  return bytes;
}
