import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(__dirname, "../expected");

/** Compares with the file in test/golden/expected; UPDATE_GOLDEN=1 writes the file instead, for a person to read through its changes. */
export function expectGolden(name: string, text: string): void {
  const file = path.join(FOLDER, name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file)) throw new Error(`${name} does not stand in test/golden/expected: UPDATE_GOLDEN=1 writes it`);
  expect(text.split("\n")).toEqual(readFileSync(file, "utf8").split("\n"));
}
