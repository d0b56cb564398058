import type { chapters as zh } from '../zh/chapters.ts';

/** Texts of chapters, notes and claim statuses. */
export const chapters: Record<keyof typeof zh, string> = {
  'chapter.summary': 'In short',
  'chapter.limits': 'What this chapter does not show',
  'chapter.sources': 'Sources of this chapter',
  'chapters.lede':
    'From concepts, problems and reforms to cases, drivers and trends, and at last methods and errata. Each chapter has a summary and its limits.',
  'chapter.around': 'Chapters before and after',
  'chapter.previous': 'Previous chapter',
  'chapter.next': 'Next chapter',
  'chapter.pdf': 'Download this chapter (PDF)',
  'note.name': 'note {n}: {source}',
  'note.see': 'see note {n}',
  'note.back': 'back to the sentence of note {n}',
  'notes.unmarked':
    'What the notes give without a status is said by a source only and cannot be recomputed.',
  'note.printed': 'Printed',
  'note.printedInTable': 'The table prints {value}',
  'note.rows': '{n} rows',
  'note.compared': '{n} compared in all',
  'note.passAll': 'all {n}',
  'note.passSome': '{k} of {n}',
  'note.passNone': 'none of {n}',
  'note.summed': 'The rows add up to {value}',
  'note.doubt': 'Does not add up: {title}, off by {residual}',
  'formula.count': '{test}: {k} of {n}',
  'formula.countAll': 'counted: {test}, {k} in all',
  'formula.rank': '{of} is number {rank} of {n}, counted from the largest',
  'formula.base': '{base} is the base of the index, set to 1',
  'formula.gini': '1 − 2 × area under the Lorenz curve ({n} units)',
  'formula.longSum': '{sum}, {n} terms',
  'status.confirmed': 'recomputed, agrees',
  'status.contradicted': 'differs from the source',
  'status.computed': 'computed here',
  'status.reported': 'source only',
  'status.confirmed.means':
    'A source prints this figure, and recomputing it from the data agrees within the printed precision.',
  'status.contradicted.means':
    'A source prints this figure, and recomputing gives another; both are shown.',
  'status.computed.means': 'Computed from the data of a source; no source prints it.',
  'status.reported.means': 'Only a source says so; it cannot be recomputed.',
  'cite.title': 'Cite this page',
  'cite.version': 'Version {version}',
  'cite.others': 'et al.',
  'cite.access': 'Add the day of access yourself.',
};
