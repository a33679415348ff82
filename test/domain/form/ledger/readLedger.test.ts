import { readForms } from "../../../../src/domain/form/readWorkbook";
import { paperForm, workbookOf } from "../../../support/paperForm";
import { ledgerSheet, type LedgerOptions, ledgerColumns } from "../../../support/ledgerSheet";

const paper = readForms(workbookOf([paperForm()]), { callYear: 2022 }).applications[0]!;
const TEXT = String(paper.fields.get("credit.text")?.value);
test.each<[string, LedgerOptions]>([
  ["plain", {}],
  ["groups", { groups: true }],
  ["groups no merges", { groups: true, merges: false }],
  ["ticks", { options: { yes: "✓", no: "" } }],
  ["ticks groups", { groups: true, options: { yes: "是", no: "否" }, top: 3, left: 2 }],
  ["1", { options: { yes: 1, no: 0 } }],
  ["award text", { awards: "text" }],
  ["reverse", { order: ledgerColumns({}).map((_, i) => i).reverse() }],
])("%s", (_, options) => {
  const { applications, others, summary } = readForms(workbookOf([ledgerSheet([{"credit.text": TEXT}, {"enterprise.name": "乙公司"}], options)]), { callYear: 2022 });
  expect([applications.length, others, summary]).toEqual([2, [], null]);
  const a = applications[0]!;
  const diff = [...a.fields].flatMap(([id, r]) => {
    const p = paper.fields.get(id);
    if (JSON.stringify(p?.value) !== JSON.stringify(r.value) || r.status !== p?.status) return [[id, r.status, r.value, r.raw, JSON.stringify(r.remarks), p?.value]];
    return [];
  });
  expect(diff).toEqual([]);
});
