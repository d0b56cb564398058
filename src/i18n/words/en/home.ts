import type { home as zh } from '../zh/home.ts';

/** Texts of the home page. */
export const home: Record<keyof typeof zh, string> = {
  'home.title': 'What troubles communities,\nwhat was tried, and what supports it',
  'home.lede':
    'Start from your problem and see what was proposed, where it was tried and how strong the support is. Open any figure to see where it comes from, how it was computed, and whether the source got it right.',
  'home.problems': 'Start from your problem',
  'home.allProblems': 'All problems, and who names them',
  'home.toolkit': 'Reforms: a toolkit',
  'home.toolkitText': 'Those with stronger support and more sources come before the others.',
  'home.allReforms': 'All reforms: filter, sort, compare side by side',
  'home.figures': 'In figures',
  'home.key.outside-share':
    'In urban Chaoyang, {n} of the registered total are from outside the mainland.',
  'home.key.wangjing-of-district':
    'Of the people from outside the mainland in urban Chaoyang, {n} live in Wangjing subdistrict.',
  'home.key.gap-rows':
    'In {n} of {total} subdistricts, the parts of the migrants do not add up to their total.',
  'home.key.reforms':
    'Of {total} reforms, {before} have figures from before and after, and {comparison} a comparison with other places.',
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
