import { readingOf, valueOf, type FieldReading } from "../../form/application";
import { fieldName, financeFieldId, type FieldId } from "../../form/fields";
import { INDUSTRIES } from "../../form/options";
import { numberText } from "../../form/wording";
import { defineBatchRule, type BatchIssue, type BatchMember } from "../defineRule";
import { enterpriseCalled, identity } from "../members";

const FIELDS = [
  "project.investment.total",
  "project.itSpend",
  "connection.devices",
  "connection.wireless",
  "connection.fiveG",
  "network.latency",
  "network.uplink",
  "network.downlink",
  "mec.upfThroughput",
  "mec.vcpu",
  "mec.memory",
  "mec.storage",
] as const satisfies readonly FieldId[];

const peers = (values: readonly number[]) =>
  values.map((value, index) => ({ "enterprise.name": `企业${index}`, "enterprise.industry": ["纺织"], "connection.fiveG": value }));

/**
 * 离群: a figure far from its industry's peers in this batch, by median and median absolute deviation. Compared on a logarithmic scale, since
 * sums and counts of enterprises differ by factors; only where there are enough peers.
 */
export const X04 = defineBatchRule({
  id: "X04",
  scope: "batch",
  part: "summary",
  severity: "warning",
  clause: "常识",
  title: "各项数值与同批同行业相近",
  policy: ["call.year", "batch.outlier.minPeers", "batch.outlier.mads"],
  messages: {
    outlier:
      "{enterprise}的{field} {found}，与同批{industry}行业 {count} 家（中位数 {median}）相差悬殊：可能规模特殊，也可能单位或位数有误，请核实",
  },
  remedy: "与企业核实该数值及单位。",
  examples: [
    { given: { applications: peers([100, 110, 120, 90, 130, 105, 95, 115, 125]) }, expect: "pass" },
    { given: { applications: peers([100, 110, 120, 90, 130, 105, 95, 115, 125_000]) }, expect: "outlier" },
    { given: { applications: peers([100, 110, 125_000]) }, expect: "notApplicable" },
  ],
  check: ({ members }, { policy }) => {
    const least = policy["batch.outlier.minPeers"];
    const fields: readonly FieldId[] = [
      ...FIELDS,
      financeFieldId("revenue", policy["call.year"] - 1),
      financeFieldId("assets", policy["call.year"] - 1),
    ];
    const industries = INDUSTRIES.map((industry) => ({
      industry,
      peers: members.filter((member) => onlyIndustry(member) === industry),
    })).filter(({ peers: group }) => group.length >= least);
    if (industries.length === 0) return "notApplicable";
    return industries.flatMap(({ industry, peers: group }) =>
      fields.flatMap((field) => outliers(group, industry, field, least, policy["batch.outlier.mads"])),
    );
  },
});

function outliers(
  group: readonly BatchMember[],
  industry: string,
  field: FieldId,
  least: number,
  mads: number,
): readonly BatchIssue<"outlier">[] {
  const values = group.flatMap((member) => {
    const reading: FieldReading<unknown> = readingOf(member.application, field);
    return typeof reading.value === "number" && reading.value > 0
      ? [{ member, reading, value: reading.value, log: Math.log(reading.value) }]
      : [];
  });
  if (values.length < least) return [];
  const middle = median(values.map(({ log }) => log));
  const spread = median(values.map(({ log }) => Math.abs(log - middle)));
  if (spread === 0) return [];
  return values
    .filter(({ log }) => Math.abs(log - middle) > mads * spread)
    .map(({ member, reading, value }) => ({
      message: "outlier",
      data: {
        enterprise: enterpriseCalled(member.application),
        field: fieldName(field),
        found: numberText(value, 4),
        industry,
        count: values.length,
        median: numberText(Math.exp(middle)),
      },
      subject: identity(member),
      at: [reading],
    }));
}

function onlyIndustry({ application }: BatchMember): string | null {
  const ticked = valueOf(application, "enterprise.industry") ?? [];
  const known = INDUSTRIES.filter((industry) => ticked.includes(industry) && industry !== "其他");
  return known.length === 1 ? (known[0] ?? null) : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
