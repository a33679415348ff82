import type { Application } from "../../form/application";
import { fieldName, fieldSpec } from "../../form/fields";
import { numberText } from "../../form/wording";
import type { PolicyValues } from "../../policy/keys";
import { defineRule, type Issue } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { NUMBER_MESSAGES, numberIssue } from "../remarks";
import { saysNoNode } from "./mecParameters";

const POOL = ["mec.vcpu", "mec.memory", "mec.storage"] as const;

/** 要素·资源池: vCPU, memory and storage, all three. An empty pool is one complaint, not three. */
export const K33 = defineRule({
  id: "K33",
  part: "elements",
  severity: "unmet",
  clause: "表·要素「边缘计算资源池」",
  title: "边缘计算资源池的 vCPU、内存、存储均大于 0",
  requires: (_policy, application) => (poolIsEmpty(application) || saysNoNode(application) ? [] : POOL),
  requiredSeverity: "error",
  reads: [],
  inspects: POOL,
  policy: ["mec.memoryPerVcpu.min", "mec.memoryPerVcpu.max", "mec.memory.max", "mec.storage.max"],
  messages: {
    empty: "边缘计算资源池的 vCPU、内存、存储均未填写，边缘计算节点须包含资源池",
    zero: "{field}填 {found} {unit}，边缘计算资源池的 vCPU、内存、存储均应大于 0",
    memoryUnit: { text: "内存 {found} GB，高于 {limit} GB：疑以 MB 填写，请核实单位", severity: "warning" },
    storageUnit: { text: "存储 {found} TB，高于 {limit} TB：疑以 GB 填写，请核实单位", severity: "warning" },
    littleMemory: {
      text: "vCPU {vcpu} 核而内存 {memory} GB，每核 {ratio} GB：可能内存以 TB 填写，也可能配置偏低，请核实",
      severity: "warning",
    },
    muchMemory: { text: "vCPU {vcpu} 核而内存 {memory} GB，每核 {ratio} GB：可能内存以 MB 填写或核数少填，请核实", severity: "warning" },
    ...NUMBER_MESSAGES,
  },
  remedy: "按资源池实际配置填写：vCPU 以核、内存以 GB、存储以 TB 为单位；没有资源池的，建成后再申报。",
  examples: [
    { given: { "mec.vcpu": 64, "mec.memory": 256, "mec.storage": 10 }, expect: "pass" },
    { given: { "mec.vcpu": blank, "mec.memory": blank, "mec.storage": blank }, expect: "empty" },
    { given: { "mec.sets": 0, "mec.vcpu": 0, "mec.memory": 0, "mec.storage": blank }, expect: "notApplicable" },
    { given: { "mec.vcpu": 0, "mec.memory": 256, "mec.storage": 10 }, expect: "zero" },
    { given: { "mec.vcpu": 64, "mec.memory": 256, "mec.storage": blank }, expect: "required" },
    { given: { "mec.vcpu": 64, "mec.memory": unreadable("若干"), "mec.storage": blank }, expect: ["required", "required"] },
    { given: { "mec.vcpu": 8000, "mec.memory": 131_072, "mec.storage": 10 }, expect: "memoryUnit" },
    { given: { "mec.vcpu": 64, "mec.memory": 256, "mec.storage": 20_000 }, expect: "storageUnit" },
    { given: { "mec.vcpu": 64, "mec.memory": 0.25, "mec.storage": 10 }, expect: "littleMemory" },
    { given: { "mec.vcpu": 4, "mec.memory": 256, "mec.storage": 10 }, expect: "muchMemory" },
    {
      given: {
        "mec.vcpu": 64,
        "mec.memory": seen({ raw: "0.25TB", value: 256, remarks: [{ code: "unitConverted", detail: "TB" }] }),
        "mec.storage": 10,
      },
      expect: "converted",
    },
    {
      given: {
        "mec.vcpu": seen({ raw: "约64", value: 64, remarks: [{ code: "approximate", detail: "约" }] }),
        "mec.memory": 256,
        "mec.storage": 10,
      },
      expect: "approximate",
    },
  ],
  check: (_values, { seen: readings, application, policy }) => {
    if (saysNoNode(application)) return "notApplicable";
    if (poolIsEmpty(application)) return { message: "empty", at: POOL };
    const issues: Issue<PoolMessage>[] = [];
    for (const id of POOL) {
      const { value } = readings[id];
      const unit = fieldSpec(id).unit ?? "";
      if (value !== null && value <= 0)
        issues.push({ message: "zero", data: { field: fieldName(id), found: numberText(value), unit }, at: [id] });
      else issues.push(...[numberIssue(readings[id])].filter((issue) => issue !== null));
    }
    const sizes = sizeIssues(readings["mec.vcpu"].value, readings["mec.memory"].value, readings["mec.storage"].value, policy);
    issues.push(...sizes.filter((size) => !issues.some((issue) => issue.at?.[0] === size.at?.[0])));
    if (issues.length > 0) return issues;
    return POOL.some((id) => readings[id].value === null) ? "notApplicable" : "pass";
  },
});

type SizeMessage = "memoryUnit" | "storageUnit" | "littleMemory" | "muchMemory";
type PoolMessage = "zero" | SizeMessage | keyof typeof NUMBER_MESSAGES;

/** Sizes that a wrong unit explains best. */
function sizeIssues(
  vcpu: number | null,
  memory: number | null,
  storage: number | null,
  policy: Pick<PolicyValues, "mec.memoryPerVcpu.min" | "mec.memoryPerVcpu.max" | "mec.memory.max" | "mec.storage.max">,
): readonly Issue<SizeMessage>[] {
  const issues: Issue<SizeMessage>[] = [];
  if (storage !== null && storage > policy["mec.storage.max"]) {
    issues.push({ message: "storageUnit", data: { found: numberText(storage), limit: policy["mec.storage.max"] }, at: ["mec.storage"] });
  }
  if (memory === null || memory <= 0) return issues;
  const ratio = vcpu !== null && vcpu > 0 ? memory / vcpu : null;
  if (memory > policy["mec.memory.max"]) {
    issues.push({ message: "memoryUnit", data: { found: numberText(memory), limit: policy["mec.memory.max"] }, at: ["mec.memory"] });
  } else if (ratio !== null && (ratio < policy["mec.memoryPerVcpu.min"] || ratio > policy["mec.memoryPerVcpu.max"])) {
    issues.push({
      message: ratio < policy["mec.memoryPerVcpu.min"] ? "littleMemory" : "muchMemory",
      data: { vcpu: numberText(vcpu ?? 0), memory: numberText(memory), ratio: numberText(ratio, 4) },
      at: ["mec.memory", "mec.vcpu"],
    });
  }
  return issues;
}

function poolIsEmpty(application: Application): boolean {
  return POOL.every((id) => {
    const status = application.fields.get(id)?.status;
    return status === "blank" || status === "missing";
  });
}
