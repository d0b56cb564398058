import { listed } from '#src/i18n/listed.ts';
import { listInSentence, punctuation } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Observation, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import type { ChartView } from '../define.ts';
import { themeColour } from '../draw/colours.ts';
import { drawing, endAt } from '../draw/elements.ts';
import { nothingToDraw } from '../draw/faults.ts';
import type { Frame } from '../draw/frame.ts';
import { largestFirst } from '../draw/sorting.ts';
import { nameCell, nameColumn, numberColumn, percentCell, wholeCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { fitting, percent, whole } from '../text/words.ts';
import { caveatOf, dateOf, library } from '../text/collection.ts';
import { className, emptyClasses, themesOf } from './innovation.ts';
import type { InnovationClass, InnovationTheme } from './innovation.ts';
import { drawByClass, drawSideBySide, drawStacked } from './waffle-forms.ts';
import { writeNamedNote } from './waffle.ts';

const id = 'innovation-waffle';

/** A row of the table: a class, or all classes of a theme together. */
interface WaffleEntry {
  theme: Subject;
  member: Subject | undefined;
  cases: Observation;
  share: Observation;
  named: Observation;
}

interface WaffleRows {
  /** Key of the collection. */
  scope: string;
  collection: Subject;
  /** Whether every class has a row of its own. */
  byClass: boolean;
  themes: InnovationTheme[];
  total: Observation;
  /** Cases that the source names and counts. */
  named: Observation;
  /** Names of the classes without a case. */
  empty: string[];
  /** How many named cases the source puts in no class. */
  unplaced: Observation;
  /** How many themes and classes there are. */
  count: { themes: Observation; classes: Observation };
  entries: WaffleEntry[];
}

function waffleOf({ measures, scope, lang, state }: ChartView): WaffleRows {
  const themes = themesOf(measures, scope);
  const entry = (
    theme: InnovationTheme,
    of: Pick<InnovationTheme, 'subject' | 'cases' | 'share'>,
  ): WaffleEntry => ({
    theme: theme.subject,
    member: of === theme ? undefined : of.subject,
    cases: of.cases,
    share: of.share,
    named: measures.get('identified-cases', of.subject.key),
  });
  return {
    scope,
    collection: measures.subject(scope),
    byClass: state === 'classes',
    themes,
    total: measures.get('cases-total', scope),
    named: measures.get('identified-cases', scope),
    empty: emptyClasses(themes, lang),
    unplaced: measures.get('unplaced-cases', scope),
    count: { themes: measures.get('themes', scope), classes: measures.get('classes', scope) },
    entries: themes.flatMap((theme) => [...theme.classes, theme].map((of) => entry(theme, of))),
  };
}

/** The classes with as many cases as one of them. */
function levelWith(
  { cases }: InnovationClass,
  themes: readonly InnovationTheme[],
): InnovationClass[] {
  return themes
    .flatMap(({ classes }) => classes)
    .filter((other) => other.cases.value === cases.value);
}

/** Which class has most cases. */
function titleOfClasses({ themes, ...rows }: WaffleRows, lang: Lang): Text {
  const [first] = largestFirst(
    themes.flatMap(({ classes }) => classes),
    ({ cases }) => cases.value,
  );
  if (first === undefined) throw nothingToDraw(id, rows.scope, 'classes');
  const [total, classes] = [whole(rows.total), whole(rows.count.classes)];
  const [cases, share] = [whole(first.cases), percent(first.share)];
  const level = levelWith(first, themes);
  if (level.length > 1) {
    const names = listInSentence(
      level.map((one) => className(one, lang)),
      lang,
    );
    return {
      zh: say`${total}例创新分属${classes}个创新点，${names}并列最多，各有${cases}例，占${share}`,
      en: say`Among ${classes} classes of ${total} cases, ${names} are the largest, with ${cases} (${share}) each`,
    }[lang];
  }
  return {
    zh: say`${total}例创新分属${classes}个创新点，${className(first, lang)}最多，有${cases}例，占${share}`,
    en: say`Among ${classes} classes of ${total} cases, ${className(first, lang)} is the largest, with ${cases} (${share})`,
  }[lang];
}

function title({ themes, empty, ...rows }: WaffleRows, lang: Lang): Text {
  if (rows.byClass) return titleOfClasses({ themes, empty, ...rows }, lang);
  const total = whole(rows.total);
  const [first] = largestFirst(themes, ({ cases }) => cases.value);
  if (first === undefined) throw nothingToDraw(id, rows.scope, 'themes');
  const cases = whole(first.cases);
  const share = percent(first.share);
  const name = first.subject.name[lang];
  const none = {
    zh: empty.length === 0 ? '' : say`，${listInSentence(empty, lang)}一类没有案例`,
    en: empty.length === 0 ? '' : say`; no case falls under ${listInSentence(empty, lang)}`,
  }[lang];
  return {
    zh: say`${total}例创新中，${name}主题有${cases}例，占${share}${none}`,
    en: say`Of ${total} ${fitting(total, 'case', 'cases')}, ${cases} (${share}) ${fitting(cases, 'falls', 'fall')} under “${name}”${none}`,
  }[lang];
}

function subtitle({ byClass, collection, ...rows }: WaffleRows, lang: Lang): Text {
  const total = whole(rows.total);
  const items = (collection.plural ?? collection.name)[lang];
  const date = dateOf(collection, lang);
  const shades = {
    zh: byClass ? '每行一个创新点' : '同色的浓淡区分同一主题下的创新点',
    en: byClass ? 'One row, one class' : 'Shades of a colour: classes of a theme',
  };
  return {
    zh: say`一格一例，共${total}例${items}，按主题和创新点排列。${shades.zh}${date}`,
    en: say`One square, one case: ${total} ${items} by theme and class. ${shades.en}${date}`,
  }[lang];
}

function caveat({ collection, unplaced }: WaffleRows, lang: Lang): Text {
  const out = whole(unplaced);
  const said = caveatOf(collection, ['cases'], lang);
  // Where named cases are all that is counted, every square is one.
  if (collection.computed === true) return [said];
  return {
    zh: say`${said}格子只有一部分能对应到原文点名的案例${unplaced.value === 0 ? '' : say`；另有${out}例点名而没有归类，有的还没有说是否计入，图中不标`}。`,
    en: say`${said === '' ? '' : `${said} `}Only some squares can be matched with a case that the source names${unplaced.value === 0 ? '' : say`; ${out} more are named without a class, some without saying that they are counted, and are not marked`}.`,
  }[lang];
}

function description({ themes, empty, ...rows }: WaffleRows, lang: Lang): Text {
  const total = whole(rows.total);
  const ofThemes = themes.map(
    ({ subject, cases }) => say`${subject.name[lang]}${punctuation(lang).space}${whole(cases)}`,
  );
  const classes = largestFirst(
    themes.flatMap((theme) =>
      theme.classes.map((member) => ({ ...member, name: className(member, lang) })),
    ),
    ({ cases }) => cases.value,
  );
  const [first, second] = classes;
  if (first === undefined) throw nothingToDraw(id, rows.scope, 'classes');
  const level = levelWith(first, themes);
  const list = listInSentence(
    level.map((one) => className(one, lang)),
    lang,
  );
  const ties = level.length > 1;
  const largest = ties
    ? {
        zh: say`${list}并列最多，各${whole(first.cases)}例`,
        en: say`The largest classes are ${list}, with ${whole(first.cases)} each`,
      }
    : {
        zh: say`${first.name}最多，${whole(first.cases)}例${second === undefined ? '' : say`，其次是${second.name}，${whole(second.cases)}例`}`,
        en: say`The largest class is ${first.name} with ${whole(first.cases)} cases${second === undefined ? '' : say`, followed by ${second.name} with ${whole(second.cases)}`}`,
      };
  const named = whole(rows.named);
  const classCount = whole(rows.count.classes);
  return {
    zh: say`方格图，一格一例，共${total}例，分为${whole(rows.count.themes)}个主题、${classCount}个创新点：${listed(ofThemes, lang)}例。创新点中，${largest.zh}${empty.length === 0 ? '' : say`；${listInSentence(empty, lang)}没有案例`}。原文点名并计入的有${named}例。`,
    en: say`A chart of squares, one for each of ${total} cases, in ${whole(rows.count.themes)} themes and ${classCount} classes: ${listed(ofThemes, lang)}. ${largest.en}${empty.length === 0 ? '' : say`; ${listInSentence(empty, lang)} has none`}. The source names ${named} of the cases that it counts; those whose class is known are outlined and marked with a dot, and the others cannot be told apart.`,
  }[lang];
}

function counts(rows: WaffleRows, lang: Lang): Text {
  const [themes, classes] = [whole(rows.count.themes), whole(rows.count.classes)];
  const named = whole(rows.named);
  return {
    zh: say`${themes}个主题，${classes}个创新点，点名${named}例`,
    en: say`${themes} themes, ${classes} classes, ${named} cases named`,
  }[lang];
}

const columns: Column<WaffleEntry>[] = [
  nameColumn({ zh: '主题', en: 'Theme' }, ({ theme }) => theme),
  {
    label: { zh: '创新点', en: 'Class' },
    numeric: false,
    cell: ({ member }, lang) =>
      member === undefined
        ? { text: { zh: '主题合计', en: 'Theme, all classes' }[lang] }
        : nameCell(member, lang),
  },
  numberColumn({ zh: '案例数', en: 'Cases' }, ({ cases }) => wholeCell(cases)),
  numberColumn({ zh: '占全部案例', en: 'Share of all cases' }, ({ share }) => percentCell(share)),
  numberColumn({ zh: '原文点名', en: 'Named in the source' }, ({ named }) => wholeCell(named)),
];

function draw({ byClass, themes }: WaffleRows, frame: Frame, lang: Lang): SVGElement {
  const svg = drawing(frame);
  const waffle = { svg, lang, frame };
  const isMarked = themes.some(({ classes }) => classes.some(({ named }) => named.length > 0));
  const top = isMarked ? writeNamedNote(waffle, themeColour(0)) : 0;
  const byTheme = frame.narrow ? drawStacked : drawSideBySide;
  return endAt(svg, (byClass ? drawByClass : byTheme)(waffle, themes, top) + 4);
}

/** One square a case, by theme and class. */
export const innovationWaffle = defineChart({
  ...library,
  id,
  native: { as: 'bars', columns: ['Cases'] },
  indicators: [
    'class-cases',
    'class-share',
    'theme-cases',
    'theme-share',
    'cases-total',
    'themes',
    'classes',
    'identified-cases',
    'theme-only-cases',
    'unplaced-cases',
  ],
  control: { zh: '排列', en: 'Arranged' },
  states: [
    { id: 'themes', label: { zh: '按主题', en: 'By theme' } },
    { id: 'classes', label: { zh: '按创新点', en: 'By class' } },
  ],
  rows: waffleOf,
  words: { title, subtitle, caveat, description, counts },
  tableState: 'classes',
  entries: ({ entries }) => entries,
  columns,
  draw,
});
