import type { evidence as zh } from '../zh/evidence.ts';

/** Texts of the claims, errata, changes, terms and sources pages. */
export const evidence: Record<keyof typeof zh, string> = {
  'evidence.title': 'Evidence',
  'evidence.lede': 'Every claim of the chapters: its value, computation, origin and status.',
  'evidence.parts':
    'A claim is listed below the chapter where it comes up. The name of the chapter leads to the same list with the sources.',
  'evidence.partLede':
    'The claims of the chapter “{chapter}”: value, origin, computation and status.',
  'evidence.allTitle': 'All evidence',
  'evidence.all': 'All',
  'evidence.counted': 'the row, counted as one',
  'evidence.cells': 'Cells used',
  'evidence.dataset': 'Dataset',
  'evidence.asOf': 'As of',
  'evidence.noDate': 'not given',
  'evidence.remarks': 'Remarks',
  'evidence.json': 'All claims (JSON)',
  'evidence.filterSource': 'Source',
  'evidence.filterChapter': 'Chapter',
  'evidence.claim': 'Claim',
  'evidence.value': 'Value',
  'evidence.comparison': 'For comparison: recomputed by this site',
  'evidence.computation': 'Computation',
  'evidence.origin': 'Origin',
  'evidence.status': 'Status',
  'evidence.usedIn': 'Used in',
  'evidence.readings': 'What sources print',
  'evidence.printed': 'Printed',
  'evidence.recomputed': 'Recomputed',
  'evidence.known': 'Where tables do not add up',
  'evidence.knownLede':
    'These relations should hold. Where one fails, some cell is wrong, but which one cannot be told; it is marked and left as it is.',
  'evidence.identity': 'Relation',
  'evidence.row': 'Row',
  'evidence.residual': 'Off by',
  'evidence.shownCount': '{n} shown',
  'errata.title': 'Errata',
  'errata.lede':
    'What checking the sources found: errors, differences, gaps (not listed or not explained) and doubts. Differences, gaps and doubts are not called errors. Sources are not altered; what is printed is shown beside what was found, with the claims and charts that it touches.',
  'errata.pdf': 'Errata as PDF',
  'errata.touches': 'Touches',
  'errata.between': 'Where sources differ',
  'errata.betweenLede':
    'One question, different answers. They stand side by side with their definitions and dates and are never averaged.',
  'errata.definition': 'Definition',
  'errata.ours': 'Our own corrections',
  'errata.oursLede':
    'Our own errors, corrected after publication, are listed in the log of changes',
  'changes.title': 'Changes',
  'changes.lede': 'Every change to data, chapters and code.',
  'sources.claims': 'Claims that rest on it',
  'sources.section': 'Section',
  'sources.anchor': 'Anchor phrase',
  'terms.title': 'Terms',
  'terms.lede':
    'One wording for each term in each language, made from the code book, with the chapter that uses it first.',
  'terms.firstUse': 'First used in',
  'terms.avoid': 'Not used',
  'sources.title': 'Sources',
  'sources.lede':
    'All evidence comes from these documents. Where a copy lacks an author, journal or date, none is guessed.',
  'sources.authors': 'Authors',
  'sources.noAuthor': 'The copy names no author',
  'sources.published': 'Publication',
  'sources.received': 'Received',
  'sources.revised': 'revised',
  'sources.readings': 'Readings on file',
  'sources.datasets': 'Data taken',
  'sources.caution': 'What is not used',
  'sources.anchorHint':
    'Every reference gives the section and a short phrase that can be searched for in the source.',
};
