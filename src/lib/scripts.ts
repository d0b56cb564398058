/**
 * Which characters belong to which script. All patterns need the flag `u`. `\p{Script=Han}` holds
 * the ideographs of every plane with 々 and 〇, but no punctuation; the classes below add to it
 * what is set together with ideographs.
 */

/** One ideograph. */
export const han = /\p{Script=Han}/u;

/**
 * Chinese with its own punctuation: ideographs, their radicals and description signs (U+2E80 on),
 * 、。《》「」 and the ideographic space (up to U+303F), full-width forms (U+FF00 on). Kana are not
 * among them: they are no Chinese. Nor are “”‘’—…·, which Latin texts use too.
 */
const chineseClass = '[\\p{Script=Han}\\u2e80-\\u303f\\uff00-\\uffef]';

/** One character of Chinese or of its own punctuation. */
export const chineseCharacter = new RegExp(chineseClass, 'u');

/**
 * Chinese in a text of another script, with the shared punctuation and the blanks that stand
 * between two Chinese characters. To be used with `matchAll`, `replace`, `split` and `search`:
 * a global pattern keeps its place between calls of `test`.
 */
export const chineseRuns = new RegExp(`${chineseClass}+(?:[“”‘’—…·、\\s]*${chineseClass}+)*`, 'gu');

/**
 * What is set on a full square and lets a line end on both sides of it: Chinese as above, kana and
 * the square signs after them (U+3040 to U+33FF). As in CSS Text, a line break of the markup
 * between two of these is no blank; Hangul, which parts its words by blanks, is not among them.
 */
export const wideClass = '[\\p{Script=Han}\\u2e80-\\u33ff\\uff00-\\uffef]';

/** One character on a full square. */
export const wide = new RegExp(wideClass, 'u');

/** Latin words in a Chinese text whose apostrophe the Chinese face would set on a full square. */
export const latinWithApostrophe = /[A-Za-z]+(?:’[A-Za-z]*)+/gu;
