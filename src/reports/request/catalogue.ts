import type { z } from 'zod/mini';
import type { catalogueShape } from './catalogue-schema.ts';

/** What reports can be made of, in both languages: the content of `/reports/catalogue.json`. */
export type Catalogue = z.infer<typeof catalogueShape>;

/** Values of every report parameter, in display order. */
export type CatalogueValues = Catalogue['values'];

export type Parameter = keyof CatalogueValues;

export type NamedValue = CatalogueValues['district'][number];

/** A page that can be printed: its address, kind and sections. */
export type PrintablePage = CatalogueValues['page'][number];

/** The report parameters. */
export const parameters = [
  'chapter',
  'street',
  'theme',
  'problem',
  'reform',
  'chart',
  'page',
  'district',
  'year',
  'collection',
] as const satisfies readonly Parameter[];
