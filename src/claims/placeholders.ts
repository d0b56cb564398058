/** `{claim}` shows the value of a claim, `{claim|words}` binds words to it, in texts without markup. */
const placeholder = /\{([a-z0-9-]+)(?:\|([^{}]*))?\}/gu;

/** A claim in a text without markup, with the words bound to it; without words it shows its value. */
export interface Placeholder {
  id: string;
  words: string | undefined;
}

/** A text in parts, in order: what is written, and the claims between. */
export function partsOf(text: string): (string | Placeholder)[] {
  const parts: (string | Placeholder)[] = [];
  let end = 0;
  for (const { 0: all, 1: id = '', 2: words, index } of text.matchAll(placeholder)) {
    parts.push(text.slice(end, index), { id, words });
    end = index + all.length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== '');
}

/** The claims of a text, in order. */
export function placeholdersIn(text: string): Placeholder[] {
  return partsOf(text).filter((part) => typeof part !== 'string');
}

/** A text with every placeholder replaced: by its words, or by what `shown` gives for its claim. */
export function filledIn(text: string, shown: (id: string) => string): string {
  return partsOf(text)
    .map((part) => (typeof part === 'string' ? part : (part.words ?? shown(part.id))))
    .join('');
}
