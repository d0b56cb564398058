import type { teach as zh } from '../zh/teach.ts';

/** Texts of worksheets, keys and lessons. */
export const teach: Record<keyof typeof zh, string> = {
  'teach.toTeach': 'Teaching: worksheets with keys for the charts, lessons for the chapters',
  'teach.title': 'Teaching',
  'teach.lede':
    'Each chart has a worksheet with its key, each chapter a lesson. Questions have levels: read, compare, question the figure. Answers are computed from the data; open questions come with marking notes.',
  'teach.worksheet': 'Worksheet',
  'teach.key': 'Answer key',
  'teach.lesson': 'Lesson',
  'teach.worksheetOf': 'Worksheet: {topic}',
  'teach.keyOf': 'Answer key: {topic}',
  'teach.lessonOf': 'Lesson: {chapter}',
  'teach.worksheetAbout': 'Use the chart and the table to read, compare and question.',
  'teach.keyAbout':
    'Each answer with its cells and its computation; marking notes for open questions.',
  'teach.lessonAbout':
    'What the chapter finds, its charts and questions, its terms, and an order for the class.',
  'teach.read': 'Read',
  'teach.compare': 'Compare',
  'teach.question': 'Question the figure',
  'teach.name': 'Name: ______________  Class: ______________  Date: ______________',
  'teach.excerpt': 'Data (excerpt)',
  'teach.whole': 'Data',
  'teach.excerptRows': 'rows taken at even steps; the whole table is on the web page',
  'teach.terms': 'Terms',
  'teach.needs': 'look at: {columns}',
  'teach.needsViews': 'views: {views}',
  'teach.needsSource': 'and the text of the source',
  'teach.askCell': 'What is the value of “{column}” for {row}?',
  'teach.askWords': 'What does the table say of {row} under “{column}”?',
  'teach.askHighest': 'Which of the rows listed has the largest “{column}”?',
  'teach.askDifference': 'By how much is “{column}” larger for {row} than for {other}?',
  'teach.askPoints':
    'By how many percentage points is “{column}” higher for {row} than for {other}?',
  'teach.askAbove': 'How many of the rows listed have a larger “{column}” than {row}?',
  'teach.askAlike': 'Which rows say “{value}” under “{column}”?',
  'teach.askMore': 'Under “{column}”, how many more rows say “{value}” than “{other}”?',
  'teach.answer': 'Answer',
  'teach.cells': 'Cells',
  'teach.method': 'Computation',
  'teach.criteria': 'Marking notes',
  'teach.counted': 'counted: {rows} = {n}',
  'teach.rounding':
    'Worked out with the numbers as printed; with more decimals the last digit may differ slightly.',
  'teach.howToMark': 'How to mark',
  'teach.howToMarkText':
    'Where there is an answer, number and unit must be right; a difference by rounding counts as right. In open questions look at this: does the answer rest on the chart and the table, does it go step by step, does it say what the data cannot show?',
  'teach.steps': 'Order of the class',
  'teach.before': 'Before class',
  'teach.beforeText':
    'Students read the opening of the chapter and its headings, and note a question of their own.',
  'teach.inClass': 'In class',
  'teach.inClassRead':
    'Look at the chart before its words. Each student writes a sentence on what it shows, then does “Read” and “Compare” on the worksheet.',
  'teach.inClassQuestion':
    'Groups discuss “Question the figure”. Each chooses a question and writes down its conclusion and what it rests on.',
  'teach.after': 'After class',
  'teach.afterText':
    'With the last section of the chapter at hand, write a paragraph: what would you ask before you conclude, and where would you look?',
  'teach.findings': 'What the chapter finds',
  'teach.charts': 'Its charts',
  'teach.noCharts': 'The chapter has no chart; discuss its text.',
  'teach.discuss': 'For discussion',
  'teach.chartPage': 'Page of the chart',
  'teach.chapterPage': 'The chapter',
  'teach.files': 'Files',
  'teach.pdf': 'PDF',
  'teach.word': 'Word',
  'teach.slides': 'Slides (PPTX)',
  'teach.bank': 'Question bank (GIFT)',
  'teach.cartridge': 'Course package (Thin Common Cartridge)',
  'teach.forClass': 'For a class',
  'teach.forClassLede': 'Worksheet, key, slides and question bank of this chart.',
  'teach.about': 'How to use the files',
  'teach.aboutText':
    'Worksheets and keys are made to print, each on both sides of a sheet; change them in Word. The charts on the slides can be edited, and the notes name the sources. The question bank is in GIFT format, which Moodle imports. The course package puts the addresses of chapters and charts into a learning platform; it exists where the site has an address of its own.',
  'teach.lessons': 'Lessons by chapter',
  'teach.worksheets': 'Worksheets by chart',
  'teach.levels': 'Levels of questions',
  'teach.levelsText':
    'Read: find the number and its unit. Compare: compute with several cells. Question the figure: where do the numbers come from, what can they show, and what not?',
  'teach.about.chart': 'On the chart “{topic}”',
  'teach.slideQuestions': 'Questions for the class',
  'teach.slideTable': 'Data',
  'teach.slidePicture':
    'This chart is no bar, line or scatter chart, so the slide has a picture; the data are in the table on the next slide.',
  'teach.unitPercent': ' (as a percentage, without the sign)',
};
