import type { ReportCell } from '../tree/tree.ts';

/** A cell of words; empty where there are none. */
export const textCell = (text: string): ReportCell => ({
  blocks: text === '' ? [] : [{ kind: 'paragraph', children: [{ kind: 'text', text }] }],
  numeric: false,
  colspan: 1,
  rowspan: 1,
});

export const emptyCell = textCell('');
