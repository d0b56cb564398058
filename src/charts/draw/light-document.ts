const svgNamespace = 'http://www.w3.org/2000/svg';

/** A text of a drawing. */
class LightText {
  parentNode: LightElement | null = null;
  readonly data: string;

  constructor(data: string) {
    this.data = data;
  }

  get textContent(): string {
    return this.data;
  }

  get outerHTML(): string {
    return escaped(this.data);
  }
}

type LightNode = LightElement | LightText;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00A0': '&#160;',
};

const escaped = (text: string): string =>
  /[&<>\u00A0]/u.test(text) ? text.replace(/[&<>\u00A0]/gu, (sign) => signs[sign] ?? sign) : text;

const quoted = (value: string): string =>
  /[&<>"]/u.test(value) ? value.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign) : value;

/** Whether an element is meant by `*`, a name, `[attribute]` or `[attribute^="start"]`. */
function matcher(selector: string): (element: LightElement) => boolean {
  const { name, attribute, start } =
    /^(?:(?<name>[\w*]+)|\[(?<attribute>[\w-]+)(?:\^="(?<start>[^"]*)")?\])$/u.exec(selector)
      ?.groups ?? {};
  if (name === '*') return () => true;
  if (name !== undefined) return ({ localName }) => localName === name;
  if (attribute === undefined) throw new Error(`Drawings do not know the selector ${selector}`);
  return (element) => element.getAttribute(attribute)?.startsWith(start ?? '') === true;
}

/** An element of a drawing, with what Plot, D3 and the charts ask of one. */
class LightElement {
  parentNode: LightElement | null = null;
  readonly childNodes: LightNode[] = [];
  readonly ownerDocument: LightDocument;
  readonly namespaceURI: string;
  readonly localName: string;
  private readonly values = new Map<string, string>();

  constructor(ownerDocument: LightDocument, namespaceURI: string, localName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  get parentElement(): LightElement | null {
    return this.parentNode;
  }

  get children(): LightElement[] {
    return this.childNodes.filter((node) => node instanceof LightElement);
  }

  get attributes(): { name: string; value: string }[] {
    return [...this.values].map(([name, value]) => ({ name, value })).reverse();
  }

  getAttribute(name: string): string | null {
    return this.values.get(name) ?? null;
  }

  setAttribute(name: string, value: unknown): void {
    this.values.set(name, String(value));
  }

  setAttributeNS(_namespace: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.values.delete(name);
  }

  removeAttributeNS(_namespace: string, name: string): void {
    this.removeAttribute(name);
  }

  append(...nodes: (LightNode | string)[]): void {
    for (const node of nodes)
      this.insertBefore(typeof node === 'string' ? new LightText(node) : node);
  }

  appendChild<N extends LightNode>(node: N): N {
    return this.insertBefore(node);
  }

  insertBefore<N extends LightNode>(node: N, before: LightNode | null = null): N {
    detach(node);
    node.parentNode = this;
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before);
    this.childNodes.splice(at, 0, node);
    return node;
  }

  remove(): void {
    detach(this);
  }

  replaceWith(node: LightNode): void {
    this.parentNode?.insertBefore(node, this);
    detach(this);
  }

  cloneNode(): LightElement {
    const clone = new LightElement(this.ownerDocument, this.namespaceURI, this.localName);
    for (const [name, value] of this.values) clone.values.set(name, value);
    return clone;
  }

  get textContent(): string {
    return this.childNodes.map(({ textContent }) => textContent).join('');
  }

  set textContent(text: string | number | null) {
    for (const node of [...this.childNodes]) detach(node);
    if (text !== null && text !== '') this.append(String(text));
  }

  querySelectorAll(selector: string): LightElement[] {
    const found: LightElement[] = [];
    gather(this, matcher(selector), found);
    return found;
  }

  querySelector(selector: string): LightElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  get outerHTML(): string {
    // The attribute that was set last stands first, as in the drawings that were published first.
    const attributes = this.attributes.map(({ name, value }) => ` ${name}="${quoted(value)}"`);
    const open = `<${this.localName}${attributes.join('')}`;
    if (this.childNodes.length === 0) return `${open} />`;
    const inner = this.childNodes.map(({ outerHTML }) => outerHTML).join('');
    return `${open}>${inner}</${this.localName}>`;
  }
}

function detach(node: LightNode): void {
  const siblings = node.parentNode?.childNodes;
  node.parentNode = null;
  if (siblings === undefined) return;
  // What is moved or removed is mostly the last.
  const at = siblings.at(-1) === node ? siblings.length - 1 : siblings.indexOf(node);
  siblings.splice(at, 1);
}

function gather(
  parent: LightElement,
  isMeant: (element: LightElement) => boolean,
  found: LightElement[],
): void {
  for (const node of parent.childNodes) {
    if (!(node instanceof LightElement)) continue;
    if (isMeant(node)) found.push(node);
    gather(node, isMeant, found);
  }
}

class LightDocument {
  readonly documentElement = new LightElement(this, 'http://www.w3.org/1999/xhtml', 'html');

  createElementNS(namespace: string, name: string): LightElement {
    return new LightElement(this, namespace, name);
  }

  createElement(name: string): LightElement {
    return new LightElement(this, svgNamespace, name);
  }

  createTextNode(text: string): LightText {
    return new LightText(text);
  }
}

/**
 * A document that drawings are made in where there is no browser. It knows only what Plot, D3 and our
 * own charts ask of a document, and takes a fraction of the time and memory of a whole one; a test
 * compares every drawing with the one that a whole document gives.
 */
export function lightDocument(): Document {
  return new LightDocument() as unknown as Document;
}
