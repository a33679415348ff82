import { emptyAnswer, ok, plainText, remark, unreadable, type RawValue, type Read } from "./reading";

/** A mail address as written, half-width and without blanks; its syntax is for a rule to judge. */
export function readEmail(raw: RawValue): Read<string> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value !== "string") return unreadable();
  // An underscore is part of an address, not the form's blank.
  const written = plainText({ ...raw, value: raw.value.normalize("NFKC").replace(/(?<=\w)_+(?=\w)/gu, "\u0000") }).replaceAll("\u0000", "_");
  const address = written.replace(/\s+/gu, "").replace(/^:/u, "").replace(/^mailto:/iu, "");
  const remarks = address === raw.value ? [] : [remark("normalised", raw.value)];
  return ok(address, (address.match(/@/gu)?.length ?? 0) > 1 ? [...remarks, remark("several", address)] : remarks);
}
