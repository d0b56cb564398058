/**
 * Numbers without a path, by kind of report and format, that are known and being worked on. The
 * table may only shrink, and is empty when the work is done.
 */
export const allowed: Readonly<Record<string, number>> = {
  // Numbers that only the drawing of a figure with a table has; paragraphs that a page parts from
  // their mark, which the reader of the PDF does not join.
  'book pdf': 4,
  'chapter pdf': 17,
  'chapter docx': 6,
  'chapter epub': 3,
  'problem-brief pdf': 6,
};
