import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 要素·MEC: at least one edge computing node. */
export const K31 = defineRule({
  id: "K31",
  part: "elements",
  severity: "unmet",
  clause: "表·要素「建设至少1套包含UPF和边缘计算资源池的边缘计算节点」",
  title: "边缘计算节点 MEC 至少 1 套",
  requires: ["mec.sets"],
  reads: ["mec.sets"],
  policy: [],
  messages: { none: "边缘计算节点 MEC 填 {found} 套，厂区或区域内至少须建设 1 套" },
  remedy: "填写厂区或区域内已建成的 MEC 套数（可为园区共享）；确未建设的，建成后再申报。",
  examples: [
    { given: { "mec.sets": 1 }, expect: "pass" },
    { given: { "mec.sets": 0 }, expect: "none" },
    { given: { "mec.sets": blank }, expect: "required" },
  ],
  check: ({ "mec.sets": sets }) => (sets >= 1 ? "pass" : { message: "none", data: { found: sets }, at: ["mec.sets"] }),
});
