import { lacksColumn, type Application } from "../form/application";
import { fieldName, fieldSpec, PARTS, type FieldId } from "../form/fields";
import { toQualifiedA1 } from "../sheet/cellRef";
import { say } from "../wording/said";
import { ENGINE_ZH, type EngineSaid, type LackingPart } from "./engineWords";
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
    const message: EngineSaid = { id: "ledger", about: { sheet: first.sheet, enterprises: rows.length, lacking: lackingParts(first, ids) } };
    const remedy: EngineSaid = { id: "addColumns" };
    return {
      key,
      rule: LEDGER_RULE,
      severity: "warning",
      fields: ids,
      cells: cell ? [toQualifiedA1(cell, first.file === home ? undefined : first.file)] : [],
      message: say(ENGINE_ZH, message),
      remedy: say(ENGINE_ZH, remedy),
      clause: "附件2 申报书",
      fix: null,
      waiver,
      check,
      told: { by: "engine", message, remedy },
    };
  });
}

/** Whole parts, others by their fields: "封面；企业申报信用承诺书；项目信息的起止时间". */
function lackingParts({ fields }: Application, ids: readonly FieldId[]): readonly LackingPart[] {
  return PARTS.flatMap((part) => {
    const ofPart = (list: readonly FieldId[]) => list.filter((id) => fieldSpec(id).part === part);
    const lacking = ofPart(ids);
    if (lacking.length === 0) return [];
    const isWhole = lacking.length === ofPart([...fields.keys()]).length;
    return [{ part, fields: isWhole ? null : lacking.map(fieldName) }];
  });
}
