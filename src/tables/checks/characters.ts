import { anyOf, mixedWord, oddClasses } from '#src/lib/text/odd-characters.ts';
import type { TextFault } from '../fault.ts';
import { isGarbled } from './garbled.ts';

/** Control characters; NUL and the line break have faults of their own. */
const controls = anyOf(`\\u0009${oddClasses.control}`);
const directions = anyOf(oddClasses.direction);
const invisible = anyOf(oddClasses.invisible);
const alike = new RegExp(`[${oddClasses.space}${oddClasses.otherForm}]|${mixedWord}`, 'u');
const combining = /\p{M}/u;

/** Whether a text has a character that looks like another one. */
function looksAlike(text: string): boolean {
  if (alike.test(text)) return true;
  return combining.test(text) && text.normalize('NFC') !== text;
}

/** No cell of a table is as long; a page with it would not open on a phone. */
export const longestText = 10_000;

/** A question mark of another width between Chinese characters stands for one that was lost. */
const lostInside = /\p{Script=Han}\?\p{Script=Han}/u;

/** Signs that fonts and converters print for a character that they do not have. */
const standIns = /(?<=\p{Script=Han})[□▯〓]|[□▯〓](?=\p{Script=Han})|[□▯〓]{2}/u;

/** Characters as codes of web pages, programs and addresses. */
const escapes =
  /&(?:#\d{2,7}|#x[\da-f]{2,6}|amp|nbsp|[lr]dquo|[lr]squo|quot|hellip|mdash|middot|lt|gt);|\\u(?:[\da-f]{4}|\{[\da-f]+\})|(?:%[\da-f]{2}){3}/iu;

/** Addresses of pages hold codes rightly. */
const address = /^https?:\/\//u;

/** What is wrong with the characters of a text of any kind and language; undefined if nothing. */
export function characterFault(text: string): TextFault | undefined {
  if (text.length > longestText) return 'too-large';
  if (text.includes('??') || text === '?' || lostInside.test(text)) return 'question-marks';
  if (escapes.test(text) && !address.test(text)) return 'escaped';
  if (/^'(?:[=+@-]|[^']*$)/u.test(text)) return 'text-mark';
  if (/^[\x20-\x7E]*$/u.test(text)) return undefined;
  if (standIns.test(text)) return 'question-marks';
  if (isGarbled(text)) return 'garbled';
  if (controls.test(text)) return 'control-character';
  if (directions.test(text)) return 'direction-character';
  if (invisible.test(text)) return 'invisible-character';
  return looksAlike(text) ? 'look-alike' : undefined;
}
