import { expect, it, describe } from 'vitest';
import { check } from '#src/desk/check/checker.ts';
import { locatedFaults, type Located } from '#src/desk/check/located.ts';
import { declared, deskDataset, published } from '#src/desk/check/published.ts';
import { projectTexts } from '#src/desk/project-node.ts';
import type { DeskAnswer, FaultKind } from '#src/desk/messages.ts';
import { mendStep } from '#src/desk/session.ts';
import { draftTable, take } from '#src/desk/table.ts';
import type { Fault } from '#src/tables/fault.ts';
import { MemoryData } from '../tables/memory.ts';

const project = published(projectTexts('data'));
const dataset = deskDataset('streets', project);
const columns = dataset.columns.map(({ column }) => column);

const today = '2026-11-28';

/** Checks the published table of subdistricts with changes: line, column, text. */
async function checked(changes: readonly (readonly [number, string, string])[]) {
  const table = draftTable(columns, dataset.published);
  for (const [line, column, text] of changes) {
    const cells = table.rows[line - 2]?.cells;
    if (cells !== undefined) cells[columns.indexOf(column)] = text;
  }
  const answers: DeskAnswer[] = [];
  const about = { published: project, dataset: declared('streets'), table, today };
  const run = (): Promise<unknown> =>
    check(
      { ...about, lang: 'zh' },
      (answer) => answers.push(answer),
      () => true,
    );
  await run();
  const kinds = (): FaultKind[] =>
    answers.flatMap((answer) => (answer.kind === 'faults' && answer.whole ? answer.kinds : []));
  return { table, kinds, run, answers };
}

describe('the check of a draft', () => {
  it('finds nothing in the published table', async () => {
    const { kinds } = await checked([]);
    expect(kinds()).toEqual([]);
  });

  it('says what the command says, word for word, at the cell', async () => {
    const { kinds } = await checked([[4, 'hukou', 'many']]);
    const { zh } = new MemoryData()
      .csv('streets', (text) => text.replace(/^(donghu,.*?Donghu),\d+/mu, '$1,many'))
      .faults();
    const [kind] = kinds();
    expect(kind?.places).toMatchObject([{ row: 3, column: columns.indexOf('hukou') }]);
    const { where = '', found = '' } = kind?.places[0] ?? {};
    for (const words of [kind?.what, kind?.expected, kind?.fix, `${where}：${found}`])
      expect(zh).toContain(words);
  });

  it('offers the one certain mend, and none where the source must be asked', async () => {
    const mends = [
      [2, 'hukou', '１６９４７３', '169473'],
      [3, 'hukou', ' 71，515 ', '71515'],
      [4, 'name_zh', '东\u200b湖', '东湖'],
      [5, 'district', '朝阳区', '110105'],
      [6, 'record', '街道', 'street'],
      [7, 'as_of', '2010年3月', '2010-03'],
      [8, 'name_en', ' Balizhuang', 'Balizhuang'],
      [9, 'hukou', '6万', undefined],
      [10, 'hukou', '-', undefined],
    ] as const;
    const { kinds, table, run, answers } = await checked(
      mends.map(([line, column, text]) => [line, column, text]),
    );
    const places = kinds().flatMap((kind) => kind.places);
    for (const [line, column, text, mend] of mends) {
      const at = { row: line - 1, column: columns.indexOf(column) };
      const place = places.find((one) => one.row === at.row && one.column === at.column);
      expect(place, text).toBeDefined();
      expect(place?.mend, text).toBe(mend);
    }
    take(table, mendStep(table, places));
    answers.length = 0;
    await run();
    const left = new Set(kinds().flatMap((kind) => kind.places.map(({ row }) => row)));
    expect([...left].sort()).toEqual([8, 9]);
  });

  it('is given up when the draft has changed again', async () => {
    // So many rows that checking them takes longer than one slice on any machine.
    const rows = Array.from({ length: 400 }, () => dataset.published).flat();
    const table = draftTable(columns, rows);
    const answers: DeskAnswer[] = [];
    const about = { published: project, dataset: declared('streets'), table, today };
    const end = await check(
      { ...about, lang: 'en' },
      (answer) => answers.push(answer),
      () => false,
    );
    expect(end).toBeUndefined();
    expect(answers.some((answer) => answer.kind === 'faults' && answer.whole)).toBe(false);
  });

  it('names the places of other files that a draft breaks', async () => {
    const families = deskDataset('problem-families', project);
    const names = families.columns.map(({ column }) => column);
    const table = draftTable(names, families.published);
    const [first] = table.rows;
    first?.cells.splice(0, 1, 'renamed');
    const answers: DeskAnswer[] = [];
    const about = { published: project, dataset: declared(families.id), table, today };
    await check(
      { ...about, lang: 'en' },
      (answer) => answers.push(answer),
      () => true,
    );
    const places = answers.flatMap((answer) =>
      answer.kind === 'faults' ? answer.kinds.flatMap((kind) => kind.places) : [],
    );
    expect(places.find(({ row }) => row === undefined)?.where).toMatch(/^data\/problems\//u);
  });
});

describe('faults that were only counted', () => {
  it('are counted with those of their kind, without a place', () => {
    const file = 'data/streets/streets.csv';
    const about = { table: draftTable(columns, []), file, lang: 'zh' } as const;
    const mends: Located['mends'] = {
      ...{ dataset: declared('streets'), checks: { columns: [], pairs: [] } },
      ...{ isKey: () => true, keyOfName: () => undefined },
    };
    const faults: Fault[] = [
      { code: 'blank', file, line: 2, column: 'total' },
      { code: 'blank', file, further: 41, expected: '1' },
    ];
    const kinds = locatedFaults(faults, { ...about, rowOfLine: new Map(), mends });
    expect(kinds.map(({ total, places }) => [total, places.length])).toEqual([[42, 1]]);
  });
});
