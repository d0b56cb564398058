import type { cases as zh } from '../zh/cases.ts';

/** Texts of the case pages. */
export const cases: Record<keyof typeof zh, string> = {
  'cases.title': 'Cases',
  'cases.lede':
    'The cases that the source names, by class; nothing is known of the others individually.',
  'cases.claimed':
    'What was done and achieved is as the source tells it; results mostly come without data.',
  'cases.add': 'Add a case by a form',
  'cases.edit': 'Correct this case',
  'cases.search': 'Words',
  'cases.reset': 'Clear',
  'cases.shown': '{n} of {total} shown',
  'cases.open': 'Not stated',
  'cases.more': 'Show more',
  'cases.coverage': 'How many of each class are named',
  'cases.coverageText':
    'The source names only a few cases. On the left are those that can be identified, on the right those it counts.',
  'cases.coverageNamed':
    'The source prints no number of cases by class; those that it names are listed.',
  'cases.identified': 'Identified',
  'cases.counted': 'Counted',
  'cases.notCounted': 'Unclear whether it is counted',
  'cases.inBase': 'Among the counted cases',
  'cases.yes': 'Counted',
  'cases.identifiedOf': '{n} of {total} identified',
  'cases.purchasingText':
    'Cases of which it is unclear whether they are among the counted ones are left out of the counts.',
  'cases.unidentified': '{n} more {n|is|are} unnamed',
  'cases.all': 'All cases of this class',
  'cases.parts': 'Cases, page by page',
  'cases.part': 'Page {n}',
  'cases.loading': 'Fetching the other pages …',
  'cases.loadingFailed':
    'The other pages could not be fetched; this is the beginning of the list. Read page by page, or open this page again.',
  'cases.identifiedOpen': '{n} named; how many there are in all is not known',
  'cases.universe': '{total} classified, out of {n}',
  'cases.collections': 'Other collections',
  'cases.placesUnknown': 'How many cases each province-level unit has is not known.',
};
