import type { DataValidation } from "../../model/parts";
import type { Sheet } from "../../model/sheet";
import { escapeText } from "../package/xml";
import { readValidations, VALIDATION_OPERATORS, VALIDATION_TYPES } from "../read/validations";
import { encodeXstring } from "../read/strings";
import { sqref, textOf } from "./conditional";
import { attributes, type Document } from "./document";
import { match } from "./matching";

type Validation = Omit<DataValidation, "id">;

const { entries } = Object;
const invert = (names: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(entries(names).map(([file, client]) => [client, file]));
const FILE_TYPES = invert(VALIDATION_TYPES);
const FILE_OPERATORS = invert(VALIDATION_OPERATORS);

function operand(type: DataValidation["type"], text: string): string {
  if (text.startsWith("=")) return text.slice(1);
  return type === "List" || Number.isNaN(Number(text)) ? `"${text.replaceAll('"', '""')}"` : text;
}

function element(item: Validation): string {
  const xstring = (text: string | undefined): string | undefined => (text === undefined || text === "" ? undefined : encodeXstring(text));
  const operator = item.operator && FILE_OPERATORS.get(item.operator);
  const tag = attributes({
    type: item.type === "None" ? undefined : FILE_TYPES.get(item.type),
    errorStyle: item.error && item.error.style !== "Stop" ? item.error.style.toLowerCase() : undefined,
    operator: operator === "between" ? undefined : operator,
    allowBlank: item.ignoreBlanks || undefined,
    showDropDown: item.inCellDropDown ? undefined : true,
    showInputMessage: item.prompt ? true : undefined,
    showErrorMessage: item.error ? true : undefined,
    errorTitle: xstring(item.error?.title),
    error: xstring(item.error?.message),
    promptTitle: xstring(item.prompt?.title),
    prompt: xstring(item.prompt?.message),
    sqref: sqref(item.areas),
  });
  const formula = (name: string, text: string | undefined): string =>
    text === undefined ? "" : `<${name}>${escapeText(operand(item.type, text))}</${name}>`;
  return `<dataValidation${tag}>${formula("formula1", item.formula1)}${formula("formula2", item.formula2)}</dataValidation>`;
}

const whole = ({ areas, type, operator, formula1, formula2, inCellDropDown, ignoreBlanks, prompt, error }: Validation): string =>
  textOf([areas, type, operator, formula1, formula2, inCellDropDown, ignoreBlanks, prompt, error]);

export function patchValidations(document: Document, sheet: Sheet): void {
  const found = readValidations(document.root);
  const wanted = sheet.dataValidations.list;
  const key = (item: DataValidation | { readonly validation: Validation }): string => whole("validation" in item ? item.validation : item);

  const own = wanted.filter((item) => !item.foreign);
  const pairs = match(own, found.own, [key]);
  if (pairs.size !== own.length || pairs.size !== found.own.length) {
    const items = own.map((item) => {
      const pair = pairs.get(item);
      return pair ? document.sourceOf(pair.element) : document.spell(element(item));
    });
    const section = document.section("dataValidations");
    const { prefix } = document.root;
    const tag = section ? document.retag(section, { count: items.length }) : `<${prefix}dataValidations count="${items.length}"`;
    if (items.length === 0) document.setSection("dataValidations", "");
    else if (section) document.edits.replace(section.start, section.end, `${tag}>${items.join("")}</${prefix}dataValidations>`);
    else document.insertSpelled("dataValidations", `${tag}>${items.join("")}</${prefix}dataValidations>`);
  }

  const staying = new Set(match(wanted.filter((item) => item.foreign), found.foreign, [key]).values());
  const gone = found.foreign.filter((item) => !staying.has(item));
  for (const extension of new Set(gone.map((item) => item.extension))) {
    const all = found.foreign.filter((item) => item.extension === extension);
    if (all.every((item) => gone.includes(item))) document.remove(extension);
    else for (const item of all) if (gone.includes(item)) document.remove(item.element);
  }
}
