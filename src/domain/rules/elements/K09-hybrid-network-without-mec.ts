import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 混合专网 means UPF and MEC brought down to the enterprise; none at all contradicts it, besides being unmet by K31. */
export const K09 = defineRule({
  id: "K09",
  part: "elements",
  severity: "error",
  clause: "Z名词2",
  title: "混合专网部署有 MEC",
  reads: ["network.mode", "mec.sets"],
  policy: [],
  messages: { none: "建网方式勾混合专网（UPF、MEC 下沉至企业内），边缘计算节点 MEC 却填 0 套，两处矛盾" },
  remedy: "已部署 MEC 的更正套数；没有下沉的改勾虚拟专网。",
  examples: [
    { given: { "network.mode": ["混合专网"], "mec.sets": 1 }, expect: "pass" },
    { given: { "network.mode": ["虚拟专网"], "mec.sets": 0 }, expect: "pass" },
    { given: { "network.mode": ["混合专网"], "mec.sets": 0 }, expect: "none" },
    { given: { "network.mode": ["混合专网"], "mec.sets": blank }, expect: "notApplicable" },
  ],
  check: ({ "network.mode": ticked, "mec.sets": sets }) =>
    ticked.includes("混合专网") && sets === 0 ? { message: "none", at: ["network.mode", "mec.sets"] } : "pass",
});
