import type { Scene, SystemName } from "../../form/options";
import { formScenes, systemsOf } from "../../review/facts";
import { allOf, quoted } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

interface Need {
  readonly scenes: readonly Scene[];
  readonly systems: readonly SystemName[];
  /** How such a system may be called under 其他. */
  readonly other: RegExp;
}

/** Which systems usually carry a scene (指南 二.8–12); any one of them will do. */
const NEEDS: readonly Need[] = [
  { scenes: ["厂区智能物流", "厂区智能理货", "全域物流监测"], systems: ["WMS", "SCM/SRM"], other: /WMS|仓储|物流|TMS|WCS|AGV|调度/iu },
  { scenes: ["生产过程溯源"], systems: ["MES", "ERP"], other: /MES|追溯|溯源|标识|QMS/iu },
  { scenes: ["协同研发设计"], systems: ["PLM/PDM", "CAD/CAE/CAM"], other: /PLM|PDM|CAD|CAE|CAM|研发|设计/iu },
  { scenes: ["设备故障诊断", "设备预测维护"], systems: ["EAM", "MES"], other: /EAM|设备|运维|SCADA|PHM/iu },
  { scenes: ["企业协同合作"], systems: ["SCM/SRM", "ERP", "CRM"], other: /SCM|SRM|供应|协同/iu },
  { scenes: ["柔性生产制造"], systems: ["MES", "APS"], other: /MES|APS|排产|PLC|DCS/iu },
];

/** 场景 × 系统. */
export const K28 = defineRule({
  id: "K28",
  part: "elements",
  severity: "warning",
  clause: "指南Z二.8–12；常识",
  title: "勾选的场景有相应系统支撑",
  reads: ["scenes"],
  policy: [],
  messages: { unsupported: "勾选了{scenes}，却没有勾选通常支撑它的系统（{systems}）：可能由“其他”系统支撑，也可能漏勾系统，请核实" },
  remedy: "补勾支撑系统，或在“其他”写明；没有系统支撑的场景取消勾选。",
  examples: [
    { given: { scenes: ["厂区智能物流", "生产过程溯源"], systems: ["WMS", "MES"] }, expect: "pass" },
    { given: { scenes: ["厂区智能物流"], systems: ["MES"], "systems.other": "智能物流调度系统" }, expect: "pass" },
    { given: { scenes: ["厂区智能物流"], systems: ["MES"] }, expect: "unsupported" },
    { given: { scenes: ["厂区智能物流"], systems: blank }, expect: "notApplicable" },
    { given: { scenes: blank, systems: ["MES"] }, expect: "notApplicable" },
  ],
  check: ({ scenes: ticked }, { application }) => {
    const systems = systemsOf(application);
    if (systems === null || systems.count === 0) return "notApplicable";
    const scenes = formScenes(ticked);
    const unsupported = NEEDS.flatMap((need) => {
      const asking = need.scenes.filter((scene) => scenes.includes(scene));
      const supported = need.systems.some((system) => systems.listed.includes(system)) || need.other.test(systems.other ?? "");
      return asking.length === 0 || supported ? [] : [{ scenes: asking, systems: need.systems }];
    });
    if (unsupported.length === 0) return "pass";
    // One finding for the field: what each scene lacks is listed together.
    return {
      message: "unsupported",
      data: {
        scenes: { kind: "groups", groups: unsupported.map((each) => allOf(each.scenes.map(quoted))) },
        systems: { kind: "groups", groups: unsupported.map((each) => allOf(each.systems)) },
      },
      at: ["scenes", "systems"],
    };
  },
});
