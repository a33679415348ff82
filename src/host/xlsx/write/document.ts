import { type Parts, partText, setText } from "../package/package";
import { childNamed, escapeAttribute, parseXml, type XmlElement } from "../package/xml";
import { Edits } from "./edits";

const RELATIONSHIPS = /\/officeDocument(\/2006)?\/relationships$/;
const TRANSITIONAL_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** ` name="value"` for every member with a value, in order. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) text += ` ${name}="${typeof value === "boolean" ? (value ? "1" : "0") : escapeAttribute(String(value))}"`;
  }
  return text;
}

/** A part being patched. Fragments given to it are written without namespace prefix; it adds the one the part uses. */
export class Document {
  readonly root: XmlElement;
  readonly edits = new Edits();

  /** @param order the schema's order of the root's children, for those that have to be put in */
  constructor(
    readonly source: string,
    private readonly order: readonly string[],
  ) {
    this.root = parseXml(source);
  }

  static of(parts: Parts, name: string, order: readonly string[]): Document {
    const content = parts.get(name);
    if (!content) throw new Error(`no part ${name}`);
    return new Document(partText(content), order);
  }

  section(name: string): XmlElement | undefined {
    return childNamed(this.root, name);
  }

  /** The text of an element as written. */
  sourceOf(element: XmlElement): string {
    return this.source.slice(element.start, element.end);
  }

  innerSource(element: XmlElement): string {
    return this.source.slice(element.innerStart, element.innerEnd);
  }

  /** The opening tag as written, without ">" or "/>". */
  openingTag(element: XmlElement): string {
    const tag = this.source.slice(element.start, element.innerStart);
    return tag.endsWith("/>") ? tag.slice(0, -2) : tag.slice(0, -1);
  }

  /** The element's tag with other attributes (undefined takes one away); the attributes not named stay as written. */
  retag(element: XmlElement, changes: Readonly<Record<string, string | number | boolean | undefined>>): string {
    let tag = this.openingTag(element);
    for (const name of Object.keys(changes)) tag = tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
    return tag.trimEnd() + attributes(changes);
  }

  /** A fragment in the part's own spelling. */
  spell(fragment: string): string {
    const { prefix } = this.root;
    return prefix === "" ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
  }

  /** `r:id="…"` with whatever prefix the part gave to relationships, or one of its own. */
  relationshipAttribute(id: string): string {
    const bound = Object.entries(this.root.attributes).find(([name, value]) => name.startsWith("xmlns:") && RELATIONSHIPS.test(value))?.[0];
    return bound === undefined ? ` xmlns:r="${TRANSITIONAL_RELATIONSHIPS}" r:id="${id}"` : ` ${bound.slice(6)}:id="${id}"`;
  }

  replace(element: XmlElement, fragment: string): void {
    this.edits.replace(element.start, element.end, this.spell(fragment));
  }

  remove(element: XmlElement): void {
    this.edits.replace(element.start, element.end, "");
  }

  /** Puts a new child of the root where the schema wants it. */
  insert(name: string, fragment: string): void {
    this.insertSpelled(name, this.spell(fragment));
  }

  insertSpelled(name: string, text: string): void {
    const rank = this.order.indexOf(name);
    const next = this.root.children.find((child) => this.order.indexOf(child.name) > rank);
    const at = next ? next.start : this.root.innerEnd;
    this.edits.replace(at, at, text, rank);
  }

  /** Puts text behind the last child of the root. */
  appendSpelled(text: string): void {
    const { root } = this;
    if (text === "") return;
    if (root.innerEnd === root.end) this.edits.replace(root.start, root.end, `${this.openingTag(root)}>${text}</${root.prefix}${root.name}>`);
    else this.edits.replace(root.innerEnd, root.innerEnd, text);
  }

  /** Replaces, puts in or (fragment "") takes out the only child of that name. */
  setSection(name: string, fragment: string): void {
    const existing = this.section(name);
    if (existing) this.replace(existing, fragment);
    else if (fragment !== "") this.insert(name, fragment);
  }

  /** Puts further items behind those of a list that counts them. */
  append(name: string, items: readonly string[], listAttributes = ""): void {
    if (items.length === 0) return;
    const list = this.section(name);
    const added = this.spell(items.join(""));
    if (!list) {
      this.insert(name, `<${name}${listAttributes} count="${items.length}">${items.join("")}</${name}>`);
      return;
    }
    const tag = this.retag(list, { count: list.children.length + items.length });
    this.edits.replace(list.start, list.end, `${tag}>${this.innerSource(list)}${added}</${list.prefix}${name}>`);
  }

  text(): string {
    return this.edits.isEmpty ? this.source : this.edits.apply(this.source);
  }

  /** Writes the part back if anything changed. */
  store(parts: Parts, name: string): void {
    if (!this.edits.isEmpty) setText(parts, name, this.text());
  }
}
