import type { Formula, Label } from '#src/model.ts';
import { wordsOf } from '#src/tables/labels.ts';
import type { LoadedRow, Tables } from '#src/tables/load.ts';
import type { Family } from '../family.ts';
import type { Recorder } from '../measures.ts';
import { count, countedRow } from '../provenance.ts';
import {
  kindOfLink,
  kindOfPassage,
  placesOf,
  rowsAbout,
  type Supported,
  type SupportRows,
} from './support-rules.ts';
import { item } from './item.ts';

const speakingSources = item(
  'speaking-sources',
  { zh: '谈到它的文献数', en: 'Sources that speak of it' },
  {
    zh: '谈到它的文献数：提到它、把它和难题或改革连在一起、或说到它的某一方面；同一份文献只计一次。',
    en: 'Number of sources that speak of it: that name it, link it to a problem or reform, or say something of it; each source counts once.',
  },
);

const supportKind = item(
  'support-kind',
  { zh: '依据的等级', en: 'Grade of support' },
  {
    zh: '各份文献里最强的一种依据，按“依据的种类”由弱到强记等级；难题只看为它提出的改革。',
    en: 'The strongest kind of support in any source, as a grade of the list “Kinds of support”; for a problem, of the reforms linked to it.',
  },
);

const stanceLinks = item(
  'stance-links',
  { zh: '各立场的联系数', en: 'Links by stance' },
  {
    zh: '与它有关的联系里，主张、记为成功、指出局限的各有多少条。',
    en: 'How many of its links argue for, report a success or report limits.',
  },
);

const triedPlaces = item(
  'tried-places',
  { zh: '试过的地方', en: 'Places where it was tried' },
  {
    zh: '文章写到做了它的行政区划，同一区划只计一次；一处在另一处之内的，只计外面的一处；只是建议或目标的不计。',
    en: 'Divisions where the sources say it was done, each once; one that lies inside another of them is not counted apart; proposals and aims are left out.',
  },
);

const aspectPassages = item(
  'aspect-passages',
  { zh: '各方面的段落数', en: 'Passages by aspect' },
  {
    zh: '文章说到它的效果、机制、条件、实施、花费和风险的段落数。',
    en: 'Number of passages on its effect, mechanism, conditions, implementation, cost and risks.',
  },
);

const actingLevels = item(
  'acting-levels',
  { zh: '行动的层级', en: 'Levels that act' },
  {
    zh: '文章写明由哪些层级来做；一级只计一次。',
    en: 'Levels that the sources say act on it, each level once.',
  },
);

/** How well each problem and reform is supported, from links, mentions and passages. */
export const support: Family = {
  indicators: [
    speakingSources,
    supportKind,
    stanceLinks,
    triedPlaces,
    aspectPassages,
    actingLevels,
  ],
  measure(tables, recorder) {
    for (const kind of ['problem', 'reform'] as const) {
      for (const { key } of recorder.subjects(kind)) {
        const rows = rowsAbout(tables, kind, key.slice(kind.length + 1));
        recorder.record(speakingSources, key, sourcesOf(tables, rows));
        const grade = gradeOf(tables, rows);
        if (grade !== undefined) recorder.record(supportKind, key, grade);
        countStances(tables, recorder, key, rows);
        recorder.record(triedPlaces, key, divisionsOf(tables, rows));
        countAspects(tables, recorder, { kind, key }, rows);
      }
    }
  },
};

/** The first element for each value of `of`. */
function firstOf<T>(all: readonly T[], of: (one: T) => string): T[] {
  return all.filter((one, index) => all.findIndex((other) => of(other) === of(one)) === index);
}

function tally(parts: Formula[], test: Label): Formula {
  return count(parts, () => true, test);
}

function sourcesOf(tables: Tables, { mentions, links, passages }: SupportRows): Formula {
  const named = [
    ...mentions.map((row) => ({ id: 'mentions', row })),
    ...links.map((row) => ({ id: 'problem-reform-links', row })),
    ...passages.map((row) => ({ id: 'reform-passages', row })),
  ];
  const first = firstOf(named, ({ row }) => row.values.source);
  return tally(
    first.map(({ id, row }) => countedRow(tables.any(id), row, 'source')),
    { zh: '文献', en: 'sources' },
  );
}

/**
 * The grade as a count: how many kinds of support, from the weakest up, are reached by at least one
 * row. Undefined without links and passages.
 */
function gradeOf(tables: Tables, { links, passages }: SupportRows): Formula | undefined {
  const kinds = tables.table('support-kinds').rows;
  const order = (id: string): number => tables.table('support-kinds').row(id).values.order;
  const graded = [
    ...links.map((row) => ({
      order: order(kindOfLink(row)),
      cell: countedRow(tables.any('problem-reform-links'), row, 'stance'),
    })),
    ...passages.flatMap((row) => {
      const kind = kindOfPassage(row);
      const column = row.values.support === null ? 'aspect' : 'support';
      const cell = countedRow(tables.any('reform-passages'), row, column);
      return kind === undefined ? [] : [{ order: order(kind), cell }];
    }),
  ];
  if (graded.length === 0) return undefined;
  const reached = kinds.map(({ values }) =>
    tally(
      graded.filter((one) => one.order >= values.order).map(({ cell }) => cell),
      { zh: '行', en: 'rows' },
    ),
  );
  return count(reached, (value) => value !== 0, {
    zh: '至少有一行达到的等级',
    en: 'kinds reached',
  });
}

function countStances(tables: Tables, recorder: Recorder, key: string, rows: SupportRows): void {
  const table = tables.any('problem-reform-links');
  for (const { id, label: part } of wordsOf(tables, 'problem-reform-links', 'stance')) {
    const own = rows.links.filter(({ values }) => values.stance === id);
    recorder.record(
      stanceLinks,
      `${key}#${id}`,
      tally(
        own.map((row) => countedRow(table, row, 'stance')),
        { zh: '联系', en: 'links' },
      ),
      { part },
    );
  }
}

function divisionsOf(tables: Tables, rows: SupportRows): Formula {
  return tally(
    placesOf(tables, rows).map(({ dataset, row }) =>
      countedRow(tables.any(dataset), row, 'division'),
    ),
    { zh: '行政区划', en: 'divisions' },
  );
}

function countAspects(
  tables: Tables,
  recorder: Recorder,
  { kind, key }: { kind: Supported; key: string },
  { passages }: SupportRows,
): void {
  const table = tables.any('reform-passages');
  const passed = (rows: LoadedRow<'reform-passages'>[], column: string, test: Label): Formula =>
    tally(
      rows.map((row) => countedRow(table, row, column)),
      test,
    );
  for (const { id, label: part } of wordsOf(tables, 'reform-passages', 'aspect')) {
    const own = passages.filter(({ values }) => values.aspect === id);
    const words = { zh: '段落', en: 'passages' };
    recorder.record(aspectPassages, `${key}#${id}`, passed(own, 'aspect', words), { part });
  }
  if (kind === 'problem') return;
  const acting = firstOf(
    passages.filter(({ values }) => values.level !== null),
    ({ values }) => values.level ?? '',
  );
  recorder.record(actingLevels, key, passed(acting, 'level', { zh: '层级', en: 'levels' }));
}
