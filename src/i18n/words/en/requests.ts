import type { requests as zh } from '../zh/requests.ts';

/** Names of report parameters, layouts and languages in fault messages. */
export const requests: Record<keyof typeof zh, string> = {
  recipe: 'recipe',
  chapter: 'chapter',
  street: 'subdistrict',
  theme: 'theme',
  problem: 'problem',
  reform: 'reform',
  chart: 'chart',
  district: 'district',
  year: 'year',
  collection: 'collection',
  page: 'page',
  section: 'section',
  opening: 'Opening',
  standard: 'standard layout',
  official: 'official layout',
  zh: 'Chinese',
  en: 'English',
};
