import type { cases as zh } from '../zh/cases.ts';

/** Texts of the case pages. */
export const cases: Record<keyof typeof zh, string> = {
  'cases.title': 'Cases',
  'cases.lede':
    'The cases that the source names, by class. Of the cases that are not named nothing can be known.',
  'cases.search': 'Words',
  'cases.reset': 'Clear',
  'cases.shown': '{n} of {total} shown',
  'cases.open': 'The source does not say',
  'cases.more': 'Show more',
  'cases.coverage': 'How many of each class are named',
  'cases.coverageText':
    'The source names only a few cases. Identified ones stand on the left, those it counts on the right; nothing is published on the others.',
  'cases.identified': 'Identified',
  'cases.counted': 'Counted',
  'cases.notCounted': 'The source does not say whether it is counted',
  'cases.inBase': 'Among the counted cases',
  'cases.yes': 'Yes',
  'cases.identifiedOf': '{n} of {total} identified',
  'cases.purchasingText':
    'The source does not say whether these are among the counted cases, so they are not counted.',
  'cases.unidentified': '{n} more are not named',
};
