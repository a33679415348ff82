import { NETWORK_MODES } from "../../form/options";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 虚拟专网 alone, with UPF or MEC on the site: the guide's glossary calls that 混合专网. */
export const K08 = defineRule({
  id: "K08",
  part: "elements",
  severity: "warning",
  clause: "Z名词2、3；表·要素「厂区或区域内」",
  title: "建网方式与 UPF、MEC 部署相符",
  reads: ["network.mode"],
  inspects: ["mec.sets", "mec.upfThroughput"],
  policy: [],
  messages: {
    virtualOnly:
      "建网方式只勾虚拟专网（公网切片），却填有 MEC {sets} 套、UPF {upf} Gbps：可能使用区域共享的 MEC，也可能实为混合专网，请核实",
  },
  remedy: "UPF、MEC 下沉到企业的改勾混合专网；使用区域共享节点的附说明。",
  examples: [
    { given: { "network.mode": ["混合专网"], "mec.sets": 1, "mec.upfThroughput": 10 }, expect: "pass" },
    { given: { "network.mode": ["虚拟专网"], "mec.sets": 0, "mec.upfThroughput": 0 }, expect: "pass" },
    { given: { "network.mode": ["虚拟专网"], "mec.sets": 1, "mec.upfThroughput": 10 }, expect: "virtualOnly" },
    { given: { "network.mode": [], "mec.sets": 1 }, expect: "notApplicable" },
    { given: { "network.mode": blank, "mec.sets": 1 }, expect: "notApplicable" },
  ],
  check: ({ "network.mode": ticked }, { seen: readings }) => {
    const modes = NETWORK_MODES.filter((mode) => ticked.includes(mode));
    if (modes.length === 0) return "notApplicable";
    const sets = readings["mec.sets"].value ?? 0;
    const upf = readings["mec.upfThroughput"].value ?? 0;
    if (modes.some((mode) => mode !== "虚拟专网") || (sets === 0 && upf === 0)) return "pass";
    return { message: "virtualOnly", data: { sets, upf }, at: ["network.mode", "mec.sets", "mec.upfThroughput"] };
  },
});
