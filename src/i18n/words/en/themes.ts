import type { themes as zh } from '../zh/themes.ts';

/** Texts of the theme pages. */
export const themes: Record<keyof typeof zh, string> = {
  'theme.kicker': 'Classes of cases · {collection}',
  'theme.lede':
    'Of the {total} innovations in {collection}, {cases}, or {share}, fall under the theme {name}, which ranks {rank} of {themes} themes. It has {classes} classes; {identified} of its cases are named.',
  'theme.all': 'All themes',
  'theme.pdf': 'Report of this theme (PDF)',
  'theme.inCases': 'Filter the cases',
  'theme.whole': 'Whole collection',
  'theme.classes': 'Its classes',
  'theme.share': 'Of the theme',
  'theme.ofAll': 'Of all (recomputed)',
  'theme.printed': 'Of all (as printed)',
  'theme.figure': 'Its place in the classification',
  'theme.named': 'Cases that are named',
  'theme.namedText':
    'The cases are the author’s examples, not a sample. What was done and what it achieved is what the paper says; the passage follows each case.',
  'theme.namedNone': 'Which of the named cases belong to this theme cannot yet be told.',
  'theme.parts': 'parts listed: {n}',
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
  'theme.limitsText':
    'Cases were chosen for being innovative, typical and effective: they cannot show that a practice works or how common it is. The paper gives drivers, policies and numbers of social organisations for all themes together, so they are not listed here. It states no rule for placing a case; where a class is inferred, the page of the case says so.',
  'theme.chapters': 'Chapters on this theme',
};
