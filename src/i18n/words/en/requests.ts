import type { requests as zh } from '../zh/requests.ts';

/** What a report is asked for by, as faults name it. */
export const requests: Record<keyof typeof zh, string> = {
  recipe: 'recipe',
  chapter: 'chapter',
  street: 'subdistrict',
  theme: 'theme',
  district: 'district',
  year: 'year',
  collection: 'collection',
};
