/** How far a tidy, or taking it back, has come. */
export type Progress =
  /** The journal is being written; nothing else was changed. */
  | { readonly kind: "notBegun" }
  /** Half done, in either direction: taking back begins at this step, counted from 0. */
  | { readonly kind: "halfway"; readonly from: number }
  | { readonly kind: "done" };

const NOT_BEGUN = "尚未开始整理";
const DONE = "整理已完成";
const HALFWAY = "只完成了一部分，撤销从第 # 步继续";

/** As the journal tells it. */
export function progressText(progress: Progress): string {
  switch (progress.kind) {
    case "notBegun":
      return NOT_BEGUN;
    case "halfway":
      return HALFWAY.replace("#", String(progress.from + 1));
    case "done":
      return DONE;
  }
}

/** The inverse of `progressText`. Journals of earlier versions say nothing: they were done. */
export function progressFrom(text: string): Progress {
  if (text === NOT_BEGUN) return { kind: "notBegun" };
  const [before = "", after = ""] = HALFWAY.split("#");
  const step = text.startsWith(before) && text.endsWith(after) ? Number(text.slice(before.length, -after.length)) : Number.NaN;
  return Number.isInteger(step) ? { kind: "halfway", from: step - 1 } : { kind: "done" };
}
