import { defineRule } from "../defineRule";
import { blank, seen } from "../exampleFields";

/** RFC 5321's everyday form: a local part, one @, a domain with a top level of letters. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;
const WIDE = /[＠．，。！-～]/u;

/** 邮箱: one address that mail can be sent to. */
export const L03 = defineRule({
  id: "L03",
  part: "contact",
  severity: "error",
  clause: "表·联系人「邮箱」",
  title: "邮箱地址格式正确",
  requires: ["contact.email"],
  reads: ["contact.email"],
  inspects: ["contact.email"],
  policy: [],
  messages: {
    comma: "邮箱“{found}”中用了逗号或句号，应为“.”",
    invalid: "邮箱“{found}”不是有效的邮箱地址",
    several: { text: "邮箱填了 {count} 个地址“{found}”，请明确首选的一个", severity: "warning" },
    wide: { text: "邮箱“{raw}”含全角字符，请改为“{found}”", severity: "warning" },
  },
  remedy: "填写联系人常用的一个邮箱地址，用半角字符。",
  examples: [
    { given: { "contact.email": "zhangsan@example.com" }, expect: "pass" },
    { given: { "contact.email": "zhang_san@mail.example.com.cn" }, expect: "pass" },
    { given: { "contact.email": "zhangsan@example,com" }, expect: "comma" },
    { given: { "contact.email": "zhangsan.example.com" }, expect: "invalid" },
    { given: { "contact.email": "zhangsan@example" }, expect: "invalid" },
    { given: { "contact.email": "zhangsan@example.com;lisi@example.com" }, expect: "several" },
    { given: { "contact.email": seen({ raw: "zhangsan＠example．com", value: "zhangsan@example.com" }) }, expect: "wide" },
    { given: { "contact.email": blank }, expect: "required" },
  ],
  check: ({ "contact.email": email }, { seen: readings }) => {
    const at = ["contact.email"] as const;
    const found = email.normalize("NFKC").replace(/\s/g, "");
    const raw = readings["contact.email"].raw.trim();
    if (ADDRESS.test(found)) return WIDE.test(raw) ? { message: "wide", data: { raw, found }, at, fix: found } : "pass";
    const addresses = found.split(/[;,、/|]/u).filter((part) => part !== "");
    if (addresses.length > 1 && addresses.every((address) => ADDRESS.test(address))) {
      return { message: "several", data: { count: addresses.length, found }, at };
    }
    return { message: ADDRESS.test(found.replace(/[,。、]/gu, ".")) ? "comma" : "invalid", data: { found }, at };
  },
});
