import { readingOf, valueOf, type Application } from "../../form/application";
import { JIANGSU } from "../../data/jiangsuRegions";
import { normalName } from "../../identifiers/names";
import { defineBatchRule, type BatchIssue, type BatchMember } from "../defineRule";
import { enterpriseCalled, identity } from "../members";
import { normalSection } from "./normalText";
import { SECTION_IDS, SECTIONS, type SectionId } from "./sections";

type Found = "otherEnterprise" | "partner" | "otherCity";

const SEED = 4;
const CITIES = JIANGSU.map(({ name }) => name.slice(0, -1));
/** “位于苏州市”, “坐落于无锡”: where the text says that the enterprise stands. */
const STANDS_IN = new RegExp(`(?:位于|坐落于?|坐落在|地处|座落于?)(?:江苏省?)?(${CITIES.join("|")})`, "gu");

/** 套用模板: another applicant's name in the text, or another city as the enterprise's seat. */
export const N07 = defineBatchRule({
  id: "N07",
  scope: "batch",
  part: "narrative",
  severity: "error",
  clause: "二、三；常识",
  title: "正文没有别的申报企业名称和别的所在城市",
  policy: [],
  messages: {
    otherEnterprise: "{enterprise}的{section}出现另一申报企业“{other}”，且未提本企业名称，疑套用他人材料",
    partner: {
      text: "{enterprise}的{section}提到另一申报企业“{other}”：可能为关联企业或合作方，也可能套用他人材料，请核实",
      severity: "warning",
    },
    otherCity: {
      text: "{enterprise}的{section}写企业位于{other}，所属地区为{city}：可能指分厂或总部，也可能套用他人材料，请核实",
      severity: "warning",
    },
  },
  remedy: "核实正文是否为本企业撰写；属套用的退回重写。",
  examples: [
    {
      given: {
        applications: [
          {
            "enterprise.name": "苏州甲装备有限公司",
            "narrative.overview": "苏州甲装备有限公司位于苏州市昆山市。",
            "enterprise.region": { city: "苏州市", district: "昆山市", zone: null },
          },
          { "enterprise.name": "无锡乙纺织有限公司", "narrative.overview": "公司主营纺织。" },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "苏州甲装备有限公司", "narrative.overview": "无锡乙纺织有限公司主营纺织。" },
          { "enterprise.name": "无锡乙纺织有限公司", "narrative.overview": "公司主营纺织。" },
        ],
      },
      expect: "otherEnterprise",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "苏州甲装备有限公司", "narrative.overview": "苏州甲装备有限公司为无锡乙纺织有限公司提供设备。" },
          { "enterprise.name": "无锡乙纺织有限公司", "narrative.overview": "公司主营纺织。" },
        ],
      },
      expect: "partner",
    },
    {
      given: {
        applications: [
          {
            "enterprise.name": "苏州甲装备有限公司",
            "narrative.overview": "公司坐落于无锡市。",
            "enterprise.region": { city: "苏州市", district: "昆山市", zone: null },
          },
        ],
      },
      expect: "otherCity",
    },
    { given: { applications: [{ "enterprise.name": "苏州甲装备有限公司" }] }, expect: "notApplicable" },
  ],
  check: ({ members }) => {
    const texts = members.flatMap((member) =>
      SECTION_IDS.flatMap((id) => {
        if (valueOf(member.application, id) === null) return [];
        return [{ member, id, text: normalSection(member.application, id) }];
      }),
    );
    if (texts.length === 0) return "notApplicable";
    const index = nameIndex(members);
    return texts.flatMap(({ member, id, text }) => [...otherEnterprises(member, id, text, index), ...otherCities(member, id, text)]);
  },
});

type NameIndex = ReadonlyMap<string, readonly { readonly name: string; readonly member: BatchMember }[]>;

/** Applicants' names by their first characters, so that a text is walked once and not once a name. */
function nameIndex(members: readonly BatchMember[]): NameIndex {
  const index = new Map<string, { name: string; member: BatchMember }[]>();
  for (const member of members) {
    const name = normalName(valueOf(member.application, "enterprise.name") ?? "");
    if (name.length < SEED + 2) continue;
    const seed = name.slice(0, SEED);
    index.set(seed, [...(index.get(seed) ?? []), { name, member }]);
  }
  return index;
}

function otherEnterprises(member: BatchMember, id: SectionId, text: string, index: NameIndex): readonly BatchIssue<Found>[] {
  const own = normalName(valueOf(member.application, "enterprise.name") ?? "");
  const self = identity(member);
  const found = new Map<string, BatchMember>();
  for (let at = 0; at + SEED <= text.length; at++) {
    for (const { name, member: other } of index.get(text.slice(at, at + SEED)) ?? []) {
      if (text.startsWith(name, at) && !own.includes(name) && identity(other) !== self) found.set(name, other);
    }
  }
  const message = own !== "" && text.includes(own) ? "partner" : "otherEnterprise";
  return [...found].map(([name, other]) => ({
    message,
    data: { enterprise: enterpriseCalled(member.application), section: SECTIONS[id], other: enterpriseCalled(other.application) },
    subject: `${self}|${name}`,
    at: [readingOf(member.application, id)],
  }));
}

function otherCities(member: BatchMember, id: SectionId, text: string): readonly BatchIssue<Found>[] {
  const city = cityOf(member.application);
  if (city === null) return [];
  const written = [...text.matchAll(STANDS_IN)].flatMap((match) => match[1] ?? []);
  const [other] = written;
  if (other === undefined || written.some((name) => city.startsWith(name))) return [];
  const data = { enterprise: enterpriseCalled(member.application), section: SECTIONS[id], other, city };
  return [
    {
      message: "otherCity",
      data,
      subject: `${identity(member)}|${other}`,
      at: [readingOf(member.application, id), readingOf(member.application, "enterprise.region")],
    },
  ];
}

function cityOf(application: Application): string | null {
  return valueOf(application, "enterprise.region")?.city ?? null;
}
