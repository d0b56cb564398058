import { anyOf, oddClasses } from '#src/lib/text/odd-characters.ts';
import { visibleText } from '#src/lib/text/visible.ts';
import { make } from '../dom.ts';

const odd = new RegExp(
  [
    // Spaces at either end, and two or more in a row.
    '^\\s+|\\s+$|\\s{2,}',
    anyOf(
      `\\u0000-\\u001F${oddClasses.control}${oddClasses.direction}${oddClasses.invisible}${oddClasses.space}`,
    ).source + '+',
  ].join('|'),
  'gu',
);

/** A space of another kind than the ordinary one has its number, as other unseen characters have. */
function visible(characters: string): string {
  return [...characters]
    .map((character) => {
      if (character === ' ') return '␣';
      const text = visibleText(character);
      if (text !== character) return text;
      return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;
    })
    .join('');
}

/** The pieces of a text: as they are, or (`odd`) with characters that nobody would see made visible. */
export function pieces(text: string): { text: string; odd: boolean }[] {
  const found: { text: string; odd: boolean }[] = [];
  let from = 0;
  for (const { 0: characters, index } of text.matchAll(odd)) {
    if (index > from) found.push({ text: text.slice(from, index), odd: false });
    found.push({ text: visible(characters), odd: true });
    from = index + characters.length;
  }
  if (from < text.length) found.push({ text: text.slice(from), odd: false });
  return found;
}

/** Shows a cell with every character visible. */
export function showCell(element: Element, text: string): void {
  const parts = pieces(text);
  if (parts.every((part) => !part.odd)) element.textContent = text;
  else
    element.replaceChildren(
      ...parts.map((part) => (part.odd ? make('span', { class: 'unseen' }, part.text) : part.text)),
    );
}
