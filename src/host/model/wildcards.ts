/** The source of a regular expression (flag "u") for a text in which "*" and "?" stand for others and "~" takes that from them. */
export function wildcardPattern(text: string): string {
  return text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === "~" ? escaped : `\\${escaped}`;
    if (found === "*") return ".*";
    return found === "?" ? "." : `\\${found}`;
  });
}
