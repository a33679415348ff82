import { defineRule } from "../defineRule";
import { blank } from "../exampleFields";

/** r = 100%: not one wireless device by WiFi, 4G or RFID. */
export const K17 = defineRule({
  id: "K17",
  part: "elements",
  severity: "warning",
  clause: "表·要素「所有无线方式联网要素」；常识",
  title: "无线联网台数包含 5G 以外的无线设备",
  reads: ["connection.fiveG", "connection.wireless"],
  policy: [],
  messages: {
    all: "5G 联网与无线联网均为 {found} 台，联网率 100%，即没有任何 WiFi、4G、RFID 设备：可能新建厂区确实如此，也可能无线联网只计了 5G，请核实",
  },
  remedy: "无线联网台数应计入所有无线方式联网的设备。",
  examples: [
    { given: { "connection.fiveG": 120, "connection.wireless": 240 }, expect: "pass" },
    { given: { "connection.fiveG": 120, "connection.wireless": 120 }, expect: "all" },
    { given: { "connection.fiveG": 0, "connection.wireless": 0 }, expect: "notApplicable" },
    { given: { "connection.fiveG": blank, "connection.wireless": 240 }, expect: "notApplicable" },
  ],
  check: ({ "connection.fiveG": fiveG, "connection.wireless": wireless }) => {
    if (wireless === 0) return "notApplicable";
    return fiveG === wireless ? { message: "all", data: { found: fiveG }, at: ["connection.wireless", "connection.fiveG"] } : "pass";
  },
});
