import type { Writable } from "node:stream";

/** Where the command line prints: results on `out`, everything else on `err`. */
export interface Streams {
  readonly out: Writable;
  readonly err: Writable & { readonly isTTY?: boolean };
}
