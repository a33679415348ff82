import { formatUnit, parseNumber, scale } from "./numberText";
import {
  emptyAnswer,
  hasWideCharacters,
  ok,
  plainText,
  remark,
  unreadable,
  withRemarks,
  type RawValue,
  type Read,
  type ReadOptions,
} from "./reading";

/** Units of one dimension with their size; the units of two dimensions never meet. Memory counts by 1024, rates by 1000. */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  { ms: 1, 毫秒: 1, s: 1000, 秒: 1000, us: 0.001, μs: 0.001, 微秒: 0.001 },
  { bps: 1e-6, kbps: 1e-3, mbps: 1, m: 1, "mbit/s": 1, "mb/s": 1, 兆: 1, gbps: 1000, g: 1000, "gbit/s": 1000, "gb/s": 1000, tbps: 1e6 },
  { 核: 1, 核心: 1, 个: 1, 个核: 1, core: 1, cores: 1, c: 1, vcpu: 1, 颗: 1 },
  { mb: 1 / 1024, m: 1 / 1024, gb: 1, g: 1, tb: 1024, t: 1024, pb: 1024 * 1024 },
];

/** A number in the unit that the form states (`options.unit`): 8.5, "8.5ms", "1.2Gbps" where Mbps are asked (converted, and said so). */
export function readMeasure(raw: RawValue, options: ReadOptions): Read<number> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value === "boolean") return unreadable();
  const asked = (options.unit ?? "").toLowerCase();
  if (typeof raw.value === "number") return converted(raw.value, formatUnit(raw.format).toLowerCase(), asked) ?? ok(raw.value);
  const parsed = parseNumber(plainText(raw));
  if (parsed.number === null) return unreadable(parsed.remarks);
  const remarks = hasWideCharacters(raw.value) ? [remark("normalised", raw.value), ...parsed.remarks] : parsed.remarks;
  const typed = parsed.unit.toLowerCase();
  if (typed === "" || typed === asked) return ok(parsed.number, remarks);
  const read = converted(parsed.number, typed, asked);
  return read ? withRemarks(read, remarks) : unreadable(remarks);
}

function converted(number: number, typed: string, asked: string): Read<number> | null {
  if (typed === "" || typed === asked) return ok(number);
  const dimension = DIMENSIONS.find((units) => asked in units && typed in units);
  if (!dimension) return null;
  const factor = (dimension[typed] ?? 1) / (dimension[asked] ?? 1);
  return factor === 1 ? ok(number, [remark("unitTyped", typed)]) : ok(scale(number, factor), [remark("unitConverted", typed)]);
}
