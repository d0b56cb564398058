import type { requests as zh } from '../zh/requests.ts';

/** Names of report parameters in fault messages. */
export const requests: Record<keyof typeof zh, string> = {
  recipe: 'recipe',
  chapter: 'chapter',
  street: 'subdistrict',
  theme: 'theme',
  problem: 'problem',
  reform: 'reform',
  district: 'district',
  year: 'year',
  collection: 'collection',
  page: 'page',
  section: 'section',
  opening: 'Opening',
};
