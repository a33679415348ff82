import { readFile } from "node:fs/promises";

/** A file that could not be opened, with the reason as a Chinese sentence. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** @throws UnreadableFile */
export function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new UnreadableFile("文件无法读取。请确认文件存在、有权限打开，并且没有被其他程序占用。", { cause: error });
  });
}
