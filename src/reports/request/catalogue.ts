import type { z } from 'zod/mini';
import type { catalogueShape } from './catalogue-schema.ts';

/** What reports can be made of, in both languages: the file `/reports/catalogue.json` of a built site. */
export type Catalogue = z.infer<typeof catalogueShape>;

/** The values of every parameter of a report, each list in the order in which it is offered. */
export type CatalogueValues = Catalogue['values'];

export type Parameter = keyof CatalogueValues;

export type NamedValue = CatalogueValues['district'][number];

/** What reports can be chosen by. */
export const parameters = [
  'chapter',
  'street',
  'theme',
  'district',
  'year',
  'collection',
] as const satisfies readonly Parameter[];
