import { anyOf, mixedWord, oddClasses } from '#src/lib/text/odd-characters.ts';
import type { Label } from '#src/model.ts';

/** Characters that readers do not see or take for others, in kinds. */
const kinds: readonly { pattern: RegExp; name: Label }[] = [
  {
    pattern: anyOf(`\\u0000${oddClasses.control}`),
    name: { zh: '控制字符', en: 'a control character' },
  },
  {
    pattern: anyOf(oddClasses.direction),
    name: { zh: '改变书写方向的字符', en: 'a character that turns the direction of writing' },
  },
  {
    pattern: anyOf(oddClasses.invisible),
    name: { zh: '看不见的字符', en: 'an invisible character' },
  },
  {
    pattern: anyOf(oddClasses.space),
    name: { zh: '特殊的空格', en: 'a special space' },
  },
  {
    pattern: /[\p{Co}\p{Cn}\uFFFD]/u,
    name: { zh: '坏掉的字符', en: 'a damaged character' },
  },
  {
    pattern: new RegExp(`${mixedWord}|[${oddClasses.otherForm}]`, 'u'),
    name: { zh: '样子相近的别的字符', en: 'a character that only looks like the right one' },
  },
];

/** An odd character of a line: its kind and number, and the line with the number in its place. */
export interface OddCharacter {
  line: number;
  detail: Label;
  passage: string;
}

/** The first odd character of every line of a text. */
export function oddCharacters(text: string): OddCharacter[] {
  if (!kinds.some(({ pattern }) => pattern.test(text))) return [];
  return text.split(/\r?\n/u).flatMap((line, index): OddCharacter[] => {
    const found = kinds.flatMap(({ pattern, name }) => {
      const { 0: character, index: at } = pattern.exec(line) ?? {};
      return character === undefined || at === undefined ? [] : [{ character, at, name }];
    });
    const [first] = found.toSorted((a, b) => a.at - b.at);
    if (first === undefined) return [];
    const { character, at, name } = first;
    const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const detail = { zh: `${name.zh} ${number}`, en: `${name.en}, ${number}` };
    return [{ line: index + 1, detail, passage: around(line, at, character, number) }];
  });
}

/** What stands around a character, with its number in its place. */
function around(line: string, at: number, character: string, number: string): string {
  const [before, after] = [line.slice(Math.max(0, at - 20), at), line.slice(at + character.length)];
  return `…${before}⟦${number}⟧${after.slice(0, 20)}…`;
}
