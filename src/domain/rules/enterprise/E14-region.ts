import { JIANGSU } from "../../data/jiangsuRegions";
import { defineRule } from "../defineRule";
import { blank, seen, unreadable } from "../exampleFields";
import { rawText } from "../remarks";

/** 所属地区: one of Jiangsu's 13 cities and a district of that city (GB/T 2260), or a functional zone that a person looks at. */
export const E14 = defineRule({
  id: "E14",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「填写格式：XX（设区市）YY（区县市）」",
  title: "所属地区为本省设区市及其所辖区县市",
  requires: ["enterprise.region"],
  reads: ["enterprise.region"],
  inspects: ["enterprise.region"],
  policy: ["region.zones"],
  messages: {
    noCity: "所属地区填“{raw}”，没有写设区市；{district}属于{owner}",
    noCityOfTwo: "所属地区填“{raw}”，没有写设区市；{district}属于{owner}或{other}",
    noDistrict: "所属地区只写到{city}，没有写区县市",
    elsewhere: "所属地区填{city}{district}，但{district}不属于{city}，属于{owner}",
    elsewhereOfTwo: "所属地区填{city}{district}，但{district}不属于{city}，属于{owner}或{other}",
    unknown: "所属地区填“{raw}”，其中“{part}”不是{city}的区县市，也不在功能区名单中",
    zone: { text: "“{zone}”是功能区，不是行政区划上的区县市：各地习惯如此填写，请核实所在区县市", severity: "warning" },
    prompt: { text: "所属地区填“{raw}”，填写提示没有删去", severity: "error" },
  },
  remedy: "写作“XX（设区市）YY（区县市）”，如“苏州（设区市）昆山（区县市）”，并删去填写提示。",
  examples: [
    { given: { "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } }, expect: "pass" },
    { given: { "enterprise.region": { city: "苏州市", district: "吴中区", zone: "苏州工业园区" } }, expect: "pass" },
    { given: { "enterprise.region": { city: null, district: "昆山市", zone: null } }, expect: "noCity" },
    { given: { "enterprise.region": { city: null, district: "鼓楼区", zone: null } }, expect: "noCityOfTwo" },
    { given: { "enterprise.region": { city: "苏州市", district: null, zone: null } }, expect: "noDistrict" },
    { given: { "enterprise.region": { city: "苏州市", district: "江宁区", zone: null } }, expect: "elsewhere" },
    { given: { "enterprise.region": { city: "苏州市", district: "鼓楼区", zone: null } }, expect: "elsewhereOfTwo" },
    {
      given: {
        "enterprise.region": seen({
          raw: "苏州市新城区",
          value: { city: "苏州市", district: null, zone: null },
          remarks: [{ code: "unknownPart", detail: "新城区" }],
        }),
      },
      expect: "unknown",
    },
    {
      given: {
        "enterprise.region": seen({
          raw: "苏州市新城区",
          value: { city: "苏州市", district: null, zone: null },
          remarks: [{ code: "unknownPart", detail: "新城区" }],
        }),
      },
      policy: { "region.zones": ["新城区=苏州市"] },
      expect: "zone",
    },
    { given: { "enterprise.region": { city: "苏州市", district: null, zone: "苏州工业园区" } }, expect: "zone" },
    {
      given: {
        "enterprise.region": seen({
          raw: "填写格式：苏州市昆山市",
          value: { city: "苏州市", district: "昆山市", zone: null },
          remarks: [{ code: "promptLeft", detail: "填写格式：" }],
        }),
      },
      expect: "prompt",
    },
    { given: { "enterprise.region": unreadable("上海市") }, expect: "required" },
    { given: { "enterprise.region": blank }, expect: "required" },
  ],
  check: ({ "enterprise.region": { city, district, zone } }, { seen: readings, policy }) => {
    const reading = readings["enterprise.region"];
    const at = ["enterprise.region"] as const;
    const raw = rawText(reading);
    if (reading.remarks.some(({ code }) => code === "promptLeft")) return { message: "prompt", data: { raw }, at };
    if (district !== null) {
      // 鼓楼区 is in two cities, every other name in one.
      const [owner = "", other] = JIANGSU.filter(({ districts }) => districts.some(([, name]) => name === district)).map(({ name }) => name);
      if (city === null) {
        return other === undefined
          ? { message: "noCity", data: { raw, district, owner }, at }
          : { message: "noCityOfTwo", data: { raw, district, owner, other }, at };
      }
      if (city === owner || city === other) return "pass";
      return other === undefined
        ? { message: "elsewhere", data: { city, district, owner }, at }
        : { message: "elsewhereOfTwo", data: { city, district, owner, other }, at };
    }
    if (zone !== null) return { message: "zone", data: { zone }, at };
    if (city === null) return "notApplicable";
    const part = reading.remarks.find(({ code }) => code === "unknownPart")?.detail;
    if (part === undefined) return { message: "noDistrict", data: { city }, at };
    if (policy["region.zones"].includes(`${part}=${city}`)) return { message: "zone", data: { zone: part }, at };
    return { message: "unknown", data: { raw, part, city }, at };
  },
});
