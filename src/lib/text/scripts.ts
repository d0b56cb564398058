/**
 * Which characters belong to which script. All patterns need the flag `u`. `\p{Script=Han}` covers
 * the ideographs of every plane with 々 and 〇, but no punctuation; the classes below add the
 * characters that are set together with ideographs.
 */

/** One ideograph. */
export const han = /\p{Script=Han}/u;

/**
 * Chinese with its own punctuation: ideographs, their radicals and description characters (U+2E80
 * on), 、。《》「」 and the ideographic space (up to U+303F), full-width forms (U+FF00 on). Excludes
 * kana, which are not Chinese, and “”‘’—…·, which Latin texts share.
 */
const chineseClass = '[\\p{Script=Han}\\u2e80-\\u303f\\uff00-\\uffef]';

/** One Chinese character or Chinese punctuation mark. */
export const chineseCharacter = new RegExp(chineseClass, 'u');

/**
 * Runs of Chinese in a text of another script, with the shared punctuation and white space between
 * two Chinese characters. Use with `matchAll`, `replace`, `split` and `search` only: `test` on a
 * global pattern keeps `lastIndex` between calls.
 */
export const chineseRuns = new RegExp(`${chineseClass}+(?:[“”‘’—…·、\\s]*${chineseClass}+)*`, 'gu');

/**
 * Full-width characters that allow a line break on both sides: Chinese as above, kana and the
 * square symbols after them (U+3040 to U+33FF). As in CSS Text, a line break in the markup between
 * two of these is not a space. Excludes Hangul, which separates words by spaces.
 */
export const wideClass = '[\\p{Script=Han}\\u2e80-\\u33ff\\uff00-\\uffef]';

/** One full-width character. */
export const wide = new RegExp(wideClass, 'u');

/** Latin words with an apostrophe, which a Chinese font would set full-width. */
export const latinWithApostrophe = /[A-Za-z]+(?:’[A-Za-z]*)+/gu;
