/** Word files on the command line: one batch with workbooks, refused with what to ask for, never written. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { wordForm } from "../word/support/wordForm";
import { folder, reportOf, run } from "./support/commandLine";

const SAMPLE = path.resolve(__dirname, "../../assets/samples/示例-苏州市推荐汇总表与申报书.xlsx");
const AS_OF = ["--as-of", "2022-09-30"];

test("a folder of workbooks and documents is one batch; old documents are named with what to ask for", async () => {
  const returns = folder();
  mkdirSync(path.join(returns, "甲"));
  writeFileSync(path.join(returns, "甲", "申报书.docx"), wordForm("content controls"));
  writeFileSync(path.join(returns, "旧.doc"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
  writeFileSync(path.join(returns, "~$申报书.docx"), "lock");
  writeFileSync(path.join(returns, "执照.pdf"), "%PDF-1.7");
  const { out } = await run("check", SAMPLE, returns, "--json", "-", ...AS_OF);
  const report = reportOf(out);
  expect(report.sources.map(({ file, status, reason }) => [file, status, reason?.slice(0, 14) ?? null])).toEqual([
    ["示例-苏州市推荐汇总表与申报书.xlsx", "read", null],
    ["申报书.docx", "read", null],
    ["旧.doc", "unreadable", "这是旧版 Word（.doc"],
  ]);
  expect(report.summary?.file).toBe("示例-苏州市推荐汇总表与申报书.xlsx");
  const document = report.applications.find(({ file }) => file === "申报书.docx");
  expect(document).toMatchObject({ sheet: "申报书.docx", shape: "word", enterprise: "苏州示例精密制造有限公司", suggestedTier: "工厂级" });
  expect(document!.fields.find(({ id }) => id === "enterprise.uscc")!.cells).toEqual(["申报书.docx!表2:第2行第3格"]);
});

test("a PDF named outright is refused; marked copies are of workbooks only, as standard error says", async () => {
  const returns = folder();
  const [form, pdf, marked] = ["申报书.docx", "扫描.pdf", "标记"].map((name) => path.join(returns, name)) as [string, string, string];
  writeFileSync(form, wordForm("characters"));
  writeFileSync(pdf, "%PDF-1.7");
  const { status, out, err } = await run("check", form, pdf, "--out", marked, ...AS_OF);
  expect(status).toBe(0);
  expect(out).toContain("未能读取 扫描.pdf：这是 PDF 文件，不能读取其中的填报内容。请向企业索取可编辑的 Word 或 Excel 版。");
  expect(out).toContain("苏州示例精密制造有限公司（申报书.docx）");
  expect(err).toContain("申报书.docx：Word 文件不写标记副本");
  expect(existsSync(path.join(marked, "申报书.docx"))).toBe(false);
});
