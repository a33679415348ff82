import type { Application } from "../../form/application";
import type { SystemName } from "../../form/options";
import { normalName } from "../../identifiers/names";
import { POLICY_KEYS, type PolicyValues } from "../../policy/keys";
import { systemsOf } from "../facts";
import { exact } from "../fraction";
import { autoLine, earning, unreadFields, unreadLine, type Line } from "./line";
import type { CoreSystem } from "./scoreWords";

/** 系统互通: 个数、MES/ERP/WMS 或 APS 齐备、生产控制系统. */
export function systemsLines(application: Application, policy: PolicyValues): Line[] {
  const systems = systemsOf(application);
  const each = policy["score.systems.each"];
  const cap = policy["score.systems.cap"];
  const heads = [
    { item: "systems", clause: POLICY_KEYS["score.systems.each"].clause, max: cap },
    { item: "coreSystems", clause: POLICY_KEYS["score.systems.core"].clause, max: policy["score.systems.core"] },
    { item: "control", clause: POLICY_KEYS["score.systems.control"].clause, max: policy["score.systems.control"] },
  ] as const;
  if (!systems) return heads.map(({ item, clause, max }) => unreadLine(item, clause, max, unreadFields(["systems"])));

  const [count, core, control] = heads;
  const earned = Math.min(cap, each * systems.count);
  const lacking = coreLacking(systems.listed);
  const other = normalName(systems.other ?? "");
  const controls = policy["score.systems.controlWords"].filter((word) => other.includes(normalName(word)));
  return [
    autoLine({
      ...count,
      points: exact(earned),
      found: { id: "systems", about: systems },
      next: earned < cap ? earning(Math.min(cap, each * (systems.count + 1)), { id: "oneSystem" }) : null,
    }),
    autoLine({
      ...core,
      points: exact(lacking.length === 0 ? core.max : 0),
      found: { id: "coreSystems", about: { lacking } },
      next: lacking.length === 0 ? null : earning(core.max, { id: "coreSystems", about: { lacking } }),
    }),
    autoLine({
      ...control,
      points: exact(controls.length > 0 ? control.max : 0),
      found: { id: "control", about: { words: controls } },
      next: controls.length > 0 ? null : earning(control.max, { id: "control" }),
    }),
  ];
}

function coreLacking(listed: readonly SystemName[]): readonly CoreSystem[] {
  const warehouseOrPlanning = listed.includes("WMS") || listed.includes("APS");
  return [...(["MES", "ERP"] as const).filter((system) => !listed.includes(system)), ...(warehouseOrPlanning ? [] : ["WMS/APS" as const])];
}
