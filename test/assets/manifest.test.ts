/** The manifest, offline: order, lengths, locales, URLs and icon pixels as Microsoft's manifest reference asks. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser } from "@xmldom/xmldom";

const root = path.resolve(__dirname, "../..");
const document = new DOMParser().parseFromString(readFileSync(path.join(root, "manifest.xml"), "utf8"), "text/xml");
type Element = NonNullable<typeof document.documentElement>;

const isElement = (node: { readonly nodeType: number }): node is Element => node.nodeType === 1;
const children = (element: Element): Element[] => Array.from(element.childNodes).filter(isElement);
const names = (element: Element): string[] => children(element).map((child) => child.localName!);
const all = (name: string): Element[] => Array.from(document.getElementsByTagNameNS("*", name));
const byId = (id: string): Element => all("Image").concat(all("Url"), all("String")).find((element) => element.getAttribute("id") === id)!;

/** Width and height from a PNG's IHDR chunk. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function expectIcon(url: string, size: number): void {
  expect(url).toMatch(/^https:\/\/localhost:3000\/assets\/icons\//);
  const file = path.join(root, new URL(url).pathname);
  expect([file, ...pngSize(file)]).toEqual([file, size, size]);
}

describe("manifest.xml", () => {
  test.each([
    ["OfficeApp", ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"]],
    ["VersionOverrides", ["Hosts", "Resources"]],
    ["DesktopFormFactor", ["GetStarted", "FunctionFile", "ExtensionPoint"]],
    ["GetStarted", ["Title", "Description", "LearnMoreUrl"]],
    ["Resources", ["Images", "Urls", "ShortStrings", "LongStrings"]],
  ])("children of %s stand in the documented order", (name, order) => {
    expect(names(all(name)[0]!)).toEqual(order);
  });

  test("every control has label, supertip, icon and action in this order", () => {
    expect(all("Control")).toHaveLength(3);
    for (const control of all("Control")) expect(names(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    expect(all("Label").map((label) => byId(label.getAttribute("resid")!).getAttribute("DefaultValue"))).toEqual(["5G 工厂核验", "打开核验面板", "一键核验", "清除标记"]);
  });

  test("identity: a GUID, a four-part version, zh-CN as the default locale", () => {
    const text = (name: string): string => all(name)[0]!.textContent!;
    expect(text("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(text("Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(text("DefaultLocale")).toBe("zh-CN");
  });

  test("every text has an en-US override and keeps its length", () => {
    const limits: readonly (readonly [readonly Element[], number])[] = [
      [all("DisplayName"), 125],
      [all("Description").slice(0, 1), 250],
      [children(all("ShortStrings")[0]!), 125],
      [children(all("LongStrings")[0]!), 250],
    ];
    for (const [elements, limit] of limits) {
      expect(elements.length).toBeGreaterThan(0);
      for (const element of elements) {
        const overrides = children(element).filter((child) => child.localName === "Override");
        expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
        for (const text of [element.getAttribute("DefaultValue")!, overrides[0]!.getAttribute("Value")!]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(limit);
        }
      }
    }
  });

  test("resource ids are at most 32 characters, unique, and every one referred to exists and is used", () => {
    const defined = ["Image", "Url", "String"].flatMap((name) => all(name)).map((element) => element.getAttribute("id")).filter((id) => id !== null);
    const used = new Set(Array.from(document.getElementsByTagName("*")).map((element) => element.getAttribute("resid")).filter((id) => id !== null));
    expect(new Set(defined).size).toBe(defined.length);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
    expect([...used].sort()).toEqual([...defined].sort());
  });

  test("every URL is https; app domains have a protocol and no path", () => {
    const urls = Array.from(document.getElementsByTagName("*")).map((element) => element.getAttribute("DefaultValue")).filter((value): value is string => value !== null && /^\w+:/.test(value));
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(url).toMatch(/^https:\/\//);
    for (const domain of all("AppDomain")) expect(domain.textContent).toMatch(/^https:\/\/[^/]+$/);
  });

  test("asks for ExcelApi 1.13", () => {
    const set = all("Set")[0]!;
    expect([set.getAttribute("Name"), set.getAttribute("MinVersion")]).toEqual(["ExcelApi", "1.13"]);
  });

  test("icons have the pixels they claim", () => {
    expectIcon(all("IconUrl")[0]!.getAttribute("DefaultValue")!, 32);
    expectIcon(all("HighResolutionIconUrl")[0]!.getAttribute("DefaultValue")!, 64);
    for (const icon of all("Icon")) {
      const images = children(icon);
      expect(images.map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
      for (const image of images) expectIcon(byId(image.getAttribute("resid")!).getAttribute("DefaultValue")!, Number(image.getAttribute("size")));
    }
  });

  test("ribbon functions are the ones the commands page registers", () => {
    const registered = readFileSync(path.join(root, "src/commands/index.ts"), "utf8");
    for (const name of all("FunctionName")) expect(registered).toContain(name.textContent!);
  });
});
