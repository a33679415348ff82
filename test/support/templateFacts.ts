import fc from "fast-check";

import { JIANGSU } from "../../src/domain/data/jiangsuRegions";
import { fieldSpec, type FieldId } from "../../src/domain/form/fields";
import type { BlankSheet } from "../../src/domain/form/template/blankSheet";
import type { CellValue } from "../../src/domain/sheet/snapshot";

/** What is written for a field, and the typed value that must come back; null where the field stays blank. */
export interface TemplateFact {
  readonly written: CellValue | readonly string[];
  readonly value: unknown;
}
export type TemplateFacts = Readonly<Record<string, TemplateFact>>;

const same = (written: CellValue): TemplateFact => ({ written, value: written });

const han = fc.constantFrom(..."苏州示例精密制造有限公司智能装备集团数字车间产线系统平台建设改造江南钢材");
/** Two characters at least: 台 alone is a unit, and nobody's value. */
const name = fc
  .tuple(han, han, fc.array(fc.oneof(han, fc.constantFrom(..."ABC5G12（）·&")), { maxLength: 24 }))
  .map(([first, second, rest]) => first + second + rest.join(""));
/** Answers that hold words of other fields. */
const confusing = fc.constantFrom("MEC 管理平台", "边缘计算节点3套", "5G室外站12个改造", "设备联网120台", "ERP升级版", "其他系统", "内存数据库", "存储虚拟化");
const text = fc.oneof({ weight: 4, arbitrary: name }, { weight: 1, arbitrary: confusing });

const EPOCH = Date.UTC(1899, 11, 30);
const day = fc.date({ min: new Date("1950-01-01T00:00:00Z"), max: new Date("2022-12-31T00:00:00Z"), noInvalidDate: true });
const date = (precise: boolean): fc.Arbitrary<TemplateFact> =>
  day.map((moment) => ({
    written: Math.floor((moment.getTime() - EPOCH) / 86_400_000),
    value: { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: precise ? moment.getUTCDate() : null },
  }));

const region = fc
  .constantFrom(...JIANGSU)
  .chain((city) => fc.constantFrom(...city.districts).map(([, district]) => ({ city: city.name, district })))
  .map(({ city, district }): TemplateFact => ({ written: `${city}（设区市）${district}（区县市）`, value: { city, district, zone: null } }));

const period = fc.tuple(fc.integer({ min: 2015, max: 2021 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).map(
  ([year, from, to]): TemplateFact => ({
    written: `${year}年${from}月-${year + 1}年${to}月`,
    value: { start: { year, month: from, day: null }, end: { year: year + 1, month: to, day: null }, open: false },
  }),
);

function factOf(field: FieldId): fc.Arbitrary<TemplateFact> {
  const { kind, options = [], part } = fieldSpec(field);
  if (part === "attachment") return fc.constantFrom("已附", "未附").map(same);
  switch (kind) {
    case "text":
      return field === "systems.other" || field === "identifier.node" ? text.map(same) : name.map(same);
    case "code":
      return fc.array(fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY"), { minLength: 18, maxLength: 18 }).map((characters) => same(`9${characters.slice(1).join("")}`));
    case "phone":
      return fc.integer({ min: 0, max: 99_999_999 }).map((number) => same(`139${String(number).padStart(8, "0")}`));
    case "email":
      return fc.integer({ min: 0, max: 9999 }).map((number) => same(`a_${number}@example.com`));
    case "region":
      return region;
    case "money":
      return fc.integer({ min: 0, max: 99_999_999 }).map((cents) => same(cents / 100));
    case "percent":
      return fc.integer({ min: 0, max: 10_000 }).map((points) => same(points / 10_000));
    case "count":
      return fc.integer({ min: 0, max: 100_000 }).map(same);
    case "measure":
      return fc.integer({ min: 0, max: 100_000 }).map((tenths) => same(tenths / 10));
    case "date":
      return date(!field.startsWith("award."));
    case "period":
      return period;
    case "one":
      return fc.constantFrom(...options).map((option) => ({ written: option, value: [option] }));
    case "many":
      return fc.subarray([...options]).map((chosen) => ({ written: chosen, value: chosen.length > 0 ? chosen : null }));
    case "prose":
      return fc.array(name, { minLength: 1, maxLength: 4 }).map((lines) => same(lines.join("\n")));
  }
}

/** Random answers to some of a form's fields, the promises' printed text left out. */
export function templateFacts(form: BlankSheet): fc.Arbitrary<TemplateFacts> {
  const fields = form.names.map(({ field }) => field).filter((field) => field !== "credit.text");
  return fc.record(Object.fromEntries(fields.map((field) => [field, factOf(field)])), { requiredKeys: [] }) as fc.Arbitrary<TemplateFacts>;
}
