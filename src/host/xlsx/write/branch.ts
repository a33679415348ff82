import { escapeText, parseXml, type XmlElement } from "../package/xml";
import { attributes } from "./document";

const DRAWING = /\/drawingml(\/2006)?\/main$/;
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

interface Child {
  readonly name: string;
  /** What stands between it and the one before. */
  readonly gap: string;
  readonly branch: Branch;
}

/** How a part spells the names of elements; fragments are written with "c:" for charts and "a:" for drawings. */
interface Spelling {
  readonly chart: string;
  /** Undefined where the root does not declare it: then each fragment does. */
  readonly drawing: string | undefined;
}

function spellingOf(root: XmlElement): Spelling {
  const declared = Object.entries(root.attributes).find(([name, value]) => name.startsWith("xmlns:") && DRAWING.test(value));
  return { chart: root.prefix, drawing: declared && `${declared[0].slice("xmlns:".length)}:` };
}

function spell(fragment: string, { chart, drawing }: Spelling): string {
  const declares = drawing === undefined && /<a:/.test(fragment) && !/^<[^>]*\sxmlns:a=/.test(fragment);
  const text = declares ? fragment.replace(/^<[^\s/>]+/, `$& xmlns:a="${DRAWING_NAMESPACE}"`) : fragment;
  return text.replace(/<(\/?)c:/g, `<$1${chart}`).replace(/<(\/?)a:/g, `<$1${drawing ?? "a:"}`);
}

/** An element of a part that is being changed, to any depth. What nobody touches is written as it was. */
export class Branch {
  private readonly source: string;
  private items: Child[];
  private tag: string;
  private tail: string;
  private changed = false;

  private constructor(
    source: string,
    readonly element: XmlElement,
    private readonly spelling: Spelling,
    private readonly order: (parent: string) => readonly string[],
  ) {
    this.source = source.slice(element.start, element.end);
    this.tag = source.slice(element.start, element.innerStart).replace(/\s*\/?>$/, "");
    let at = element.innerStart;
    this.items = element.children.map((child) => {
      const gap = source.slice(at, child.start);
      at = child.end;
      return { name: child.name, gap, branch: new Branch(source, child, spelling, order) };
    });
    this.tail = source.slice(at, element.innerEnd);
  }

  /** @param order the schema's order of the children of an element, for those that have to be put in */
  static of(source: string, order: (parent: string) => readonly string[]): Branch {
    const root = parseXml(source);
    return new Branch(source, root, spellingOf(root), order);
  }

  /** A fragment as a branch of the same part. */
  grow(fragment: string): Branch {
    const source = spell(fragment, this.spelling);
    return new Branch(source, parseXml(source), this.spelling, this.order);
  }

  get name(): string {
    return this.element.name;
  }

  /** Children as they stand now. */
  get children(): readonly Branch[] {
    return this.items.map(({ branch }) => branch);
  }

  child(name: string): Branch | undefined {
    return this.items.find((item) => item.name === name)?.branch;
  }

  childrenNamed(name: string): Branch[] {
    return this.items.flatMap((item) => (item.name === name ? item.branch : []));
  }

  /** Replaces the children of the fragment's name, or puts it in where the schema wants it. */
  put(fragment: string): Branch {
    const branch = this.grow(fragment);
    this.replaceAll(branch.name, [branch]);
    return branch;
  }

  /** The child of the fragment's name, which is put in if there is none. */
  ensure(fragment: string): Branch {
    const name = /^<(?:\w+:)?(\w+)/.exec(fragment)?.[1] ?? "";
    return this.child(name) ?? this.put(fragment);
  }

  remove(...names: readonly string[]): void {
    for (const name of names) if (this.child(name)) this.replaceAll(name, []);
  }

  /** Puts these in place of all children of that name. */
  replaceAll(name: string, branches: readonly Branch[]): void {
    const first = this.items.findIndex((item) => item.name === name);
    const rest = this.items.filter((item) => item.name !== name);
    const order = this.order(this.name);
    const rank = order.indexOf(name);
    const next = rest.findIndex((item) => order.indexOf(item.name) > rank);
    const at = first >= 0 ? first : next >= 0 ? next : rest.length;
    const known = new Map(this.items.map((item) => [item.branch, item.gap]));
    const added = branches.map((branch) => ({ name, branch, gap: known.get(branch) ?? "" }));
    this.items = [...rest.slice(0, at), ...added, ...rest.slice(at)];
    this.changed = true;
  }

  /** Sets attributes; undefined takes one away. */
  retag(changes: Readonly<Record<string, string | number | boolean | undefined>>): void {
    for (const name of Object.keys(changes)) this.tag = this.tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
    this.tag += attributes(changes);
    this.changed = true;
  }

  setText(text: string): void {
    this.items = [];
    this.tail = escapeText(text);
    this.changed = true;
  }

  private get isChanged(): boolean {
    return this.changed || this.items.some(({ branch }) => branch.isChanged);
  }

  text(): string {
    if (!this.isChanged) return this.source;
    const inner = this.items.map(({ gap, branch }) => gap + branch.text()).join("") + this.tail;
    return inner === "" ? `${this.tag}/>` : `${this.tag}>${inner}</${this.element.prefix}${this.name}>`;
  }
}
