import { readingOf, valueOf, type Application, type FieldReading } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { defineBatchRule, type BatchIssue, type BatchMember } from "../defineRule";
import { groupsOfSeveral } from "../groups";
import { differentEnterprises, enterprisesCalled, identity } from "../members";
import { ComparedText, similarGroups } from "../shingles";
import { percentText } from "../../form/wording";
import { normalSection } from "./normalText";
import { SECTION_IDS, SECTIONS, type SectionId } from "./sections";

const INDICATORS = [
  "network.outdoorSites",
  "network.indoorSystems",
  "network.latency",
  "network.uplink",
  "network.downlink",
  "connection.terminals",
  "connection.devices",
  "connection.wireless",
  "connection.fiveG",
] as const;
/** Below this many characters two texts can be alike by chance. */
const WORTH_COMPARING = 60;

const TEXT =
  "公司建成覆盖全厂的5G专网，接入数控机床、工业机器人和检测设备，打通制造执行系统与仓储系统，实现生产过程的实时监测和质量追溯，大幅提高了生产效率与产品质量。";
const INDICATOR_ROW = Object.fromEntries(INDICATORS.map((id, index) => [id, 10 + index]));

/** 雷同: sections that are nearly the same text, and the whole row of indicators copied. */
export const N08 = defineBatchRule({
  id: "N08",
  scope: "batch",
  part: "narrative",
  severity: "warning",
  clause: "二、三；常识",
  title: "不同企业的正文和指标不雷同",
  policy: ["batch.similarNarrative"],
  messages: {
    narrative: "{names}的{section}雷同，相似度 {found}（不应达到 {limit}）：可能为同一集团或服务商的统一表述，也可能相互抄用，请比对",
    indicators: "{names}的网络和联网指标（{count} 项）完全相同：可能为同一厂区，也可能抄填，请核实",
  },
  remedy: "比对两家材料；属抄用的退回，按各自实际重写重填。",
  examples: [
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "narrative.construction": TEXT },
          { "enterprise.name": "乙公司", "narrative.construction": [...TEXT].reverse().join("") },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "narrative.construction": TEXT },
          { "enterprise.name": "乙公司", "narrative.construction": `${TEXT}特此说明。` },
        ],
      },
      expect: "narrative",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "narrative.construction": `甲公司${TEXT}` },
          { "enterprise.name": "乙公司", "narrative.construction": `乙公司${TEXT}` },
        ],
      },
      expect: "narrative",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", ...INDICATOR_ROW },
          { "enterprise.name": "乙公司", ...INDICATOR_ROW },
        ],
      },
      expect: "indicators",
    },
    { given: { applications: [{ "enterprise.name": "甲公司", "narrative.construction": TEXT }] }, expect: "notApplicable" },
  ],
  check: ({ members }, { policy }) => {
    if (members.length < 2) return "notApplicable";
    const least = policy["batch.similarNarrative"];
    return [...SECTION_IDS.flatMap((id) => alikeSections(members, id, least)), ...sameIndicators(members)];
  },
});

function alikeSections(members: readonly BatchMember[], id: SectionId, least: number): readonly BatchIssue<"narrative">[] {
  const written = members.flatMap((member) => {
    const text = comparable(member.application, id);
    return text.length < WORTH_COMPARING ? [] : [{ member, text }];
  });
  return similarGroups(
    written.map(({ text }) => text),
    least,
  ).flatMap(({ members: alike, greatest }) => {
    const group = alike.flatMap((index) => written[index]?.member ?? []);
    if (!differentEnterprises(group)) return [];
    const data = { names: enterprisesCalled(group), section: SECTIONS[id], found: percentText(greatest), limit: percentText(least) };
    return [
      {
        message: "narrative",
        data,
        subject: group.map(identity).sort().join("|"),
        at: group.map(({ application }) => readingOf(application, id)),
      },
    ];
  });
}

const compared = new WeakMap<FieldReading<unknown>, { readonly without: string; readonly text: ComparedText }>();

/** A section without what each enterprise puts in of its own anyway: its name. Each reading is worked out once. */
function comparable(application: Application, id: SectionId): ComparedText {
  const reading = readingOf(application, id);
  const name = normalName(valueOf(application, "enterprise.name") ?? "");
  const known = compared.get(reading);
  if (known?.without === name) return known.text;
  const section = normalSection(application, id);
  const text = new ComparedText(name === "" ? section : section.replaceAll(name, ""));
  compared.set(reading, { without: name, text });
  return text;
}

function sameIndicators(members: readonly BatchMember[]): readonly BatchIssue<"indicators">[] {
  return groupsOfSeveral(members, ({ application }) => indicatorRow(application)).flatMap(([row, group]) => {
    if (!differentEnterprises(group)) return [];
    const at = group.map(({ application }) => readingOf(application, INDICATORS[0]));
    return [{ message: "indicators", data: { names: enterprisesCalled(group), count: INDICATORS.length }, subject: row, at }];
  });
}

function indicatorRow(application: Application): string | null {
  const values = INDICATORS.map((id) => valueOf(application, id));
  return values.includes(null) ? null : values.join("/");
}
