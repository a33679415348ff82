import { buildApplication, buildSummary, clean, type GivenReadings } from "../../../src/domain/form/buildApplication";
import type { Application } from "../../../src/domain/form/application";
import { SHIPPED_POLICY } from "../../../src/domain/policy/shipped";
import { Anchors } from "../../../src/domain/review/anchors";
import { evaluateApplication, evaluateBatch, type EvaluationContext } from "../../../src/domain/review/evaluate";
import { defineBatchRule, defineRule, type Example, type Rule } from "../../../src/domain/rules/defineRule";

const examples: readonly [Example<never>, Example<never>] = [
  { given: {}, expect: "pass" },
  { given: {}, expect: "pass" },
];
const head = { part: "elements", severity: "unmet", clause: "表·要素", title: "rate", remedy: "核对台数。", examples } as const;

/** 5G 联网 owned, compared with 无线联网. */
const rate = defineRule({
  ...head,
  id: "T1",
  requires: ["connection.fiveG"],
  reads: ["connection.fiveG", "connection.wireless"],
  policy: [],
  messages: {
    low: "5G 联网 {fiveG} 台，无线联网 {wireless} 台",
    odd: { text: "请核实", severity: "warning", remedy: "请说明 {fiveG}" },
  },
  check: ({ "connection.fiveG": fiveG, "connection.wireless": wireless }) => {
    if (fiveG === 7) return { message: "odd", data: { fiveG }, at: ["connection.rate"] };
    return fiveG * 10 < wireless * 3 ? { message: "low", data: { fiveG, wireless }, at: ["connection.fiveG", "connection.wireless"] } : "pass";
  },
});

const broken = defineRule({
  ...head,
  id: "T2",
  policy: ["connection.rate.tolerance"],
  messages: { bad: "{forgotten}" },
  requires: ["connection.terminals"],
  check: () => ({ message: "bad" }),
  reads: [],
});

function run(rules: readonly Rule[], given: GivenReadings, overrides: Partial<EvaluationContext> = {}, application: Application = buildApplication(given)) {
  const anchors = new Anchors();
  anchors.addApplication(application);
  const context: EvaluationContext = { policy: SHIPPED_POLICY, badPolicyKeys: new Set(), asOf: { year: 2022, month: 9, day: 30 }, anchors, ...overrides };
  return evaluateApplication(rules, { application, summaryRow: null }, context);
}

const cellOf = (id: "connection.fiveG" | "connection.wireless" | "connection.rate") => {
  const cell = buildApplication({}).fields.get(id)?.cells[0];
  return `企业1!D${(cell?.row ?? 0) + 1}`;
};

describe("a rule over one application", () => {
  test("an issue becomes a finding at the cells of its fields, most telling first", () => {
    const { findings, outcomes } = run([rate], { "connection.fiveG": clean(149), "connection.wireless": clean(500) });
    expect(outcomes).toEqual({ T1: "fail" });
    expect(findings).toEqual([
      {
        key: "T1|connection.fiveG",
        rule: "T1",
        severity: "unmet",
        fields: ["connection.fiveG", "connection.wireless"],
        cells: [cellOf("connection.fiveG"), cellOf("connection.wireless")],
        message: "5G 联网 149 台，无线联网 500 台",
        remedy: "核对台数。",
        clause: "表·要素",
        fix: null,
        waiver: null,
        check: null,
        told: { by: "rule", message: "low", data: { fiveG: 149, wireless: 500 } },
      },
    ]);
  });

  test("a message may have a severity and remedy of its own", () => {
    const { findings, outcomes } = run([rate], { "connection.fiveG": clean(7), "connection.wireless": clean(7) });
    expect(outcomes).toEqual({ T1: "review" });
    expect(findings[0]).toMatchObject({ severity: "warning", remedy: "请说明 7", cells: [cellOf("connection.rate")] });
  });

  test.each([
    ["pass", { "connection.fiveG": clean(3), "connection.wireless": clean(10) }, "pass"],
    ["a field it reads but does not own is blank", { "connection.fiveG": clean(3) }, "notApplicable"],
  ])("without a finding: %s", (_, given, outcome) => {
    expect(run([rate], given)).toEqual({ findings: [], outcomes: { T1: outcome }, crashes: [] });
  });

  test.each([
    ["blank", { status: "blank", value: null, raw: "" }, "unmet", "「应用设备 5G 联网」未填写"],
    ["said to be none", { status: "blank", value: null, raw: "无", remarks: [{ code: "saysNone", detail: "无" }] }, "unmet", "「应用设备 5G 联网」填写为“无”"],
    ["unreadable", { status: "unreadable", value: null, raw: "约\n一百" }, "error", "「应用设备 5G 联网」填写为“约 一百”，无法识别"],
    ["missing", { status: "missing", value: null, raw: "" }, "error", "表中找不到「应用设备 5G 联网」一栏"],
  ] as const)("a required field that is %s gets one finding and the check is not run", (_, reading, severity, message) => {
    const { findings, outcomes } = run([rate], { "connection.fiveG": reading, "connection.wireless": clean(10) });
    expect(findings.map((finding) => [finding.key, finding.severity, finding.message])).toEqual([["T1|connection.fiveG", severity, message]]);
    expect(outcomes).toEqual({ T1: "fail" });
  });

  test("a rule that throws is crashed, keeps its required fields, and stops nobody else", () => {
    const { findings, outcomes, crashes } = run([broken, rate], { "connection.fiveG": clean(1), "connection.wireless": clean(10) });
    expect(outcomes).toEqual({ T1: "fail", T2: "crashed" });
    expect(findings.map(({ key }) => key)).toEqual(["T2|connection.terminals", "T1|connection.fiveG"]);
    expect(crashes).toEqual([{ rule: "T2", where: "a.xlsx 企业1", error: new Error("no value for {forgotten} in “{forgotten}”") }]);
  });

  test("a rule that uses a bad policy value is left out, the others run", () => {
    const { outcomes } = run([broken, rate], { "connection.fiveG": clean(1), "connection.wireless": clean(1) }, { badPolicyKeys: new Set(["connection.rate.tolerance"]) });
    expect(outcomes).toEqual({ T1: "pass", T2: "notApplicable" });
  });

  test("findings of one rule that start at the same field are told apart by the next one, then by their message", () => {
    const many = defineRule({
      ...head,
      id: "T3",
      policy: [],
      reads: [],
      inspects: ["mec.sets"],
      messages: { a: "a", b: "b" },
      check: () => [
        { message: "a", at: ["mec.sets", "mec.vcpu"] },
        { message: "a", at: ["mec.sets", "mec.memory"] },
        { message: "b", at: ["mec.storage"] },
        { message: "a", at: ["mec.upfThroughput"] },
        { message: "b", at: ["mec.upfThroughput"] },
        { message: "b", at: ["mec.upfThroughput"] },
      ],
    });
    expect(run([many], {}).findings.map(({ key }) => key)).toEqual([
      "T3|mec.sets|mec.vcpu",
      "T3|mec.sets|mec.memory",
      "T3|mec.upfThroughput|a",
      "T3|mec.upfThroughput|b",
      "T3|mec.upfThroughput|b~2",
      "T3|mec.storage",
    ]);
  });

  test("findings stand by severity, then in the order of the form", () => {
    const at = (id: string, severity: "error" | "warning", field: "cover.date" | "project.name" | "finance.assets.2020") =>
      defineRule({ ...head, id, severity, policy: [], reads: [], messages: { x: "x" }, check: () => ({ message: "x", at: [field] }) });
    const { findings } = run([at("A", "warning", "cover.date"), at("B", "error", "project.name"), at("C", "error", "finance.assets.2020"), at("D", "error", "cover.date")], {});
    expect(findings.map(({ rule }) => rule)).toEqual(["D", "C", "B", "A"]);
  });
});

describe("a rule over the batch", () => {
  const sameCode = defineBatchRule({
    id: "T9",
    scope: "batch",
    part: "enterprise",
    severity: "error",
    clause: "常识",
    title: "same code",
    policy: [],
    messages: { twice: "{code} 重复" },
    remedy: "请核实。",
    examples: [
      { given: {}, expect: "pass" },
      { given: {}, expect: "pass" },
    ],
    check: ({ members, summary }) => {
      const row = summary?.rows[1]?.fields.get("summary.row.enterprise");
      const at = members.flatMap(({ application }) => application.fields.get("enterprise.uscc") ?? []);
      return [{ message: "twice", data: { code: "X" }, subject: "X", at: row ? [...at, row] : at }];
    },
  });
  const one = buildApplication({}, { file: "a.xlsx" });
  const two = buildApplication({}, { file: "b.xlsx", sheet: "企业 2" });
  const summary = buildSummary(clean("苏州"), [{}, {}], { file: "b.xlsx" });
  const anchors = new Anchors();
  for (const application of [one, two]) anchors.addApplication(application);
  anchors.addSummary(summary);
  const context: EvaluationContext = { policy: SHIPPED_POLICY, badPolicyKeys: new Set(), asOf: { year: 2022, month: 9, day: 30 }, anchors };
  const members = [one, two].map((application) => ({ application, summaryRow: null }));
  const uscc = `D${(one.fields.get("enterprise.uscc")?.cells[0]?.row ?? 0) + 1}`;

  test("names the file of a cell where several files are reviewed, and the row of a summary cell outside the key", () => {
    const { findings } = evaluateBatch([sameCode], { members, summary, unmatchedRows: [] }, null, context);
    expect(findings[0]).toMatchObject({
      key: "T9|enterprise.uscc|X",
      fields: ["enterprise.uscc", "summary.row.2.enterprise"],
      cells: [`'[a.xlsx]企业1'!${uscc}`, `'[b.xlsx]企业 2'!${uscc}`, "'[b.xlsx]汇总表'!B5"],
      message: "X 重复",
    });
  });

  test("leaves the file out for cells of the home file", () => {
    const { findings } = evaluateBatch([sameCode], { members, summary, unmatchedRows: [] }, "b.xlsx", context);
    expect(findings[0]?.cells).toEqual([`'[a.xlsx]企业1'!${uscc}`, `'企业 2'!${uscc}`, "汇总表!B5"]);
  });

  test("a rule of the summary table does not apply where there is none", () => {
    const rule = defineBatchRule({ ...sameCode, scope: "summary" });
    expect(evaluateBatch([rule], { members, summary: null, unmatchedRows: [] }, null, context).outcomes).toEqual({ T9: "notApplicable" });
  });
});
