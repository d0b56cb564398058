import type { site as zh } from '../zh/site.ts';

/** Texts of the page frame (header, footer, menu) and of the home page. */
export const site: Record<keyof typeof zh, string> = {
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
  'moved.title': 'This page has moved',
  'moved.there': 'Go to where it is now',
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
