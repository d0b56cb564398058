import { SimpleField, TextRun, type ParagraphChild } from 'docx';
import type { DocxContext } from './context.ts';

/**
 * Label and number of a caption, as a SEQ field from which Word builds lists of figures and tables.
 * The field carries its number, so that nothing need be updated when the file is opened.
 */
export function label(
  kind: 'figure' | 'table',
  number: number,
  context: DocxContext,
): ParagraphChild[] {
  const [before = '', after = ''] = context.words[kind].split('{number}');
  return [
    new TextRun(before),
    new SimpleField(`SEQ ${before.trim()} \\* ARABIC`, String(number)),
    new TextRun(after + context.words.afterNumber),
  ];
}

/** Label and number as text: 表 2, Table 2. */
export function labelText(kind: 'figure' | 'table', number: number, context: DocxContext): string {
  return context.words[kind].replace('{number}', String(number));
}
