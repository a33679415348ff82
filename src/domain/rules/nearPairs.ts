import { withinOneEdit } from "../identifiers/names";

/**
 * Pairs of different texts that one edit turns into each other, each pair once, in the order of the texts. Texts meet in what is left of
 * them without one character, so the work grows with their length together and not with their pairs, however alike their endings are.
 */
export function nearPairs(texts: readonly string[]): readonly (readonly [string, string])[] {
  const holders = new Map<string, string[]>();
  const pairs: (readonly [string, string])[] = [];
  for (const text of new Set(texts)) {
    const characters = [...text];
    const shorter = characters.map((_, at) => [...characters.slice(0, at), ...characters.slice(at + 1)].join(""));
    const near = new Set<string>();
    for (const key of new Set([text, ...shorter])) {
      const list = holders.get(key);
      if (!list) holders.set(key, [text]);
      else {
        for (const other of list) near.add(other);
        list.push(text);
      }
    }
    for (const other of near) if (withinOneEdit(text, other)) pairs.push([other, text]);
  }
  return pairs;
}
