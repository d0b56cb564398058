import { formatDate } from '#src/lib/format.ts';
import { wrap } from '#src/lib/text-width.ts';
import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, textColumn } from '../text/cells.ts';
import { accent, ink, muted, paper, rule } from '../draw/colours.ts';
import { append, drawing, write } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import type { Frame } from '../draw/frame.ts';
import { mark } from '../draw/marks.ts';
import { compared, pilotsOf, positions } from './pilot-rows.ts';
import { registerCaveat, streetPlaces } from './street-rows.ts';
import type { Street } from './street-rows.ts';
import { dateOf, listed, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'pilot-comparison';

function title(measures: Measures, district: string, lang: Lang): string {
  const pilots = pilotsOf(measures, district, lang);
  const streets = whole(measures.get('streets', district));
  const ranks = pilots.map((street) => whole(street.shareRank));
  if (pilots.length === 0) {
    return { zh: `${streets}个街道中没有试点`, en: `None of ${streets} streets is a pilot` }[lang];
  }
  const count = whole(measures.get('pilot-streets', district));
  return {
    zh: `${count}个试点街道按境外人员比例排在${streets}个街道的第${listed(ranks, 'zh')}位`,
    en: `By share from outside the mainland, the ${count} pilots rank ${listed(ranks, 'en')} of ${streets} streets`,
  }[lang];
}

function subtitle(measures: Measures, district: string, lang: Lang): string {
  const date = formatDate(dateOf(district), lang);
  const { name } = measures.subject(district);
  return {
    zh: `国际化社区试点街道与其他街道，登记人口（人、%）。浅线：各街道；红点：本街道。${name.zh}，${date}`,
    en: `International-community pilots among all streets, register figures (persons, %). Light strokes: all streets; red: this one. ${name.en}, ${date}`,
  }[lang];
}

const names = 86;
const rowHeight = 54;

/** A table with a strip in every cell: all streets as strokes, the pilot as a dot. */
function drawWide(
  svg: Element,
  measures: Measures,
  district: string,
  place: PilotRowLayout,
): number {
  const { pilots, frame, lang } = place;
  const pitch = (frame.width - names) / compared.length;
  const heads = compared.map(({ indicator }) =>
    wrap(measures.label(indicator)[lang], pitch - 12, frame.minor),
  );
  const head = Math.max(...heads.map((lines) => lines.length)) * frame.minor * 1.25 + 12;
  for (const [column, measured] of compared.entries()) {
    const left = names + column * pitch;
    const lines = heads[column] ?? [];
    write(svg, lines, {
      x: left,
      y: 9,
      size: frame.minor,
      fill: muted,
      leading: frame.minor * 1.25,
    });
    const at = positions(measures, district, measured);
    for (const [row, street] of pilots.entries()) {
      const y = head + row * rowHeight;
      const value = measures.get(measured.indicator, street.key);
      const how = { x: left, y: y + 17, size: frame.text, bold: true } as const;
      write(svg, measured.text(value), how);
      const x = (share: number): number => left + 4 + share * (pitch - 24);
      for (const other of at.values()) {
        const here = x(other.at);
        const ends = { x1: here, x2: here, y1: y + 31, y2: y + 43 };
        append(svg, 'line', { ...ends, stroke: muted, 'stroke-opacity': 0.45 });
      }
      const dot = append(svg, 'circle', {
        cx: x(at.get(street.key)?.at ?? 0),
        cy: y + 37,
        r: 5,
        fill: accent,
        stroke: paper,
        'stroke-width': 1.5,
      });
      mark(dot, street);
    }
  }
  for (const [row, street] of pilots.entries()) {
    const y = head + row * rowHeight;
    append(svg, 'line', { x1: 0, x2: frame.width, y1: y, y2: y, stroke: row === 0 ? ink : rule });
    write(svg, street.label, { x: 0, y: y + 17, size: frame.text, bold: true });
  }
  return head + pilots.length * rowHeight;
}

interface PilotRowLayout {
  pilots: readonly Street[];
  frame: Frame;
  lang: Lang;
}

/** Measures below one another, pilots side by side; the darker a cell, the higher among all streets. */
function drawNarrow(
  svg: Element,
  measures: Measures,
  district: string,
  place: PilotRowLayout,
): number {
  const { pilots, frame, lang } = place;
  const pitch = frame.width / Math.max(1, pilots.length);
  const middle = (column: number): number => (column + 0.5) * pitch;
  for (const [column, street] of pilots.entries()) {
    const how = { x: middle(column), y: 9, size: frame.minor, anchor: 'middle' } as const;
    write(svg, street.label, { ...how, bold: true });
  }
  let y = 26;
  for (const measured of compared) {
    append(svg, 'line', { x1: 0, x2: frame.width, y1: y, y2: y, stroke: rule });
    write(svg, measures.label(measured.indicator)[lang], {
      x: 0,
      y: y + 13,
      size: frame.minor,
      fill: muted,
    });
    const at = positions(measures, district, measured);
    for (const [column, street] of pilots.entries()) {
      const cell = append(svg, 'rect', {
        x: column * pitch + 1.5,
        y: y + 24,
        width: pitch - 3,
        height: 26,
        rx: 2,
        fill: accent,
        'fill-opacity': Number((0.06 + 0.4 * (at.get(street.key)?.above ?? 0)).toFixed(2)),
      });
      mark(cell, street);
      const text = measured.text(measures.get(measured.indicator, street.key));
      const how = { x: middle(column), y: y + 37, size: frame.minor, anchor: 'middle' } as const;
      write(svg, text, how);
    }
    y += 58;
  }
  const note = {
    zh: '颜色越深，在全部街道中越靠前',
    en: 'The darker, the higher among all streets',
  }[lang];
  write(svg, note, { x: 0, y: y + 6, size: frame.minor, fill: muted });
  return y + 16;
}

function draw(measures: Measures, district: string, options: DrawOptions): SVGElement {
  const { lang } = options;
  const frame = frameOf(options.form);
  const svg = drawing(options.document, frame.width, 10);
  const place = { pilots: pilotsOf(measures, district, lang), frame, lang };
  const drawn = frame.narrow ? drawNarrow : drawWide;
  const height = Math.ceil(drawn(svg, measures, district, place));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${String(frame.width)} ${String(height)}`);
  return finish(svg, id, title(measures, district, lang), frame);
}

function describe(measures: Measures, district: string, lang: Lang): string {
  const pilots = pilotsOf(measures, district, lang);
  const [first, last] = [pilots[0], pilots.at(-1)];
  if (first === undefined || last === undefined) throw nothingToDraw(id, district, 'pilots');
  const of = (indicator: string, street: Street): string =>
    compared
      .find((one) => one.indicator === indicator)
      ?.text(measures.get(indicator, street.key)) ?? '';
  const each = listed(
    pilots.map(
      (street) => `${street.label}${lang === 'zh' ? '' : ' '}${of('outside-share', street)}`,
    ),
    lang,
  );
  const separation = largestFirstBy(pilots, measures, 'separation-rate');
  const migrants = largestFirstBy(pilots, measures, 'migrants-share');
  return {
    zh: `表格比较${String(pilots.length)}个试点街道的人口、比例和位次。境外人员比例依次为${each}；${first.label}的区位商是${of('location-quotient', first)}，${last.label}只有${of('location-quotient', last)}。外来人口比例最高的是${migrants.label}，${of('migrants-share', migrants)}；人户分离率最高的是${separation.label}，${of('separation-rate', separation)}。`,
    en: `A table compares the ${String(pilots.length)} pilot streets by population, shares and ranks. Their shares of residents from outside the mainland are, from the highest, ${each}. The location quotient of ${first.label} is ${of('location-quotient', first)}, that of ${last.label} only ${of('location-quotient', last)}. Of the pilots, ${migrants.label} has the highest share of migrants, ${of('migrants-share', migrants)}, and ${separation.label} the highest rate of household separation, ${of('separation-rate', separation)}. In each cell all streets of the district are shown for comparison.`,
  }[lang];
}

function largestFirstBy(pilots: readonly Street[], measures: Measures, indicator: string): Street {
  const value = ({ key }: Street): number => measures.get(indicator, key).value;
  return pilots.reduce((best, street) => (value(street) > value(best) ? street : best));
}

function table(measures: Measures, district: string, lang: Lang): Table {
  const street = { zh: '试点街道', en: 'Pilot street' }[lang];
  return {
    caption: subtitle(measures, district, lang),
    columns: [
      textColumn(street),
      ...compared.map(({ indicator }) => numberColumn(measures.label(indicator)[lang])),
    ],
    rows: pilotsOf(measures, district, lang).map((pilot) => [
      nameCell(pilot.subject, lang),
      ...compared.map(({ indicator, text }) => {
        const observation = measures.get(indicator, pilot.key);
        return { text: text(observation), value: observation.value, observation };
      }),
    ]),
  };
}

/** The pilot streets side by side, among all streets of the district. */
export const pilotComparison: Chart = {
  id,
  places: [...streetPlaces, { source: 'wang-yang-2011', section: '一' }],
  indicators: [...compared.map(({ indicator }) => indicator), 'pilot-streets', 'streets'],
  asOf: { zh: '2010年3月', en: 'March 2010' },
  scope: 'district',
  states: [{ id: 'all', label: { zh: '试点街道', en: 'Pilot streets' } }],
  title,
  subtitle,
  caveat: (_measures, _district, lang) =>
    ({
      zh: `试点不是按境外人员比例选出来的，原文没有说明怎样选。${registerCaveat.zh}`,
      en: `The pilots were not chosen by share; the source does not say how they were. ${registerCaveat.en}`,
    })[lang],
  draw,
  describe,
  table,
  questions: {
    zh: [
      '如果只按境外人员比例选五个试点，会选哪些街道？和实际的名单差在哪里？',
      '区位商等于1是什么意思？用表中的两个数自己算一遍亚运村的区位商。',
      '原文对每个试点还写了设施和经验。哪些选择理由是数字表里看不到的？',
    ],
    en: [
      'If five pilots were chosen by share alone, which streets would they be? How does the actual list differ?',
      'What does a location quotient of 1 mean? Work out that of Yayuncun from two figures of the table.',
      'The source also describes facilities and experience. Which reasons for choosing a pilot can no table show?',
    ],
  },
};
