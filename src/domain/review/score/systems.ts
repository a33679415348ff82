import type { Application } from "../../form/application";
import type { SystemName } from "../../form/options";
import { normalName } from "../../identifiers/names";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { systemsOf } from "../facts";
import { exact } from "../fraction";
import { autoLine, unreadLine, type Line } from "./line";

/** 系统互通: 个数、MES/ERP/WMS 或 APS 齐备、生产控制系统. */
export function systemsLines(application: Application, policy: PolicyValues): Line[] {
  const systems = systemsOf(application);
  const each = policy["score.systems.each"];
  const cap = policy["score.systems.cap"];
  const heads = [
    { item: "系统·互通个数", clause: POLICY_KEYS["score.systems.each"].clause, max: cap },
    { item: "系统·核心系统齐备", clause: POLICY_KEYS["score.systems.core"].clause, max: policy["score.systems.core"] },
    { item: "系统·生产控制系统", clause: POLICY_KEYS["score.systems.control"].clause, max: policy["score.systems.control"] },
  ] as const;
  if (!systems) return heads.map(({ item, clause, max }) => unreadLine(item, clause, max, "「实现网络互通的信息系统和生产系统」"));

  const [count, core, control] = heads;
  const names = [...systems.listed, ...(systems.other === null ? [] : [`其他（${systems.other}）`])];
  const earned = Math.min(cap, each * systems.count);
  const lacking = coreLacking(systems.listed);
  const other = normalName(systems.other ?? "");
  const controls = policy["score.systems.controlWords"].filter((word) => other.includes(normalName(word)));
  return [
    autoLine({
      ...count,
      points: exact(earned),
      found: `${systems.count} 个：${names.join("、")}`,
      next: earned < cap ? `再互通 1 个系统 → ${Math.min(cap, each * (systems.count + 1))} 分` : null,
    }),
    autoLine({
      ...core,
      points: exact(lacking.length === 0 ? core.max : 0),
      found: lacking.length === 0 ? "MES、ERP、WMS/APS 齐备" : `缺 ${lacking.join("、")}`,
      next: lacking.length === 0 ? null : `再互通 ${lacking.join("、")} → ${core.max} 分`,
    }),
    autoLine({
      ...control,
      points: exact(controls.length > 0 ? control.max : 0),
      found: controls.length > 0 ? `“其他”写有 ${controls.join("、")}` : "“其他”未写生产控制系统",
      next: controls.length > 0 ? null : `互通 PLC、DCS、SCADA 等生产控制系统 → ${control.max} 分`,
    }),
  ];
}

function coreLacking(listed: readonly SystemName[]): string[] {
  const warehouseOrPlanning = listed.includes("WMS") || listed.includes("APS");
  return [...(["MES", "ERP"] as const).filter((system) => !listed.includes(system)), ...(warehouseOrPlanning ? [] : ["WMS 或 APS"])];
}
