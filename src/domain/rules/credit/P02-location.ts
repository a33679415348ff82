import { placesIn, soundDistrict } from "../../identifiers/places";
import { allOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** 企业所在地 × 所属地区: one city. The address is compared with the region by E13. */
export const P02 = defineRule({
  id: "P02",
  part: "credit",
  severity: "error",
  clause: "承诺书×表·企业",
  title: "承诺书企业所在地与所属地区在同一设区市",
  requires: ["credit.location"],
  reads: ["credit.location"],
  inspects: ["enterprise.region", "enterprise.address"],
  policy: [],
  messages: {
    otherCity: "承诺书企业所在地“{found}”在{city}，与{field}的{other}不是同一设区市",
    otherDistrict: {
      text: "承诺书企业所在地“{found}”写{district}，所属地区写{other}：可能一处是注册地、一处是经营地，请核实",
      severity: "warning",
    },
  },
  remedy: "核对注册地与经营地，三处所在地改为一致口径。",
  examples: [
    {
      given: { "credit.location": "江苏省苏州市昆山市", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "pass",
    },
    { given: { "credit.location": "苏州市", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } }, expect: "pass" },
    {
      given: { "credit.location": "无锡市江阴市", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "otherCity",
    },
    {
      given: { "credit.location": "无锡市江阴市", "enterprise.region": blank, "enterprise.address": "苏州市昆山市前进路1号" },
      expect: "otherCity",
    },
    {
      given: { "credit.location": "苏州市太仓市", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "otherDistrict",
    },
    {
      given: { "credit.location": "高新区科技路", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "notApplicable",
    },
    { given: { "credit.location": blank }, expect: "required" },
  ],
  check: ({ "credit.location": location }, { seen: readings }) => {
    const own = placesIn(location);
    const region = readings["enterprise.region"].value;
    const address = placesIn(readings["enterprise.address"].value ?? "");
    const byRegion = region !== null && region.city !== null;
    const other = byRegion ? region.city : address.cities.length === 1 ? address.cities[0] : undefined;
    if (own.cities.length === 0 || other === undefined || other === null) return "notApplicable";
    const found = location.trim();
    if (!own.cities.includes(other)) {
      const data = { found, city: allOf(own.cities), field: byRegion ? "所属地区" : "详细地址", other };
      return { message: "otherCity", data, at: ["credit.location", byRegion ? "enterprise.region" : "enterprise.address"] };
    }
    const [district] = own.districts;
    const registered = region === null ? null : soundDistrict(region);
    if (district === undefined || own.districts.length > 1 || registered === null || registered === district) return "pass";
    return { message: "otherDistrict", data: { found, district, other: registered }, at: ["credit.location", "enterprise.region"] };
  },
});
