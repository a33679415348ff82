import { access, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "./usageError";

/** Tells before the work begins that a result could not be written. @throws UsageError */
export async function checkNewWorkbook(out: string): Promise<void> {
  if (path.extname(out).toLowerCase() !== ".xlsx") throw new UsageError(`--out 应为 .xlsx 文件；给的是“${out}”。`);
  const exists = await access(out).then(
    () => true,
    () => false,
  );
  if (exists) throw new UsageError(refusal(out, "EEXIST"));
}

/** Writes a file that does not exist yet: nothing is ever overwritten. @throws UsageError */
export async function writeNewFile(out: string, bytes: Uint8Array): Promise<void> {
  await writeFile(out, bytes, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new UsageError(refusal(out, error.code), { cause: error });
  });
}

function refusal(out: string, code: string): string {
  if (code === "EEXIST") return `文件“${out}”已存在，没有改动它。请另取一个文件名，或先移走那份文件。`;
  if (code === "ENOENT") return `文件夹“${path.dirname(out)}”不存在。请先建好文件夹。`;
  return `文件“${out}”无法写入（${code}）。请检查路径和权限。`;
}
