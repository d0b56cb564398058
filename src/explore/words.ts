import { bracketed, list, punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';
import type { ExploredIndicator } from './data.ts';
import { frameName, indicatorOf, wholeOf, type RegisterView, type Row } from './rows.ts';
import { axes } from './state.ts';
import { tell, together, type Piece, type Words } from './told.ts';

/** The words around a drawing. */
export interface ViewWords {
  /** The finding, without a full stop. */
  title: Words;
  /** What is drawn, of what, in which unit, when. */
  subtitle: Words;
  /** What the drawing shows, for those who cannot see it. */
  description: Words;
  /** What must be known before it is quoted. */
  caveat: Words;
  source: string;
}

/** The unit of an indicator as a label has it; empty where the definition says it. */
const unitWord: Record<string, Record<Lang, string> | undefined> = {
  persons: { zh: '人', en: 'persons' },
  share: { zh: '百分比', en: 'percent' },
  points: { zh: '百分点', en: 'percentage points' },
};

/** An indicator with its unit: `境外人员（人）`. */
export function withUnit({ label, unit }: ExploredIndicator, lang: Lang): string {
  const word = unitWord[unit]?.[lang];
  return word === undefined ? label[lang] : label[lang] + bracketed(word, lang);
}

/** What a share divides by what, as its indicators are called; empty for what is no share. */
function baseOf(indicator: ExploredIndicator, view: RegisterView): string {
  const { denominator } = indicator;
  if (denominator === undefined) return '';
  const { lang, register } = view;
  const [part, whole] = [denominator.part, denominator.whole].map(
    (id) => indicatorOf(register, id).label[lang],
  );
  const all = denominator.ofDistrict;
  return {
    zh: `分子：${part ?? ''}；分母：${all ? '各街道合计的' : ''}${whole ?? ''}`,
    en: `Numerator: ${part ?? ''}. Denominator: ${whole ?? ''}${all ? ' of all subdistricts together' : ''}`,
  }[lang];
}

/** The districts and dates of a view: `某区，2020年11月`. */
function framesOf({ frames, lang }: RegisterView): string {
  const { comma, semicolon } = punctuation(lang);
  return frames
    .map(({ entry }) => `${entry.name[lang]}${comma}${formatDate(entry.asOf, lang)}`)
    .join(semicolon);
}

/** How many subdistricts are shown, and of how many. */
function howMany({ rows, frames, lang, state }: RegisterView): string {
  const all = frames.reduce((sum, { data }) => sum + data.streets.length, 0);
  const n = rows.length;
  if (state.pick.length === 0)
    return { zh: `全部${String(all)}个街道`, en: `All ${String(all)} subdistricts` }[lang];
  return {
    zh: `${String(all)}个街道中选出的${String(n)}个`,
    en: `${String(n)} of ${String(all)} subdistricts, picked`,
  }[lang];
}

/** The rows with a value, the largest first; ranks begin with the first place. */
function ranked({ rows, of }: RegisterView): (Row & { of: NonNullable<Row['of']> })[] {
  const sign = of.unit === 'rank' ? 1 : -1;
  return rows
    .flatMap((row) => (row.of === undefined ? [] : [{ ...row, of: row.of }]))
    .sort((a, b) => sign * (a.of.value - b.of.value));
}

function titleOf(view: RegisterView): Words {
  const { state, lang, of, x } = view;
  const { colon } = punctuation(lang);
  if (state.kind === 'scatter')
    return {
      zh: tell`${of.label.zh}与${x.label.zh}`,
      en: tell`${of.label.en} against ${x.label.en.charAt(0).toLowerCase()}${x.label.en.slice(1)}`,
    }[lang];
  const [first, second] = ranked(view);
  if (first === undefined) return [of.label[lang]];
  const ties = ranked(view).filter(({ of: { value } }) => value === first.of.value);
  if (ties.length > 3) return [of.label[lang]];
  const names = list(
    ties.map(({ label }) => label),
    lang,
  );
  const { zh, en } = { ...highest, ...most[of.unit] };
  const after = (behind[of.unit] ?? { zh: '', en: '' })[lang];
  const value = tell`${first.of}${after}`;
  if (second === undefined)
    return {
      zh: tell`${of.label.zh}${colon}${names}，${value}`,
      en: tell`${of.label.en}${colon}${names}, ${value}`,
    }[lang];
  return of.unit === 'rank'
    ? {
        zh: tell`${of.label.zh}${colon}${names}居首`,
        en: tell`${of.label.en}${colon}first is ${names}`,
      }[lang]
    : {
        zh: tell`${of.label.zh}${colon}${names}${zh}，${value}`,
        en: tell`${of.label.en}${colon}${en} in ${names}, ${value}`,
      }[lang];
}

/** How the first of a ranking is called, and what stands behind its value, by unit. */
const highest: Record<Lang, string> = { zh: '最高', en: 'highest' };
const most: Partial<Record<string, Record<Lang, string>>> = { persons: { zh: '最多', en: 'most' } };
const behind: Partial<Record<string, Record<Lang, string>>> = {
  persons: { zh: '人', en: '' },
  points: { zh: '个百分点', en: ' points' },
};

const signs: Record<Lang, { log: string; of: string; x: string }> = {
  zh: { log: '对数刻度', of: '纵轴', x: '横轴' },
  en: {
    log: 'Logarithmic scale',
    of: 'Vertical axis',
    x: 'Horizontal axis',
  },
};

/** The value of the district, where one line can stand for it: a share or quotient, of one district. */
export function lineOf(view: RegisterView) {
  const [frame, another] = view.frames;
  if (frame === undefined || another !== undefined || view.state.kind === 'scatter')
    return undefined;
  return view.of.unit === 'share' ? wholeOf(frame, view.of) : undefined;
}

/** The earlier date that changes are counted from. */
function comparedWith(
  { frames, lang }: RegisterView,
  shown: readonly ExploredIndicator[],
): Words[] {
  const dates = shown.map(({ id }) => frames[0]?.data.suffix[id]?.slice(1) ?? '');
  return [...new Set(dates.filter((date) => /^\d{4}/u.test(date)))].map((date) => {
    const when = formatDate(date, lang);
    return [{ zh: `与${when}相比`, en: `Compared with ${when}` }[lang]];
  });
}

function subtitleOf(view: RegisterView): Words {
  const { state, lang, of, x } = view;
  const { stop, colon } = punctuation(lang);
  const { log, ...axis } = signs[lang];
  const name = view.frames[0]?.entry.name[lang] ?? '';
  const isScatter = state.kind === 'scatter';
  const shown = isScatter ? [of, x] : [of];
  const whole = lineOf(view);
  const logged = axes.filter((one) => state.log.includes(one) && (isScatter || one === 'of'));
  const onAxes = logged.map((one) => axis[one]).join(punctuation(lang).pause);
  const parts: Words[] = [
    ...shown.map((indicator, index) => [
      `${isScatter ? `${index === 0 ? axis.of : axis.x}${colon}` : ''}${withUnit(indicator, lang)}`,
    ]),
    ...[...new Set(shown.map((indicator) => baseOf(indicator, view)))]
      .filter((text) => text !== '')
      .map((text) => [text]),
    ...comparedWith(view, shown),
    ...(whole === undefined
      ? []
      : [{ zh: tell`虚线为${name}的${whole}`, en: tell`Dashed line: ${name}, ${whole}` }[lang]]),
    ...(logged.length === 0 ? [] : [[isScatter ? log + bracketed(onAxes, lang) : log]]),
    ...(view.group === undefined ? [] : [[`◆ ${view.group.name[lang]}`]]),
    [howMany(view)],
    [framesOf(view)],
  ];
  return together(parts, stop);
}

function descriptionOf(view: RegisterView): Words {
  const { state, lang, of, x } = view;
  const { space, end, comma } = punctuation(lang);
  const all = ranked(view);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = (from: typeof first, to: typeof last): Words =>
    ({
      zh: tell`${of.label.zh}从${to.label}的${to.of}到${from.label}的${from.of}`,
      en: tell`${of.label.en}: from ${to.of} in ${to.label} to ${from.of} in ${from.label}`,
    })[lang];
  const form = {
    bars: { zh: '条形图', en: 'Bar chart' },
    dots: { zh: '点图', en: 'Dot plot' },
    scatter: { zh: '散点图', en: 'Scatter plot' },
    cross: { zh: '表', en: 'Table' },
  }[state.kind][lang];
  const missing = view.rows.length - all.length;
  const sentences: Piece[] = [
    form + comma + howMany(view) + end,
    tell`${range(first, last)}${end}`,
    ...(missing === 0
      ? []
      : [
          {
            zh: `${String(missing)}个街道没有这项数字。`,
            en: `${String(missing)} subdistricts have no such figure.`,
          }[lang],
        ]),
    ...(state.kind === 'scatter'
      ? [
          {
            zh: `横轴是${x.label.zh}，两者的关系见图和表，不表示因果。`,
            en: `The horizontal axis has ${x.label.en}. What the two have in common is no proof of a cause.`,
          }[lang],
        ]
      : []),
  ];
  return together(sentences, space);
}

/** What must be known of a part that is set against its own whole. */
function partAgainstWhole({ of, x, lang, state }: RegisterView): string[] {
  if (state.kind !== 'scatter') return [];
  const isPart = [
    [of, x],
    [x, of],
  ].some(([one, other]) => one?.denominator !== undefined && other?.id === one.denominator.whole);
  if (!isPart) return [];
  return [
    {
      zh: '一轴的比例以另一轴的数为分母，两者本来就有联系，不能当作发现。',
      en: 'The share on one axis is divided by the number on the other: the two are tied by how they are computed, which is no finding.',
    }[lang],
  ];
}

function caveatOf(view: RegisterView): Words {
  const { lang, frames, of, x, state } = view;
  const { space } = punctuation(lang);
  const shown = state.kind === 'scatter' ? [of.id, x.id] : [of.id];
  const said = frames
    .flatMap(({ data }) => data.caveats)
    .filter(({ indicators }) => indicators.some((id) => shown.includes(id)))
    .map(({ text }) => text[lang]);
  return [[...new Set(said), ...partAgainstWhole(view)].join(space)].filter((text) => text !== '');
}

/** The words around a view of the register. */
export function wordsOf(view: RegisterView): ViewWords {
  const { lang, frames } = view;
  const entries = frames.map(({ entry }) => entry);
  const sources = frames.map(({ entry }) => {
    const name = frameName(entry, entries, lang);
    const source = entry.source[lang];
    return name === '' ? source : source + bracketed(name, lang);
  });
  return {
    title: titleOf(view),
    subtitle: subtitleOf(view),
    description: descriptionOf(view),
    caveat: caveatOf(view),
    source: [...new Set(sources)].join(punctuation(lang).semicolon),
  };
}
