import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datasets } from '#data/index.ts';
import { deskDataset, published } from '#src/desk/check/published.ts';
import { draftOf, handedOn } from '#src/desk/hand-on/build.ts';
import type { HandedOn, HandOnForm } from '#src/desk/hand-on/form.ts';
import { projectTexts } from '#src/desk/project-node.ts';
import { draftTable } from '#src/desk/table.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { acceptChange } from '#src/tables/write/accept-change-node.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { copyOfProject } from '../../fixtures/tables.ts';

const project = published(projectTexts('data'));
const dataset = deskDataset('streets', project);
const columns = dataset.columns.map(({ column }) => column);

const form: HandOnForm = {
  ...{ who: '王小明', when: '2026-11-29', own: {}, declared: [] },
  reason: { why: '译名统一', source: 'wang-yang-2011', place: '表1' },
};

/** Hands on the published table with changes: line, column, text. */
function handed(
  changes: readonly (readonly [number, string, string])[],
  filled: Partial<HandOnForm> = {},
): HandedOn {
  const table = draftTable(columns, dataset.published);
  for (const [line, column, text] of changes) {
    const cells = table.rows[line - 2]?.cells;
    if (cells !== undefined) cells[columns.indexOf(column)] = text;
  }
  return handedOn(draftOf(project, 'streets', table), { ...form, ...filled }, 'zh');
}

function filesOf(answer: HandedOn): HandedOn & { kind: 'files' } {
  if (answer.kind !== 'files') throw new Error(JSON.stringify(answer));
  return answer;
}

const names = [
  [2, 'name_en', 'Shuang Jing'],
  [3, 'name_en', 'Second name'],
] as const;
const key = (line: number): string =>
  project.inspection.tables.get('streets')?.lines[line - 2]?.key ?? '';

describe('a draft that is handed on', () => {
  it('is a patch that git applies, after which the data have no fault', () => {
    const hukou = dataset.published[0]?.[columns.indexOf('hukou')] ?? '';
    const declared = [
      { row: key(2), column: 'hukou', action: 'flag', reason: { zh: '与合计不合', en: 'Off' } },
    ] as const;
    const own = { [key(3)]: { why: '另一个理由', source: '街道办事处', place: '' } };
    const answer = handed([...names, [2, 'hukou', '1']], { own, declared: [...declared] });
    const { patch, csv, record = '', paths } = filesOf(answer);
    expect(paths.map((path) => path.split('/').at(-1))).toEqual([
      ...['streets.csv', 'provenance.yaml', 'history.yaml', 'corrections.yaml'],
    ]);
    expect(csv).toContain(hukou);
    expect(record).toContain('why: 另一个理由');

    const root = copyOfProject();
    const git = (...words: string[]) => execFileSync('git', ['-C', root, ...words]);
    git('init', '-q');
    const file = join(root, 'streets.patch');
    writeFileSync(file, patch);
    git('apply', '--check', file);
    git('apply', '--whitespace=error', file);
    const { faults, tables } = inspect(join(root, 'data'), datasets);
    expect(formatFaults(faults, 'en')).toBe(formatFaults([], 'en'));
    expect(tables.get('streets')?.history.at(-1)?.changes).toHaveLength(2);
    expect(tables.get('streets')?.flags).toMatchObject([{ printed: hukou, expected: '1' }]);
  });

  it('is a table and a record that the command accepts', () => {
    const { csv, record = '' } = filesOf(handed(names));
    const root = copyOfProject();
    const data = join(root, 'data');
    writeFileSync(join(data, 'streets/streets.csv'), csv);
    const file = join(root, 'streets.change.yaml');
    writeFileSync(file, record);
    acceptChange(inspect(data, datasets), 'streets', { record: file });
    expect(inspect(data, datasets).faults).toEqual([]);
    expect(existsSync(join(data, 'streets/history.yaml'))).toBe(true);
    expect(readFileSync(join(data, 'streets/history.yaml'), 'utf8')).toContain('译名统一');
  });

  it('says what is lacking, and what would be wrong', () => {
    expect(handed([])).toEqual({ kind: 'nothing' });
    const bare = { ...form, who: ' ', reason: { ...form.reason, why: '' } };
    expect(handed(names, bare)).toEqual({
      kind: 'lacking',
      lacks: [
        { field: 'who', rows: [] },
        { field: 'why', rows: [key(2), key(3)] },
      ],
    });
    expect(handed([[2, 'hukou', 'many']])).toMatchObject({ kind: 'faults' });
  });
});
