import type { codes as zh } from '../zh/codes.ts';

/** Texts of the code book and of the agreement of codings. */
export const codes: Record<keyof typeof zh, string> = {
  'codebook.title': 'Code book',
  'codebook.lede':
    'What every column, value and indicator means, how it is decided, and what is easily taken for it and does not belong. Coders fill cells by it, readers understand them by it.',
  'codebook.how': 'How to read it',
  'codebook.howText':
    'A definition says what belongs and how that is decided. An example is a cell of the data, or words where no cell fits; those marked “imagined” are invented. A counter-example is a near miss that belongs elsewhere.',
  'codebook.lists': 'Lists of values',
  'codebook.listsText':
    'Lists set the values that may be entered. Each value has a definition, an example and a counter-example.',
  'codebook.files': 'Downloads',
  'codebook.csv': 'All entries (CSV)',
  'codebook.skos': 'Classifications (SKOS, JSON-LD)',
  'codebook.qdc': 'Code book for qualitative analysis software (REFI-QDA, .qdc)',
  'codebook.example': 'Example',
  'codebook.counter': 'Counter-example',
  'codebook.none': 'Not defined so far',
  'codebook.indicators':
    'Definitions, examples and counter-examples of indicators are on the page of each.',
  'agreement.title': 'Agreement of codings',
  'agreement.lede':
    'Which class a case belongs to, and on what basis, is a judgement. The same cases were coded again; this page says how far the codings agree, where they differ and what was decided.',
  'agreement.who': 'How the codings were made',
  'agreement.caution':
    'All codings are by the editors of this site and not independent of one another; nobody else has coded the cases yet. There are not many cases, so the intervals are wide. A high coefficient says that the definitions lead to the same codes again; it does not say that the codes are right.',
  'agreement.coefficients': 'How far they agree',
  'agreement.coefficientsText':
    'Kappa and alpha allow for agreement by chance; the interval comes from drawing the cases again with replacement. Open a number to see how it was computed.',
  'agreement.variable': 'Variable',
  'agreement.cases': 'Cases',
  'agreement.disputed': 'Disputed',
  'agreement.share': 'Agreement',
  'agreement.kappa': 'Kappa',
  'agreement.alpha': 'Alpha',
  'agreement.interval': 'Interval',
  'agreement.range': '{low} to {high}',
  'agreement.confusion': 'One coding against the other: {variable}',
  'agreement.confusionText':
    'Rows: values of the {left}; columns: of the {right}. Bold cells agree.',
  'agreement.disputes': 'Disputed cases: {variable}',
  'agreement.case': 'Case',
  'agreement.passage': 'Words it rests on',
  'agreement.decision': 'Decision',
  'agreement.undecided': 'Undecided',
  'agreement.followed': 'The table of cases follows the decisions.',
  'agreement.noDisputes': 'No case is coded differently.',
  'agreement.line': 'Krippendorff’s alpha of the codings: {values}.',
  'agreement.more': 'How they were coded and what is disputed',
};
