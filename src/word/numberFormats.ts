const CHINESE = [..."〇一二三四五六七八九"];
const ROMAN: readonly (readonly [number, string])[] = [[100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
/** Beyond this no form numbers its paragraphs; Word falls back to digits in several formats too. */
const LARGEST = 99;

/** A list's number as Word prints it (ST_NumberFormat, ECMA-376 part 1, 17.18.59), for the formats met on Chinese forms; digits otherwise. */
export function numberIn(format: string, value: number): string {
  if (value < 1 || value > LARGEST) return String(value);
  switch (format) {
    case "none":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "ideographDigital":
    case "japaneseCounting":
    case "japaneseDigitalTenThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return chinese(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function chinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? (CHINESE[tens] ?? "") : "") + (tens > 0 ? "十" : "") + (ones > 0 ? (CHINESE[ones] ?? "") : "");
}

/** A … Z, AA, BB, … as Word goes on. */
function letters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [worth, letter] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letter;
  }
  return text;
}
