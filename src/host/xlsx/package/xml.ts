/** An element with its place in the source text, so that a change can be cut into the text and everything else stays as written. */
export interface XmlElement {
  /** Without namespace prefix. */
  readonly name: string;
  /** "x:" where elements are written `x:name`, else "". */
  readonly prefix: string;
  /** By the name as written ("r:id"). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside, entities resolved. */
  readonly text: string;
  /** Offsets into the source: the whole element, and what is between its tags (`innerStart` = `innerEnd` for `<a/>`). */
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
}

export class XmlError extends Error {}

interface Open {
  name: string;
  prefix: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function entity(whole: string, body: string): string {
  if (body.startsWith("#")) {
    const code = body[1] === "x" || body[1] === "X" ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  }
  return ENTITIES[body] ?? whole;
}

export function decodeEntities(text: string): string {
  return text.includes("&") ? text.replace(/&([^;\s&]{1,10});/g, entity) : text;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;",
};

// Not allowed in XML 1.0 at all, not even as a reference.
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export function escapeAttribute(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"\n\r\t]/g, (c) => ESCAPES[c] ?? c);
}

export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>\r]/g, (c) => ESCAPES[c] ?? c);
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let at = 0;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return attributes;
    let open = equals + 1;
    while (text[open] === " " || text[open] === "\n" || text[open] === "\t") open++;
    const quote = text[open];
    if (quote !== '"' && quote !== "'") throw new XmlError("attribute without quotes");
    const close = text.indexOf(quote, open + 1);
    if (close < 0) throw new XmlError("attribute without end");
    attributes[text.slice(at, equals).trim()] = decodeEntities(text.slice(open + 1, close));
    at = close + 1;
  }
}

/** End of a tag that starts at `at`: the ">" outside quotes. */
function tagEnd(source: string, at: number): number {
  let quote = 0;
  for (let i = at; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (quote) {
      if (c === quote) quote = 0;
    } else if (c === 62) return i;
    else if (c === 34 || c === 39) quote = c;
  }
  throw new XmlError("tag without end");
}

function skipTo(source: string, mark: string, at: number): number {
  const end = source.indexOf(mark, at);
  if (end < 0) throw new XmlError(`no ${mark}`);
  return end;
}

/**
 * The root element of a document. Document types are skipped, never expanded.
 * @throws XmlError when tags do not match or the text ends inside one
 */
export function parseXml(source: string): XmlElement {
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  const addText = (text: string): void => {
    const top = stack[stack.length - 1];
    if (top) top.text += text;
  };
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open < 0) break;
    if (open > at) addText(decodeEntities(source.slice(at, open)));
    const second = source[open + 1];
    if (second === "!") {
      if (source.startsWith("<!--", open)) at = skipTo(source, "-->", open + 4) + 3;
      else if (source.startsWith("<![CDATA[", open)) {
        const end = skipTo(source, "]]>", open + 9);
        addText(source.slice(open + 9, end));
        at = end + 3;
      } else at = skipTo(source, ">", open) + 1;
      continue;
    }
    if (second === "?") {
      at = skipTo(source, "?>", open) + 2;
      continue;
    }
    const close = tagEnd(source, open);
    at = close + 1;
    if (second === "/") {
      const done = stack.pop();
      if (!done || source.slice(open + 2, close).trim() !== done.prefix + done.name) throw new XmlError("tags do not match");
      done.innerEnd = open;
      done.end = at;
      continue;
    }
    const empty = source[close - 1] === "/";
    const tag = source.slice(open + 1, empty ? close - 1 : close);
    const space = tag.search(/\s/);
    const written = space < 0 ? tag : tag.slice(0, space);
    const colon = written.indexOf(":");
    const element: Open = {
      name: written.slice(colon + 1),
      prefix: written.slice(0, colon + 1),
      attributes: space < 0 ? {} : readAttributes(tag.slice(space)),
      children: [],
      text: "",
      start: open,
      end: at,
      innerStart: at,
      innerEnd: at,
    };
    const parent = stack[stack.length - 1];
    if (parent) parent.children.push(element);
    else if (root) throw new XmlError("two root elements");
    else root = element;
    if (!empty) stack.push(element);
  }
  if (!root || stack.length > 0) throw new XmlError("document ends early");
  return root;
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((c) => c.name === name);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((c) => c.name === name) ?? [];
}

/** An attribute by its name without prefix: relationship ids come as "r:id" and under other prefixes. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const exact = element.attributes[name];
  if (exact !== undefined) return exact;
  const suffix = `:${name}`;
  for (const [key, value] of Object.entries(element.attributes)) if (key.endsWith(suffix)) return value;
  return undefined;
}

/** xsd:boolean, with the default that the schema gives the attribute. */
export function flag(element: XmlElement, name: string, fallback = false): boolean {
  const value = element.attributes[name];
  return value === undefined ? fallback : value === "1" || value === "true" || value === "on";
}

export function numberOf(element: XmlElement, name: string): number | undefined {
  const value = element.attributes[name];
  if (value === undefined || value.trim() === "") return undefined;
  const n = Number(value);
  return Number.isFinite(n) ? n : undefined;
}
