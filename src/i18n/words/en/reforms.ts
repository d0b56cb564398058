import type { reforms as zh } from '../zh/reforms.ts';

/** Texts of the reform pages, the toolkit table and the page on the grades. */
export const reforms: Record<keyof typeof zh, string> = {
  'reform.kicker': 'Reform · {family}',
  'reform.all': 'Reforms of this family',
  'reform.pdf': 'Brief on this reform (PDF)',
  'reform.toolkit': 'All reforms',
  'reform.compareThis': 'Compare with other reforms',
  'reform.support': 'What supports it',
  'reform.supportText':
    'It is discussed in {sources} {sources|document|documents}. What came of it: {direction}. ',
  'reform.triedText': 'It was tried in {places} {places|place|places}',
  'reform.triedNone': 'No document names a place where it was tried.',
  'reform.supportNone': 'No document proposes it for a problem or claims an effect.',
  'reform.method': 'How the grades are set',
  'reform.problems': 'Problems it is meant for',
  'reform.problemsNone': 'No document ties it to a problem.',
  'reform.verdicts': 'Success and limits, side by side',
  'reform.example': 'example',
  'reform.notSaid': 'Not covered by the documents.',
  'reform.noLevel': 'Nobody named',
  'reform.basis': 'Support: {kind}',
  'reform.practices': 'Practices',
  'reform.parts': 'The document lists {n} {n|part|parts}: ',
  'reform.cases': 'Cases',
  'reform.questions': 'Questions before you decide',
  'reform.questionsText':
    'Reforms of one family raise the same questions. The answers have to be found locally.',
  'reform.chapters': 'Chapters that speak of it',
  'reform.reform': 'Reform',
  'toolkit.title': 'Reforms: a toolkit',
  'toolkit.lede':
    'Start from the problem; then see which reforms there are, who acts, what supports them, where they were tried and what they need.',
  'toolkit.standing': 'The {total} reforms by their strongest support',
  'toolkit.unreached': 'Stronger kinds are still out of reach: {kinds}.',
  'toolkit.kind': '{kind} {n}',
  'toolkit.low':
    'Without figures from before and after, or a comparison with places that did nothing, one cannot tell whether a reform brought a change about. A low grade does not mean that a reform fails; it means that nobody has yet shown that it works.',
  'toolkit.problems': 'Start from a problem',
  'toolkit.problem': 'Problem',
  'toolkit.level': 'Who acts',
  'toolkit.source': 'Who says so',
  'toolkit.kinds': 'Support',
  'toolkit.direction': 'Result',
  'toolkit.places': 'Where tried',
  'toolkit.condition': 'Conditions',
  'toolkit.speaking': 'Documents',
  'toolkit.sort': 'Sort',
  'toolkit.byFamily': 'By family',
  'toolkit.bySupport': 'By support',
  'toolkit.bySources': 'By number of documents',
  'toolkit.byPlaces': 'By number of places',
  'toolkit.shown': '{n} shown',
  'toolkit.none': 'No reform fits.',
  'toolkit.pick': 'Compare',
  'toolkit.compare': 'Compare the chosen reforms',
  'toolkit.notSaid': 'not stated',
  'toolkit.more': 'All conditions',
  'toolkit.table': 'Reforms, problems, support and conditions',
  'compare.title': 'Reforms side by side',
  'compare.lede': 'Choose a few reforms; their answers to one question stand in one row.',
  'compare.choice': 'Reform {n}',
  'compare.chooseNone': '(none)',
  'compare.list': 'The reforms',
  'compare.listText':
    'A script in the browser lays the table out. Without scripts, open the pages of the reforms here: they answer the same questions in the same order.',
  'compare.question': 'Question',
  'compare.what': 'What it is',
  'method.title': 'How the grades of support are set',
  'method.lede':
    'What supports each reform is computed from the data by the same rules. This page gives the rules, and says what such grades cannot tell.',
  'method.kinds': 'Kinds of support',
  'method.kindsText':
    'From weak to strong. A reform has the grade that its sources reach: one passage that reaches it is enough. The grade on the page of a reform leads to the rows it rests on.',
  'method.kind': 'Support',
  'method.rule': 'Rule',
  'method.reforms': 'Reforms',
  'method.directions': 'How results are recorded',
  'method.directionsText':
    'The grade says how strong the support is, not whether the result was good. That is recorded apart, from what the sources themselves write: a success, limits, or both.',
  'method.direction': 'Result',
  'method.independence': 'What counts as an independent source',
  'method.independenceText':
    'A source counts once, however often it speaks. Sources by different authors that do not cite one another count as independent; but they may describe the same trial or draw on the same official papers, and that cannot be seen from them. That several sources praise a reform therefore says that several wrote so, not that several places tested it.',
  'method.levels': 'Who acts',
  'method.levelsText':
    'Where a source says which level acts, it is recorded in this order; where it does not, nothing is inferred. A reform may involve several levels.',
  'method.emmie': 'The questions that each reform is asked',
  'method.emmieText':
    'They follow EMMIE, a framework made to judge evidence on crime prevention, which asks for effect, mechanism, moderators, implementation and economics; risks are added here. The table shows for how many reforms any passage answers; where the sources are silent, the page of the reform says so.',
  'method.question': 'Question',
  'method.answered': 'Reforms with an answer',
  'method.cannot': 'What the grades cannot tell',
  'method.cannot1':
    'A low grade does not mean that a reform fails; there is nothing yet that would show that it works.',
  'method.cannot2':
    'Examples are mostly chosen by those who promote a reform; successes find their way into print easily, failures do not.',
  'method.cannot3':
    'Where no source says how things stood before, or what would have happened otherwise, nobody can judge whether a reform would work elsewhere.',
  'method.cannot4':
    'Grades reflect neither the size of an effect nor cost and side effects; see the questions on the page of each reform.',
  'method.data': 'The data behind the grades',
};
