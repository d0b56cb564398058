import type { Lang } from '#src/model.ts';

/**
 * Turns of the interface and of captions that hold a number word or a comparison and state nothing
 * that data could change: what a drawing, a table or a page is made of, and how to read it. A
 * finding has no place here; it is computed or bound.
 */
export const ownWords: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    // Drawings and tables
    ...['印到两位', '相差超过', '两项之和', '两栏', '两列'],
    ...['有一个数口径不同', '比上年增长', '增长率', '◆万'],
    ...['格子只有一部分', '得1', '1 − 2 × 洛伦兹曲线'],
    // The interface
    ...['SHA-256', 'CC BY 4.0', '只点名少数案例', '，两页'],
    ...['两种语言里只有一个译法', '两个都写', '没有第二处'],
  ],
  en: [
    // Reports
    ...['on two pages'],
    // Drawings and tables
    ...['listed below', 'more than rounding', 'none in any source'],
    ...['growth over the year before', 'Only some squares'],
    ...['which is 1', '1 − 2 × area under the Lorenz curve'],
    // The interface
    ...['names only a few cases', 'not zero', 'uses it first', 'First used in', 'none is guessed'],
    ...['one layout only', 'Choose none', 'Choose one first', 'downloaded first', 'once only'],
    ...['file below', 'files need none', 'CC BY 4.0', 'numbers above', 'which of the two'],
    ...['no second place', 'passages below', 'no other data'],
  ],
};

/** A text in which such turns are blank; offsets stay the same. */
export function withoutOwnWords(text: string, lang: Lang): string {
  return ownWords[lang].reduce(
    (rest, phrase) => rest.replaceAll(phrase, ' '.repeat(phrase.length)),
    text,
  );
}
