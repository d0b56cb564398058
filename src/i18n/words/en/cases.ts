import type { cases as zh } from '../zh/cases.ts';

/** Texts of the case pages. */
export const cases: Record<keyof typeof zh, string> = {
  'cases.title': 'Cases',
  'cases.lede':
    'The cases that the source names, by class; of the others nothing is known one by one.',
  'cases.claimed':
    'What was done and achieved is as the source tells it; results mostly come without data.',
  'cases.search': 'Words',
  'cases.reset': 'Clear',
  'cases.shown': '{n} of {total} shown',
  'cases.open': 'Not stated',
  'cases.more': 'Show more',
  'cases.coverage': 'How many of each class are named',
  'cases.coverageText':
    'The source names only a few cases. On the left are those that can be identified, on the right those it counts.',
  'cases.identified': 'Identified',
  'cases.counted': 'Counted',
  'cases.notCounted': 'Unclear whether it is counted',
  'cases.inBase': 'Among the counted cases',
  'cases.yes': 'Counted',
  'cases.identifiedOf': '{n} of {total} identified',
  'cases.purchasingText':
    'Whether these are among the counted cases is unclear, so they are left out of the counts.',
  'cases.unidentified': '{n} more are unnamed',
};
