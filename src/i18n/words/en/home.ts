import type { home as zh } from '../zh/home.ts';

/** Texts of the home page. */
export const home: Record<keyof typeof zh, string> = {
  'home.problems': 'Start from your problem',
  'home.allProblems': 'All problems, and who names them',
  'home.toolkit': 'Reforms: a toolkit',
  'home.toolkitText':
    'Sorted by strength of support, then by number of documents; these head the list.',
  'home.allReforms': 'All reforms: filter, sort, compare side by side',
  'home.figures': 'In figures',
  'home.policymaker': 'Policymakers',
  'home.policymaker.text':
    'Download typeset reports by reform, subdistrict, theme or chapter, with the source of every figure in a footnote.',
  'home.researcher': 'Researchers',
  'home.researcher.text':
    'Download all data with their code book; every row says which passage of which source it comes from. Mend and extend them at the desk.',
  'home.teacher': 'Teachers',
  'home.teacher.text':
    'A worksheet with its key, slides and a question bank for each chart, a lesson for each chapter; charts to embed and cite.',
  'home.chapters': 'Chapters',
};
