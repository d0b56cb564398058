import { rowPath } from '#src/tables/parts.ts';
import type { SupportRows } from '#src/indicators/reforms/support-rules.ts';
import type { Code, Label, Subject } from '#src/model.ts';
import { codeOf, wordsOf } from '#src/tables/labels.ts';
import type { LoadedRow } from '#src/tables/load.ts';
import type { Evidence } from '../../evidence.ts';
import { isSamePlace, passageOf, placeOf, type Passage } from '../passages.ts';

/** A name that leads to a page or a row. */
export interface Named {
  name: Label;
  path: string;
}

/** What one source says of one reform as an answer to the problem. */
export interface Answer extends Passage {
  stance: Code;
  /** The practice or case that it gives as an example. */
  examples: Named[];
}

/** A reform that the sources link to the problem. */
export interface AnsweringReform {
  reform: Subject;
  answers: Answer[];
  /** Whether both a success and limits are reported. */
  differs: boolean;
  /** What else is said of it with this problem in mind, by aspect; not what an answer says already. */
  aspects: { aspect: Code; passages: Passage[] }[];
}

/** What the documents answer to a problem, by reform: first those of which they report a result. */
export function answersOf({ links, passages }: SupportRows, evidence: Evidence): AnsweringReform[] {
  const { measures, tables } = evidence;
  const ids = new Set([...links, ...passages].map(({ values }) => values.reform));
  const answering = [...ids].map((id) => {
    const own = links.filter(({ values }) => values.reform === id);
    const stances = new Set(own.map(({ values }) => values.stance));
    const answers = own.map((row) => answerOf(row, evidence));
    const about = passages.filter(
      ({ values }) => values.reform === id && !repeats(values, answers),
    );
    return {
      reform: measures.subject(`reform:${id}`),
      answers,
      differs: stances.has('reports-success') && stances.has('reports-limits'),
      aspects: wordsOf(tables, 'reform-passages', 'aspect').flatMap((aspect) => {
        const of = about.filter(({ values }) => values.aspect === aspect.id);
        if (of.length === 0) return [];
        return [{ aspect, passages: of.map((row) => passageOf('reform-passages', row, tables)) }];
      }),
    };
  });
  const hasResult = ({ answers }: AnsweringReform): number =>
    Number(answers.some(({ stance }) => stance.id !== 'argues-for'));
  return answering.sort((a, b) => hasResult(b) - hasResult(a));
}

/** Whether the effect that a passage claims is told already by an answer from the same place. */
function repeats(
  { aspect, ...place }: LoadedRow<'reform-passages'>['values'],
  answers: readonly Answer[],
): boolean {
  return aspect === 'effect' && answers.some((answer) => isSamePlace(answer.place, place));
}

function answerOf(
  { key, values, written }: LoadedRow<'problem-reform-links'>,
  evidence: Evidence,
): Answer {
  const { tables } = evidence;
  return {
    stance: codeOf(tables, 'problem-reform-links', 'stance', values.stance),
    said: { zh: written.argument_zh, en: written.argument_en },
    place: placeOf(values),
    path: rowPath('problem-reform-links', key, tables),
    examples: examplesOf(values, evidence),
  };
}

/** The practice and the case that a row gives as examples. */
export function examplesOf(
  values: { practice: string | null; case: string | null },
  { measures, tables }: Evidence,
): Named[] {
  const practice =
    values.practice === null ? undefined : measures.subject(`practice:${values.practice}`);
  const example =
    values.case === null ? undefined : tables.table('innovation-cases').row(values.case);
  return [
    ...(practice === undefined ? [] : [{ name: practice.name, path: practice.path ?? '' }]),
    ...(example === undefined
      ? []
      : [
          {
            name: { zh: example.values.place_zh, en: example.values.place_en },
            path: `/cases/${example.key}/`,
          },
        ]),
  ];
}
