import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { changedViews } from '#src/charts/changes.ts';
import { chartsOf } from '#src/charts/index.ts';
import { drawSvg } from '#src/charts/page.ts';
import { effectReport } from '#src/claims/effect/report.ts';
import type { EffectReport } from '#src/claims/effect/report-types.ts';
import { stateOf } from '#src/claims/effect/state-node.ts';
import { readTexts, stateFrom, type ProjectState } from '#src/claims/effect/state.ts';
import { sentencesOf } from '#src/claims/effect/written.ts';
import type { Measures } from '#src/model.ts';
import { emptyLog } from '#src/tables/disk/log.ts';
import { filesOf } from '#src/tables/disk/memory.ts';
import { csvWithCell } from '#src/tables/draft.ts';
import { inspectFiles } from '#src/tables/inspect-files.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { project } from '../../fixtures/tables.ts';

/** Data and texts of the project in memory, by paths below its folder. */
function inMemory(): Map<string, Uint8Array> {
  return new Map(
    ['data', 'content'].flatMap((folder) =>
      readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(project.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
    ),
  );
}

/** A changed cell: dataset, row, column, value. */
type Change = [string, string, string, string];

const changes: Change[] = [
  ['streets', 'wangjing@2010-03', 'outside', '12910'],
  ['streets', 'shuangjing@2010-03', 'outside', '22901'],
  ['readings', 'wk-cases-all', 'value', '204'],
  ['innovation-cases', 'hefei', 'division', '110105'],
  ['streets', 'anzhen@2010-03', 'hukou', 'many'],
];

let disk: ProjectState;
let memory: ProjectState;
const contents = inMemory();
const files = filesOf(contents);

beforeAll(() => {
  disk = stateOf(project);
  const inspection = inspectFiles('data', datasets, emptyLog(files), { hash: sha256 });
  memory = stateFrom(inspection, readTexts('.', files));
});

function draftOf([dataset, row, column, value]: Change): { file: string; bytes: Uint8Array } {
  const table = memory.inspection.tables.get(dataset);
  if (table === undefined) throw new Error(`no ${dataset}`);
  expect(table.lines.some(({ key }) => key === row)).toBe(true);
  return { file: table.file, bytes: csvWithCell(table, row, column, value) };
}

function reportOf(before: ProjectState, after: ProjectState): EffectReport {
  const charts = changedViews(before.measures, after.measures);
  const pages = ['chapters/02-chaoyang-in-figures/index.html'];
  const reports = [{ name: 'a', lang: 'zh' as const, title: 'a', pages }];
  return effectReport(before, after, { charts, reports });
}

/** The state that a change makes of the project on the disk. */
function changedOnDisk(change: Change): ProjectState {
  const { file, bytes } = draftOf(change);
  return stateOf(project, new Map([[join(project, file), bytes]]));
}

describe('the report of a change', () => {
  it.each(changes)('of %s %s %s to %s is the same in memory and on the disk', (...change) => {
    const { file, bytes } = draftOf(change);
    const log = emptyLog(files, new Map([[file, bytes]]));
    const inspection = inspectFiles('data', datasets, log, { hash: sha256 });
    const report = reportOf(memory, stateFrom(inspection, readTexts('.', files)));
    const onDisk = JSON.stringify(reportOf(disk, changedOnDisk(change)));
    expect(onDisk.replaceAll(`${project}/`, '')).toBe(JSON.stringify(report));
    // A worker sends it as it is.
    expect(structuredClone(report)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.observations.length + report.faults.length).toBeGreaterThan(0);
  });

  it('names what turns false, with its sentences in both languages, whole and with their place', () => {
    const { statements, passages, pages, reports, charts } = reportOf(
      disk,
      changedOnDisk(['streets', 'shuangjing@2010-03', 'outside', '22901']),
    );
    expect(statements.map(({ claim }) => claim)).toContain('outside-highest');
    expect(statements[0]?.found.en).not.toBe('');
    expect(new Set(passages.map(({ lang }) => lang))).toEqual(new Set(['zh', 'en']));
    const rank = passages.find(({ lang, line }) => lang === 'en' && line === 14);
    expect(rank?.path).toMatch(/^\/chapters\/02-chaoyang-in-figures\/#ref-\d+$/u);
    const parts = rank?.sentences.flatMap((sentence) => sentence.parts) ?? [];
    expect(parts).toContainEqual({
      claim: 'wangjing-rank',
      before: '1st',
      after: '2nd',
      holds: true,
    });
    const words = parts.filter((part) => typeof part === 'string').join('');
    expect(words).toContain('pilot subdistricts for international communities');
    expect(words).not.toMatch(/[<>[\]{}]/u);
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '/chapters/02-chaoyang-in-figures/',
        '/charts/outside-share/',
        '/streets/shuangjing/',
        '/evidence/outside-highest/',
        '/indicators/outside/',
        '/data/streets/',
      ]),
    );
    expect(reports.map(({ name }) => name)).toEqual(['a']);
    expect(charts.map(({ chart }) => chart)).toContain('outside-share');
  });

  it('of nothing is empty', () => {
    const report = reportOf(disk, disk);
    expect(Object.values(report).flat()).toEqual([{ zh: '', en: '' }]);
  });
});

describe('charts that change', () => {
  /** Every view as it is drawn. */
  function drawings(measures: Measures, views: readonly string[]): Map<string, string> {
    return new Map(
      views.map((id) => {
        const [name, scope = '', state = ''] = id.split(' ');
        const chart = chartsOf(measures).find((one) => one.id === name);
        if (chart === undefined) return [id, ''];
        const view = { chart, scope, state, form: 'wide', lang: 'zh' } as const;
        return [id, drawSvg(view, measures, (path) => path)];
      }),
    );
  }

  it.each(changes.slice(0, 4))(
    'by %s %s %s to %s are those that are drawn otherwise',
    (...change) => {
      const after = changedOnDisk(change).measures;
      const views = chartsOf(disk.measures).flatMap((chart) =>
        disk.measures
          .subjects(chart.scope)
          .filter(({ key }) => chart.covers?.(disk.measures, key) ?? true)
          .flatMap(({ key }) => chart.states.map(({ id }) => `${chart.id} ${key} ${id}`)),
      );
      const [old, now] = [drawings(disk.measures, views), drawings(after, views)];
      const drawn = views.filter((id) => old.get(id) !== now.get(id));
      const told = changedViews(disk.measures, after).map(
        ({ chart, scope, state }) => `${chart} ${scope} ${state}`,
      );
      expect(told).toEqual(expect.arrayContaining(drawn));
    },
  );
});

describe('sentences of a paragraph', () => {
  it.each([
    [['一句。两句！'], [['一句。'], ['两句！']]],
    [['他说“是。”又说'], [['他说“是。”'], ['又说']]],
    [['One, 1.5 of it. Two '], [['One, 1.5 of it. '], ['Two ']]],
    [
      ['甲', { id: 1 }, '。乙', { id: 2 }],
      [
        ['甲', { id: 1 }, '。'],
        ['乙', { id: 2 }],
      ],
    ],
    [
      ['All. ', { id: 1 }, ' more'],
      [['All. '], [{ id: 1 }, ' more']],
    ],
  ])('%j', (parts, expected) => {
    expect(sentencesOf<{ id: number }>(parts)).toEqual(expected);
  });
});
