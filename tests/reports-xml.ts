/** A strict reader of XML, small enough to be judged by eye: the DOMs at hand forgive every fault. */

export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlElement | string)[];
}

/** A start tag, an end tag, or what stands before the root. */
const token =
  /<(?<end>\/)?(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(?<empty>\/)?>|<\?xml [^?]*\?>\n?|<!DOCTYPE html>\n?/uy;
const attribute = /([A-Za-z][\w:.-]*)="([^"]*)"/gu;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/** Reads a well-formed file. Throws at the first fault, with what stands there. */
export function parseXml(text: string): XmlElement {
  const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(text);
  if (illegal !== null) throw new Error(`A character that XML forbids at ${illegal.index}`);
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const last = (): XmlElement => open.at(-1) ?? top;
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '<') {
      const end = text.includes('<', at) ? text.indexOf('<', at) : text.length;
      const run = decoded(text.slice(at, end));
      if (last() === top && run.trim() !== '') throw new Error(`Text outside the root: ${run}`);
      last().children.push(run);
      at = end;
      continue;
    }
    token.lastIndex = at;
    const groups = token.exec(text)?.groups;
    if (groups === undefined) throw new Error(`No tag of XML: ${text.slice(at, at + 80)}`);
    const { name, end, empty, attributes = '' } = groups;
    if (name === undefined && open.length + top.children.length > 1) {
      throw new Error('A declaration within the text');
    }
    if (end !== undefined) {
      if (last().name !== name) throw new Error(`</${name}> closes <${last().name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element: XmlElement = { name, attributes: attributesOf(attributes), children: [] };
      last().children.push(element);
      checkPrefixes(element, open);
      if (empty === undefined) open.push(element);
    }
    at = token.lastIndex;
  }
  if (open.length > 1) throw new Error(`<${last().name}> is not closed`);
  const roots = top.children.filter((child) => typeof child !== 'string');
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new Error('Not one root element');
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(attribute)) {
    if (attributes.has(name)) throw new Error(`${name} twice in: ${text}`);
    attributes.set(name, decoded(value));
  }
  return attributes;
}

function decoded(text: string): string {
  return text.replace(/&(?:(\w+);)?/gu, (found, name: string | undefined) => {
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`No entity of XML: ${found} in “${text}”`);
    return character;
  });
}

/** Every prefix is declared on the element or above it. */
function checkPrefixes(element: XmlElement, open: readonly XmlElement[]): void {
  for (const name of [element.name, ...element.attributes.keys()]) {
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : undefined;
    if (prefix === undefined || prefix === 'xml' || prefix === 'xmlns') continue;
    const declared = [element, ...open].some(({ attributes }) => attributes.has(`xmlns:${prefix}`));
    if (!declared) throw new Error(`The prefix of ${name} is not declared`);
  }
}

/** All elements below one that pass the test, in order. */
export function findXml(
  element: XmlElement,
  test: string | ((element: XmlElement) => boolean),
): XmlElement[] {
  const passes = typeof test === 'string' ? ({ name }: XmlElement) => name === test : test;
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(passes(child) ? [child] : []), ...findXml(child, passes)],
  );
}

/** The text below an element, without that of elements to be left out. */
export function xmlText(
  element: XmlElement,
  leftOut: (element: XmlElement) => boolean = () => false,
): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return leftOut(child) ? '' : xmlText(child, leftOut);
    })
    .join('');
}
