import { type Cell, DAYS_1904, GENERAL } from "../model";

const DAY = 86_400_000;
/** Colours, conditions and locales, which show nothing but a currency. */
const BRACKETS = /\[(?:\$([^\]-]*)(?:-[^\]]*)?|[^\]hms][^\]]*)\]/gi;
const LITERAL = /"([^"]*)"|\\(.)|[_*](.)/g;
const DATE_TOKEN = /"[^"]*"|\\.|\[[^\]]*\]|yyyy|yy|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|AM\/PM|上午\/下午|[^]/gi;

/** What the cell shows. Covers what occurs in such workbooks: General, digits, thousands, percent, dates and times, text. */
export function displayText({ value, numberFormat }: Cell, date1904: boolean): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const sections = numberFormat.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const section = sections.length > 1 && value < 0 ? sections[1] : sections.length > 2 && value === 0 ? sections[2] : sections[0];
  if (section === "" && sections.length > 1) return "";
  const format = (section ?? GENERAL).replace(BRACKETS, (_, currency: string | undefined) => currency ?? "");
  if (format === "" || format === "@" || /^general$/i.test(format)) return generalText(value);
  const bare = format.replace(/"[^"]*"|\\./g, "");
  if (/[ymdhs]/i.test(bare) && !/[0#?]/.test(bare)) return dateText(value + (date1904 ? DAYS_1904 : 0), format);
  return digitsText(sections.length > 1 && value < 0 ? -value : value, format);
}

function generalText(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e11 || magnitude < 1e-9)) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    return `${Number(mantissa)}E${exponent.startsWith("-") ? "-" : "+"}${exponent.replace(/^[-+]/, "").padStart(2, "0")}`;
  }
  const whole = Math.trunc(magnitude).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function digitsText(value: number, format: string): string {
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?/.exec(format.replace(/"[^"]*"|\\./g, (literal) => "\u0001".repeat(literal.length)));
  if (!pattern) return literalText(format);
  const [integer = "", fraction = ""] = pattern[0].split(".");
  const percents = (format.match(/%/g) ?? []).length;
  const thousands = /,+$/.exec(integer)?.[0].length ?? 0;
  const scaled = (value * 100 ** percents) / 1000 ** thousands;
  const fixed = roundHalfUp(Math.abs(scaled), fraction.length);
  let [whole = "0", decimals = ""] = fixed.split(".");
  const required = (integer.match(/0/g) ?? []).length;
  whole = (whole === "0" && required === 0 ? "" : whole).padStart(required, "0");
  if (/,(?=[#0?])/.test(integer)) whole = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const optional = /#*$/.exec(fraction)?.[0].length ?? 0;
  for (let n = 0; n < optional && decimals.endsWith("0"); n++) decimals = decimals.slice(0, -1);
  const sign = scaled < 0 && /[1-9]/.test(fixed) ? "-" : "";
  const number = sign + whole + (pattern[0].includes(".") ? `.${decimals}` : "");
  return literalText(format.slice(0, pattern.index)) + number + literalText(format.slice(pattern.index + pattern[0].length));
}

/** Decimal rounding of the value as it prints, so that 1.005 gives 1.01 as in Excel. */
function roundHalfUp(value: number, digits: number): string {
  const precise = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${precise}e${digits}`));
  return Number.isFinite(shifted) ? (shifted / 10 ** digits).toFixed(digits) : precise.toFixed(digits);
}

function literalText(format: string): string {
  return format.replace(LITERAL, (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? "");
}

const DAYS = ["日", "一", "二", "三", "四", "五", "六"];

function dateText(serial: number, format: string): string {
  const days = serial < 61 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * DAY));
  const tokens = format.match(DATE_TOKEN) ?? [];
  const pad = (n: number): string => String(n).padStart(2, "0");
  const halfDay = tokens.some((token) => /^(AM\/PM|上午\/下午)$/i.test(token));
  let afterHour = false;
  return tokens
    .map((token, i) => {
      const lower = token.toLowerCase();
      if (/^\[h+\]$/.test(lower)) return String(Math.floor(serial * 24));
      const following = tokens.slice(i + 1).find((next) => /[hsdy]/i.test(next)) ?? "";
      const minutes = /^m{1,2}$/.test(lower) && (afterHour || /^s/i.test(following));
      if (/^[hmsdy]/.test(lower)) afterHour = lower.startsWith("h");
      const hours = date.getUTCHours();
      switch (lower) {
        case "yyyy": return String(date.getUTCFullYear());
        case "yy": return pad(date.getUTCFullYear() % 100);
        case "mmmm": return date.toLocaleString("en", { month: "long", timeZone: "UTC" });
        case "mmm": return date.toLocaleString("en", { month: "short", timeZone: "UTC" });
        case "mm": return pad(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
        case "m": return String(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
        case "dddd": return `星期${DAYS[date.getUTCDay()]}`;
        case "ddd": return `周${DAYS[date.getUTCDay()]}`;
        case "dd": return pad(date.getUTCDate());
        case "d": return String(date.getUTCDate());
        case "hh": return pad(halfDay ? hours % 12 || 12 : hours);
        case "h": return String(halfDay ? hours % 12 || 12 : hours);
        case "ss": return pad(date.getUTCSeconds());
        case "s": return String(date.getUTCSeconds());
        case "am/pm": return hours < 12 ? "AM" : "PM";
        case "上午/下午": return hours < 12 ? "上午" : "下午";
        default: return literalText(token);
      }
    })
    .join("");
}
