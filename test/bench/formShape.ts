import type { SchemaObject } from "ajv";
import { z, type ZodType } from "zod";
import { fieldSpec, type FieldId } from "../../src/domain/form/fields";
import type { FieldKind } from "../../src/domain/form/values";

const DATE: SchemaObject = {
  type: "object",
  properties: { year: { type: "integer" }, month: { type: "integer", minimum: 1, maximum: 12, nullable: true }, day: { type: "integer", minimum: 1, maximum: 31, nullable: true } },
  required: ["year", "month", "day"],
  additionalProperties: false,
};

const texts = (...ids: readonly string[]): SchemaObject => ({
  type: "object",
  properties: Object.fromEntries(ids.map((id) => [id, { type: "string", nullable: true }])),
  required: ids,
  additionalProperties: false,
});

/** The JSON schema of one field's typed value. */
function schemaOf(kind: FieldKind, options: readonly string[]): SchemaObject {
  switch (kind) {
    case "text":
    case "code":
    case "phone":
    case "email":
    case "prose":
      return { type: "string" };
    case "money":
    case "percent":
      return { type: "number" };
    case "measure":
      return { type: "number", minimum: 0 };
    case "count":
      return { type: "integer", minimum: 0 };
    case "one":
    case "many":
      return { type: "array", items: { enum: options } };
    case "date":
      return DATE;
    case "period":
      return { type: "object", properties: { start: DATE, end: { ...DATE, nullable: true }, open: { type: "boolean" } }, required: ["start", "end", "open"], additionalProperties: false };
    case "region":
      return texts("city", "district", "zone");
  }
}

/** One JSON schema for a whole form: every field's typed value, or null where there is none. */
export function formSchema(ids: readonly FieldId[]): SchemaObject {
  const properties = Object.fromEntries(
    ids.map((id) => {
      const { kind, options = [] } = fieldSpec(id);
      return [id, { anyOf: [schemaOf(kind, options), { type: "null" }] }];
    }),
  );
  return { type: "object", properties, required: ids, additionalProperties: false };
}

const zodDate = z.strictObject({ year: z.int(), month: z.int().min(1).max(12).nullable(), day: z.int().min(1).max(31).nullable() });

function zodOf(kind: FieldKind, options: readonly string[]): ZodType {
  switch (kind) {
    case "text":
    case "code":
    case "phone":
    case "email":
    case "prose":
      return z.string();
    case "money":
    case "percent":
      return z.number();
    case "measure":
      return z.number().min(0);
    case "count":
      return z.int().min(0);
    case "one":
    case "many":
      return z.array(z.enum(options));
    case "date":
      return zodDate;
    case "period":
      return z.strictObject({ start: zodDate, end: zodDate.nullable(), open: z.boolean() });
    case "region":
      return z.strictObject({ city: z.string().nullable(), district: z.string().nullable(), zone: z.string().nullable() });
  }
}

/** The same shape for zod. */
export function formShape(ids: readonly FieldId[]): ZodType {
  return z.strictObject(
    Object.fromEntries(
      ids.map((id) => {
        const { kind, options = [] } = fieldSpec(id);
        return [id, zodOf(kind, options).nullable()];
      }),
    ),
  );
}
