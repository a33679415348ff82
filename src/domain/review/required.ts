import type { FieldReading } from "../form/application";
import { fieldName, fieldSpec, type FieldId } from "../form/fields";
import type { EngineSaid, Expected, Near } from "./engineWords";
import type { Severity } from "./report";

/** What the engine says of a field that a rule owns and that gives no value. */
export interface RequiredComplaint {
  readonly message: EngineSaid;
  readonly remedy: EngineSaid;
  readonly severity: Severity;
}

const RAW_LIMIT = 40;

/**
 * The single complaint about a blank, unreadable or missing field; null for a readable one.
 * Only a blank can be 不达标: what cannot be read or found is an error until it has been put right.
 */
export function requiredComplaint(reading: FieldReading<unknown>, severity: Severity): RequiredComplaint | null {
  if (reading.status === "ok") return null;
  const name = fieldName(reading.id);
  const as = expected(reading.id);
  const capped = severity === "unmet" ? "error" : severity;
  switch (reading.status) {
    case "blank": {
      const none = reading.remarks.find((remark) => remark.code === "saysNone");
      const message: EngineSaid = none ? { id: "saysNone", about: { name, found: none.detail } } : { id: "blank", about: { name } };
      return { message, remedy: { id: "fillIn", about: { name, as } }, severity };
    }
    case "unreadable":
      return { message: { id: "unreadable", about: { name, found: shortened(reading.raw) } }, remedy: { id: "correct", about: { name, as } }, severity: capped };
    case "missing":
      return { message: { id: "missing", about: { name, near: near(reading) } }, remedy: { id: "restore" }, severity: capped };
  }
}

/** Where a person finds the place of a field that is not there. */
function near({ remarks }: FieldReading<unknown>): Near {
  const text = remarks.find(({ code }) => code === "nearText");
  if (text) return { kind: "text", text: shortened(text.detail) };
  const label = remarks.find(({ code }) => code === "nearLabel");
  return label ? { kind: "label", text: label.detail } : null;
}

function expected(id: FieldId): Expected {
  const { kind, unit } = fieldSpec(id);
  return { kind, unit: unit ?? null };
}

function shortened(raw: string): string {
  const line = raw.replace(/\s+/g, " ").trim();
  return [...line].length > RAW_LIMIT ? `${[...line].slice(0, RAW_LIMIT).join("")}…` : line;
}
