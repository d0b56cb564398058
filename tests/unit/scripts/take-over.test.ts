import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changesOfTable } from '#src/claims/pages/data/data-changes.ts';
import { brought } from '#src/desk/check/brought.ts';
import { deskDataset, published } from '#src/desk/check/published.ts';
import { draftOf, handedOn } from '#src/desk/hand-on/build.ts';
import { projectTexts } from '#src/desk/project-node.ts';
import { draftTable } from '#src/desk/table.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { copyOfProject, project } from '../../fixtures/tables.ts';
import { bookOf, sheetOf } from '../../fixtures/workbooks.ts';
import { inGb18030 } from '../tables/fixture.ts';

const state = published(projectTexts('data'));
const desk = deskDataset('streets', state);
const columns = desk.columns.map(({ column }) => column);
const at = (column: string): number => columns.indexOf(column);
const label = (column: string): string => desk.columns[at(column)]?.label.zh ?? column;
const [first = [], second = []] = desk.published;
const cell = (row: readonly string[], column: string): string => row[at(column)] ?? '';

/** A CSV as WPS saves it: a title, heads in Chinese, GB 18030, CRLF. */
function wpsFile(): Uint8Array {
  const shown = ['street', 'as_of', 'name_zh', 'name_en', 'hukou'];
  const row = shown.map((name) => (name === 'name_en' ? 'Of WPS' : cell(first, name)));
  return inGb18030(['街道人口统计表', shown.map(label), row].map(String).join('\r\n'));
}

/** A workbook with a title, figures in 万 and a total. */
function excelFile(): Uint8Array {
  const wan = (row: readonly string[]): number => Number(cell(row, 'hukou')) / 10_000;
  const shown = ['street', 'as_of', 'name_zh', 'name_en'];
  const texts = shown.map((name) => (name === 'name_en' ? 'Of Excel' : cell(second, name)));
  const rows = [
    ['街道人口统计表'],
    [...shown.map(label), `${label('hukou')}（万人）`],
    [...texts, wan(second)],
    ['合计', null, null, null, wan(second)],
  ];
  return bookOf({ 表1: sheetOf(rows, ['A1:E1']) });
}

describe('a file that is brought to the desk', () => {
  it.each([
    ['wps.csv', wpsFile, first, 'Of WPS'],
    ['excel.xlsx', excelFile, second, 'Of Excel'],
  ] as const)('%s is handed on and taken over by the command', async (name, bytes, row, now) => {
    const file = brought(state);
    await file.read(bytes(), name);
    const { proposal } = file.understood({ dataset: 'streets' });
    expect(proposal.open).toEqual([]);
    const { rows } = file.taken('rows');
    const draft = draftOf(state, 'streets', draftTable(columns, rows));
    const reason = { why: '译名改正', source: 'wang-yang-2011', place: '' };
    const form = { who: '王小明', when: '2026-11-29', reason, own: {}, declared: [] };
    const handed = handedOn(draft, form, 'zh');
    if (handed.kind !== 'files') throw new Error(JSON.stringify(handed));

    const root = copyOfProject();
    const [csv, record] = [join(root, 'streets.csv'), join(root, 'streets.change.yaml')];
    writeFileSync(csv, handed.csv);
    writeFileSync(record, handed.record ?? '');
    const command = [
      'scripts/data.ts',
      'import',
      csv,
      '--dataset',
      'streets',
      '--whole',
      '--write',
    ];
    const { status, stderr } = spawnSync(
      process.execPath,
      [...command, '--record', record, '--root', join(root, 'data')],
      { cwd: project, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readFileSync(join(root, 'data/streets/streets.csv'), 'utf8')).toBe(handed.csv);
    const [change] = changesOfTable('streets', loadTables(join(root, 'data')));
    expect(change).toMatchObject({ who: '王小明', count: 1 });
    expect(change?.reasons[0]?.items).toMatchObject([
      { column: 'name_en', from: cell(row, 'name_en'), to: now },
    ]);
  });
});
