import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sirv from 'sirv';
import { expect, it, onTestFinished } from 'vitest';
import { published, deskDataset } from '#src/desk/check/published.ts';
import { projectTexts } from '#src/desk/project-node.ts';
import { deskWords } from '#src/i18n/desk.ts';
import { effectWords } from '#src/i18n/desk-effects.ts';
import { handOnWords } from '#src/i18n/desk-hand-on.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { copyOfProject, project } from '../fixtures/tables.ts';
import { bookOf, sheetOf } from '../fixtures/workbooks.ts';
import { cleanEnvironment } from '../shipped/environment.ts';
import { inGb18030 } from '../unit/tables/fixture.ts';
import { bringAxe, findings } from './axe.ts';
import {
  checked,
  choose,
  effectsSay,
  openDeskPage,
  press,
  tabTo,
  type DeskVisit,
} from './desk-page.ts';

const { script: zh } = deskWords.zh;
const effects = effectWords('zh');
const handOn = handOnWords.zh;

const desk = deskDataset('streets', published(projectTexts('data')));
const columns = desk.columns.map(({ column }) => column);
const label = (column: string): string =>
  desk.columns.find((one) => one.column === column)?.label.zh ?? column;

/** A published row by its key, with some cells changed. */
function row(
  street: string,
  changes: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const cells = desk.published.find(([id]) => id === street) ?? [];
  const named = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  return { ...named, ...changes };
}

/** A CSV as WPS saves it: a title, heads in Chinese, the district by its name, GB 18030, CRLF. */
function wpsFile(rows: readonly Record<string, string>[]): Buffer {
  const shown = ['street', 'as_of', 'district', 'name_zh', 'hukou_local', 'hukou_separated'];
  const lines = [
    ['街道户籍人口登记表'],
    shown.map(label),
    ...rows.map((one) =>
      shown.map((column) => (column === 'district' ? '朝阳区' : (one[column] ?? ''))),
    ),
  ];
  return Buffer.from(inGb18030(`${lines.map(String).join('\r\n')}\r\n`));
}

/** A workbook as offices keep it: two lines of titles, a joined head, figures in 万, a total, a note. */
function officeBook(rows: readonly Record<string, string>[]): Buffer {
  const shown = ['hukou', 'hukou_local', 'hukou_separated', 'migrants', 'outside', 'total'];
  const wan = (one: Record<string, string>, column: string): number => Number(one[column]) / 10_000;
  const sheet = sheetOf(
    [
      ['各街道人口情况'],
      ['', '', '', '', '', '', '单位：万人'],
      [label('name_zh'), ...shown.map(label)],
      ...rows.map((one) => [one['name_zh'] ?? '', ...shown.map((column) => wan(one, column))]),
      ['合计', ...shown.map((column) => rows.reduce((sum, one) => sum + wan(one, column), 0))],
      ['注：数据由各街道报送。'],
    ],
    ['A1:G1'],
  );
  return Buffer.from(bookOf({ 说明: sheetOf([['本表由统计科编制']]), 人口: sheet }));
}

/** Kills the process of a page, as a crash of the browser does. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Fills the panel that hands on by keyboard, and saves a file that one of its buttons writes. */
async function download(page: Page, button: string, path: string): Promise<string> {
  const waited = page.waitForEvent('download');
  await choose(page, button);
  await (await waited).saveAs(path);
  return path;
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, field);
  await press(page, 'Control+a');
  await page.keyboard.type(text);
}

/** The tabs beside the grid are one stop of Tab; arrows choose among them. */
async function openPanel(page: Page, title: string): Promise<void> {
  const chosen = (): Promise<string | null> =>
    page.textContent('[role="tab"][aria-selected="true"]');
  await tabTo(page, (await chosen()) ?? '');
  for (let n = 0; n < 3 && !((await chosen()) ?? '').includes(title); n += 1)
    await press(page, 'ArrowRight');
  expect(await chosen()).toContain(title);
}

/** Runs a script of the project for the copy. Throws with its output when it fails. */
function run(root: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: project,
    env: { ...cleanEnvironment(), SITE_DIR: root },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${words.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** Serves a folder until the test ends. */
async function served(folder: string): Promise<string> {
  const files = sirv(folder);
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** Opens a file by keyboard once what reads it is there, as a reader chooses one. */
async function bring({ page, requests }: DeskVisit, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser', { timeout: 60_000 });
  await tabTo(page, zh.file);
  // The reader of workbooks comes last.
  await expect
    .poll(() => requests.some((one) => one.url().includes('library')), { timeout: 20_000 })
    .toBe(true);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.waitForSelector('.bring');
}

const state = (page: Page): Promise<string | null> => page.textContent('.status .state');
const kept = (page: Page): Promise<string | null> => page.textContent('.status .kept');

/** Writes data and change record to the copy by keyboard, and takes them over by command. */
async function handOver(page: Page, root: string, why: string): Promise<string> {
  await openPanel(page, handOn.title);
  await type(page, handOn.who, '王小明');
  await type(page, handOn.why, why);
  await type(page, handOn.source, 'wang-yang-2011');
  await tabTo(page, handOn.checked);
  await page.keyboard.press('Space');
  await bringAxe(page);
  expect(await findings(page)).toEqual([]);
  await download(page, handOn.csv, join(root, 'data/streets/streets.csv'));
  await download(page, handOn.record, join(root, 'streets.change.yaml'));
  await download(page, handOn.xlsx, join(root, 'streets.xlsx'));
  expect(readFileSync(join(root, 'streets.xlsx')).subarray(0, 2).toString()).toBe('PK');
  run(root, 'scripts/data.ts', 'accept', 'streets', '--record', join(root, 'streets.change.yaml'));
  return run(root, 'scripts/data.ts', 'check', '--lang', 'en');
}

const seconds = 1000;

it(
  'a file of WPS and a workbook of an office are brought, mended, compared, handed on and published, by keyboard',
  async () => {
    const root = copyOfProject();
    const visit = await openDeskPage('/desk/');
    const { page, context, requests, faults } = visit;
    await page.waitForSelector('.begin');

    // Bring: what was understood is shown before anything is taken.
    const misread = row('donghu', { hukou_local: '25211', hukou_separated: '25047' });
    const other = row('shuangjing', { hukou_local: '69208', hukou_separated: '2307' });
    await bring(visit, '户籍人口.csv', wpsFile([misread, other]));
    expect(await page.textContent('.bring')).toContain('GB18030');
    requests.length = 0;
    await choose(page, interpolate(zh.addRows, { n: 2 }));
    await page.waitForSelector('[role="gridcell"]');
    await checked(page);

    // Mend: the district is a code in the data.
    await choose(page, interpolate(zh.mendAll, { n: 2 }));
    await checked(page);
    await expect.poll(() => page.locator('.cell.faulty', { hasText: '朝阳区' }).count()).toBe(0);

    // Compare: cells old and new, and what turns false, in the sentences of both languages.
    await effectsSay(page, effects.parts.statements);
    await openPanel(page, effects.title);
    const panel = page.locator('.effects');
    expect(await panel.locator('.statements').textContent()).toContain('东湖');
    for (const name of ['zh', 'en'] as const) {
      const group = panel.locator('.passages > details', { hasText: effects.names[name] });
      if ((await group.getAttribute('open')) === null) await choose(page, effects.names[name]);
      await choose(page, { selector: '.passages > details[open] details:not([open]) > summary' });
      await expect.poll(() => group.locator('.passage .again').count()).toBeGreaterThan(0);
    }
    const passages = await panel.locator('.passages').textContent();
    expect(passages).toContain('东湖');
    expect(passages).toContain('Donghu');
    await choose(page, effects.parts.rows);
    await expect.poll(() => panel.locator('.rows').textContent()).toMatch(/25447\s*→\s*25047/u);
    await bringAxe(page);
    expect(await findings(page)).toEqual([]);

    // One number was misread: it is found, mended and kept; then the browser dies.
    await tabTo(page, { selector: '[type="search"]' });
    await page.keyboard.type('25047');
    await press(page, 'Enter', 'Escape', 'F2', 'Control+a');
    await page.keyboard.type('25467');
    await press(page, 'Enter');
    await checked(page);
    await expect.poll(() => state(page), { timeout: 20_000 }).toBe(zh.sound);
    await expect.poll(() => kept(page), { timeout: 10_000 }).toContain('草稿已存');
    expect(requests.map((one) => one.url())).toEqual([]);
    expect(faults).toEqual([]);
    await crash(page);

    // The draft is there again, with every step; it is handed on and taken over by command.
    const { page: again, faults: later } = await openDeskPage('/desk/', context);
    await again.waitForSelector('.drafts');
    await choose(again, zh.resume);
    await again.waitForSelector('[role="gridcell"]');
    await expect.poll(() => state(again), { timeout: 20_000 }).toBe(zh.sound);
    expect(await again.locator('[role="gridcell"]', { hasText: /^25467$/u }).count()).toBe(1);
    expect(await handOver(again, root, '登记表更正')).toContain('no faults');
    expect(later).toEqual([]);

    // The site that is built from it shows the number, its history, and sentences that hold.
    run(root, 'scripts/claims.ts', 'check', '--lang', 'en');
    run(root, 'node_modules/astro/bin/astro.mjs', 'build');
    const site = await served(join(root, 'dist'));
    const built = await openDeskPage(`${site}/data/streets/`, context);
    expect(await built.page.locator('td', { hasText: /^25467$/u }).count()).toBe(1);
    expect(await built.page.textContent('#history ~ *')).toBeTruthy();
    expect(await built.page.textContent('main')).toContain('登记表更正');

    // There a workbook of an office is brought: its figures are those of the site but for two.
    const office = await openDeskPage(`${site}/desk/`, context);
    await office.page.waitForSelector('.begin');
    const streets = desk.published.flatMap(([id = '', , , record]) =>
      record === 'street' ? [id] : [],
    );
    const corrected: Record<string, Record<string, string>> = {
      donghu: { hukou_local: '25211', hukou_separated: '25467' },
      shuangjing: { hukou_local: '69208', hukou_separated: '2307' },
      yayuncun: { hukou_local: '47437', hukou_separated: '4197' },
      anzhen: { hukou_local: '48602', hukou_separated: '5069' },
    };
    await bring(office, '街道人口.xlsx', officeBook(streets.map((id) => row(id, corrected[id]))));
    const understood = await office.page.textContent('.bring');
    expect(understood).toContain('万');
    await type(office.page, label('as_of'), '2010-03');
    await press(office.page, 'Enter');
    await choose(office.page, interpolate(zh.addRows, { n: streets.length }));
    await office.page.waitForSelector('[role="gridcell"]');
    await expect.poll(() => state(office.page), { timeout: 20_000 }).toBe(zh.sound);
    await effectsSay(office.page, effects.parts.rows);
    await openPanel(office.page, effects.title);
    await choose(office.page, effects.parts.rows);
    const rows = office.page.locator('.effects .rows');
    await expect.poll(() => rows.textContent()).toMatch(/4187\s*→\s*4197/u);
    expect(await rows.locator('ins').count()).toBe(4);
    expect(await handOver(office.page, root, '统计科更正')).toContain('no faults');
    expect(office.faults).toEqual([]);
  },
  // About a minute, of which half is the build; a busy machine takes three times as long.
  420 * seconds,
);
