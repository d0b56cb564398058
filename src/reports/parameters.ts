import type { Parameter } from './catalogue.ts';

/** What reports can be chosen by; the values of each are listed in the catalogue of the built site. */
export const parameters = [
  'chapter',
  'street',
  'theme',
  'district',
  'year',
  'collection',
] as const satisfies readonly Parameter[];
