/** The part of the DOM that is used, so that browsers' own and other implementations serve alike. */
export interface XmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
}

export interface XmlElement extends XmlNode {
  readonly localName: string | null;
  readonly attributes: { readonly length: number; item(index: number): { readonly localName: string | null; readonly value: string } | null };
}

/** Parses a part of the document; throws, or answers a document with `parsererror`, where it is malformed. */
export type ParseXml = (xml: string) => { readonly documentElement: XmlElement | null };

const ELEMENT_NODE = 1;

export function* elementsIn(parent: XmlElement): Generator<XmlElement> {
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) yield node;
}

function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === ELEMENT_NODE;
}

export function child(parent: XmlElement | null, name: string): XmlElement | null {
  if (parent) for (const element of elementsIn(parent)) if (element.localName === name) return element;
  return null;
}

/** Along a path of children: `at(paragraph, "pPr", "rPr", "del")`. */
export function at(parent: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((element, name) => child(element, name), parent);
}

/** An attribute by its local name: transitional and strict documents, and writers of other prefixes, differ in the rest. */
export function attribute(element: XmlElement | null, name: string): string | null {
  if (!element) return null;
  for (let i = 0; i < element.attributes.length; i++) {
    const found = element.attributes.item(i);
    if (found?.localName === name) return found.value;
  }
  return null;
}

/** An on-off property (ECMA-376 part 1, 17.17.4): on when present without a value. */
export function isOn(property: XmlElement | null): boolean {
  return property !== null && !/^(0|false|off|none)$/iu.test(attribute(property, "val") ?? "");
}

export function integer(text: string | null, fallback: number): number {
  return text !== null && /^-?\d{1,9}$/u.test(text) ? Number(text) : fallback;
}
