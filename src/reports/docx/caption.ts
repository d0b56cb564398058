import { SimpleField, TextRun, type ParagraphChild } from 'docx';
import type { DocxContext } from './context.ts';

/**
 * Caption label and number as a SEQ field, from which Word builds lists of figures and tables. The
 * field has its number cached, so no update is needed when the file is opened.
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

/** Label and number as plain text: 表 2, Table 2. */
export function labelText(kind: 'figure' | 'table', number: number, context: DocxContext): string {
  return context.words[kind].replace('{number}', String(number));
}
