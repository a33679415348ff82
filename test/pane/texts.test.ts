import { textsFor } from "../../src/pane/texts";
import { enUS } from "../../src/pane/texts/enUS";
import { zhCN } from "../../src/pane/texts/zhCN";

type Node = string | ((...args: never[]) => string) | readonly Node[] | { readonly [key: string]: Node };

/** Every text by its path; functions are called with numbered arguments. */
function flat(node: Node, path = ""): Map<string, string> {
  if (typeof node === "string") return new Map([[path, node]]);
  if (typeof node === "function") return new Map([[path, node(...(["⟨1⟩", "⟨2⟩", "⟨3⟩"] as never[]))]]);
  return new Map(Object.entries(node).flatMap(([key, value]: [string, Node]) => [...flat(value, `${path}.${key}`)]));
}

const chinese = flat(zhCN);
const english = flat(enUS);
const holders = (text: string): string[] => text.match(/⟨\d⟩/g)?.sort() ?? [];

describe("the catalogue of texts", () => {
  test("both languages have the same texts, none empty", () => {
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    expect(chinese.size).toBeGreaterThan(60);
    for (const text of [...chinese.values(), ...english.values()]) expect(text.trim()).not.toBe("");
  });

  test("both languages say the same values", () => {
    const uneven = [...chinese].filter(([path, text]) => holders(text).join() !== holders(english.get(path)!).join());
    expect(uneven).toEqual([]);
  });

  test("English is English, but for the tiers' names as the form prints them", () => {
    const left = [...english].filter(([path, text]) => !path.startsWith(".tiers.") && /\p{Script=Han}/u.test(text));
    expect(left).toEqual([]);
  });

  test.each([
    ["zh-CN", zhCN],
    ["en-US", enUS],
    ["en-GB", enUS],
    ["ja-JP", zhCN],
    ["", zhCN],
  ])("%s", async (language, texts) => {
    expect(await textsFor(language).load()).toBe(texts);
  });
});
