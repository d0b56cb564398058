import type { Chart, Measures, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import type { ChartDefinition, ChartView } from '../define.ts';
import { indicatorsNamed, placesCited, wordsOf } from './diagram-words.ts';

interface DiagramDefinition<Rows, Entry> extends Pick<
  ChartDefinition<Rows, Entry>,
  'rows' | 'entries' | 'columns' | 'draw'
> {
  /** The finding, where the row of the diagram leaves it to its values. */
  title?(rows: Rows, lang: ChartView['lang']): Text;
}

/** A chart whose words, bodies and relations are rows of the data. */
export function diagramChart<Rows extends object, Entry>(
  diagram: Subject,
  { rows, title, ...drawing }: DiagramDefinition<Rows, Entry>,
): Chart {
  type All = Rows & { measures: Measures };
  const told =
    (name: 'title' | 'subtitle' | 'description' | 'caveat') =>
    ({ measures }: All, lang: ChartView['lang']): Text =>
      wordsOf(measures, diagram, name, lang);
  const own = diagram.written?.['title']?.zh ?? '';
  return defineChart<All, Entry>({
    ...drawing,
    id: diagram.key.replace(/^diagram:/u, ''),
    places: (measures) => placesCited(measures, diagram),
    indicators: indicatorsNamed(diagram),
    scope: 'corpus',
    states: [{ id: 'all', label: diagram.name }],
    rows: (view) => ({ ...rows(view), measures: view.measures }),
    words: {
      title: own === '' && title !== undefined ? title : told('title'),
      subtitle: told('subtitle'),
      description: told('description'),
      caveat: told('caveat'),
    },
  });
}
