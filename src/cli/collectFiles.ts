import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/**
 * File types that are read as returns, .doc so that it is refused rather than missed; others in a folder, such as scanned attachments,
 * are passed over. A file named outright is always tried.
 */
const RETURNS = /\.(xlsx|docx?)$/iu;
/** Excel's and Word's lock files beside an open document. */
const LOCK_FILE = /^~\$/u;

export interface CollectedFiles {
  /** Absolute paths, folders walked in name order, no file twice. */
  readonly files: readonly string[];
  /** Paths that do not exist or cannot be entered, as given. */
  readonly missing: readonly string[];
}

/** Walks the given files and folders. */
export async function collectFiles(paths: readonly string[]): Promise<CollectedFiles> {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const given of paths) {
    const found = await walk(path.resolve(given)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === undefined) throw error;
      missing.push(given);
      return [];
    });
    for (const file of found) files.add(file);
  }
  return { files: [...files], missing };
}

async function walk(place: string): Promise<readonly string[]> {
  if (!(await stat(place)).isDirectory()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, "zh-CN"))) {
    if (entry.isDirectory()) found.push(...(await walk(path.join(place, entry.name))));
    else if (RETURNS.test(entry.name) && !LOCK_FILE.test(entry.name)) found.push(path.join(place, entry.name));
  }
  return found;
}
