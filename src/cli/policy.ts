import { writeFile } from "node:fs/promises";
import { keysChangedFromShipped, policyHash } from "../domain/policy/hash";
import { POLICY_KEYS } from "../domain/policy/keys";
import { valueText } from "../domain/policy/notation";
import { SHIPPED_POLICY } from "../domain/policy/shipped";
import { CLEAN, FOUND } from "./check";
import { policyIn, policyOfWorkbook } from "./policyFile";
import { problemLine } from "./policyProblem";
import type { Streams } from "./streams";

/** Tells what is wrong with a policy; answers the exit status. @throws UsageError */
export async function policyCheck(file: string, { out }: Streams): Promise<number> {
  const { policy, problems } = await policyIn(file);
  for (const problem of problems) out.write(`${problemLine(problem)}\n`);
  if (problems.length > 0) return FOUND;
  out.write(`评审规则 ${policy.version} 没有问题：${keysChangedFromShipped(policy).length} 项与出厂规则不同，${policyHash(policy)}。\n`);
  return CLEAN;
}

/** Lists the values that differ from the shipped policy. @throws UsageError */
export async function policyDiff(file: string, { out, err }: Streams): Promise<number> {
  const { policy, problems } = await policyIn(file);
  for (const problem of problems) err.write(`${problemLine(problem)}\n`);
  const changed = keysChangedFromShipped(policy);
  out.write(`${changed.length} 项与出厂规则 ${SHIPPED_POLICY.version} 不同。\n`);
  for (const key of changed) {
    const [shipped, given] = [SHIPPED_POLICY, policy].map(({ values }) => valueText(key, values[key]) || "空");
    out.write(`${key}：${shipped} → ${given}（${POLICY_KEYS[key].note}）\n`);
  }
  return problems.length > 0 ? FOUND : CLEAN;
}

export interface PolicyExportOptions {
  /** A new file; absent: standard output. */
  readonly out?: string;
}

/** Writes the policy of a workbook's sheet as a file that `--policy` takes. One with problems is not exported. @throws UsageError */
export async function policyExport(workbook: string, { out: file }: PolicyExportOptions, { out, err }: Streams): Promise<number> {
  const { policy, problems } = await policyOfWorkbook(workbook);
  for (const problem of problems) err.write(`${problemLine(problem)}\n`);
  if (problems.length > 0) return FOUND;
  const json = `${JSON.stringify(policy, null, 2)}\n`;
  if (file === undefined) out.write(json);
  else await writeFile(file, json);
  return CLEAN;
}
