import type { themes as zh } from '../zh/themes.ts';

/** Texts of the theme pages. */
export const themes: Record<keyof typeof zh, string> = {
  'theme.kicker': 'Classes of cases · {collection}',
  'theme.lede':
    'Of the {total} innovations in {collection}, {cases}, or {share}, fall under the theme {name}, which ranks {rank} of {themes} themes. It has {classes} {classes|class|classes}, and {identified} of its cases {identified|is|are} named.',
  'theme.ledeTied':
    'Of the {total} innovations in {collection}, {cases}, or {share}, fall under the theme {name}, which is joint {rank} of {themes} themes. It has {classes} {classes|class|classes}, and {identified} of its cases {identified|is|are} named.',
  'theme.ledeNamed':
    '{collection} prints no number of cases by class, so only named cases are counted here: of {total}, {cases} {cases|falls|fall} under the theme {name}, or {share}. The theme has {classes} {classes|class|classes}.',
  'theme.all': 'All themes',
  'theme.pdf': 'Report of this theme (PDF)',
  'theme.inCases': 'Filter the cases',
  'theme.whole': 'Whole collection',
  'theme.classes': 'Its classes',
  'theme.namedCases': 'Named cases',
  'theme.ofNamed': 'Of the named cases',
  'theme.share': 'Of the theme',
  'theme.ofAll': 'Of all (recomputed)',
  'theme.printed': 'Of all (as printed)',
  'theme.figure': 'Its place in the classification',
  'theme.named': 'Cases that are named',
  'theme.namedText':
    'The cases are the author’s examples, not a sample. What was done and what it achieved is what the paper says; the passage follows each case.',
  'theme.namedNone': 'Which of the named cases belong to this theme cannot yet be told.',
  'theme.parts': 'the document lists {n} {n|part|parts}',
  'theme.possible': 'Cases that may belong to this theme',
  'theme.possibleText':
    'The paper names and counts them in a section on this theme, but their theme is unstated; they are left out of the numbers above.',
  'theme.regionsText': 'Where the named cases are',
  'theme.regionCases': '{region} {n}',
  'theme.regionsDivision':
    'The regions are as this site assumes them; the cases are too few to show how they differ.',
  'theme.reforms': 'Problems and reforms it bears on',
  'theme.reformsText':
    'What the paper argues with a case of this theme, or says in a section on it.',
  'theme.reformsNone':
    'Cases of this theme are not used to link a problem to a reform, and the paper has no section on it.',
  'theme.link': 'Problem → reform',
  'theme.argument': 'What the paper says',
  'theme.mentions': 'The paper also says',
  'theme.slips': 'What checking found',
  'theme.slipsNone': 'No error, difference, gap or doubt is recorded on this theme.',
  'theme.chapters': 'Chapters on this theme',
  'theme.allNamed': 'All cases that are named',
  'theme.crosswalk': 'In other classifications',
  'theme.crosswalkOwn': 'Class here',
  'theme.crosswalkMatch': 'How they correspond',
  'theme.crosswalkOther': 'Class there',
  'theme.crosswalkNote': 'Note',
  'theme.crosswalkOurs': 'our judgement',
};
