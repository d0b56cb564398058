/**
 * Numbers without a path, by kind of report and format, that are known and being worked on. The
 * table may only shrink, and is empty when the work is done.
 */
export const allowed: Readonly<Record<string, number>> = {
  'book pdf': 71,
  'book docx': 66,
  'book epub': 65,
  'chapter pdf': 160,
  'chapter docx': 144,
  'chapter epub': 71,
  'comparison pdf': 24,
  'comparison docx': 28,
  'comparison epub': 14,
  'problem-brief pdf': 7,
  'reform-brief pdf': 11,
  // Numbers that the page tells again, in its strips and its table of peers, have no second note.
  'street-brief pdf': 3027,
  'street-brief docx': 3026,
  'street-brief epub': 1513,
  'theme-brief pdf': 252,
  'theme-brief docx': 254,
  'theme-brief epub': 127,
};
