import type { DataValidation, ValidationOperator, ValidationType } from "../../model/parts";
import { childNamed, childrenNamed, flag, type XmlElement } from "../package/xml";
import { readAreas } from "./areas";
import { decodeXstring } from "./strings";

export const VALIDATION_TYPES: Readonly<Record<string, ValidationType>> = {
  none: "None", whole: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom",
};

export const VALIDATION_OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo", lessThanOrEqual: "LessThanOrEqualTo",
};

const ERROR_STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** In the file a literal is a number or stands in quotes; everything else is a formula. */
function readOperand(text: string | undefined): string | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return Number.isNaN(Number(text)) ? `=${text}` : text;
}

function readValidation(element: XmlElement, areas: DataValidation["areas"], formulas: readonly (string | undefined)[]): Omit<DataValidation, "id"> {
  const type = VALIDATION_TYPES[element.attributes["type"] ?? "none"] ?? "None";
  const ranged = type !== "None" && type !== "List" && type !== "Custom";
  const [formula1, formula2] = formulas.map(readOperand);
  const text = (name: string): string => decodeXstring(element.attributes[name] ?? "");
  const prompt = flag(element, "showInputMessage") && (text("promptTitle") !== "" || text("prompt") !== "");
  const style = ERROR_STYLES[(element.attributes["errorStyle"] ?? "stop") as keyof typeof ERROR_STYLES] ?? "Stop";
  return {
    areas,
    type,
    // showDropDown="1" hides the button: the schema's name says the opposite (18.3.1.32).
    inCellDropDown: !flag(element, "showDropDown"),
    ignoreBlanks: flag(element, "allowBlank"),
    ...(ranged && { operator: VALIDATION_OPERATORS[element.attributes["operator"] ?? "between"] ?? "Between" }),
    ...(formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
    ...(prompt && { prompt: { title: text("promptTitle"), message: text("prompt") } }),
    ...(flag(element, "showErrorMessage") && { error: { style, title: text("errorTitle"), message: text("error") } }),
  };
}

export interface FoundValidation {
  readonly validation: Omit<DataValidation, "id">;
  readonly element: XmlElement;
}

/** One that newer versions keep in the extension list because it names another sheet. */
export interface ForeignValidation extends FoundValidation {
  /** The `ext` around it. */
  readonly extension: XmlElement;
}

export function readValidations(worksheet: XmlElement): { readonly own: FoundValidation[]; readonly foreign: ForeignValidation[] } {
  const own = childrenNamed(childNamed(worksheet, "dataValidations"), "dataValidation").map((element) => ({
    element,
    validation: readValidation(element, readAreas(element.attributes["sqref"]), [
      childNamed(element, "formula1")?.text, childNamed(element, "formula2")?.text,
    ]),
  }));
  const foreign = childrenNamed(childNamed(worksheet, "extLst"), "ext").flatMap((extension) =>
    childrenNamed(childNamed(extension, "dataValidations"), "dataValidation").map((element) => ({
      element,
      extension,
      validation: {
        ...readValidation(element, readAreas(childNamed(element, "sqref")?.text), [
          childNamed(childNamed(element, "formula1"), "f")?.text, childNamed(childNamed(element, "formula2"), "f")?.text,
        ]),
        foreign: true as const,
      },
    })));
  const placed = ({ validation }: FoundValidation): boolean => validation.areas.length > 0;
  return { own: own.filter(placed), foreign: foreign.filter(placed) };
}
