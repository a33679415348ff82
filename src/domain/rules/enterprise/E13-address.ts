import { placesIn, soundDistrict } from "../../identifiers/places";
import { normalName } from "../../identifiers/names";
import { allOf } from "../../wording/value";
import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

const STREET = /路|街|道|巷|弄|村|镇|乡|号|幢|栋|园|区块|大厦|工业区|开发区|园区|\d/u;

/** 详细地址: down to road and number, in the region that was filled in. */
export const E13 = defineRule({
  id: "E13",
  part: "enterprise",
  severity: "error",
  clause: "表·企业「详细地址」",
  title: "详细地址写到道路门牌且与所属地区一致",
  requires: ["enterprise.address"],
  reads: ["enterprise.address"],
  inspects: ["enterprise.region"],
  policy: [],
  messages: {
    otherCity: "详细地址“{found}”在{city}，所属地区填{other}",
    otherDistrict: "详细地址“{found}”写{district}，与所属地区的{other}不同",
    cityOnly: "详细地址只写“{found}”，没有道路、门牌",
    noStreet: { text: "详细地址“{found}”没有道路、门牌：可能地处新建园区，请核实是否完整", severity: "warning" },
  },
  remedy: "按营业执照住所或实际经营地填写到道路门牌，并与所属地区一致。",
  examples: [
    {
      given: { "enterprise.address": "苏州市昆山市前进路1号", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "pass",
    },
    {
      given: { "enterprise.address": "前进路1号", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "pass",
    },
    {
      given: { "enterprise.address": "无锡市江阴市前进路1号", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "otherCity",
    },
    {
      given: { "enterprise.address": "苏州市太仓市前进路1号", "enterprise.region": { city: "苏州市", district: "昆山市", zone: null } },
      expect: "otherDistrict",
    },
    { given: { "enterprise.address": "江苏省苏州市昆山市" }, expect: "cityOnly" },
    { given: { "enterprise.address": "苏州市昆山市示例产业基地" }, expect: "noStreet" },
    { given: { "enterprise.address": blank }, expect: "required" },
  ],
  check: ({ "enterprise.address": address }, { seen: readings }) => {
    const found = address.trim();
    const { cities, districts } = placesIn(address);
    const region = readings["enterprise.region"].value;
    const both = ["enterprise.address", "enterprise.region"] as const;
    if (region !== null && region.city !== null && cities.length > 0 && !cities.includes(region.city)) {
      return { message: "otherCity", data: { found, city: allOf(cities), other: region.city }, at: both };
    }
    // An address in a functional zone may name the district that the zone lies in, or none.
    const district = region === null || region.zone !== null ? null : soundDistrict(region);
    if (district !== null && districts.length > 0 && !districts.includes(district)) {
      return { message: "otherDistrict", data: { found, district: allOf(districts), other: district }, at: both };
    }
    const rest = [...cities, ...districts].reduce((text, place) => text.replace(place, ""), normalName(address).replace(/^江苏省?/, ""));
    if (rest.length < 2) return { message: "cityOnly", data: { found }, at: ["enterprise.address"] };
    return STREET.test(rest) ? "pass" : { message: "noStreet", data: { found }, at: ["enterprise.address"] };
  },
});
