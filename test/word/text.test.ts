/** What a reader sees in a paragraph: revisions accepted, fields by their results, controls by what they show. */
import { p, r, t, tbl, tc, textOf, tr, u } from "./support/docx";

const fld = (type: string, data = ""): string => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const instr = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string, data = ""): string => fld("begin", data) + instr(instruction) + fld("separate") + result + fld("end");
const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
const alternate = (kind: string, content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:${kind}><a:graphic><wps:wsp><wps:txbx>${box(content)}</wps:txbx></wps:wsp></a:graphic></wp:${kind}></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox>${box(content)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const nil = (name: string): string => `<w:r><w:${name}/></w:r>`;

test.each([
  ["runs", p(r("企业"), r("名称")), "企业名称"],
  ["tabs, breaks and hyphens", p(r("甲"), nil("tab"), r("乙"), nil("br"), r("丙"), nil("noBreakHyphen"), r("丁")), "甲\t乙\n丙-丁"],
  ["empty paragraphs leave no row", p() + p(r("甲")) + p(r("  ")) + p(r("乙")), "甲|乙"],
  ["insertions are kept", p(r("12"), `<w:ins w:id="1">${r("0")}</w:ins>`, r("台")), "120台"],
  ["deletions are gone", p(r("12"), `<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del>`, r("台")), "12台"],
  ["text that was moved stands where it went", p(`<w:moveFrom w:id="1">${r("甲")}</w:moveFrom>`, r("乙"), `<w:moveTo w:id="2">${r("甲")}</w:moveTo>`), "乙甲"],
  ["a deleted paragraph mark joins two paragraphs", `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r("苏州")}</w:p>${p(r("某某公司"))}`, "苏州某某公司"],
  ["links and smart tags", p(`<w:hyperlink>${r("a@b.cn")}</w:hyperlink>`, `<w:smartTag>${r("苏州")}</w:smartTag>`, `<w:customXml>${r("市")}</w:customXml>`), "a@b.cn苏州市"],
  ["a field shows its result", p(r("第"), field(" PAGE ", r("3")), r("页")), "第3页"],
  ["a field in a field's instruction", p(fld("begin"), instr("IF "), field("MERGEFIELD a", r("x")), instr(" = 1"), fld("separate"), r("是"), fld("end")), "是"],
  ["a field over two paragraphs", p(fld("begin"), instr("TOC"), fld("separate"), r("一")) + p(r("二"), fld("end")), "一|二"],
  ["a simple field", p(`<w:fldSimple w:instr="DATE">${r("2022年9月")}</w:fldSimple>`), "2022年9月"],
  ["a mark laid over a box", p(fld("begin"), instr(" EQ \\o\\ac(□,√) "), fld("end"), r("ERP")), "□√ERP"],
  ["an enclosed number", p(fld("begin"), instr(" eq \\o\\ac(○,1)"), fld("end"), r("甲")), "1甲"],
  ["hidden text", p(r("甲"), r("乙", "<w:vanish/>"), r("丙", '<w:vanish w:val="0"/>')), "甲丙"],
  ["notes and comments are no text", p(r("甲"), '<w:r><w:footnoteReference w:id="2"/></w:r>', '<w:r><w:commentReference w:id="0"/></w:r>'), "甲"],
  ["a formula's letters", p(`<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`), "x"],
  ["the base of annotated text", p(`<w:r><w:ruby><w:rt>${r("sū")}</w:rt><w:rubyBase>${r("苏")}</w:rubyBase></w:ruby></w:r>`), "苏"],
  ["a floating text box follows its paragraph, once", p(r("申报单位："), alternate("anchor", p(r("某某公司")) + p(r("苏州"))), r("（盖章）")), "申报单位：（盖章）|某某公司|苏州"],
  ["a text box in line is part of the line", p(r("共"), alternate("inline", p(r("12"))), r("台")), "共12台"],
  ["a text box of old Word", p(r("甲"), `<w:r><w:pict><v:shape><v:textbox>${box(p(r("乙")))}</v:textbox></v:shape></w:pict></w:r>`), "甲|乙"],
  ["a text box in a table cell", tbl(tr(tc(p(r("甲"), alternate("anchor", p(r("乙"))))))), "甲\n乙"],
])("%s", (_, body, expected) => {
  expect(textOf(body)).toBe(expected);
});

describe("underlined blanks are lines to write on", () => {
  test.each([
    ["around a value", p(r("5G 室外站"), u("  12  "), r("个")), "5G 室外站_12_个"],
    ["in runs of their own", p(r("申报单位："), u("   "), u("某某 公司"), u(" ")), "申报单位：_某某 公司_"],
    ["without a value", p(r("其他"), u("        ")), "其他_"],
    ["underlined tabs", p(r("法人代表："), `<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/>${t("张三")}<w:tab/></w:r>`), "法人代表：_张三_"],
    ["alone in a cell", tbl(tr(tc(p(u("  9132  "))))) + tbl(tr(tc(p(u("12"), u(" "), r("个"))))), "9132|12_个"],
    ["not underlined", p(r("其他"), r("   ", '<w:u w:val="none"/>'), r("无")), "其他   无"],
  ])("%s", (_, body, expected) => {
    expect(textOf(body)).toBe(expected);
  });
});

describe("content controls", () => {
  const sdt = (properties: string, content: string): string => `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const check = (state: string): string => `<w14:checkbox>${state}</w14:checkbox>`;
  const checked = (val: string): string => `<w14:checked w14:val="${val}"/>`;
  const wingdings = '<w14:checkedState w14:val="00FE" w14:font="Wingdings"/><w14:uncheckedState w14:val="00A8" w14:font="Wingdings"/>';
  const sym = (char: string): string => `<w:r><w:sym w:font="Wingdings" w:char="${char}"/></w:r>`;
  const placeholder = "<w:showingPlcHdr/>";

  test.each([
    ["a ticked box", p(sdt(check(checked("1")), r("☒")), r("ERP")), "☑ERP"],
    ["an open box", p(sdt(check(checked("0")), r("☐")), r("ERP")), "□ERP"],
    ["a ticked box with marks of its own", p(sdt(check(checked("1") + wingdings), sym("F0FE")), r("ERP")), "☑ERP"],
    ["what is shown decides, not the state that a program left", p(sdt(check(checked("0") + wingdings), sym("F0FE")), r("ERP")), "☑ERP"],
    ["the state decides where something else is shown", p(sdt(check(checked("true")), r("★")), r("ERP")), "☑ERP"],
    ["a box around a paragraph", sdt(check(checked("1")), p(r("☒"))) + p(r("ERP")), "☑|ERP"],
    ["a box around a table cell", tbl(tr(sdt(check(checked("1")), tc(p(r("☒")))), tc(p(r("ERP"))))), "☑"],
    ["a filled text", p(r("姓名："), sdt("<w:text/>", r("张三"))), "姓名：张三"],
    ["a placeholder is blank", p(r("姓名："), sdt(`<w:text/>${placeholder}`, r("单击或点击此处输入文字。"))), "姓名："],
    ["a placeholder over several runs", p(r("姓名："), sdt(placeholder, r("单击") + r("此处"))), "姓名："],
    ["a placeholder of a whole paragraph", p(r("一")) + sdt(placeholder, p(r("请输入"))) + p(r("二")), "一|二"],
    ["a chosen drop-down", p(sdt("<w:dropDownList/>", r("工厂级"))), "工厂级"],
    ["a drop-down not chosen", p(r("方向："), sdt(`<w:dropDownList/>${placeholder}`, r("选择一项。"))), "方向："],
    ["a control in a control", p(sdt("", sdt(check(checked("1")), r("☒")) + r("MES"))), "☑MES"],
  ])("%s", (_, body, expected) => {
    expect(textOf(body)).toBe(expected);
  });
});

describe("legacy form fields", () => {
  const data = (content: string): string => `<w:ffData>${content}</w:ffData>`;
  const checkbox = (content: string): string => field(" FORMCHECKBOX ", "", data(`<w:checkBox><w:sizeAuto/>${content}</w:checkBox>`));
  const list = (content: string): string => fld("begin", data(`<w:ddList>${content}<w:listEntry w:val="产线级"/><w:listEntry w:val="车间级"/></w:ddList>`)) + instr(" FORMDROPDOWN ") + fld("end");

  test.each([
    ["ticked", p(checkbox('<w:default w:val="0"/><w:checked/>'), r("ERP")), "☑ERP"],
    ["unticked again", p(checkbox('<w:default w:val="1"/><w:checked w:val="0"/>'), r("ERP")), "□ERP"],
    ["never touched, open", p(checkbox('<w:default w:val="0"/>'), r("ERP")), "□ERP"],
    ["never touched, ticked", p(checkbox('<w:default w:val="1"/>'), r("ERP")), "☑ERP"],
    ["a text", p(r("姓名："), field(" FORMTEXT ", r("张三"), data("<w:textInput/>"))), "姓名：张三"],
    ["a text not filled in", p(r("姓名："), field(" FORMTEXT ", r("\u2002\u2002\u2002\u2002\u2002"), data("<w:textInput/>")), r("（必填）")), "姓名：\u2002\u2002\u2002\u2002\u2002（必填）"],
    ["a list", p(list('<w:result w:val="1"/>')), "车间级"],
    ["a list left at its first entry", p(list("")), "产线级"],
  ])("%s", (_, body, expected) => {
    expect(textOf(body)).toBe(expected);
  });
});

describe("symbol fonts", () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  test.each([
    ["Wingdings", "þ", "☑"], ["Wingdings", "ü", "✓"], ["Wingdings", "ý", "☒"], ["Wingdings", "û", "✗"], ["Wingdings", "¨", "□"], ["Wingdings", "o", "□"],
    ["Wingdings", "q", "□"], ["Wingdings", "n", "■"], ["Wingdings", "\uF0FE", "☑"], ["Wingdings", "R", " "],
    ["Wingdings 2", "R", "☑"], ["Wingdings 2", "P", "✓"], ["Wingdings 2", "£", "□"], ["Wingdings 2", "T", "☒"], ["Wingdings 2", "\uF052", "☑"],
    ["Webdings", "a", "✓"], ["Webdings", "c", "□"], ["Symbol", "Ö", "√"], ["Wingdings 3", "p", " "],
    ["宋体", "R", "R"], ["宋体", "\uF0FE", "☑"], ["宋体", "\uF052", "☑"],
  ])("%s %s is %s", (name, letter, expected) => {
    expect(textOf(p(r(letter, font(name)), r("企业ERP")))).toBe(`${expected}企业ERP`);
  });

  test.each([
    ["Wingdings", "F0FE", "☑"], ["Wingdings", "00A8", "□"], ["Wingdings 2", "F052", "☑"], ["Wingdings 2", "F0A3", "□"], ["宋体", "2611", "☑"],
  ])("symbol %s %s is %s", (name, char, expected) => {
    expect(textOf(p(`<w:r><w:sym w:font="${name}" w:char="${char}"/></w:r>`, r("ERP")))).toBe(`${expected}ERP`);
  });

  test("Chinese text in a run of a symbol font keeps its own font", () => {
    expect(textOf(p(r("þ装备制造", font("Wingdings"))))).toBe("☑装备制造");
  });
});
