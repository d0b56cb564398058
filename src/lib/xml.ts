const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as content or attribute of XML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => entities[mark] ?? mark);
}

/** Attributes of an element in the order in which they are written; undefined ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element around markup. Without markup it closes itself. */
export function element(name: string, attributes: XmlAttributes, markup?: string): string {
  const open = [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}="${escapeXml(value)}"`],
    ),
  ].join(' ');
  return markup === undefined ? `<${open}/>` : `<${open}>${markup}</${name}>`;
}

/** An element around plain text. */
export function textElement(name: string, attributes: XmlAttributes, text: string): string {
  return element(name, attributes, escapeXml(text));
}

/** Outside the characters that XML 1.0 allows (its production 2, Char). */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Where a text has its first character that XML 1.0 forbids; -1 where there is none. */
export function illegalAt(text: string): number {
  return text.search(illegal);
}

/** A text with a sign in place of each character that XML 1.0 forbids. */
export function withoutIllegal(text: string, sign: string): string {
  return text.replace(illegal, sign);
}
