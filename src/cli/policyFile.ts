import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Policy } from "../domain/policy/keys";
import { readPolicySheet } from "../domain/policy/policySheet";
import { resolvePolicy, type PolicyProblem } from "../domain/policy/validate";
import { UnreadableFile } from "./unreadableFile";
import { UsageError } from "./usageError";
import { WorkbookFile } from "./workbookFile";

export interface GivenPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

/** A policy from a JSON file, or from a workbook's sheet 评审规则. @throws UsageError */
export async function policyIn(file: string): Promise<GivenPolicy> {
  return path.extname(file).toLowerCase() === ".xlsx" ? policyOfWorkbook(file) : policyOfJson(file);
}

/** The policy that a workbook's sheet 评审规则 states. @throws UsageError */
export async function policyOfWorkbook(file: string): Promise<GivenPolicy> {
  try {
    const workbook = await WorkbookFile.open(file, path.basename(file));
    const stated = readPolicySheet(await workbook.read({}));
    if (stated === null) throw new UsageError(`“${file}”中没有评审规则表。请先在任务窗格中写出评审规则，或改用规则文件。`);
    return stated;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UsageError(`“${file}”：${error.message}`, { cause: error });
    throw error;
  }
}

async function policyOfJson(file: string): Promise<GivenPolicy> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(`评审规则文件“${file}”读不出来：${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (!isPolicyFile(given)) throw new UsageError(`评审规则文件“${file}”应含 version（文字）和 values（键与值）两项。`);
  return resolvePolicy(given);
}

function isPolicyFile(given: unknown): given is { readonly version: string; readonly values: Readonly<Record<string, unknown>> } {
  return typeof given === "object" && given !== null && "version" in given && typeof given.version === "string" && "values" in given && typeof given.values === "object" && given.values !== null;
}
