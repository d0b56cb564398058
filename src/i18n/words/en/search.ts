import type { search as zh } from '../zh/search.ts';

/** Texts of the search. */
export const search: Record<keyof typeof zh, string> = {
  'search.title': 'Search',
  'search.label': 'Search the site',
  'search.placeholder': 'For instance: outside Wangjing',
  'search.lede':
    'Search chapters, charts, subdistricts, themes, cases, claims, terms, errata, sources and data. Words are found as typed; several words must all occur, words in quotation marks together. The key “/” leads here from any page.',
  'search.kinds': 'Filter by kind',
  'search.loading': 'Loading the index',
  'search.failed': 'The index could not be loaded. Check the connection and try again.',
  'search.count': '{n} results',
  'search.one': '{n} result',
  'search.all': 'Show all {n}',
  'search.also': 'Also in: ',
  'search.others': '{n} more',
  'search.none': 'Nothing was found. Try another word, or fewer letters of it.',
  'search.noScript': 'Search needs a browser that runs scripts. These lists are another way in:',
  'search.kind.chapter': 'Chapters',
  'search.kind.chart': 'Charts',
  'search.kind.problem': 'Problems',
  'search.kind.practice': 'Practices',
  'search.kind.street': 'Subdistricts',
  'search.kind.theme': 'Themes',
  'search.kind.case': 'Cases',
  'search.kind.claim': 'Claims',
  'search.kind.term': 'Terms',
  'search.kind.erratum': 'Errata',
  'search.kind.source': 'Sources',
  'search.kind.dataset': 'Datasets',
  'search.kind.indicator': 'Indicators',
};
