import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import type { Chart } from '#src/model.ts';
import { cartridgeZip } from '#src/teach/cartridge.ts';
import { fixedFile } from '#src/reports/pptx/fixed-file.ts';
import { giftOf } from '#src/teach/gift.ts';
import type { Sheet, SheetQuestion } from '#src/teach/sheet.ts';
import { deckOf, type SlideSubject, type SlideWords } from '#src/teach/slides.ts';
import { xmlFault } from '../../fixtures/reports/word.ts';

const one = (more: Partial<SheetQuestion>): SheetQuestion => ({
  ...{ id: 'read-1', level: 'read', text: 'How {many}?', columns: [], views: [], source: false },
  ...more,
});
const questions = [
  one({
    text: 'What is {a}: 50% ~ 60% = #1?',
    answer: {
      text: '4.5',
      cells: [],
      number: { value: 4.5, tolerance: 0.1 },
      computation: '5 − 0.5 = 4.5',
    },
  }),
  one({
    answer: {
      text: 'North',
      cells: [],
      choice: { right: ['North'], wrong: ['South: old', 'East'] },
    },
  }),
  one({ answer: { text: 'A, B', cells: [], choice: { right: ['A', 'B'], wrong: ['C'] } } }),
  one({ criteria: 'Name the cells {x|that} you use.' }),
];
const sheet = {
  ...{ chart: { id: 'bars' } as Chart, scope: '', state: '', path: '/charts/bars/', topic: 'Bars' },
  ...{ lang: 'en', isPart: false, questions, series: undefined },
  excerpt: { caption: [], columns: [{ label: 'A', numeric: true }], rows: [[{ text: '1' }]] },
  table: {
    caption: ['A table'],
    columns: [{ label: 'A', numeric: true }],
    rows: [[{ text: '1' }]],
  },
} satisfies Sheet;
const spoken = (text: string): string => text.replaceAll('{x|that}', 'that');

describe('a question bank', () => {
  const bank = giftOf(sheet, {
    category: 'Site/Bars',
    opening: 'On the chart: ',
    percent: ' (%)',
    spoken,
  });
  const [category, ...found] = parse(bank);

  it('is a category with a question of each kind', () => {
    expect(category?.type).toBe('Category');
    expect(found.map(({ type }) => type)).toEqual(['Numerical', 'MC', 'MC', 'Essay']);
  });

  it('keeps signs that have a meaning in the format', () => {
    const [{ stem } = { stem: { text: '' } }] = found as unknown as { stem: { text: string } }[];
    expect(stem.text).toBe('On the chart: What is {a}: 50% ~ 60% = #1?');
  });

  it('gives numbers the room of rounding', () => {
    expect(found[0]).toMatchObject({ choices: { type: 'range', number: 4.5, range: 0.1 } });
  });
});

describe('a course package', () => {
  const zip = cartridgeZip({
    ...{ id: 'c', title: 'One & two', description: 'About', tag: 'en' },
    folders: [
      {
        ...{ id: 'f', title: 'Folder' },
        links: [{ id: 'l', title: 'A <page>', url: 'https://example.org/?a=1&b=2' }],
      },
    ],
  });
  const { 'imsmanifest.xml': file, ...others } = unzipSync(zip);
  const xml = strFromU8(file ?? new Uint8Array());

  it('holds a manifest and nothing else, the same each time', () => {
    expect(others).toEqual({});
    expect(xmlFault(xml)).toBeUndefined();
    expect(xml).toContain(
      '<schema>IMS Thin Common Cartridge</schema><schemaversion>1.3.0</schemaversion>',
    );
  });

  it('names everything once, by names that the schema takes', () => {
    const names = [...xml.matchAll(/ identifier="([^"]+)"/gu)].map(([, id = '']) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z_][\w.-]*$/u.test(name))).toEqual([]);
  });

  it('has an item for each resource, a web link with its address', () => {
    expect([...xml.matchAll(/identifierref="([^"]+)"/gu)].map(([, id]) => id)).toEqual(
      [...xml.matchAll(/<resource identifier="([^"]+)" type="imswl_xmlv1p3">/gu)].map(
        ([, id]) => id,
      ),
    );
    expect(xml).toContain(
      '<wl:webLink><wl:title>A &lt;page&gt;</wl:title><wl:url href="https://example.org/?a=1&amp;b=2"/></wl:webLink>',
    );
  });
});

describe('slides', () => {
  const subject: SlideSubject = {
    ...{
      sheet,
      title: 'A finding',
      subtitle: 'Persons',
      description: 'Bars.',
      source: 'Source: a table',
    },
    ...{ address: 'https://example.org/charts/bars/', picture: undefined, spoken },
    series: {
      as: 'bars',
      caption: 'Bars of a year',
      names: ['North', 'South'],
      columns: [{ label: 'A', format: '0', values: [3, null] }],
    },
  };
  const words: SlideWords = {
    lang: 'en',
    ...{ title: 'Bars', site: 'Site', date: '2026-11-22', table: 'Data' },
    ...{ questions: 'Questions', answer: 'Answer', criteria: 'Notes', isPicture: 'A picture' },
    levels: { read: 'Read', compare: 'Compare', question: 'Question' },
  };

  it('are the same each time, with a chart that can be edited and notes with source and answers', async () => {
    const [first, second] = [await deckOf([subject], words), await deckOf([subject], words)];
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
    const parts = unzipSync(first);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('ppt/charts/chart1.xml')).toContain('<c:v>North</c:v>');
    expect(parts).toHaveProperty(['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx']);
    expect(part('ppt/notesSlides/notesSlide1.xml')).toContain('Source: a table');
    expect(part('ppt/notesSlides/notesSlide3.xml')).toContain('5 − 0.5 = 4.5');
    expect(part('docProps/core.xml')).toContain('2026-11-22T00:00:00Z');
  });
});

describe('a file without the time of the day', () => {
  it('numbers charts from 1 and reaches into workbooks', () => {
    const core = (time: string): Uint8Array =>
      strToU8(`<a><dcterms:created xsi:type="x">${time}</dcterms:created></a>`);
    const book = zipSync({ 'docProps/core.xml': core('2001-01-01T01:01:01Z') });
    const file = zipSync({
      'ppt/charts/chart12.xml': strToU8('<c/>'),
      'ppt/embeddings/Microsoft_Excel_Worksheet12.xlsx': book,
      'ppt/slides/_rels/slide1.xml.rels': strToU8('<a Target="/ppt/charts/chart12.xml"/>'),
    });
    const parts = unzipSync(fixedFile(file, '2026-11-22'));
    expect(strFromU8(parts['ppt/slides/_rels/slide1.xml.rels'] ?? new Uint8Array())).toContain(
      'charts/chart1.xml',
    );
    const inner = unzipSync(
      parts['ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array(),
    );
    expect(strFromU8(inner['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '>2026-11-22T00:00:00Z<',
    );
  });
});
