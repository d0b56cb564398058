import type { TextFault } from '../fault.ts';

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const dates = [
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?',
  '\\d{1,2}[-/]\\d{1,2}(?:[-/]\\d{2,4})?',
  '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日',
  `\\d{1,2}[- ]${month}(?:[- ]\\d{2,4})?`,
  `${month}[- ]\\d{1,4}`,
];
const wholeDate = new RegExp(`^(?:${dates.join('|')})$`, 'u');
const wholeScientific = /^\d(?:\.\d+)?E[-+]?\d+$/u;

/**
 * What a spreadsheet made of a text on saving: a section 1.1 or a name 3+1 becomes a date, a long
 * number scientific notation.
 */
export function rewrittenFault(text: string): TextFault | undefined {
  if (text.length > 20 || !/\d/u.test(text)) return undefined;
  if (wholeDate.test(text)) return 'turned-date';
  return wholeScientific.test(text) ? 'turned-scientific' : undefined;
}
