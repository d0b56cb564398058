/** Page kinds, in the order in which results are shown. */
export const kinds = [
  'chapter',
  'chart',
  'problem',
  'practice',
  'street',
  'theme',
  'reform',
  'case',
  'claim',
  'term',
  'erratum',
  'source',
  'dataset',
  'indicator',
] as const;

export type PageKind = (typeof kinds)[number];
