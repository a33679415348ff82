import { emptyAnswer, ok, remark, unreadable, type RawValue, type Read } from "./reading";
import { halfWidth } from "./text";

/** A mail address as written, half-width and without blanks; its syntax is for a rule to judge. */
export function readEmail(raw: RawValue): Read<string> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value !== "string") return unreadable();
  // Underscores inside are the address's own; those around it are the form's blank.
  const address = halfWidth(raw.value)
    .replace(/\s+/gu, "")
    .replace(/^[_:]+|_+$/gu, "")
    .replace(/^mailto:/iu, "");
  const remarks = address === raw.value ? [] : [remark("normalised", raw.value)];
  return ok(address, (address.match(/@/gu)?.length ?? 0) > 1 ? [...remarks, remark("several", address)] : remarks);
}
