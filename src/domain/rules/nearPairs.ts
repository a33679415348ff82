import { withinOneEdit } from "../identifiers/names";

/**
 * Pairs of different texts that one edit turns into each other, each pair once. Texts are compared through their halves — one edit
 * leaves one half untouched — so the work grows with the batch and not with its square.
 */
export function nearPairs(texts: readonly string[]): readonly (readonly [string, string])[] {
  const buckets = new Map<string, string[]>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const text of new Set(texts)) {
    const characters = [...text];
    const halves = [Math.floor(characters.length / 2), Math.ceil(characters.length / 2)];
    const keys = new Set(halves.flatMap((at) => [`<${characters.slice(0, at).join("")}`, `>${characters.slice(at).join("")}`]));
    // A text one character longer or shorter splits one place further: both halves' neighbours are keys too.
    for (const at of halves) {
      if (at > 0) keys.add(`<${characters.slice(0, at - 1).join("")}`);
      keys.add(`>${characters.slice(at + 1).join("")}`);
    }
    for (const key of keys) {
      const bucket = buckets.get(key) ?? [];
      for (const other of bucket) {
        if (withinOneEdit(text, other)) pairs.set(`${other}\n${text}`, [other, text]);
      }
      buckets.set(key, [...bucket, text]);
    }
  }
  return [...pairs.values()];
}
