import { SYSTEMS, type SystemName } from "../../form/options";
import { allOf, listOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** “其他” repeats what is among the options. */
export const K20 = defineRule({
  id: "K20",
  part: "elements",
  severity: "warning",
  clause: "表·要素「其他」；常识",
  title: "“其他”系统不与列出的选项重复",
  reads: ["systems.other"],
  inspects: ["systems"],
  policy: [],
  messages: { repeated: "“其他”系统写有 {found}，已在选项中：可能重复填写，也可能漏勾选项，请核实（{ticked}）" },
  remedy: "列表中有的在选项中勾选，“其他”只写列表以外的系统。",
  examples: [
    { given: { "systems.other": "SCADA、DCS", systems: ["MES"] }, expect: "pass" },
    { given: { "systems.other": "MES、SCADA", systems: ["MES"] }, expect: "repeated" },
    { given: { "systems.other": "PLM", systems: ["MES"] }, expect: "repeated" },
    { given: { "systems.other": blank, systems: ["MES"] }, expect: "notApplicable" },
  ],
  check: ({ "systems.other": other }, { seen: readings }) => {
    const words = new Set(
      other
        .normalize("NFKC")
        .toUpperCase()
        .match(/[A-Z]{2,}/g) ?? [],
    );
    const repeated = SYSTEMS.filter((system) => system.split("/").some((name) => words.has(name)));
    if (repeated.length === 0) return "pass";
    const isTicked = (system: SystemName) => readings.systems.value?.includes(system) ?? false;
    const ticked = repeated.map((system) => `${system}${isTicked(system) ? "已勾" : "未勾"}`).join("、");
    // Chinese tells system by system; a language that groups them takes the bare names.
    const names = (wanted: boolean) => {
      const some = repeated.filter((system) => isTicked(system) === wanted);
      return some.length > 0 ? allOf(some) : "—";
    };
    const data = { found: listOf(repeated), ticked, tickedNames: names(true), untickedNames: names(false) };
    return { message: "repeated", data, at: ["systems.other", "systems"] };
  },
});
