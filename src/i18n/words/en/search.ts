import type { search as zh } from '../zh/search.ts';

/** Texts of the search. */
export const search: Record<keyof typeof zh, string> = {
  'search.title': 'Search',
  'search.label': 'Search the site',
  'search.placeholder': 'For instance: outside {name}',
  'search.asked': ': “{question}”',
  'search.lede':
    'Ask in your own words{asked}. Synonyms, numbers in words or digits and the forms of a word are found together; words in quotation marks are found as they stand. A key leads here from any page.',
  'search.kinds': 'Filter by kind',
  'search.loading': 'Loading the index',
  'search.failed': 'The index could not be loaded. {lack}These lists work as ever.',
  'search.count': '{n} results',
  'search.one': '{n} result',
  'search.loose': '; few pages have all the words, so pages that lack some are listed too',
  'search.near': 'Similar: ',
  'search.later': 'Search the full chapters, claims, chart values, sources and data too',
  'search.all': 'Show all {n}',
  'search.also': 'Also in: ',
  'search.others': '{n} more',
  'search.none': 'Nothing was found. Try another word, or fewer letters of it.',
  'search.stops':
    'These words ask, but not about anything in particular. Add a word for what you are looking for, or begin with one of these lists:',
  'search.noScript':
    'Search needs scripts, and a page opened from the site rather than from a folder. These lists are another way in:',
  'search.key': 'Key that opens the search',
  'search.keyOff': 'none',
  'search.kind.problem': 'Problems',
  'search.kind.reform': 'Reforms',
  'search.kind.practice': 'Practices',
  'search.kind.chapter': 'Chapters',
  'search.kind.chart': 'Charts',
  'search.kind.street': 'Subdistricts',
  'search.kind.theme': 'Themes',
  'search.kind.case': 'Cases',
  'search.kind.province': 'Provinces',
  'search.kind.claim': 'Claims',
  'search.kind.term': 'Terms',
  'search.kind.erratum': 'Errata',
  'search.kind.source': 'Sources',
  'search.kind.dataset': 'Datasets',
  'search.kind.indicator': 'Indicators',
};
