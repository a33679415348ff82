import { defineRule, type Issue } from "../defineRule";
import { blank } from "../exampleFields";

/** 要素·包含关系: 5G-connected ⊆ wirelessly connected ⊆ connected equipment. No wireless equipment at all is K14's matter. */
export const K12 = defineRule({
  id: "K12",
  part: "elements",
  severity: "error",
  clause: "表·要素「5G方式联网要素/所有无线方式联网要素」",
  title: "设备联网 ≥ 无线联网 ≥ 5G 联网",
  reads: ["connection.devices", "connection.wireless", "connection.fiveG"],
  policy: [],
  messages: {
    wireless: "应用设备无线联网 {wireless} 台，多于设备联网 {devices} 台；无线联网应包含在设备联网之内",
    fiveG: "应用设备 5G 联网 {fiveG} 台，多于无线联网 {wireless} 台；5G 联网应包含在无线联网之内",
  },
  remedy: "按设备台账核对三个数：设备联网含有线和无线，无线联网含 5G、WiFi、4G 等，5G 联网只计 5G。",
  examples: [
    { given: { "connection.devices": 400, "connection.wireless": 240, "connection.fiveG": 120 }, expect: "pass" },
    { given: { "connection.devices": 100, "connection.wireless": 100, "connection.fiveG": 100 }, expect: "pass" },
    { given: { "connection.devices": 200, "connection.wireless": 240, "connection.fiveG": 120 }, expect: "wireless" },
    { given: { "connection.devices": 400, "connection.wireless": 120, "connection.fiveG": 240 }, expect: "fiveG" },
    { given: { "connection.devices": 100, "connection.wireless": 200, "connection.fiveG": 300 }, expect: ["wireless", "fiveG"] },
    { given: { "connection.devices": 400, "connection.wireless": 0, "connection.fiveG": 120 }, expect: "pass" },
    { given: { "connection.devices": blank, "connection.wireless": 240, "connection.fiveG": 120 }, expect: "notApplicable" },
  ],
  check: ({ "connection.devices": devices, "connection.wireless": wireless, "connection.fiveG": fiveG }) => {
    const issues: Issue<"wireless" | "fiveG">[] = [];
    if (wireless > devices) {
      issues.push({ message: "wireless", data: { wireless, devices }, at: ["connection.wireless", "connection.devices"] });
    }
    if (wireless > 0 && fiveG > wireless) {
      issues.push({ message: "fiveG", data: { fiveG, wireless }, at: ["connection.fiveG", "connection.wireless"] });
    }
    return issues.length > 0 ? issues : "pass";
  },
});
