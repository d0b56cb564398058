const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for XML content and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => entities[mark] ?? mark);
}

/** Attributes in output order; undefined ones are omitted. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Serializes an element around markup; without markup it is self-closing. */
export function element(name: string, attributes: XmlAttributes, markup?: string): string {
  const open = [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}="${escapeXml(value)}"`],
    ),
  ].join(' ');
  return markup === undefined ? `<${open}/>` : `<${open}>${markup}</${name}>`;
}

/** Serializes an element around plain text. */
export function textElement(name: string, attributes: XmlAttributes, text: string): string {
  return element(name, attributes, escapeXml(text));
}

/** Characters that XML 1.0 does not allow (production 2, Char). */
const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Index of the first character that XML 1.0 forbids, or -1. */
export function illegalAt(text: string): number {
  return text.search(illegal);
}

/** Replaces each character that XML 1.0 forbids by `sign`. */
export function withoutIllegal(text: string, sign: string): string {
  return text.replace(illegal, sign);
}
