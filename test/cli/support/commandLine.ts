import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { main } from "../../../src/cli/main";
import type { Report } from "../../../src/domain/review/report";

/** Runs the command line in this process. */
export async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const streams = { out: new PassThrough(), err: new PassThrough() };
  const texts = Object.values(streams).map(async (stream) => {
    let text = "";
    for await (const chunk of stream) text += String(chunk);
    return text;
  });
  const status = await main(args, streams);
  streams.out.end();
  streams.err.end();
  const [out = "", err = ""] = await Promise.all(texts);
  return { status, out, err };
}

/** A new empty folder. */
export const folder = (): string => mkdtempSync(path.join(tmpdir(), "factory-review-"));
export const reportOf = (text: string): Report => JSON.parse(text) as Report;
