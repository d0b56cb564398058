import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import { xmlFault } from '../fixtures/reports/word.ts';
import { builtSite, fileText, gathered, pageAt, pagesBelow, type SitePage } from './site.ts';

/** Worksheets, keys and files for a class, checked from what the site publishes alone. */
const site = builtSite();
const worksheets = pagesBelow(site, 'teach/charts').filter(({ path }) => !path.endsWith('/key/'));

const text = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
const all = (page: SitePage, selector: string): Element[] => [
  ...page.document.querySelectorAll(selector),
];
const chartOf = (page: SitePage): string => page.path.split('/').at(-2) ?? '';
const headsOf = (table: Element | null): string[] =>
  [...(table?.querySelectorAll('thead th') ?? [])].map(text);

interface Asked {
  id: string;
  question: string;
  columns: string[];
  views: string[];
  answer: string | undefined;
}

/** The questions of a worksheet with the answers of its key. */
function askedOn(page: SitePage): Asked[] {
  const key = pageAt(site, `${page.path}key/`);
  return all(page, 'li[data-question]').map((item) => {
    const id = item.getAttribute('data-question') ?? '';
    const told = all(key, 'li[data-question]').find(
      (one) => one.getAttribute('data-question') === id,
    );
    return {
      id,
      question: text(told?.querySelector('[data-asked]')),
      columns: JSON.parse(item.getAttribute('data-columns') ?? '[]') as string[],
      views: (item.getAttribute('data-views') ?? '').split(' ').filter(Boolean),
      answer: told?.getAttribute('data-answer') ?? undefined,
    };
  });
}

/** The table of a chart as its CSV has it, read by another reader than the one that wrote it. */
class Sheet {
  readonly lang: string;
  readonly #heads: string[];
  readonly #rows: string[][];
  readonly #separator: string;

  constructor(page: SitePage) {
    this.lang = page.lang;
    const folder = `${page.lang === 'en' ? 'en/' : ''}charts/${chartOf(page)}`;
    const { data } = Papa.parse<string[]>(fileText(site, `${folder}/data.csv`).slice(1), {
      skipEmptyLines: true,
    });
    const [heads = [], ...rows] = data;
    this.#heads = heads.map(bare);
    const [excerpt] = all(page, '.excerpt table');
    const listed = headsOf(excerpt ?? null);
    // The names of the rows of the excerpt, by the columns that the first question names.
    const own = askedOn(page).find(({ answer }) => answer !== undefined);
    const names = own?.columns.slice(0, -1) ?? [];
    this.#separator = page.lang === 'en' ? ' / ' : '·';
    const shown = new Set(
      [...(excerpt?.querySelectorAll('tbody tr') ?? [])].map((row) =>
        names
          .map((name) => text(row.children[listed.indexOf(name)]))
          .filter(Boolean)
          .join(this.#separator),
      ),
    );
    this.#rows = rows.flatMap((row) => {
      const name = names
        .map((head) => row[this.#heads.indexOf(bare(head))] ?? '')
        .map((one) => (/^\d{4}$/u.test(one) && page.lang === 'zh' ? `${one}年` : one))
        .filter(Boolean)
        .join(this.#separator);
      return shown.has(name) ? [[name, ...row]] : [];
    });
  }

  cells(column: string): { name: string; cell: string }[] {
    const at = this.#heads.indexOf(bare(column));
    if (at < 0) throw new Error(`The CSV has no column ${column}: ${this.#heads.join(', ')}`);
    return this.#rows.map(([name = '', ...row]) => ({ name, cell: row[at] ?? '' }));
  }

  value(column: string, row: string): number {
    const found = this.cells(column).find(({ name }) => name === row);
    if (found === undefined) throw new Error(`The CSV has no row ${row}`);
    return Number(found.cell);
  }
}

/** A head without unit and remark. */
const bare = (head: string): string =>
  head
    .replace(/ \[[^\]]*\]$/u, '')
    .replace(/\s*[（(](?:人|persons|百分点|percentage points|pp)[)）]$/u, '');

/** A printed number. */
const number = (words: string): number =>
  Number(words.replaceAll(',', '').replace('−', '-').replace('%', ''));
const digits = (words: string): number => /\.(\d+)/u.exec(words)?.[1]?.length ?? 0;

/** Whether a printed number stands for a value, off by rounding at most: `steps` of its last digit. */
function agrees(printed: string, value: number, steps: number): boolean {
  const scaled = [value, value * 100, value / 1000].map((one) => Math.abs(number(printed) - one));
  const step = 10 ** -digits(printed);
  const isCount = digits(printed) === 0 && Number.isInteger(value);
  return Math.min(...scaled) <= (isCount ? Math.max(1e-9, rounded(printed)) : steps * step);
}

/** Half of the unit that a count is printed in: 761,000 is a count of thousands. */
const rounded = (printed: string): number => {
  const zeros = /0+$/u.exec(printed.replaceAll(',', ''))?.[0].length ?? 0;
  return zeros >= 3 ? 10 ** zeros : 0;
};

const patterns: Record<string, Record<'zh' | 'en', RegExp>> = {
  cell: {
    zh: /^(?<row>.+)的“(?<column>.+)”是多少？$/u,
    en: /^What is the value of “(?<column>.+)” for (?<row>.+)\?$/u,
  },
  words: {
    zh: /^(?<row>.+)的“(?<column>.+)”一栏写的是什么？$/u,
    en: /^What does the table say of (?<row>.+) under “(?<column>.+)”\?$/u,
  },
  highest: {
    zh: /^表中所列各行，哪一行的“(?<column>.+)”最大？$/u,
    en: /^Which of the rows listed has the largest “(?<column>.+)”\?$/u,
  },
  difference: {
    zh: /^(?<row>.+)的“(?<column>.+)”比(?<other>.+)大多少？$/u,
    en: /^By how much is “(?<column>.+)” larger for (?<row>.+) than for (?<other>.+)\?$/u,
  },
  points: {
    zh: /^(?<row>.+)的“(?<column>.+)”比(?<other>.+)高几个百分点？$/u,
    en: /^By how many percentage points is “(?<column>.+)” higher for (?<row>.+) than for (?<other>.+)\?$/u,
  },
  above: {
    zh: /^表中所列各行，“(?<column>.+)”比(?<row>.+)大的有几行？$/u,
    en: /^How many of the rows listed have a larger “(?<column>.+)” than (?<row>.+)\?$/u,
  },
  alike: {
    zh: /^“(?<column>.+)”一栏写着“(?<value>.+)”的，是哪几行？$/u,
    en: /^Which rows say “(?<value>.+)” under “(?<column>.+)”\?$/u,
  },
  more: {
    zh: /^“(?<column>.+)”一栏，写“(?<value>.+)”的比写“(?<other>.+)”的多几行？$/u,
    en: /^Under “(?<column>.+)”, how many more rows say “(?<value>.+)” than “(?<other>.+)”\?$/u,
  },
};

/** Works a question out from the CSV, as its words ask; what is wrong with the answer of the key. */
function faultOf({ question, answer = '' }: Asked, sheet: Sheet, lang: 'zh' | 'en'): string {
  for (const [kind, of] of Object.entries(patterns)) {
    const groups = of[lang].exec(question)?.groups;
    if (groups === undefined) continue;
    const { column = '', row = '', other = '', value = '' } = groups;
    const cells = sheet.cells(column);
    const separator = lang === 'zh' ? '、' : ', ';
    const expected = ((): string | boolean => {
      switch (kind) {
        case 'cell':
          return agrees(answer, sheet.value(column, row), 0.5000001);
        case 'words':
          return cells.find(({ name }) => name === row)?.cell ?? '';
        case 'highest': {
          const numbers = cells.filter(({ cell }) => cell !== '');
          const most = Math.max(...numbers.map(({ cell }) => Number(cell)));
          const first = numbers.filter(({ cell }) => Number(cell) === most);
          return first.map(({ name }) => name).join(separator);
        }
        case 'difference':
        case 'points':
          // The key works with printed numbers: each may be off by half of its last digit.
          return agrees(answer, sheet.value(column, row) - sheet.value(column, other), 1.0000001);
        case 'above':
          return String(
            cells.filter(({ cell }) => cell !== '' && Number(cell) > sheet.value(column, row))
              .length,
          );
        case 'alike':
          return cells
            .filter(({ cell }) => cell === value)
            .map(({ name }) => name)
            .join(separator);
        default: {
          const [many, few] = [value, other].map(
            (words) => cells.filter(({ cell }) => cell === words).length,
          ) as [number, number];
          return String(many - few);
        }
      }
    })();
    if (expected === true || expected === answer) return '';
    return `${question} ${answer}, not ${String(expected)}`;
  }
  return `${question}: nobody can work it out`;
}

describe('the worksheets', () => {
  it('are there for every chart, in both languages, with a key', () => {
    const charts = new Set(
      pagesBelow(site, 'charts').map(({ path }) => /charts\/([^/]+)\//u.exec(path)?.[1]),
    );
    expect(worksheets.length).toBe(charts.size * 2);
    expect(worksheets.length).toBeGreaterThan(30);
  });

  it('have on their page every column and view that a question needs', () => {
    const faults = worksheets.flatMap((page) => {
      const heads = new Set(all(page, 'table').flatMap(headsOf));
      const views = new Set(all(page, 'figure').map((one) => one.getAttribute('data-view')));
      return askedOn(page).flatMap(({ id, columns, views: needed }) => [
        ...columns
          .filter((one) => !heads.has(one))
          .map((one) => ({ page: page.path, fault: `${id}: no column ${one}` })),
        ...needed
          .filter((one) => !views.has(one))
          .map((one) => ({ page: page.path, fault: `${id}: no view ${one}` })),
      ]);
    });
    expect(gathered(faults)).toEqual([]);
  });

  it('ask at two levels at least, seven questions at most, with lines to write on', () => {
    for (const page of worksheets) {
      const asked = askedOn(page);
      expect(new Set(asked.map(({ id }) => id.split('-')[0])).size, page.path).toBeGreaterThan(1);
      expect(asked.length, page.path).toBeLessThanOrEqual(7);
      expect(all(page, 'li[data-question] > .answer-lines').length, page.path).toBe(asked.length);
    }
  });

  it('have keys that follow from the CSV of the chart', () => {
    let checked = 0;
    const faults = worksheets.flatMap((page) => {
      const sheet = new Sheet(page);
      return askedOn(page).flatMap((asked) => {
        if (asked.answer === undefined) return [];
        checked += 1;
        const fault = faultOf(asked, sheet, page.lang);
        return fault === '' ? [] : [{ page: page.path, fault }];
      });
    });
    expect(gathered(faults)).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  });

  it('have marking notes for every open question', () => {
    for (const page of pagesBelow(site, 'teach/charts').filter(({ path }) =>
      path.endsWith('/key/'),
    ))
      for (const item of all(page, 'li[data-question]:not([data-answer])'))
        expect(text(item.querySelectorAll('p')[1]), page.path).toMatch(
          /^(?:评分要点|Marking notes)/u,
        );
  });
});

describe('the question banks', () => {
  it('are read by a parser of GIFT, and have the answers of the keys', () => {
    for (const page of worksheets) {
      const bank = parse(fileText(site, `${page.path.slice(1)}questions.txt`));
      const [category, ...questions] = bank;
      expect(category?.type).toBe('Category');
      const asked = askedOn(page);
      expect(questions.length, page.path).toBe(asked.length);
      for (const [index, question] of questions.entries()) {
        const { answer, id } = asked[index] ?? {};
        if (question.type === 'Numerical') {
          const { choices } = question as unknown as { choices: { number: number } };
          expect(choices.number, `${page.path} ${id ?? ''}`).toBe(number(answer ?? ''));
        } else if (question.type === 'MC') {
          const { choices } = question as unknown as {
            choices: { isCorrect: boolean; weight: number | null; text: { text: string } }[];
          };
          const right = choices.filter(({ isCorrect, weight }) => isCorrect || (weight ?? 0) > 0);
          const names = right.map((choice) => choice.text.text.trim());
          expect(names.join(page.lang === 'zh' ? '、' : ', '), page.path).toBe(answer);
        } else expect(question.type, `${page.path} ${id ?? ''}`).toMatch(/^(?:Essay|Short)$/u);
      }
    }
  });
});

describe('the slides', () => {
  const decks = [...site.files].filter((file) => file.endsWith('.pptx'));
  const open = (file: string): Record<string, Uint8Array> =>
    unzipSync(readFileSync(join(site.root, file)));

  it('are there for every chart and every chapter with charts', () => {
    expect(decks.filter((file) => file.includes('teach/charts/')).length).toBe(worksheets.length);
    expect(decks.filter((file) => file.includes('teach/chapters/')).length).toBeGreaterThan(10);
  });

  it('have parts that are well-formed, listed and linked', () => {
    for (const file of decks) {
      const parts = open(file);
      const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
      for (const [name, content] of Object.entries(parts)) {
        if (!/\.(?:xml|rels)$/u.test(name)) continue;
        const xml = strFromU8(content);
        expect(xmlFault(xml), `${file} ${name}`).toBeUndefined();
        if (/ppt\/(?:slides|charts)\/[^/]+\.xml$/u.test(name)) expect(types).toContain(`/${name}`);
        if (!name.endsWith('.rels')) continue;
        const folder = name.replace(/_rels\/[^/]*$/u, '');
        for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"(?![^>]*External)/gu)) {
          if (/^https?:/u.test(target)) continue;
          const path = new URL(target, `file:///${folder}`).pathname.slice(1);
          expect(parts, `${file} ${name} → ${target}`).toHaveProperty([decodeURI(path)]);
        }
      }
    }
  });

  it('have native charts with the numbers of the CSV, else a picture, and notes with the source', () => {
    let native = 0;
    for (const page of worksheets) {
      const parts = open(`${page.path.slice(1)}slides.pptx`);
      const folder = `${page.lang === 'en' ? 'en/' : ''}charts/${chartOf(page)}`;
      const csv = fileText(site, `${folder}/data.csv`);
      const chart = parts['ppt/charts/chart1.xml'];
      if (chart === undefined) {
        expect(
          Object.keys(parts).some((name) => /ppt\/media\/.+\.png$/u.test(name)),
          page.path,
        ).toBe(true);
      } else {
        native += 1;
        const values = [...strFromU8(chart).matchAll(/<c:v>(-?\d+(?:\.\d+)?)<\/c:v>/gu)].map(
          ([, value]) => String(Number(Number(value).toPrecision(6))),
        );
        expect(values.length, page.path).toBeGreaterThan(3);
        const known = new Set(csv.split(/[\r\n,"]+/u).map((cell) => String(Number(cell))));
        // Rows of a scatter are numbered, and empty cells are drawn as nothing.
        expect(
          values.filter((value) => !known.has(value) && value !== '0'),
          page.path,
        ).toEqual([]);
        expect(parts).toHaveProperty(['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx']);
      }
      const notes = strFromU8(parts['ppt/notesSlides/notesSlide1.xml'] ?? new Uint8Array());
      expect(notes, page.path).toMatch(/来源：|Source: /u);
    }
    expect(native).toBeGreaterThan(15);
  });
});

describe('the course packages', () => {
  const packages = [...site.files].filter((file) => file.endsWith('.imscc'));
  const hasAddress = process.env['SITE_URL'] !== undefined;

  it('are there where the site has an address', () => {
    const lessons = pagesBelow(site, 'teach/chapters').length;
    expect(packages.length).toBe(hasAddress ? lessons : 0);
  });

  it.runIf(hasAddress)('lead to pages of the site', () => {
    for (const file of packages) {
      const { 'imsmanifest.xml': manifest } = unzipSync(readFileSync(join(site.root, file)));
      const xml = strFromU8(manifest ?? new Uint8Array());
      const urls = [...xml.matchAll(/<wl:url href="([^"]+)"\/>/gu)].map(([, url = '']) => url);
      expect(urls.length).toBeGreaterThan(1);
      for (const url of urls)
        expect(
          site.files.has(`${new URL(url).pathname.slice(site.base.length + 1)}index.html`),
          url,
        ).toBe(true);
    }
  });
});
