import { listInSentence } from '#src/i18n/punctuation.ts';
import { joined, say } from '#src/lib/text/say.ts';
import type { Lang, Said, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import { nothingToDraw } from '../draw/faults.ts';
import { nameColumn, numberColumn, percentCell, textColumn, wholeCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { counted, inWords } from '../text/said.ts';
import { percent, whole } from '../text/words.ts';
import { drawClasses } from './class-bars.ts';
import { classRowsOf } from './class-rows.ts';
import type { ClassRows, ComparedClass } from './class-rows.ts';
import { caveatOf, dateOf, library } from '../text/collection.ts';
import { themesOf } from './innovation.ts';

const id = 'innovation-classes';

/** How many percentages the table prints, and how many of them do not fit their cases. */
function printedCounts({ classes, scope: key }: ClassRows): { all: Said; off: Said } {
  const printed = classes.flatMap((row) => row.printed ?? []);
  const off = new Set(classes.filter(({ differs }) => differs).map((row) => row.key));
  return {
    all: counted(printed, () => true, {
      id: 'printed-percentages',
      key,
      name: { zh: '原表印出的百分比', en: 'Percentages that the table prints' },
      test: { zh: '印出的百分比', en: 'printed' },
    }),
    off: counted(printed, (one) => off.has(one.key), {
      id: 'printed-percentages-off',
      key,
      name: { zh: '与案例数不符的百分比', en: 'Printed percentages that do not fit their cases' },
      test: { zh: '与复算相差超过舍入', en: 'off by more than rounding' },
    }),
  };
}

function title(shown: ClassRows, lang: Lang): Text {
  const { classes: rows } = shown;
  const { all: printed, off } = printedCounts(shown);
  const [first, ...more] = rows.filter((row) => row.differs);
  if (first?.printed === undefined) {
    return {
      zh: say`${printed}个百分比逐项复算，都与原表相符`,
      en: say`All ${printed} printed percentages agree with the cases they stand for`,
    }[lang];
  }
  if (more.length === 0) {
    const one = inWords(off, lang);
    const atStart = { ...one, text: one.text.charAt(0).toUpperCase() + one.text.slice(1) };
    return {
      zh: say`${printed}个百分比中只有${one}个与案例数不符：${first.name}印${percent(first.printed)}，按案例数是${percent(first.share)}`,
      en: say`${atStart} of ${printed} printed percentages is off: ${first.name}, ${percent(first.printed)} in print, ${percent(first.share)} by its cases`,
    }[lang];
  }
  const names = listInSentence(
    [first, ...more].map((row) => row.name),
    lang,
  );
  return {
    zh: say`${printed}个百分比中，${names}与案例数不符`,
    en: say`Of ${printed} printed percentages, those of ${names} do not fit their cases`,
  }[lang];
}

function subtitle({ collection }: ClassRows, lang: Lang): Text {
  const date = dateOf(collection, lang);
  return {
    zh: say`各创新点占全部案例的百分比。条：按案例数复算；竖线：原表印出的数。红色加粗：相差超过四舍五入${date}`,
    en: say`Classes as % of all cases. Bar: recomputed from the cases. Tick: as printed. Red and bold: the difference is more than rounding${date}`,
  }[lang];
}

function description({ classes: rows, ...rest }: ClassRows, lang: Lang): Text {
  const [first, second] = [...rows].sort((a, b) => b.share.value - a.share.value);
  if (first === undefined || second === undefined) {
    throw nothingToDraw(id, rest.scope, 'classes', 2);
  }
  const total = whole(rest.total);
  const off = rows.filter((row) => row.differs);
  const each = off.map((row) => {
    const printed = row.printed === undefined ? '' : percent(row.printed);
    return {
      zh: say`${row.name}有${whole(row.member.cases)}例，按此是${percent(row.share)}，原表印${printed}`,
      en: say`${row.name} has ${whole(row.member.cases)} cases, which is ${percent(row.share)}, while the table prints ${printed}`,
    }[lang];
  });
  const verdict =
    off.length === 0
      ? { zh: ['全部相符'], en: ['All of them agree'] }
      : {
          zh: say`不符的是：${joined(each, '；')}。其余在四舍五入之内相符`,
          en: say`Where they disagree: ${joined(each, '; ')}. All the others agree within rounding`,
        };
  return {
    zh: say`条形图比较${whole(rest.count)}个创新点占${total}例的百分比：条是按案例数复算的，竖线是原表印出的。最大的是${first.name}，${percent(first.share)}，其次是${second.name}，${percent(second.share)}。${verdict.zh}。`,
    en: say`Bars show each of the ${whole(rest.count)} classes as a share of all ${total} cases, recomputed from the number of cases; a tick shows the percentage that the table prints. The largest is ${first.name} with ${percent(first.share)}, then ${second.name} with ${percent(second.share)}. ${verdict.en}.`,
  }[lang];
}

function caveat({ collection }: ClassRows, lang: Lang): Text {
  return [caveatOf(collection, ['shares'], lang)];
}

function counts(rows: ClassRows, lang: Lang): Text {
  const total = whole(rows.total);
  return { zh: say`共${total}例`, en: say`${total} cases in all` }[lang];
}

interface ClassEntry extends ComparedClass {
  theme: Subject;
}

const columns: Column<ClassEntry>[] = [
  nameColumn({ zh: '主题', en: 'Theme' }, ({ theme }) => theme),
  nameColumn({ zh: '创新点', en: 'Class' }, ({ member }) => member.subject),
  numberColumn({ zh: '案例数', en: 'Cases' }, ({ member }) => wholeCell(member.cases)),
  numberColumn({ zh: '复算', en: 'Recomputed' }, ({ share }) => percentCell(share)),
  numberColumn({ zh: '原表', en: 'Printed' }, ({ printed }) => percentCell(printed)),
  textColumn({ zh: '是否相符', en: 'Agreement' }, ({ differs }, lang) =>
    differs ? { zh: '不符', en: 'differs' }[lang] : { zh: '相符', en: 'agrees' }[lang],
  ),
];

/** Printed against recomputed percentages of the classes. */
export const innovationClasses = defineChart({
  ...library,
  id,
  covers: (measures, scope) =>
    themesOf(measures, scope).some(({ classes }) =>
      classes.some(({ subject }) => measures.find('class-printed-share', subject.key)),
    ),
  native: { as: 'bars', columns: ['Cases'] },
  indicators: ['class-cases', 'class-share', 'class-printed-share', 'cases-total', 'classes'],
  states: [{ id: 'all', label: { zh: '全部创新点', en: 'All classes' } }],
  rows: classRowsOf,
  words: { title, subtitle, caveat, description, counts },
  entries: ({ groups }) =>
    groups.flatMap(({ theme, rows }) => rows.map((row) => ({ ...row, theme: theme.subject }))),
  columns,
  draw: drawClasses,
});
