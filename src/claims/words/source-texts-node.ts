import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isHan, languages } from '#src/i18n/languages.ts';
import type { Lang } from '#src/model.ts';
import type { BoundText } from './bound-text.ts';

/** Folders whose TypeScript holds words for readers: of the interface, and of charts. */
const folders = ['src/i18n/words', 'src/charts'];

/** A text between quotation marks, on one line. */
const literal = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\\n]|\\.)*)`/gu;

/** What a text is filled with when it is shown: `{n}`, `${share}`, also with a choice inside. */
const filled = /\$?\{(?:[^{}]|\{[^{}]*\})*\}|\$\{[^}]*$|^\}/gu;

/**
 * The texts for readers in the source below a project folder: captions and other words of charts,
 * and the words of the interface. What is filled in at run time is shown as ◆.
 */
export function sourceTexts(root: string): BoundText[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('faults.ts'))
        .sort()
        .flatMap((name) => textsOf(join(folder, name))),
    );
}

function textsOf(file: string): BoundText[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .flatMap((written, index) => {
      if (/^\s*(?:\/\/|\/?\*|import\b|export \{)/u.test(written)) return [];
      return [...written.matchAll(literal)].flatMap(([, plain, template]): BoundText[] => {
        const text = (plain ?? template ?? '').replace(filled, '◆');
        const lang = languageOf(text);
        return lang === undefined || chosen.has(text) || isPlace.test(text)
          ? []
          : [{ file, line: index + 1, lang, text }];
      });
    });
}

/** Words that the program puts into a sentence after counting. */
const chosen = new Set(['两', '大多数']);

/** The number of a section of a source, or the unit of an axis. */
const isPlace = /^[一二三四五六七八九]?(?:\.\d)?万?$/u;

const words = /[A-Za-z]{2,}/gu;

/** The language of a text that readers read; undefined for names, paths and markup. */
function languageOf(text: string): Lang | undefined {
  const isChinese = /\p{Script=Han}/u.test(text);
  const lang = languages.find(({ id }) => isHan(id) === isChinese)?.id;
  if (isChinese) return lang;
  const isProse = (text.match(words) ?? []).length > 2 && text.includes(' ') && !/[<>]/u.test(text);
  return isProse ? lang : undefined;
}
