import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '#src/tables/csv/decode.ts';
import { bytesOf } from '#src/tables/disk/read-node.ts';
import type { Fault } from '#src/tables/fault.ts';
import { formatFaults, messageOf } from '#src/tables/faults.ts';
import { formatWarnings } from '#src/tables/warnings.ts';
import {
  folderWith,
  inGb18030,
  inUtf16,
  look,
  onlyFault,
  towns,
  townsCsv,
  withTowns,
} from './fixture.ts';

const header = Object.keys(towns.columns).join(',');
const lines = townsCsv.trimEnd().split('\n');

/** The towns with another header and the same rows. */
const withHeader = (names: string): string => withTowns([names, ...lines.slice(1), ''].join('\n'));

describe('a file larger than a text can be', () => {
  it('is a fault with its size and the limit, and is not read', () => {
    const root = folderWith();
    truncateSync(join(root, 'towns/towns.csv'), 647_000_000);
    const { zh, en } = onlyFault(root, 'oversized-file');
    expect(zh).toContain('towns.csv\n  × 文件太大，读不下\n      文件有 647 MB');
    expect(zh).toMatch(/应为：不超过 \d+ MB。/u);
    expect(en).toContain('the file has 647 MB');
  });

  it('is refused where a command reads it from elsewhere', () => {
    const file = join(folderWith(), 'large.xlsx');
    writeFileSync(file, '');
    truncateSync(file, 647_000_000);
    expect(() => bytesOf(file)).toThrow('the file has 647 MB');
  });
});

describe('encodings', () => {
  const spellings: [string, Uint8Array, string][] = [
    ['GB 18030', inGb18030(townsCsv), 'GB18030'],
    ['UTF-16 little endian', inUtf16(townsCsv, 'le'), 'UTF-16LE'],
    ['UTF-16 big endian', inUtf16(townsCsv, 'be'), 'UTF-16BE'],
  ];
  it.each(spellings)('decodes %s and warns', (_, bytes, name) => {
    const { codes, warnings, tables } = look(folderWith({ 'towns/towns.csv': bytes }, townsCsv));
    expect(codes).toEqual([]);
    expect(tables.get('towns')?.rows[0]?.values['name']).toBe('临河');
    expect(warnings).toMatchObject([{ code: 'encoding', got: name }]);
    expect(formatWarnings(warnings, 'zh')).toContain(`编码是 ${name}`);
    expect(formatWarnings(warnings, 'en')).toContain('npm run data normalise');
  });

  it('skips a byte order mark and warns', () => {
    const { codes, warnings, tables } = look(
      folderWith({ 'towns/towns.csv': `\uFEFF${townsCsv}` }, townsCsv),
    );
    expect(codes).toEqual([]);
    expect(tables.get('towns')?.header[0]).toBe('id');
    expect(warnings).toMatchObject([{ code: 'bom' }]);
    expect(formatWarnings(warnings, 'zh')).toContain('字节顺序标记');
  });

  it('warns of Windows line ends and a missing last line end, which do not change the checksum', () => {
    const changed = townsCsv.trimEnd().replaceAll('\n', '\r\n');
    const { codes, warnings, tables } = look(folderWith({ 'towns/towns.csv': changed }, townsCsv));
    expect(codes).toEqual([]);
    expect(tables.get('towns')?.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(warnings.map(({ code }) => code)).toEqual(['line-ends', 'no-final-newline']);
  });

  it('reports an Excel workbook named .csv instead of parsing it', () => {
    const workbook = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14);
    const fault = onlyFault(
      folderWith({ 'towns/towns.csv': workbook }, townsCsv),
      'spreadsheet-file',
    );
    expect(fault.file).toBe('towns/towns.csv');
    expect(fault.zh).toContain('另存为“CSV UTF-8（逗号分隔）”');
    expect(fault.en).toContain('save it as “CSV UTF-8 (comma delimited)”');
    expect(decode(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({ problem: 'spreadsheet-file' });
  });

  it('reports UTF-8 cut inside a character instead of decoding it as GB 18030', () => {
    const cut = Buffer.from(townsCsv).subarray(0, -2);
    const fault = onlyFault(folderWith({ 'towns/towns.csv': cut }, townsCsv), 'damaged-text');
    expect(fault.line).toBe(4);
    expect(fault.zh).toContain('UTF-8 文字有损坏');
    expect(fault.en).toContain('Export the file again');
  });

  it('reports bytes of no known encoding', () => {
    const bytes = Uint8Array.of(0x69, 0x64, 0xff, 0xff, 0x0a);
    const fault = onlyFault(folderWith({ 'towns/towns.csv': bytes }, townsCsv), 'unknown-encoding');
    expect(fault.en).toContain('UTF-8, UTF-16 with a BOM, or GB 18030');
  });

  it('reports UTF-16 without byte order mark by its NUL bytes', () => {
    const bytes = inUtf16(townsCsv, 'le').slice(2, 40);
    const fault = look(folderWith({ 'towns/towns.csv': bytes }, townsCsv)).faults[0];
    expect(fault).toMatchObject({ code: 'nul', line: 1 });
    expect(formatFaults(fault === undefined ? [] : [fault], 'zh')).toContain('没有标记的 UTF-16');
  });
});

describe('the header', () => {
  it('may have its columns in any order', () => {
    const turned = townsCsv.replace(/^(.*?),(.*)$/gmu, '$2,$1');
    const { codes, tables } = look(withTowns(turned));
    expect(codes).toEqual([]);
    expect(tables.get('towns')?.rows[0]?.key).toBe('linhe@2010');
    expect(tables.get('towns')?.header).toEqual(Object.keys(towns.columns));
  });

  it('reports a missing column', () => {
    const fault = onlyFault(withTowns(townsCsv.replace(/,[^,\n]*$/gmu, '')), 'missing-column');
    expect(fault).toMatchObject({ line: 1, column: 'anchor' });
    expect(fault.zh).toContain('缺少“anchor”列');
    expect(fault.en).toContain('The column “anchor” is missing');
  });

  it('reports an extra column', () => {
    const fault = onlyFault(
      withTowns(
        townsCsv
          .replace(/$/gmu, ',x')
          .replace(/\n,x$/u, '\n')
          .replace(/^(.*),x/u, '$1,remarks'),
      ),
      'extra-column',
    );
    expect(fault).toMatchObject({ line: 1, got: 'remarks' });
    expect(fault.zh).toContain('多出“remarks”列');
    expect(fault.en).toContain('an extra column “remarks”');
  });

  it('treats a column named __proto__ as an ordinary extra column', () => {
    const changed = [`${header},__proto__`, ...lines.slice(1).map((line) => `${line},1`), ''].join(
      '\n',
    );
    expect(onlyFault(withTowns(changed), 'extra-column').got).toBe('__proto__');
  });

  it('reports a duplicate column', () => {
    const changed = [`${header},people`, ...lines.slice(1).map((line) => `${line},1`), ''].join(
      '\n',
    );
    const fault = onlyFault(withTowns(changed), 'duplicate-column');
    expect(fault).toMatchObject({ line: 1, column: 'people' });
    expect(fault.zh).toContain('“people”列出现了不止一次');
    expect(fault.en).toContain('“people” is there more than once');
  });

  it.each([
    ['peeple', 'people'],
    ['People', 'people'],
    ['人口', 'people'],
    [' people', 'people'],
  ])('reports “%s” as the renamed column %s', (name, meant) => {
    const fault = onlyFault(withHeader(header.replace('people', name)), 'renamed-column');
    expect(fault).toMatchObject({ line: 1, got: name, suggestion: meant });
    expect(fault.zh).toContain(`可能是缺少的“${meant}”列`);
    expect(fault.en).toContain(`may be the missing column “${meant}”`);
  });

  it('reports empty columns saved by a spreadsheet', () => {
    const changed = lines.map((line) => `${line},`).join('\n');
    const fault = onlyFault(withTowns(`${changed}\n`), 'unnamed-column');
    expect(fault.zh).toContain('第 13 列没有名称');
  });

  it.each([
    [';', ';'],
    ['\t', '\\t'],
    ['，', '，'],
  ])('reports “%s” as a wrong delimiter once', (sign, shown) => {
    const fault = onlyFault(withTowns(townsCsv.replaceAll(',', sign)), 'wrong-delimiter');
    expect(fault.got).toBe(sign);
    expect(fault.zh).toContain(`读到“${shown}”`);
    expect(fault.en).toContain('not separated by commas');
  });
});

describe('rows', () => {
  it('reports a file truncated in its last line', () => {
    const cut = townsCsv.slice(0, townsCsv.lastIndexOf(',,'));
    const fault = onlyFault(withTowns(cut), 'truncated');
    expect(fault).toMatchObject({ line: 4, expected: '12' });
    expect(fault.zh).toContain('文件在最后一行中间断掉了');
    expect(fault.en).toContain('breaks off in its last line');
  });

  it('reports an unclosed quote with its line', () => {
    const fault = onlyFault(withTowns(townsCsv.replace('山前,', '"山前,')), 'unclosed-quote');
    expect(fault.line).toBe(3);
    expect(fault.zh).toContain('双引号没有收尾');
    expect(fault.en).toContain('A double quote is never closed');
  });

  it('reports a quote inside a quoted cell with its line', () => {
    const fault = onlyFault(withTowns(townsCsv.replace('山前,', '"山"前",')), 'malformed-quote');
    expect(fault.line).toBe(3);
    expect(fault.en).toContain('doubled');
  });

  it('reports lines with too few or too many cells, with both counts', () => {
    const few = onlyFault(withTowns(townsCsv.replace('临河,600,', '临河600,')), 'too-few-cells');
    expect(few).toMatchObject({ line: 2, got: '11', expected: '12' });
    const many = onlyFault(withTowns(townsCsv.replace('临河,', '临河,镇,')), 'too-many-cells');
    expect(many).toMatchObject({ line: 2, got: '13' });
    expect(many.zh).toContain('用双引号括起来');
  });

  it('reports a header without rows and an empty file', () => {
    const lost = folderWith({ 'towns/towns.csv': `${header}\n` }, townsCsv);
    const none = onlyFault(lost, 'zero-rows');
    expect(none.zh).toContain('只有表头，没有数据行');
    const empty = onlyFault(withTowns(''), 'no-header');
    expect(empty.en).toContain(`A first line: ${header}`);
  });

  it('takes a dataset that is declared to have no rows', () => {
    expect(look(withTowns(`${header}\n`)).codes).toEqual([]);
  });

  it('skips empty lines without shifting line numbers', () => {
    const { codes, tables } = look(
      folderWith({ 'towns/towns.csv': townsCsv.replace('\nshanqian', '\n\n,,,\nshanqian') }),
    );
    expect(codes).toEqual([]);
    expect(tables.get('towns')?.rows.map(({ line }) => line)).toEqual([2, 5, 6]);
  });
});

describe('many faults', () => {
  const broken = townsCsv
    .replace('600,400', '6oo,４００')
    .replace('new', 'modern')
    .replace('110105,全', '999,全');
  const root = folderWith({
    'towns/towns.csv': broken,
    'places/places.csv': 'code,sauce\n110105,first-paper\n',
    'readings/provenance.yaml': 'sources: [second-paper]\n',
  });

  it('reports the faults of all cells, rows and files together', () => {
    const places = look(root).faults.map(({ code, file, line, column }) =>
      [code, file, line ?? '', column ?? ''].join(' ').trim(),
    );
    expect(places.sort()).toEqual([
      'full-width-digits towns/towns.csv 2 here',
      'not-a-number towns/towns.csv 2 people',
      'not-in-vocabulary towns/towns.csv 3 class',
      'renamed-column places/places.csv 1',
      'unknown-reference towns/towns.csv 4 place',
      'yaml-shape readings/provenance.yaml 1 note',
    ]);
  });

  it('groups them by file, each with its location', () => {
    const zh = formatFaults(look(root).faults, 'zh');
    expect(zh.split('\n')[0]).toBe('数据有 6 处问题：');
    expect(zh.match(/^\S+\.(?:csv|yaml)$/gmu)).toHaveLength(3);
    expect(zh.match(/第 \d 行/gu)).toHaveLength(6);
    const en = formatFaults(look(root).faults, 'en');
    expect(en).toContain('The data have 6 faults:');
    expect(en).toContain('line 1, entry “note”');
  });

  it('prints a message once for several locations of the same fault', () => {
    const twice = townsCsv.replace('600,', '６００,').replace('400,300', '４００,300');
    const zh = formatFaults(look(withTowns(twice)).faults, 'zh');
    expect(zh.match(/数字是全角的/gu)).toHaveLength(1);
    expect(zh.match(/读到“/gu)).toHaveLength(2);
  });
});

describe('many faults of one kind', () => {
  const file = 'data/towns/towns.csv';
  const cells = Array.from({ length: 20_000 }, (_, index): Fault => ({
    code: 'not-a-number',
    file,
    line: index + 2,
    column: 'people',
    got: 'x',
  }));
  /** Each has a message of its own, as it names another row. */
  const orders = Array.from({ length: 500 }, (_, index): Fault => ({
    code: 'same-order',
    file,
    line: index + 2,
    got: String(index),
  })).map((fault, index) => ({ ...fault, expected: `row ${String(index)}` }));

  it.each([
    [
      'zh',
      '另有 19980 处',
      '共 20000 处问题，同样的只列出前 20 处。要列出全部，加上 --all 再运行一次。',
    ],
    ['en', 'and 19980 more', '20000 faults in all; of those of one kind the first 20 are listed.'],
  ] as const)('are cut short where asked, and counted last (%s)', (lang, more, last) => {
    const text = formatFaults(cells, lang, 20);
    const lines = text.split('\n');
    expect(lines.length).toBeLessThan(32);
    expect(text).toContain(more);
    expect(lines.at(-1)).toContain(last);
    expect(formatFaults(cells, lang).split('\n').length).toBeGreaterThan(20_000);
    expect(formatFaults(cells.slice(0, 20), lang, 20)).toBe(formatFaults(cells.slice(0, 20), lang));
  });

  it('are cut short where each has a message of its own, and hide none of another kind', () => {
    const text = formatFaults([...orders, ...cells.slice(0, 1)], 'zh', 20);
    expect(text.match(/两行的次序相同/gu)).toHaveLength(20);
    expect(text).toContain('同样的问题另有 480 处');
    expect(text).toContain('这一格应是数字');
    expect(text.split('\n').at(-1)).toContain('共 501 处问题');
  });
});

describe('files', () => {
  it('reports a missing CSV, a missing source list and an unregistered folder', () => {
    const root = folderWith({ 'parks/parks.csv': 'id\n' });
    expect(onlyFault(root, 'unregistered')).toMatchObject({ file: 'parks' });
    const lacking = folderWith();
    for (const name of ['towns/towns.csv', 'places/provenance.yaml', 'sources.yaml'])
      rmSync(join(lacking, name));
    const { faults } = look(lacking);
    const fixes: Record<string, string> = Object.fromEntries(
      faults
        .filter(({ code }) => code === 'missing-file')
        .map((fault) => [fault.file, messageOf(fault, 'zh').fix]),
    );
    expect(fixes['towns/towns.csv']).toContain('文件名要和文件夹同名');
    expect(fixes['places/provenance.yaml']).toContain('说明这些行取自哪里');
    // Paths are told without the folder here; a file of the data has its folder before it.
    expect(messageOf({ code: 'missing-file', file: 'data/sources.yaml' }, 'zh').fix).toContain(
      '只写 []',
    );
    expect(Object.keys(fixes)).toContain('sources.yaml');
  });

  it('reports a folder that is not there, or is none of data, once and for all', () => {
    const missing = onlyFault(`${folderWith()}/nowhere`, 'no-data-folder');
    expect(missing.zh).toContain('没有这个文件夹');
    expect(missing.en).toContain('there is no such folder');
    const other = onlyFault(join(folderWith(), 'towns'), 'no-data-folder');
    expect(other.en).toContain('neither sources.yaml nor the folder of any dataset');
  });

  it.each<[string, string, string[]]>([
    ['a tab', '- id: a\n\ttitle: { zh: 一, en: A }\n- id: b\n  title: { zh: 二, en: B }\n', ['2']],
    [
      'two tabs and a missing colon',
      '- id: a\n\ttitle: { zh: 一, en: A }\n\tkind: report\n- id: b\n  title { zh: 二, en: B }\n',
      ['2', '3', '5'],
    ],
    ['a bracket too many', '- id: a\n  title: ]\n  zh: [一]\n- { id: b, kind: c }\n', ['2']],
  ])('names %s in YAML once a line, and not what comes of it', (_, text, expected) => {
    const own = look(folderWith({ 'sources.yaml': text })).faults.filter(
      ({ code }) => code === 'yaml-syntax',
    );
    expect(own.map(({ line }) => String(line))).toEqual(expected);
    expect(formatFaults(own, 'en')).not.toMatch(/token|YAML stream|scalar/u);
    if (text.includes('\t')) {
      expect(formatFaults(own, 'zh')).toContain('第 2 行：缩进要用空格，不能用制表符');
      expect(formatFaults(own, 'en')).toContain('line 2: lines are indented with spaces, not with');
    }
  });

  it('reports broken YAML and unknown entries with their line, in both languages', () => {
    const wrong = folderWith({ 'sources.yaml': '- id: first-paper\n  title: { zh: 一 }\n' });
    const shape = look(wrong).faults.find(({ code }) => code === 'yaml-shape');
    expect(shape).toMatchObject({ file: 'sources.yaml', line: 2, column: '0.title.en' });
    expect(shape?.detail).toEqual({
      zh: '没有写这一项，应为文字。',
      en: 'The entry is missing; expected a text.',
    });
    const broken = look(folderWith({ 'sources.yaml': '- id: first-paper\n  title: a: b\n' }))
      .faults[0];
    expect(broken).toMatchObject({ code: 'yaml-syntax', line: 2 });
  });

  it('says in words what was found in a provenance and what was expected, all at once', () => {
    const provenance = [
      'sources: first-paper',
      'note: { zh: 照录, en: Taken over }',
      "compiled: 'yes'",
      'sha256: 0a1b',
      'rows: many',
    ];
    const wrong = folderWith({ 'towns/provenance.yaml': provenance.join('\n') });
    const told = look(wrong).faults.filter(({ file }) => file === 'towns/provenance.yaml');
    expect(told.map(({ line, column, detail }) => [line, column, detail?.zh])).toEqual([
      [1, 'sources', '写的是“first-paper”，应为列表。'],
      [3, 'compiled', '写的是“yes”，应为 true 或 false。'],
      [4, 'sha256', '写的是“0a1b”，应为 npm run data accept 写下的校验值（64 位，0–9、a–f）。'],
      [5, 'rows', '写的是“many”，应为数。'],
    ]);
    expect(told.map(({ detail }) => detail?.en).join(' ')).not.toMatch(/Invalid|must match/u);
  });
});
