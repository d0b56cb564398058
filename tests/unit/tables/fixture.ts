import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { dataset } from '#data/dataset.ts';
import * as kinds from '#data/kinds.ts';
import type { Declared } from '#src/tables/declared.ts';
import type { Fault, FaultCode } from '#src/tables/fault.ts';
import { formatFaults } from '#src/tables/faults.ts';
import { inspect } from '#src/tables/inspect-node.ts';
import { sha256 } from '#src/lib/hash-node.ts';
import { canonicalCsv } from '#src/tables/csv/canonical.ts';
import { normalText } from '#src/tables/csv/normal.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';

const label = (zh: string, en: string) => ({ label: { zh, en } });
const words = (...list: string[]) =>
  Object.fromEntries(list.map((word) => [word, { zh: word, en: word }]));

/** A test dataset with every kind of column, independent of the real data. */
export const towns = dataset({
  id: 'towns',
  title: { zh: '镇', en: 'Towns' },
  rowIs: { zh: '一个镇的一年', en: 'One town in one year' },
  key: ['id', 'year'],
  columns: {
    id: kinds.key(label('代号', 'Id')),
    year: kinds.date(label('年份', 'Year')),
    record: kinds.oneOf(words('town', 'total'), label('记录类型', 'Record')),
    class: kinds.oneOf(words('old', 'new'), label('类别', 'Class')),
    place: kinds.reference('places', label('区划', 'Division')),
    name: kinds.text(label('名称', 'Name')),
    people: kinds.count({ ...label('人口', 'People'), unit: 'persons' }),
    here: kinds.maybe(kinds.count(label('本地人口', 'From here'))),
    away: kinds.maybe(kinds.count(label('外地人口', 'From away'))),
    share: kinds.maybe(kinds.decimal({ ...label('比例', 'Share'), rounding: 0.05 })),
    pilot: kinds.yes(label('试点', 'Pilot')),
    anchor: kinds.anchor(label('定位词', 'Anchor')),
  },
});

const places = dataset({
  id: 'places',
  title: { zh: '地方', en: 'Places' },
  rowIs: { zh: '一个地方', en: 'One place' },
  key: ['code'],
  columns: {
    code: kinds.text(label('代码', 'Code')),
    source: kinds.reference('sources', label('来源', 'Source')),
  },
});

const readings = dataset({
  id: 'readings',
  title: { zh: '读数', en: 'Readings' },
  rowIs: { zh: '一个读数', en: 'One reading' },
  key: ['id'],
  columns: {
    id: kinds.key(label('代号', 'Id')),
    value: kinds.printedNumber(label('数值', 'Value')),
    scale: kinds.oneOf(words('1', '10000'), label('数位', 'Scale')),
  },
});

export const register: readonly Declared[] = [towns, places, readings];

export const townsCsv = `id,year,record,class,place,name,people,here,away,share,pilot,anchor
linhe,2010,town,old,110105,临河,600,400,200,60.0,yes,临河镇
shanqian,2010,town,new,110105,山前,400,300,100,40.0,,山前镇
all,2010,total,old,110105,全县,1000,700,300,,,合 计
`.replace('合 计', '全县各镇');

const files: Record<string, string> = {
  'sources.yaml': '- { id: first-paper, title: { zh: 第一篇, en: First paper } }\n',
  'towns/towns.csv': townsCsv,
  'places/places.csv': 'code,source\n110105,first-paper\n110108,first-paper\n',
  'readings/readings.csv': 'id,value,scale\npeople-total,0.10,10000\n',
};

/** A provenance that matches the text of a CSV. */
export function provenanceOf(text: string): string {
  const [head = [], ...cells] = Papa.parse<string[]>(normalText(text), {
    delimiter: ',',
    newline: '\n',
  }).data.filter((line) => line.some((cell) => cell.trim() !== ''));
  const columns = head.includes('year') ? Object.keys(towns.columns) : head;
  const rows = cells.map((line) => ({
    cells: Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])),
  }));
  const sum = sha256(canonicalCsv(columns, rows));
  return `# 出处\nsources: [first-paper]\nnote: { zh: 照录, en: As printed } # by hand\nsha256: ${sum}\nrows: ${rows.length}\n`;
}

/**
 * Creates a temporary data folder with three small datasets; `changes` replaces or adds files.
 * `meant` is the text that the provenance of `towns` matches, if that differs from the file.
 */
export function folderWith(
  changes: Record<string, string | Uint8Array> = {},
  meant?: string,
): string {
  const root = join(temporaryFolder('tables'), 'data');
  const all: Record<string, string | Uint8Array> = { ...files, ...changes };
  for (const id of ['towns', 'places', 'readings']) {
    const text = id === 'towns' && meant !== undefined ? meant : String(all[`${id}/${id}.csv`]);
    all[`${id}/provenance.yaml`] ??= provenanceOf(text);
  }
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** A folder with other towns. */
export function withTowns(csv: string): string {
  return folderWith({ 'towns/towns.csv': csv });
}

/** The towns with one cell changed; `line` counts from 1 with the header, as in faults. */
export function withCell(line: number, column: string, cell: string): string {
  const lines = townsCsv.trimEnd().split('\n');
  const index = Object.keys(towns.columns).indexOf(column);
  const cells = (lines[line - 1] ?? '').split(',');
  cells[index] = cell;
  lines[line - 1] = cells.join(',');
  return `${lines.join('\n')}\n`;
}

/** Runs `inspect` on a folder; paths are relative to `data`. */
export function look(root: string) {
  const inspection = inspect(root, register);
  const short = (file: string): string => file.slice(root.length + 1);
  const faults = inspection.faults.map((fault): Fault => {
    const expected = fault.expected?.startsWith(root) ? short(fault.expected) : fault.expected;
    return {
      ...fault,
      file: short(fault.file),
      ...(expected === undefined ? {} : { expected }),
    };
  });
  return { ...inspection, faults, codes: faults.map(({ code }) => code) };
}

/**
 * The only fault of a folder, with its Chinese and English message. Fails when there are others.
 */
export function onlyFault(root: string, code: FaultCode): Fault & { zh: string; en: string } {
  const { faults } = look(root);
  const [fault] = faults;
  if (fault === undefined || faults.length !== 1 || fault.code !== code) {
    throw new Error(`Expected only ${code}, found:\n${formatFaults(faults, 'en')}`);
  }
  return { ...fault, zh: formatFaults(faults, 'zh'), en: formatFaults(faults, 'en') };
}

/** All files below a folder with their bytes, to check that nothing was written. */
export function bytesBelow(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((name) => [name, readFileSync(name).toString('base64')]),
  );
}

let gb18030: Map<string, [number, number]> | undefined;

/** Encodes text in GB 18030 (two-byte characters only), which Node can decode but not encode. */
export function inGb18030(text: string): Uint8Array {
  if (gb18030 === undefined) {
    gb18030 = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) {
        gb18030.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      }
    }
  }
  const pairs = gb18030;
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      if (letter < '\u0080') return [letter.charCodeAt(0)];
      const pair = pairs.get(letter);
      if (pair === undefined) throw new Error(`No two bytes for ${letter}`);
      return pair;
    }),
  );
}

/** Encodes text in UTF-16 with a byte order mark. */
export function inUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
