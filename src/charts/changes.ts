import { byLanguage, languages } from '#src/i18n/languages.ts';
import { plain } from '#src/lib/text/say.ts';
import { finished } from '#src/lib/steps.ts';
import type { Chart, Label, Lang, Measures } from '#src/model.ts';
import { chartsOf } from './index.ts';
import { scopesOf } from './page/scopes.ts';

/** A view of a chart that shows something else. */
export interface ChangedView {
  /** Id of the chart, key of what it is drawn for, and id of its state. */
  chart: string;
  scope: string;
  state: string;
  kind: 'new' | 'gone' | 'changed';
  /** What the view finds; of one that is gone, what it found. */
  title: Label;
  /** What it is drawn for, and how. */
  scopeName: Label;
  stateLabel: Label;
  /** Path of its page, without base path and language. */
  path: string;
}

interface View {
  view: Omit<ChangedView, 'kind'>;
  /** Everything that the view says, as one text. */
  says: string;
}

const known = new WeakMap<Measures, ReadonlyMap<string, View>>();

/**
 * The views that say something else with other measures, in any language. Words and table of a chart
 * are made of the same rows as its drawing, and need no document.
 */
export function changedViews(before: Measures, after: Measures): ChangedView[] {
  return finished(changingViews(before, after));
}

/** The same in steps, one a view, between which it can be given up. */
export function* changingViews(
  before: Measures,
  after: Measures,
): Generator<undefined, ChangedView[]> {
  const old = yield* viewsOf(before);
  const now = yield* viewsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): ChangedView[] => {
    const [was, is] = [old.get(id), now.get(id)];
    const shown = is ?? was;
    if (shown === undefined || was?.says === is?.says) return [];
    const kind = was === undefined ? 'new' : is === undefined ? 'gone' : 'changed';
    return [{ ...shown.view, kind }];
  });
}

function* viewsOf(measures: Measures): Generator<undefined, ReadonlyMap<string, View>> {
  const before = known.get(measures);
  if (before !== undefined) return before;
  const byId = new Map<string, View>();
  for (const chart of chartsOf(measures)) {
    const scopes = scopesOf(chart, measures).flatMap(({ path, dates }) =>
      dates.map(({ key }) => ({ path, scope: key })),
    );
    for (const { path, scope } of scopes) {
      for (const state of chart.states) {
        const one = viewOf({ chart, path, scope, state, measures });
        if (one !== undefined) byId.set([chart.id, scope, state.id].join('\n'), one);
        yield;
      }
    }
  }
  known.set(measures, byId);
  return byId;
}

interface Drawn {
  chart: Chart;
  path: string;
  scope: string;
  state: Chart['states'][number];
  measures: Measures;
}

/** What a view says; undefined where a change leaves it without anything to show. */
function viewOf({ chart, path, scope, state, measures }: Drawn): View | undefined {
  try {
    return {
      view: {
        chart: chart.id,
        scope,
        state: state.id,
        title: byLanguage((lang) => plain(chart.title(measures, scope, lang, state.id))),
        scopeName: measures.subject(scope).name,
        stateLabel: state.label,
        path,
      },
      says: languages
        .map(({ id: lang }) => saidBy({ chart, path, scope, state, measures }, lang))
        .join('\n'),
    };
  } catch {
    return undefined;
  }
}

/** The texts of a view and the numbers of its table, without what they rest on. */
function saidBy({ chart, scope, state, measures }: Drawn, lang: Lang): string {
  const { caption, columns, rows } = chart.table(measures, scope, lang);
  const texts = [
    chart.title(measures, scope, lang, state.id),
    chart.subtitle(measures, scope, lang, state.id),
    chart.caveat?.(measures, scope, lang) ?? '',
    chart.describe(measures, scope, lang, state.id),
    caption,
  ];
  const cells = rows.map((row) =>
    row.map(({ text, value = '', path = '' }) => [text, value, path].join('\t')).join('\n'),
  );
  return [...texts.map(plain), ...columns.map(({ label }) => label), ...cells].join('\n');
}
