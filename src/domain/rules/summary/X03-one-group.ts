import { JIANGSU } from "../../data/jiangsuRegions";
import { readingOf, valueOf, type Application } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { defineBatchRule, type BatchIssue, type BatchMember } from "../defineRule";
import { groupsOfSeveral } from "../groups";
import { differentEnterprises, enterprisesCalled } from "../members";

const PLACE_NAMES = JIANGSU.flatMap(({ name, districts }) => [name, ...districts.map(([, district]) => district)]).flatMap((name) =>
  name.length > 2 ? [name, name.slice(0, -1)] : [name],
);
const PLACES = new RegExp(`^(?:中国|江苏省?|${PLACE_NAMES.sort((a, b) => b.length - a.length).join("|")})+`, "u");
const PUBLIC_MAIL = /^(?:qq|163|126|139|189|sina|sohu|foxmail|outlook|hotmail|gmail)\./;

/** 集团内多家: one legal representative, or one trade name and mail domain. */
export const X03 = defineBatchRule({
  id: "X03",
  scope: "batch",
  part: "summary",
  severity: "warning",
  clause: "常识",
  title: "同一集团的企业已知悉",
  policy: [],
  messages: {
    legal: "{names}的法人代表都是“{found}”：可能同属一个集团，也可能同名，请核实是否重复申报同一项目",
    brand: "{names}字号都是“{found}”且邮箱域名相同，可能同属一个集团：请核实是否重复申报同一项目",
  },
  remedy: "同一集团的，比对项目内容和建设地点，避免重复申报。",
  examples: [
    {
      given: {
        applications: [
          { "enterprise.name": "苏州晨星装备有限公司", "cover.legalRepresentative": "张三" },
          { "enterprise.name": "无锡远山纺织有限公司", "cover.legalRepresentative": "李四" },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "苏州晨星装备有限公司", "cover.legalRepresentative": "张三" },
          { "enterprise.name": "无锡远山纺织有限公司", "cover.legalRepresentative": "张 三" },
        ],
      },
      expect: "legal",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "苏州晨星装备有限公司", "contact.email": "a@chenxing.example" },
          { "enterprise.name": "晨星（无锡）材料有限公司", "contact.email": "b@chenxing.example" },
        ],
      },
      expect: "brand",
    },
    { given: { applications: [{ "enterprise.name": "苏州晨星装备有限公司" }] }, expect: "notApplicable" },
  ],
  check: ({ members }) => {
    if (members.length < 2) return "notApplicable";
    const legal = grouped(members, "legal", "cover.legalRepresentative", ({ application }) =>
      normalName(valueOf(application, "cover.legalRepresentative") ?? ""),
    );
    // A group told by its legal representative is not told again by its name.
    const told = new Set(legal.flatMap(({ at }) => at));
    const others = members.filter(({ application }) => !told.has(readingOf(application, "cover.legalRepresentative")));
    return [...legal, ...grouped(others, "brand", "enterprise.name", ({ application }) => brandKey(application))];
  },
});

function grouped(
  members: readonly BatchMember[],
  message: "legal" | "brand",
  field: "cover.legalRepresentative" | "enterprise.name",
  keyOf: (member: BatchMember) => string | null,
): readonly BatchIssue<"legal" | "brand">[] {
  return groupsOfSeveral(members, keyOf).flatMap(([key, group]) => {
    if (!differentEnterprises(group)) return [];
    const at = group.map(({ application }) => readingOf(application, field));
    const found = message === "legal" ? (at[0]?.value?.trim() ?? "") : (key.split("|")[0] ?? "");
    return [{ message, data: { names: enterprisesCalled(group), found }, subject: key, at }];
  });
}

/** The first two characters of a name after its places, with the mail domain; null where either tells nothing. */
function brandKey(application: Application): string | null {
  const name = normalName(valueOf(application, "enterprise.name") ?? "")
    .replace(/\([^)]*\)/g, "")
    .replace(PLACES, "");
  const domain = valueOf(application, "contact.email")?.split("@")[1]?.toLowerCase();
  if (name.length < 4 || domain === undefined || PUBLIC_MAIL.test(domain)) return null;
  return `${name.slice(0, 2)}|${domain}`;
}
