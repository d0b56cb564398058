import type { figures as zh } from '../zh/figures.ts';

/** Texts of figures and chart pages. */
export const figures: Record<keyof typeof zh, string> = {
  'figure.source': 'Source',
  'figure.table': 'Table',
  'figure.download': 'Download',
  'figure.embed': 'Embed',
  'figure.share': 'Cite or embed',
  'figure.cite': 'Cite',
  'figure.permalink': 'Page of this chart',
  'figure.svg': 'Drawing (SVG)',
  'figure.csv': 'Data (CSV)',
  'figure.embedHint': 'Put this code into a web page or course:',
  'figure.description': 'In words',
  'figure.questions': 'Questions for a class',
  'figure.views': 'All views',
  'figure.otherViews': 'Other views on the chart’s page',
  'figure.date': 'Date',
  'figure.otherDistricts': 'This chart for other districts',
  'figure.otherCollections': 'This chart for other collections',
  'figure.indicators': 'Indicators in this chart',
  'figure.evidence': 'Evidence of the numbers',
  'card.title': 'Evidence of this number',
  'card.page': 'Open the page',
  'card.close': 'Close',
  'figure.keys': 'Arrow keys step through the marks, Enter opens the evidence',
  'table.cue': 'Scroll sideways to see the whole table',
  'charts.title': 'Charts',
  'charts.lede':
    'Every chart has its own lasting page: all views, the table, a description in words, a citation and questions for a class.',
};
