import type { Chart, DrawOptions, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, percentCell, textColumn, wholeCell } from '../text/cells.ts';
import { themeColour } from '../draw/colours.ts';
import { drawing } from '../draw/elements.ts';
import { finish, frameOf } from '../draw/frame.ts';
import { className, emptyClasses, themesOf } from './innovation.ts';
import { largestFirst } from '../draw/sorting.ts';
import { drawKey } from './waffle.ts';
import { drawByClass, drawSideBySide, drawStacked } from './waffle-forms.ts';
import { listed, percent, whole } from '../text/words.ts';
import { nothingToDraw } from '../draw/faults.ts';

const id = 'innovation-waffle';
/** When the library of cases was closed. */
const asOf = { zh: '2017年11月', en: 'November 2017' };

function title(measures: Measures, collection: string, lang: Lang): string {
  const themes = themesOf(measures, collection);
  const total = whole(measures.get('cases-total', collection));
  const [first] = largestFirst(themes, ({ cases }) => cases.value);
  if (first === undefined) throw nothingToDraw(id, collection, 'themes');
  const cases = whole(first.cases);
  const share = percent(measures.get('theme-share', first.subject.key));
  const empty = emptyClasses(themes, lang);
  const name = first.subject.name[lang];
  const none = {
    zh: empty.length === 0 ? '' : `，${listed(empty, lang)}一类没有案例`,
    en: empty.length === 0 ? '' : `; no case falls under ${listed(empty, lang)}`,
  }[lang];
  return {
    zh: `${total}例创新中，${name}主题有${cases}例，占${share}${none}`,
    en: `Of ${total} cases, ${cases} (${share}) fall under “${name}”${none}`,
  }[lang];
}

function subtitle(measures: Measures, collection: string, lang: Lang, state: string): string {
  const total = whole(measures.get('cases-total', collection));
  const shades = {
    zh: state === 'classes' ? '每行一个创新点' : '同色由深到浅为同一主题下的创新点',
    en: state === 'classes' ? 'One row, one class' : 'Shades of a colour: classes of a theme',
  };
  return {
    zh: `一格一例，共${total}例城市社区治理创新，按主题和创新点排列。${shades.zh}。${asOf.zh}`,
    en: `One square, one case: ${total} innovations in urban community governance by theme and class. ${shades.en}. ${asOf.en}`,
  }[lang];
}

function caveat(measures: Measures, collection: string, lang: Lang): string {
  const themes = themesOf(measures, collection);
  const empty = emptyClasses(themes, lang);
  const unplaced = measures.subjects('case', collection);
  const out = String(unplaced.length);
  return {
    zh: `这些案例是因为创新、典型、有效才入选的，不能证明做法有效，也不能说明做法有多普遍。${empty.length === 0 ? '' : `${listed(empty, lang)}为空，是因为作者认为它要通过另外两类体现。`}格子只有一部分能对应到原文点名的案例${unplaced.length === 0 ? '' : `；另有${out}例点名而没有归类，有的还没有说是否计入，图中不标`}。合作治理一类的案例，原文称“合作共治”，按数目相同归入。`,
    en: `The cases were chosen for being innovative, typical and effective: they cannot show that anything works or how common it is. ${empty.length === 0 ? '' : `${listed(empty, lang)} is empty because the author holds that it shows itself through the other two classes. `}Only some squares can be matched with a case that the source names${unplaced.length === 0 ? '' : `; ${out} more are named without a class, some without saying that they are counted, and are not marked`}. The cases under co-governance are called cooperative governance (合作共治) in the text and are placed here by their equal number.`,
  }[lang];
}

function draw(measures: Measures, collection: string, options: DrawOptions): SVGElement {
  const { lang, state } = options;
  const frame = frameOf(options.form);
  const themes = themesOf(measures, collection);
  const svg = drawing(options.document, frame.width, 0);
  const waffle = { svg, measures, lang, frame };
  const top = drawKey(waffle, themeColour(themes[0]?.subject.key ?? ''));
  const themed = frame.narrow ? drawStacked : drawSideBySide;
  const bottom = (state === 'classes' ? drawByClass : themed)(waffle, themes, top);
  const height = Math.ceil(bottom + 4);
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${String(frame.width)} ${String(height)}`);
  return finish(svg, id, title(measures, collection, lang), frame);
}

function describe(measures: Measures, collection: string, lang: Lang): string {
  const themes = themesOf(measures, collection);
  const total = whole(measures.get('cases-total', collection));
  const counts = themes.map(
    ({ subject, cases }) => `${subject.name[lang]}${lang === 'zh' ? '' : ' '}${whole(cases)}`,
  );
  const classes = largestFirst(
    themes.flatMap((theme) =>
      theme.classes.map((member) => ({ ...member, name: className(member, lang) })),
    ),
    ({ cases }) => cases.value,
  );
  const [first, second] = classes;
  if (first === undefined || second === undefined)
    throw nothingToDraw(id, collection, 'classes', 2);
  const named = whole(measures.get('identified-cases', collection));
  const empty = emptyClasses(themes, lang);
  const classCount = String(classes.length);
  return {
    zh: `方格图，一格一例，共${total}例，分为${String(themes.length)}个主题、${classCount}个创新点：${listed(counts, lang)}例。创新点中，${first.name}最多，${whole(first.cases)}例，其次是${second.name}，${whole(second.cases)}例${empty.length === 0 ? '' : `；${listed(empty, lang)}没有案例`}。原文点名并计入的有${named}例。`,
    en: `A chart of squares, one for each of ${total} cases, in ${String(themes.length)} themes and ${classCount} classes: ${listed(counts, lang)}. The largest class is ${first.name} with ${whole(first.cases)} cases, followed by ${second.name} with ${whole(second.cases)}${empty.length === 0 ? '' : `; ${listed(empty, lang)} has none`}. The source names ${named} of the cases that it counts; those whose class is known are outlined and marked with a dot, and the others cannot be told apart.`,
  }[lang];
}

function table(measures: Measures, collection: string, lang: Lang): Table {
  const labels = {
    zh: ['主题', '创新点', '案例数', '占全部案例', '原文点名'],
    en: ['Theme', 'Class', 'Cases', 'Share of all cases', 'Named in the source'],
  }[lang];
  const themes = themesOf(measures, collection);
  const classes = String(themes.flatMap((theme) => theme.classes).length);
  const named = whole(measures.get('identified-cases', collection));
  const counted = {
    zh: `。${String(themes.length)}个主题，${classes}个创新点，点名${named}例`,
    en: `. ${String(themes.length)} themes, ${classes} classes, ${named} cases named`,
  }[lang];
  return {
    caption: `${subtitle(measures, collection, lang, 'classes')}${counted}`,
    columns: labels.map((label, index) => (index < 2 ? textColumn(label) : numberColumn(label))),
    rows: themes.flatMap((theme) => [
      ...theme.classes.map((member) => [
        nameCell(theme.subject, lang),
        nameCell(member.subject, lang),
        wholeCell(member.cases),
        percentCell(measures.get('class-share', member.subject.key)),
        wholeCell(measures.get('identified-cases', member.subject.key)),
      ]),
      [
        nameCell(theme.subject, lang),
        { text: { zh: '主题合计', en: 'Theme, all classes' }[lang] },
        wholeCell(theme.cases),
        percentCell(measures.get('theme-share', theme.subject.key)),
        wholeCell(measures.get('identified-cases', theme.subject.key)),
      ],
    ]),
  };
}

/** One square a case, by theme and class. */
export const innovationWaffle: Chart = {
  id,
  places: [
    { source: 'wang-ke-2018', section: '表1' },
    { source: 'wang-ke-2018', section: '三' },
    { source: 'wang-ke-2018', section: '五' },
  ],
  indicators: [
    'class-cases',
    'class-share',
    'theme-cases',
    'theme-share',
    'cases-total',
    'identified-cases',
  ],
  asOf,
  scope: 'collection',
  control: { zh: '排列', en: 'Arranged' },
  states: [
    { id: 'themes', label: { zh: '按主题', en: 'By theme' } },
    { id: 'classes', label: { zh: '按创新点', en: 'By class' } },
  ],
  title,
  subtitle,
  caveat,
  draw,
  describe,
  table,
  questions: {
    zh: [
      '哪些主题的格子多？从“入选的案例多”能不能得出“这类创新多”？为什么？',
      '打开一个描边的案例，原文说它有什么效果？给出数据了吗？',
      '物质文化一类是空的。是没有这样的做法，还是分类方法使它空着？你会怎样改这个分类？',
    ],
    en: [
      'Which themes have many squares? Does “many selected cases” mean “many such innovations”? Why, or why not?',
      'Open an outlined case. What effect does the source claim for it, and does it give data?',
      'Material culture is empty. Is there no such practice, or does the classification leave it empty? How would you change it?',
    ],
  },
};
