import { punctuation } from '#src/i18n/punctuation.ts';
import { formatDate, formatNumber } from '#src/lib/text/format.ts';
import type { Lang } from '#src/model.ts';
import type { CrossValue, CrossView } from './cross.ts';
import type { CollectionEntry, ExploredCase } from './data.ts';
import { tell, together, type Told, type Words } from './told.ts';
import type { ViewWords } from './words.ts';

const left: Record<Lang, string> = { zh: '未写明', en: 'not said' };

/** A value of a dimension, as it is written. */
export const valueName = ({ name }: CrossValue, lang: Lang): string => name?.[lang] ?? left[lang];

const told = ({ value, path }: { value: number; path: string }): Told => ({
  text: formatNumber(value),
  path,
});

/** The words around a table of cases. */
export function crossWords(view: CrossView, { name, asOf, source }: CollectionEntry): ViewWords {
  const { lang, labels, cells, inTable, data } = view;
  const { stop, space } = punctuation(lang);
  const named = told(view.remainder.named);
  const filled = cells.flat().filter(({ cases }) => cases.length > 0);
  const [top] = [...filled].sort((a, b) => b.cases.length - a.cases.length);
  const when = asOf === undefined ? [] : [[formatDate(asOf, lang)]];
  const aspects = [
    'cases',
    ...([view.state.down, view.state.across].includes('region') ? ['regions'] : []),
  ];
  return {
    title: {
      zh: tell`点名并计入的${named}个案例：${labels.down.zh}×${labels.across.zh}`,
      en: tell`${named} named and counted cases: ${labels.down.en} by ${labels.across.en.toLowerCase()}`,
    }[lang],
    subtitle: together(
      [
        {
          zh: '格中为案例数（个），只数原文点名并计入案例库的，不是全部案例的分布',
          en: 'Cells count cases: only those that the source names and counts, which is not how all cases are spread',
        }[lang],
        [name[lang]],
        ...when,
      ],
      stop,
    ),
    description:
      top === undefined
        ? []
        : {
            zh: [
              `${labels.down.zh}为行，${labels.across.zh}为列。${String(inTable)}个案例落在${String(filled.length)}格里，最多的一格是${valueName(top.down, lang)}、${valueName(top.across, lang)}，${String(top.cases.length)}个。`,
            ],
            en: [
              `${labels.down.en} in rows, ${labels.across.en.toLowerCase()} in columns. The ${String(inTable)} cases stand in ${String(filled.length)} cells; most, ${String(top.cases.length)}, in ${valueName(top.down, lang)}, ${valueName(top.across, lang)}.`,
            ],
          }[lang],
    caveat: [
      data.caveats
        .filter((caveat) => caveat.aspects.some((aspect) => aspects.includes(aspect)))
        .map(({ text }) => text[lang])
        .join(space),
    ].filter((text) => text !== ''),
    source: source[lang],
  };
}

/** Cases by name, each leading to its page; of many the first ones. */
function casesOf(cases: readonly ExploredCase[], lang: Lang): Words {
  const { pause, ellipsis } = punctuation(lang);
  const few = cases.slice(0, 6);
  const names = few.map(({ id, name }): Told => ({ text: name[lang], path: `/cases/${id}/` }));
  const rest = few.length < cases.length ? [ellipsis] : [];
  return together([...names, ...rest], pause);
}

/** Why the table does not add up to the total, line by line. */
export function remainderWords({ lang, remainder, labels }: CrossView): Words[] {
  const { total, named, unnamed, isOpen, universe, uncounted, open } = remainder;
  const [down, across] = [labels.down[lang], labels.across[lang]];
  const n = (cases: readonly unknown[]): string => String(cases.length);
  const of: Words = isOpen
    ? {
        zh: tell`表中${told(named)}个案例，是原文点名并计入的全部；原文没有印出总数。`,
        en: tell`The table has ${told(named)} cases: all that the source names and counts. It prints no total.`,
      }[lang]
    : {
        zh: tell`案例库共${told(total)}个，点名的${told(named)}个在表中；没有点名的${told(unnamed)}个无从归类，不在表中。`,
        en: tell`The collection has ${told(total)} cases; the ${told(named)} that are named stand in the table. The ${told(unnamed)} that are not named cannot be placed and are not in it.`,
      }[lang];
  const from: Words[] =
    universe === undefined
      ? []
      : [
          {
            zh: tell`归入分类的选自${universe}例，其余的也不在表中。`,
            en: tell`They were classified out of ${universe}; the others are not in the table either.`,
          }[lang],
        ];
  return [
    of,
    ...from,
    ...(uncounted.length === 0
      ? []
      : [
          {
            zh: tell`另有${n(uncounted)}个点名的案例，原文没有说是否计入案例库，不在表中：${casesOf(uncounted, lang)}。`,
            en: tell`${n(uncounted)} more are named without a word on whether they are counted; they are not in the table: ${casesOf(uncounted, lang)}.`,
          }[lang],
        ]),
    ...(open.length === 0
      ? []
      : [
          {
            zh: tell`表中有${n(open)}个案例，原文没有写明${down}或${across}，列在“未写明”一格：${casesOf(open, lang)}。`,
            en: tell`Of ${n(open)} in the table the source does not give the ${down.toLowerCase()} or the ${across.toLowerCase()}; they stand under “not said”: ${casesOf(open, lang)}.`,
          }[lang],
        ]),
  ];
}
