import { SCENES } from "../../form/options";
import { formScenes } from "../../review/facts";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 全勾 20. */
export const K25 = defineRule({
  id: "K25",
  part: "elements",
  severity: "warning",
  clause: "表·要素；常识",
  title: "没有全选 20 个场景",
  reads: ["scenes"],
  policy: [],
  messages: { all: "20 个应用场景全部勾选：可能为标杆工厂，也可能未加区分，请逐一核实佐证" },
  remedy: "只勾选已建成并能佐证的场景。",
  examples: [
    { given: { scenes: SCENES.slice(1) }, expect: "pass" },
    { given: { scenes: SCENES }, expect: "all" },
    { given: { scenes: blank }, expect: "notApplicable" },
  ],
  check: ({ scenes: ticked }) => (formScenes(ticked).length === SCENES.length ? { message: "all", at: ["scenes"] } : "pass"),
});
