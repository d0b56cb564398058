import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ReportRequest } from '#src/reports/request.ts';
import { faultsOf } from '../../../fixtures/reports/render.ts';
import { scriptModule } from '../../../fixtures/scripts.ts';

const { readFlags } = await scriptModule<{
  readFlags: (args: readonly string[]) => { request: ReportRequest };
}>('report/report-flags.ts');
const { isZip, writeZip } = await scriptModule<{
  isZip: (out: string) => boolean;
  writeZip: (zip: string, folder: string, files: readonly string[], date: string) => void;
}>('report/report-zip.ts');

describe('flags of the report command', () => {
  test('take formats, layouts and languages by every name that faults and pages call them', () => {
    const { request } = readFlags([
      ...['a', '--format', 'PDF,Ｗord,PowerPoint,xls', '--layout', '公文,本站版式'],
      ...['--lang', '中文版,English'],
    ]);
    expect(request.formats).toEqual(['pdf', 'docx', 'pptx', 'xlsx']);
    expect(request.layouts).toEqual(['official', 'standard']);
    expect(request.langs).toEqual(['zh', 'en']);
    expect(readFlags(['a', '--layout', 'Official layout', '--lang', '英文']).request).toMatchObject(
      {
        layouts: ['official'],
        langs: ['en'],
      },
    );
  });

  test('are refused together: a field twice, no number of processes, all reports in a zip', () => {
    const told = faultsOf(() =>
      readFlags([
        ...['a', '--field', 'title=甲', '--field', 'title=乙', '--jobs', '0'],
        ...['--format', 'wrod', '--all', '--out', 'x.ZIP'],
      ]),
    );
    expect(told.map(({ page, zh }) => `${page} ${zh}`)).toEqual([
      '--jobs 0 读到“0”，应为 1 到 99 的整数：同时几个进程。不写 --jobs，就和处理器的核一样多。',
      expect.stringMatching(/^--format wrod 不认识“wrod”。/u),
      expect.stringMatching(/^--field title 写了两次。每项只能写一次/u),
      expect.stringMatching(/^--out --all 做网站上的全部报告，要放在文件夹里/u),
    ]);
  });
});

test('a zip of reports has the same bytes for the same files', () => {
  expect(['x.zip', 'a/报告.ZIP', 'zip', 'x.zip/'].map(isZip)).toEqual([true, true, false, false]);
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.pdf'), 'A');
  const [one, two] = ['one.zip', 'two.zip'].map((name) => {
    writeZip(join(folder, name), folder, ['a.pdf'], '2026-11-22');
    return readFileSync(join(folder, name));
  });
  expect(one).toEqual(two);
  expect(Object.keys(unzipSync(one ?? new Uint8Array()))).toEqual(['a.pdf']);
});
