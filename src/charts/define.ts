import type {
  Chart,
  Lang,
  Measures,
  SourceLocation,
  SubjectKind,
  Table,
  Text,
} from '#src/model.ts';
import { punctuation } from '#src/i18n/punctuation.ts';
import { onceFor } from '#src/lib/once.ts';
import { recent, type Recent } from '#src/lib/recent.ts';
import { joined, plain } from '#src/lib/text/say.ts';
import { finish, frameOf } from './draw/frame.ts';
import type { Frame } from './draw/frame.ts';
import type { Column } from './text/columns.ts';

/** What one view of a chart is about. */
export interface ChartView {
  measures: Measures;
  /** Key of the district, the collection or the corpus. */
  scope: string;
  state: string;
  lang: Lang;
}

/** The words of a chart, written from its rows. */
export interface ChartWords<Rows> {
  /** The finding, as a sentence without a full stop. */
  title(rows: Rows, lang: Lang): Text;
  /** What is drawn, its unit and the meaning of marks. */
  subtitle(rows: Rows, lang: Lang): Text;
  /** What the reader must know before quoting it. */
  caveat(rows: Rows, lang: Lang): Text;
  /** What the drawing shows, for those who cannot see it. */
  description(rows: Rows, lang: Lang): Text;
  /** What the caption of the table says after the subtitle: totals that no cell holds. */
  counts?(rows: Rows, lang: Lang): Text;
}

/** A chart as a file of a family defines it. */
export interface ChartDefinition<Rows, Entry> extends Pick<
  Chart,
  'id' | 'indicators' | 'scope' | 'states' | 'control' | 'covers' | 'native'
> {
  /** Where the data are printed: always, or by scope. */
  places: readonly SourceLocation[] | Chart['places'];
  /** Keys or kinds of subjects without which nothing can be drawn; of sites that lack one. */
  needs?: readonly (SubjectKind | `${string}:${string}` | `${string}@${string}`)[];
  /** What words, drawing and table share; computed once for each view. */
  rows(view: ChartView): Rows;
  words: ChartWords<Rows>;
  /** The state that the table is about, where it is not the first. */
  tableState?: string;
  /** The rows of the table. */
  entries(rows: Rows): readonly Entry[];
  columns: readonly Column<Entry>[] | ((rows: Rows) => readonly Column<Entry>[]);
  /** The drawing, made in `frame.document`. It needs no name and no finish. */
  draw(rows: Rows, frame: Frame, lang: Lang): SVGElement;
}

/** So many views of a chart are kept: pages of a view and of its languages are built one by one. */
const most = 24;

/** Keeps what `compute` gives for the last views, as long as the measures are in use. */
function remembered<Rows>(compute: (view: ChartView) => Rows): (view: ChartView) => Rows {
  const known = onceFor<Measures, Recent<Rows>>(() => recent(most));
  return (view) =>
    known(view.measures)([view.scope, view.state, view.lang].join('\n'), () => compute(view));
}

/** Whether data have subjects of these keys and kinds. */
function hasAll(measures: Measures, needs: readonly string[]): boolean {
  return needs.every(
    (need) =>
      measures.findSubject(need) !== undefined || measures.subjects(need as SubjectKind).length > 0,
  );
}

/** Makes a chart of its definition: adds frame, name and finish to the drawing, and sets the table. */
export function defineChart<Rows extends object, Entry>(
  definition: ChartDefinition<Rows, Entry>,
): Chart {
  const { rows, words, tableState, entries, columns, draw, places, needs, ...about } = definition;
  const rowsOf = remembered(rows);
  const first = about.states[0]?.id ?? '';
  const say =
    (write: (rows: Rows, lang: Lang) => Text) =>
    (measures: Measures, scope: string, lang: Lang, state = first): Text =>
      write(rowsOf({ measures, scope, state, lang }), lang);
  const title = say(words.title);
  const table = (measures: Measures, scope: string, lang: Lang): Table => {
    const shown = rowsOf({ measures, scope, state: tableState ?? first, lang });
    const all = typeof columns === 'function' ? columns(shown) : columns;
    const sentences = [words.subtitle(shown, lang), words.counts?.(shown, lang)];
    return {
      caption: joined(
        sentences.flatMap((text) => (text === undefined || text.length === 0 ? [] : [text])),
        punctuation(lang).stop,
      ),
      columns: all.map(({ label, numeric }) => ({ label: label[lang], numeric })),
      rows: entries(shown).map((entry) => all.map(({ cell }) => cell(entry, lang))),
    };
  };
  return {
    ...about,
    ...(needs === undefined ? {} : { covers: (measures) => hasAll(measures, needs) }),
    places: typeof places === 'function' ? places : () => places,
    title,
    subtitle: say(words.subtitle),
    caveat: say(words.caveat),
    describe: say(words.description),
    draw(measures, scope, options) {
      const { lang, state } = options;
      const frame = frameOf(options);
      const svg = draw(rowsOf({ measures, scope, state, lang }), frame, lang);
      return finish(svg, about.id, plain(title(measures, scope, lang, state)), frame);
    },
    table,
  };
}
