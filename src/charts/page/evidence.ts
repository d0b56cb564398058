import { onceFor } from '#src/lib/once.ts';
import { recent, type Recent } from '#src/lib/recent.ts';
import { valuesIn } from '#src/lib/text/say.ts';
import type { Chart, Label, Lang, Measures, Observation, Said, Subject } from '#src/model.ts';
import { tipOf } from '../draw/marks.ts';
import { drawingOf } from './figure.ts';
import { valueId } from './text-html.ts';

/** A value that a chart states. */
export interface ChartValue {
  /** Its address on the page of the chart. */
  id: string;
  observation: Observation;
  /** What it is called where no indicator of the register names it. */
  name: Label | undefined;
  /** The forms in which words, table and drawing say it. */
  said: string[];
}

/** What a chart states of one subject, in the order in which it is met. */
export interface SubjectEvidence {
  key: string;
  /** Undefined for what is no subject of its own, such as a point of a curve. */
  subject: Subject | undefined;
  values: ChartValue[];
}

/**
 * Everything that a chart states: in its words, in its table, on its marks and labels, in all its
 * states. What it is about as a whole comes first, then the subjects in the order of the drawing.
 */
export function evidenceOf(
  chart: Chart,
  scope: string,
  measures: Measures,
  lang: Lang,
): readonly SubjectEvidence[] {
  const id = [chart.id, scope, lang].join('\n');
  return known(measures)(id, () => gathered(chart, scope, measures, lang));
}

/** The page of a chart and each of its files ask for the same. */
const known = onceFor<Measures, Recent<readonly SubjectEvidence[]>>(() => recent(40));

function gathered(chart: Chart, scope: string, measures: Measures, lang: Lang): SubjectEvidence[] {
  const found = new Map<string, SubjectEvidence>();
  const groupOf = (key: string): SubjectEvidence => {
    const group = found.get(key) ?? { key, subject: measures.findSubject(key), values: [] };
    found.set(key, group);
    return group;
  };
  const add = ({ observation, text, name }: Said): void => {
    const { values } = groupOf(observation.key);
    const id = valueId(observation);
    const known = values.find((value) => value.id === id);
    if (known === undefined)
      values.push({ id, observation, name, said: text === '' ? [] : [text] });
    else if (text !== '' && !known.said.includes(text)) known.said.push(text);
  };
  groupOf(scope);
  for (const said of wordsOf(chart, scope, measures, lang)) add(said);
  for (const { id: state } of chart.states) {
    for (const form of ['wide', 'narrow'] as const) {
      const svg = drawingOf({ chart, scope, state, form, lang }, measures);
      for (const mark of svg.querySelectorAll('[data-key]')) {
        const { key } = groupOf(mark.getAttribute('data-key') ?? '');
        for (const said of valuesIn(tipOf(mark) ?? [])) add(said);
        for (const indicator of chart.indicators) {
          const observation = measures.find(indicator, key);
          if (observation !== undefined) add({ observation, text: '' });
        }
      }
    }
  }
  return [...found.values()].filter(
    ({ key, values, subject }) => values.length > 0 || (key !== scope && subject !== undefined),
  );
}

/** The values of all texts of a chart and of its table. */
function wordsOf(chart: Chart, scope: string, measures: Measures, lang: Lang): Said[] {
  const table = chart.table(measures, scope, lang);
  const texts = [
    ...chart.states.flatMap(({ id }) => [
      chart.title(measures, scope, lang, id),
      chart.subtitle(measures, scope, lang, id),
      chart.describe(measures, scope, lang, id),
    ]),
    chart.caveat?.(measures, scope, lang) ?? [],
    table.caption,
  ];
  const cells = table.rows.flat().flatMap(({ observation, text }): Said[] => {
    return observation === undefined ? [] : [{ observation, text }];
  });
  return [...texts.flatMap(valuesIn), ...cells];
}
