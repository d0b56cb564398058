import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Rooms that may still branch on the language outside src/i18n. Must become empty. */
const notYet: readonly string[] = [];

const files = sourceFiles().filter(
  ({ path }) => path.startsWith('src/') && !path.startsWith('src/i18n/'),
);
const ruled = files.filter(({ path }) => !notYet.some((room) => path.startsWith(room)));

/** Lines that compare something with a language id. */
const branch =
  /[!=]==\s*['"`](?:zh|en)['"`]|['"`](?:zh|en)['"`]\s*[!=]==|case ['"`](?:zh|en)['"`]/u;
/** Entries by language that contain punctuation or spaces but no word. */
const marks = /\b(?:zh|en): (['"`])[^\p{L}\p{N}]+?\1/u;
const linesOf = (text: string, pattern: RegExp): string[] =>
  text.split('\n').filter((line) => pattern.test(line));

describe('languages', () => {
  it('are distinguished in src/i18n only; other rooms ask it for texts, punctuation and scripts', () => {
    const found = ruled.flatMap(({ path, text }) =>
      [branch, marks].flatMap((pattern) =>
        linesOf(text, pattern).map((line) => `${path}: ${line.trim()}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it.each([
    [`const colon = lang === 'zh' ? '：' : ': ';`, branch],
    [`{lang !== "en" && '例'}`, branch],
    [`const stop: Record<Lang, string> = { zh: '。', en: '. ' };`, marks],
  ])('are matched by these patterns: %s', (line, pattern) => {
    expect(linesOf(line, pattern)).toEqual([line]);
  });

  it('do not pull interface texts into reports or browser scripts', () => {
    const inBrowsers = files.filter(({ path }) =>
      /^src\/(?:reports|search|charts\/browser|components)\/.*\.ts$/u.test(path),
    );
    expect(inBrowsers.length).toBeGreaterThan(100);
    const wrong = inBrowsers.filter(({ imports }) =>
      imports.some(({ target, isType }) => target === 'src/i18n/index.ts' && !isType),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
