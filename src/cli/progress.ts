import type { Writable } from "node:stream";
import { SingleBar } from "cli-progress";

/** Progress on standard error: a bar on a terminal, a line per file elsewhere. */
export interface ProgressReporter {
  /** A file begins; `index` counts from 1. */
  file(name: string, index: number, total: number): void;
  step(label: string, done: number, total: number): void;
  finish(): void;
}

export function progressOn(stream: Writable & { readonly isTTY?: boolean }): ProgressReporter {
  return stream.isTTY === true ? bar(stream) : lines(stream);
}

function bar(stream: Writable): ProgressReporter {
  const shown = new SingleBar({ format: "{bar} {value}/{total} {label}", stream: stream, hideCursor: true, clearOnComplete: true });
  let file = "";
  let started = false;
  const show = (label: string, done: number, total: number): void => {
    if (!started) shown.start(total, done, { label });
    started = true;
    shown.setTotal(total);
    shown.update(done, { label });
  };
  return {
    file: (name, index, total) => {
      file = `${name}（${index}/${total}）`;
      show(`读取 ${file}`, 0, 1);
    },
    step: (label, done, total) => show(`${label} ${file}`, done, Math.max(total, 1)),
    finish: () => {
      if (started) shown.stop();
    },
  };
}

function lines(stream: Writable): ProgressReporter {
  return {
    file: (name, index, total) => stream.write(`[${index}/${total}] ${name}\n`),
    step: () => undefined,
    finish: () => undefined,
  };
}
