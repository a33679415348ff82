/** Who may walk where: the import directions of the house, and the places that only one room may touch. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const src = path.join(root, "src");

/** Room → rooms it may import from (besides itself). The pane sees of the domain only what reports, names and addresses are made of. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  app: ["domain"],
  office: ["app", "domain"],
  word: ["app", "domain"],
  pane: ["app", "domain", "office", "word"],
  commands: ["app", "domain", "office", "pane"],
  host: [],
  workbench: ["app", "commands", "domain", "host", "office", "pane", "word"],
  cli: ["app", "domain", "host", "office", "word"],
};

/** Only these files of a room may put the parts together: they import the adapters. */
const COMPOSITION_ROOTS = ["pane/index.tsx", "commands/index.ts"];

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|mts)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const files = sourceFiles(src);
const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+|require\()["']([^"']+)["']/g;

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, target]) => ({
    from: path.relative(src, file),
    to: target!.startsWith(".") ? path.relative(src, path.resolve(path.dirname(file), target!)) : target!,
  })),
);
const local = imports.filter(({ to }) => ALLOWED[roomOf(to)] !== undefined);

function roomOf(file: string): string {
  return file.split(path.sep)[0]!;
}

describe("import directions", () => {
  test("the walk sees the house", () => {
    expect(new Set(files.map((file) => roomOf(path.relative(src, file))))).toEqual(new Set(Object.keys(ALLOWED)));
    expect(local.length).toBeGreaterThan(100);
  });

  test("a room imports only from the rooms it may enter", () => {
    const wrong = local.filter(({ from, to }) => roomOf(from) !== roomOf(to) && !ALLOWED[roomOf(from)]!.includes(roomOf(to)));
    expect(wrong).toEqual([]);
  });

  test("nothing in src imports from outside src", () => {
    expect(imports.filter(({ to }) => to.startsWith(".."))).toEqual([]);
  });

  test("the domain imports no package at all", () => {
    expect(imports.filter(({ from, to }) => roomOf(from) === "domain" && roomOf(to) !== "domain")).toEqual([]);
  });

  test("adapters reach the pane and the ribbon only where parts are put together", () => {
    const wrong = local.filter(({ from, to }) => ["pane", "commands"].includes(roomOf(from)) && ["office", "word"].includes(roomOf(to)) && !COMPOSITION_ROOTS.includes(from));
    expect(wrong).toEqual([]);
  });
});

describe("one room's business", () => {
  const users = (pattern: RegExp): string[] => [...new Set(files.filter((file) => pattern.test(withoutComments(readFileSync(file, "utf8")))).map((file) => roomOf(path.relative(src, file))))].sort();

  test("only office runs Excel batches", () => {
    expect(users(/\bExcel\.run\b|\bcontext\.sync\b/)).toEqual(["office"]);
  });

  test("only the host and the command line touch files or the process", () => {
    expect(users(/from "node:/).filter((room) => room !== "cli" && room !== "host")).toEqual([]);
  });

  test("text from forms is never HTML", () => {
    expect(users(/dangerouslySetInnerHTML|\.innerHTML\s*=/)).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
