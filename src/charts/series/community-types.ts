import { bracketed, listInSentence, punctuation } from '#src/i18n/punctuation.ts';
import { formatDate } from '#src/lib/text/format.ts';
import { joined, plain, say } from '#src/lib/text/say.ts';
import type { Lang, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { placesOf } from '../text/cite.ts';
import { nameColumn, numberColumn, textColumn, toldCell, wholeCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { dateOf, percent, shortName, uncapitalised, whole } from '../text/words.ts';
import { drawTypes } from './type-bars.ts';
import { typeRowsOf } from './type-rows.ts';
import type { TypeRow, TypeRows } from './type-rows.ts';

function title({ counts: { counted, ...counts }, undated }: TypeRows, lang: Lang): Text {
  const all = whole(counts.all);
  const comes = counted.value === 1 ? 'comes' : 'come';
  const isBare = undated && counted.value > 0;
  return {
    zh: say`${all}种国际化社区类型中，${whole(counted)}种带人数${isBare ? '，没有时点' : ''}`,
    en: say`Of ${all} types of international community, ${whole(counted)} ${comes} with a number of people${isBare ? ', undated' : ''}`,
  }[lang];
}

function subtitle({ sources, undated }: TypeRows, lang: Lang): Text {
  const by = listInSentence(sources, lang);
  const lacks = undated ? { zh: '，没有时点', en: ', undated' }[lang] : '';
  return {
    zh: [`${by}提出的类型、举的例子和报告的规模（人）。虚线框：约数${lacks}`],
    en: [
      `Types proposed by ${by}, with examples and the sizes reported, in people. Dashed: an approximate figure${lacks}`,
    ],
  }[lang];
}

/** The first type with a size of people that a register counts too. */
const registeredIn = (types: readonly TypeRow[]): TypeRow | undefined =>
  types.find(({ registered }) => registered !== undefined);

function description({ types, counts, undated }: TypeRows, lang: Lang): Text {
  const person = types.find(({ counts: unit }) => unit?.id === 'persons');
  const country = types.find(({ counts: unit }) => unit?.id === 'countries');
  const [all, without] = [whole(counts.all), whole(counts.without)];
  const { colon } = punctuation(lang);
  const sizes = [country, person].flatMap((row) =>
    row === undefined
      ? []
      : [say`${row.name}${colon}${row.sizeText}${row === person ? bracketed(row.said, lang) : ''}`],
  );
  const given = joined(sizes, punctuation(lang).semicolon);
  return {
    zh: say`图列出来源提出的${all}种国际化社区。${without}种没有给出规模；给出的是：${given}。${undated ? '都没有时点。' : ''}${besideIt(types, lang)}`,
    en: say`The chart lists ${all} types of international community that the source proposes. For ${without} of them it gives no size; those given are ${given}. ${undated ? 'They are undated. ' : ''}${besideIt(types, lang)}`,
  }[lang];
}

/** What the register of another source counts beside a size. */
function besideIt(types: readonly TypeRow[], lang: Lang): Text {
  const registered = registeredIn(types)?.registered;
  if (registered === undefined) return [];
  const { street, outside } = registered;
  const date = formatDate(dateOf(street.key).slice(0, 4), lang);
  const name = shortName(street, lang);
  return {
    zh: say`旁边是另一来源${date}的登记：${name}各来源的境外人员${whole(outside)}人。口径和时间都不同，只能并列。`,
    en: say`Next to it stands another source’s register of ${date} with ${whole(outside)} residents of ${name} from outside the mainland, of all origins. Definitions and dates differ.`,
  }[lang];
}

const empty = { zh: '', en: '' };

function caveat({ types, undated }: TypeRows, lang: Lang): Text {
  const row = registeredIn(types);
  const street = row?.registered?.street;
  const beside =
    row === undefined || street === undefined
      ? []
      : {
          zh: say`${shortName(street, 'zh')}的数字，一个说“${row.said}”，一个是登记的各来源境外人员，不能相减，也不能说明增加了多少。`,
          en: say` Of those for ${shortName(street, 'en')}, one speaks of “${row.said}”, the other of registered people of all origins: they must not be subtracted, and show no growth.`,
        }[lang];
  const doubtful = types
    .flatMap((one) => one.doubtful ?? [])
    .map((one) => {
      const share = one.share === undefined ? '' : percent(one.share, 0);
      return {
        zh: say`${one.place}“约${whole(one.size)}人”难以置信，只写出，不画：${one.shareName}为${share}。`,
        en: say` “About ${whole(one.size)}” for ${one.place} is implausible and put in words only: ${uncapitalised(one.shareName)}: ${share}.`,
      }[lang];
    });
  const bare = undated ? { zh: '这些数目都没有时点。', en: 'These figures are undated.' } : empty;
  return {
    zh: say`${bare.zh}${beside}${joined(doubtful, '')}`,
    en: say`${bare.en}${beside}${joined(doubtful, '')}`,
  }[lang];
}

function countsText({ types, counts }: TypeRows, lang: Lang): Text {
  const without = whole(counts.without);
  const registered = registeredIn(types)?.registered;
  if (registered === undefined) {
    return { zh: say`${without}种没有规模`, en: say`${without} without a size` }[lang];
  }
  const { street, outside } = registered;
  const date = formatDate(dateOf(street.key).slice(0, 4), lang);
  const name = shortName(street, lang);
  return {
    zh: say`${without}种没有规模；${name}${date}登记的境外人员：${whole(outside)}人`,
    en: say`${without} without a size; the register of ${name}, ${date}: ${whole(outside)} from outside the mainland`,
  }[lang];
}

const noFigure = { zh: '没有数目', en: 'no figure' };

const columns: Column<TypeRow>[] = [
  nameColumn({ zh: '类型', en: 'Type' }, ({ subject }) => subject),
  {
    label: { zh: '例子', en: 'Examples' },
    numeric: false,
    cell: ({ subject, examples }) => toldCell(subject, examples),
  },
  textColumn({ zh: '数的是什么', en: 'What is counted' }, ({ counts }, lang) =>
    // Without the measure word that stands between a figure and its unit.
    (counts?.label ?? noFigure)[lang].replace(/^个/u, ''),
  ),
  numberColumn({ zh: '报告的规模', en: 'Reported size' }, ({ size }) => wholeCell(size)),
  {
    label: { zh: '原文的约数词', en: 'In words' },
    numeric: false,
    cell: ({ subject, size, sizeText }) =>
      toldCell(subject, size === undefined ? '' : plain(sizeText)),
  },
];

/** Types of international community with the sizes that are reported, and what these count. */
export const communityTypes = defineChart({
  id: 'community-types',
  places: (measures, scope) => [
    ...placesOf(['community-type'])(measures, scope),
    ...measures
      .subjects('community-type')
      .flatMap(({ joins = [] }) => measures.findSubject(joins[0] ?? '')?.places ?? []),
  ],
  indicators: [
    'community-types',
    'types-with-persons',
    'types-without-size',
    'type-size',
    'type-size-doubtful',
    'outside',
  ],
  scope: 'corpus',
  needs: ['community-type'],
  states: [{ id: 'all', label: { zh: '全部类型', en: 'All types' } }],
  rows: typeRowsOf,
  words: { title, subtitle, caveat, description, counts: countsText },
  entries: ({ types }) => types,
  columns,
  draw: drawTypes,
});
