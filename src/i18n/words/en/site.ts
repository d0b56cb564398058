import type { site as zh } from '../zh/site.ts';
import { siteName } from './name.ts';

/** Texts of the page frame (header, footer, menu) and of the home page. */
export const site: Record<keyof typeof zh, string> = {
  'site.name': siteName,
  'site.tagline': 'Urban community governance, every figure traced to its source',
  'site.description':
    'How urban communities in China are governed, from subdistrict registers and cases of governance innovation. Every figure leads to its source, its computation, and whether the source got it right.',
  'site.licence': 'Words and data: CC BY 4.0. Code: MIT. Figures belong to their sources.',
  'nav.label': 'Main',
  'nav.skip': 'Skip to content',
  'nav.chapters': 'Chapters',
  'nav.charts': 'Charts',
  'nav.streets': 'Subdistricts',
  'nav.cases': 'Cases',
  'nav.evidence': 'Evidence',
  'nav.reports': 'Reports',
  'nav.data': 'Data',
  'nav.sources': 'Sources',
  'nav.language': 'Language',
  'nav.chapterList': 'Chapters',
  'home.title': 'Who governs a community,\nand what reform has changed',
  'home.lede':
    'From the population registers of subdistricts (jiedao) to governance innovations across the country: the problems of international communities and their reforms. Open any figure to see where it comes from, how it was computed, and where the source went wrong.',
  'home.key.outside-share':
    'of the registered total in urban Chaoyang are from outside the mainland',
  'home.key.wangjing-of-district': 'of them live in one subdistrict, Wangjing',
  'home.key.institution-share': 'of the innovation cases concern institutions',
  'home.key.gap-rows': 'subdistricts where the parts of the migrants do not add up to their total',
  'home.policymaker': 'Policymakers',
  'home.policymaker.text':
    'Download a typeset report on a subdistrict or a chapter, ready to print, with the source of every figure in a footnote.',
  'home.researcher': 'Researchers',
  'home.researcher.text':
    'Download data and code book. Change one cell and see at once which sentences must be read again.',
  'home.teacher': 'Teachers',
  'home.teacher.text':
    'Every chart has a lasting address, embed code, a citation and questions for a class.',
  'home.chapters': 'Chapters',
  'notFound.title': 'There is no such page',
  'notFound.text': 'The address may be mistyped, or the page has moved. Start again from here:',
  'contact.footer': 'Report an error',
  'contact.source': 'Report an error in a source',
  'contact.ours': 'Report an error of this site',
  'contact.subject': '{site}: {title}',
  'contact.sourceSubject': 'Error in a source: {title}',
  'contact.oursSubject': 'Error of this site: {title}',
  'contact.text': 'Page: {page}\nPlease give the sentence and your grounds:\n',
  'footer.version': 'Version {version}',
};
