import type { home as zh } from '../zh/home.ts';

/** Texts of the home page. */
export const home: Record<keyof typeof zh, string> = {
  'home.problems': 'Start from your problem',
  'home.allProblems': 'All problems, and who names them',
  'home.toolkit': 'Reforms: a toolkit',
  'home.toolkitText': 'Those with stronger support and more sources come before the others.',
  'home.allReforms': 'All reforms: filter, sort, compare side by side',
  'home.figures': 'In figures',
  'home.policymaker': 'Policymakers',
  'home.policymaker.text':
    'Download typeset reports by reform, subdistrict, theme or chapter, with the source of every figure in a footnote.',
  'home.researcher': 'Researchers',
  'home.researcher.text':
    'Download all data with their code book; every row says which passage of which source it comes from.',
  'home.teacher': 'Teachers',
  'home.teacher.text':
    'See all charts; the page of each has embed code, a citation and questions for a class.',
  'home.chapters': 'Chapters',
};
