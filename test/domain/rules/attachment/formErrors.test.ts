import { applicationFieldIds } from "../../../../src/domain/form/buildApplication";
import { SHIPPED_POLICY } from "../../../../src/domain/policy/shipped";
import { RULES } from "../../../../src/domain/rules";
import { unreadable } from "../../../../src/domain/rules/exampleFields";
import { CLEAN_FORM } from "../cleanForm";
import { exampleMember, runRules } from "../runExample";

const YEAR = 2022;
const error = unreadable("#REF!", { code: "cellError", detail: "#REF!" });

test("an error in a field's cell is told once: by the rule that asks for the field, else by N10", () => {
  const told = applicationFieldIds(YEAR, 1).map((id) => {
    const form = { ...CLEAN_FORM, [id]: error };
    const [cell] = exampleMember(form, SHIPPED_POLICY.values).application.fields.get(id)?.cells ?? [];
    const sheetState = cell ? { errors: [{ cell, text: "#REF!" }] } : {};
    const { findings } = runRules(RULES, form, SHIPPED_POLICY, sheetState);
    const byOwner = findings.some(({ fields, severity }) => fields.includes(id) && severity !== "manual");
    return [id, Number(byOwner) + findings.filter(({ rule }) => rule === "N10").length];
  });
  expect(told.filter(([, times]) => times !== 1)).toEqual([]);
});
