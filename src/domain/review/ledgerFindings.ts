import { lacksColumn, type Application } from "../form/application";
import { fieldName, fieldSpec, PART_TITLES, PARTS, type FieldId, type Part } from "../form/fields";
import { listText } from "../form/wording";
import { toQualifiedA1 } from "../sheet/cellRef";
import type { Decide } from "./evaluate";
import { byForm } from "./fieldOrder";
import { settleKeys } from "./keys";
import type { Finding } from "./report";

/** What stands for a rule's id in what the engine says of a ledger. */
export const LEDGER_RULE = "一览表";

/**
 * One reminder per ledger that names the columns it lacks. A ledger asks for what its maker wanted to know: the lack is no enterprise's fault,
 * and told once. `home` is the file whose cells need no file name.
 */
export function ledgerFindings(applications: readonly Application[], home: string | null, decide: Decide): readonly Finding[] {
  const ledgers = new Map<string, Application[]>();
  for (const application of applications) {
    if (application.shape !== "ledger") continue;
    const key = JSON.stringify([application.file, application.sheet]);
    ledgers.set(key, [...(ledgers.get(key) ?? []), application]);
  }
  const lacking = [...ledgers.values()].flatMap((rows) => {
    const [first] = rows;
    const ids = first ? [...first.fields.values()].filter(lacksColumn).map(({ id }) => id).sort(byForm) : [];
    return first && ids.length > 0 ? [{ first, rows, ids }] : [];
  });
  const keys = settleKeys(lacking.map(({ first }) => ({ rule: LEDGER_RULE, path: [first.sheet, first.file], last: "columns" })));
  return lacking.map(({ first, rows, ids }, index): Finding => {
    const key = keys[index] ?? LEDGER_RULE;
    const { waiver, check } = decide({ rule: LEDGER_RULE, key, severity: "warning" });
    const [cell] = first.fields.get("enterprise.name")?.cells ?? [];
    return {
      key,
      rule: LEDGER_RULE,
      severity: "warning",
      fields: ids,
      cells: cell ? [toQualifiedA1(cell, first.file === home ? undefined : first.file)] : [],
      message: `工作表“${first.sheet}”是一览表（${rows.length} 家企业），没有下列内容的栏目，未作核验：${lackText(first, ids)}`,
      remedy: "需要核验的，在一览表中补列，或请企业报送申报书。",
      clause: "附件2 申报书",
      fix: null,
      waiver,
      check,
    };
  });
}

/** "封面；企业申报信用承诺书；项目信息的起止时间": whole parts by their title, others by their fields. */
function lackText({ fields }: Application, ids: readonly FieldId[]): string {
  const ofPart = (part: Part, list: readonly FieldId[]) => list.filter((id) => fieldSpec(id).part === part);
  const texts = PARTS.flatMap((part) => {
    const lacking = ofPart(part, ids);
    if (lacking.length === 0) return [];
    const whole = lacking.length === ofPart(part, [...fields.keys()]).length;
    return [whole ? PART_TITLES[part] : `${PART_TITLES[part]}的${listText(lacking.map(fieldName), 8, "栏")}`];
  });
  return texts.join("；");
}
