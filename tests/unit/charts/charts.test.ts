import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { chart } from '#src/charts/index.ts';
import { readQuestions } from '#src/claims/pages/questions.ts';
import { placeLabels } from '#src/charts/streets/place-labels.ts';
import { indicators } from '#src/indicators/index.ts';
import { formatNumber, knownDigits } from '#src/lib/text/format.ts';
import { plain } from '#src/lib/text/say.ts';
import type { Chart, Lang, Observation } from '#src/model.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import {
  cases,
  charts,
  collisions,
  draw,
  measures,
  scopeOf,
  tables,
  textBoxes,
} from './drawing.ts';

const languages = ['zh', 'en'] as const;
const drawn = charts.map((one) => ({ id: one.id, scopes: [scopeOf(one)] }));
const { questions } = readQuestions(join(import.meta.dirname, '../../..'), drawn, disk);

/** Every text of a chart in a language, by where it stands. */
function texts(of: Chart, lang: Lang): Record<string, string> {
  const scope = scopeOf(of);
  return {
    ...Object.fromEntries(
      of.states.flatMap(({ id }) => [
        [`title ${id}`, plain(of.title(measures, scope, lang, id))],
        [`subtitle ${id}`, plain(of.subtitle(measures, scope, lang, id))],
        [`describe ${id}`, plain(of.describe(measures, scope, lang, id))],
      ]),
    ),
    caveat: plain(of.caveat?.(measures, scope, lang) ?? ''),
    questions: questions.get(of.id)?.[lang].join('\n') ?? '',
  };
}

describe('the register', () => {
  it('finds a chart by its id and names the known ones when there is none', () => {
    for (const known of charts) expect(chart(known.id, measures)).toBe(known);
    expect(() => chart('pie', measures)).toThrow(/pie.*outside-share.*innovation-places/su);
    expect(() => chart('concentraton', measures)).toThrow(
      /没有这张图\n {6}读到“concentraton”[^]*最接近的是“concentration”[^]*the nearest is “concentration”/u,
    );
  });

  it('gives every chart, and every state of a chart, an id of its own', () => {
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    for (const { states } of charts) {
      expect(new Set(states.map(({ id }) => id)).size).toBe(states.length);
    }
  });

  it('names only indicators and sources that exist', () => {
    const known = new Set(indicators.map(({ id }) => id));
    const sources = new Set(tables.sources.map(({ id }) => id));
    for (const one of charts) {
      const { id, indicators: used } = one;
      const places = one.places(measures, scopeOf(one));
      expect(
        used.filter((indicator) => !known.has(indicator)),
        id,
      ).toEqual([]);
      expect(
        places.filter(({ source }) => !sources.has(source)),
        id,
      ).toEqual([]);
      expect(places.length, id).toBeGreaterThan(0);
    }
  });
});

const allowed = new Set([
  ...['ink', 'muted', 'rule', 'accent', 'bar', 'paper', 'wash'],
  ...['red', 'purple', 'ochre', 'pink', 'blue', 'green'],
]);

describe.each(cases())('drawing $name', (drawn) => {
  const svg = draw(drawn);
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);

  it('is an image named by the finding, as wide as its form', () => {
    const { chart: of, scope, lang, form, state } = drawn;
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toBe(plain(of.title(measures, scope, lang, state)));
    expect(svg.getAttribute('class')).toBe(`chart chart-${of.id}`);
    expect(svg.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect(width).toBe(form === 'wide' ? 720 : 312);
  });

  it('uses the colours of the stylesheet only, and nothing that could clash on a page', () => {
    const all = [svg, ...svg.querySelectorAll('*')];
    const colours = all.flatMap((element) =>
      ['fill', 'stroke'].flatMap((name) => element.getAttribute(name) ?? []),
    );
    const strange = colours.filter(
      (colour) => colour !== 'none' && !allowed.has(/^var\(--([\w-]+)\)$/u.exec(colour)?.[1] ?? ''),
    );
    expect(strange).toEqual([]);
    expect(all.filter((element) => element.hasAttribute('style') || element.id !== '')).toEqual([]);
    expect(svg.querySelectorAll('style, defs, linearGradient, pattern').length).toBe(0);
  });

  it('writes at least 12 units high, inside the drawing, and no text over another', () => {
    const boxes = textBoxes(svg);
    expect(boxes.length).toBeGreaterThan(5);
    expect(boxes.filter(({ size }) => !(size >= 12))).toEqual([]);
    expect(
      boxes.filter(
        ({ left, right, top, bottom }) =>
          left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
      ),
    ).toEqual([]);
    expect(collisions(boxes)).toEqual([]);
  });

  it('gives every mark the key, the path and the name of its subject', () => {
    const marks = [...svg.querySelectorAll('.mark')];
    expect(marks.length).toBeGreaterThan(5);
    for (const mark of marks) {
      const subject = measures.subject(mark.getAttribute('data-key') ?? '');
      expect(mark.getAttribute('data-path') ?? undefined).toBe(subject.path);
      const tip = [...mark.children].find(({ localName }) => localName === 'title')?.textContent;
      expect(tip?.startsWith(subject.name[drawn.lang])).toBe(true);
      expect(tip).toMatch(/\d|点名|names|第.+节|section/u);
    }
  });

  it('looks as reviewed', async () => {
    const [chart = '', ...state] = drawn.name.split('.');
    const folder = join(import.meta.dirname, '../../snapshots/charts', chart);
    const file = join(folder, `${state.join('.')}.svg`);
    await expect(`${svg.outerHTML.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(file);
  });
});

/** Every way in which an observation may be written. */
function written({ value, unit, formula }: Observation): string[] {
  if (unit === 'year') return [String(value)];
  if (unit === 'points') return [formatNumber(Math.abs(value), 2)];
  if (unit === 'share') return [1, 2].map((digits) => `${formatNumber(value * 100, digits)}%`);
  if (unit === 'index' || unit === 'ratio') return [formatNumber(Math.abs(value), 2)];
  const { tolerance } = formula;
  const known = knownDigits(Math.abs(value), tolerance);
  // Rounded counts stand in 万 in Chinese.
  const inMyriads = tolerance < 5 ? [] : [formatNumber(known / 10_000, 1)];
  return [formatNumber(known), ...inMyriads];
}

describe.each(charts)('the words of $id', (of) => {
  const scope = scopeOf(of);

  test.each(languages)('every number in the %s title and description was measured', (lang) => {
    const table = of.table(measures, scope, lang);
    const counts = (['street', 'theme', 'class', 'province', 'source'] as const).map(
      (kind) => measures.subjects(kind).length,
    );
    const years = measures.subjects('year').map(({ key }) => key);
    const known = new Set([
      ...of.indicators.flatMap((id) => measures.all(id)).flatMap(written),
      ...counts.map(String),
      ...years,
    ]);
    const words = `${plain(of.title(measures, scope, lang))} ${plain(of.describe(measures, scope, lang))}`;
    const numbers = words.match(/\d[\d,]*(?:\.\d+)?%?/gu)?.map((text) => text.replace(/,$/u, ''));
    expect(numbers?.filter((number) => !known.has(number))).toEqual([]);
    expect(table.rows.length).toBeGreaterThan(0);
  });

  it('describes itself in 60 to 150 characters or words', () => {
    const zh = [...plain(of.describe(measures, scope, 'zh'))].length;
    const en = plain(of.describe(measures, scope, 'en')).split(/\s+/u).length;
    expect(zh).toBeGreaterThanOrEqual(60);
    expect(zh).toBeLessThanOrEqual(150);
    expect(en).toBeGreaterThanOrEqual(60);
    expect(en).toBeLessThanOrEqual(150);
  });

  test.each(languages)('the %s title is a sentence without a full stop', (lang) => {
    expect(plain(of.title(measures, scope, lang))).not.toMatch(/[.。]$/u);
  });

  test.each(languages)('the %s table is rectangular and shows its observations', (lang) => {
    const table = of.table(measures, scope, lang);
    for (const row of table.rows) {
      expect(row.length).toBe(table.columns.length);
      for (const [index, { observation, text, value }] of row.entries()) {
        if (observation === undefined) continue;
        expect(table.columns[index]?.numeric).toBe(true);
        expect(of.indicators).toContain(observation.indicator);
        expect(value).toBe(observation.value);
        // Without a sign, 第 or a qualifier such as 约.
        expect(written(observation)).toContain(/\d[\d,.]*%?$/u.exec(text)?.[0]);
      }
    }
  });

  it('says residents from outside the mainland, and sets Chinese in full-width marks', () => {
    for (const [place, text] of Object.entries(texts(of, 'en'))) {
      expect(text, place).not.toMatch(/foreign|expat|floating population/iu);
      expect(text.replace(/合作共治/u, ''), place).not.toMatch(/[\p{Script=Han}，。；：]/u);
    }
    for (const [place, text] of Object.entries(texts(of, 'zh'))) {
      expect(text, place).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
      expect(text, place).not.toMatch(/外国人|老外|外籍/u);
    }
  });
});

describe('text without a font', () => {
  it('leaves a label out rather than set it over another', () => {
    const dots = Array.from({ length: 12 }, (_, index) => ({
      x: 50 + (index % 3),
      y: 50 + Math.floor(index / 3),
      radius: 3,
      label: 'Wangjing',
      bold: false,
    }));
    const edge = { left: 0, right: 130, top: 0, bottom: 100 };
    const placed = placeLabels(dots, dots, [], edge, 12);
    expect(placed.length).toBeGreaterThan(0);
    expect(placed.length).toBeLessThan(dots.length);
  });
});
