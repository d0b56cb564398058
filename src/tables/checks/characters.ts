import type { TextFault } from '../fault.ts';
import { isGarbled } from './garbled.ts';

/** Control characters; NUL and the line break have faults of their own. */
const controls = /[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB]/u;
const directions = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const invisible =
  /[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2060-\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/u;
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/u;

const greek = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορτυχ';
const cyrillic = 'АВЕЅІЈКМНОРСТУХасеһіјорѕухԛԝ';
const mixedWord = new RegExp(`[A-Za-z][${greek}${cyrillic}]|[${greek}${cyrillic}][A-Za-z]`, 'u');
/** Radicals, compatibility forms and full-width letters in place of the ordinary characters. */
const otherForms =
  /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}\u{1D400}-\u{1D7FF}０-９Ａ-Ｚａ-ｚ]/u;
const combining = /\p{M}/u;

/** Whether a text has a character that looks like another one. */
function looksAlike(text: string): boolean {
  if (oddSpaces.test(text) || otherForms.test(text) || mixedWord.test(text)) return true;
  return combining.test(text) && text.normalize('NFC') !== text;
}

/** No cell of a table is as long; a page with it would not open on a phone. */
const longestText = 10_000;

/** What is wrong with the characters of a text of any kind and language; undefined if nothing. */
export function characterFault(text: string): TextFault | undefined {
  if (text.length > longestText) return 'too-large';
  if (text.includes('??') || text === '?') return 'question-marks';
  if (/^[\x20-\x7E]*$/u.test(text)) return undefined;
  if (isGarbled(text)) return 'garbled';
  if (controls.test(text)) return 'control-character';
  if (directions.test(text)) return 'direction-character';
  if (invisible.test(text)) return 'invisible-character';
  return looksAlike(text) ? 'look-alike' : undefined;
}
