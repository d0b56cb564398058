import { list, listInSentence } from '#src/i18n/punctuation.ts';
import { say } from '#src/lib/say.ts';
import type { Label, Lang, Observation, Said, Subject, Text } from '#src/model.ts';
import { defineChart } from '../define.ts';
import type { ChartView } from '../define.ts';
import { nameColumn, numberColumn, textColumn, toldCell } from '../text/columns.ts';
import type { Column } from '../text/columns.ts';
import { unbracketed, uncapitalised, whole } from '../text/words.ts';
import { drawSixLayers } from './layer-drawing.ts';
import { bodiesOf } from './layer-relations.ts';
import type { Relation } from './layer-relations.ts';
import { orderCell, partsOf } from './part-rows.ts';
import type { PracticePart } from './part-rows.ts';

/** The practice that is called six layers. */
const key = 'practice:six-layers';

interface LayerRows {
  practice: Subject;
  parts: PracticePart[];
  /** How many layers the name says, and how many are listed. */
  named: Observation;
  count: Observation;
  /** By which numbers the article sums them up at its end. */
  organisations: Observation;
  actors: Observation;
}

function rows({ measures, lang }: ChartView): LayerRows {
  return {
    practice: measures.subject(key),
    parts: partsOf(measures, key, lang),
    named: measures.get('practice-named', key),
    count: measures.get('practice-parts', key),
    organisations: measures.get('practice-summed-up', `${key}#organisations`),
    actors: measures.get('practice-summed-up', `${key}#actors`),
  };
}

function title({ named, count: parts, practice }: LayerRows, lang: Lang): Text {
  const name: Said = { text: practice.name[lang], observation: named };
  return named.value === parts.value
    ? {
        zh: say`“${name}”说${whole(named)}层，也列出${whole(parts)}层`,
        en: say`“${name}” names ${whole(named)} layers and lists ${whole(parts)}`,
      }[lang]
    : {
        zh: say`“${name}”说的是${whole(named)}层，列出的却是${whole(parts)}层`,
        en: say`“${name}” names ${whole(named)} layers but lists ${whole(parts)}`,
      }[lang];
}

function subtitle(_rows: LayerRows, lang: Lang): Text {
  return [
    {
      zh: '东城区社区各主体的层次和作用，照文章所列。箭头只画文章写明的领导、监督和管理。文章未注日期',
      en: 'Layers of actors in the communities of Dongcheng and what each does, as the article lists them. Arrows only where it states that one leads, oversees or manages another. Undated',
    }[lang],
  ];
}

function description({ parts, ...rows }: LayerRows, lang: Lang): Text {
  const names = parts.map(({ name }) => unbracketed(name));
  const count = whole(rows.count);
  const named = whole(rows.named);
  const lower = names.map(uncapitalised);
  return {
    zh: say`图自上而下列出${count}层：${list(names, 'zh')}。名称只说${named}层。居委会受党组织领导，受居民会议和代表会议监督；服务站受党组织领导、居委会监督、街道办事处管理；党组织受街道党工委领导。对其余各层，文章只说党组织领导和协调社区各种组织。`,
    en: say`The diagram lists ${count} layers from top to bottom: ${listInSentence(lower, 'en')}. The name says ${named}; the article does not explain why. The residents’ committee is led by the Party organisation and overseen by both assemblies. The service station is led by the Party organisation, overseen by the committee and managed by the subdistrict office. The subdistrict Party working committee leads the Party organisation, of which the article otherwise says only that it leads and coordinates the organisations of the community.`,
  }[lang];
}

function caveat({ organisations, actors }: LayerRows, lang: Lang): Text {
  return {
    zh: say`文章最后又称“${{ text: '五', observation: organisations }}个组织${{ text: '六', observation: actors }}大主体”，与所列的层数也对不上；本站照列，不补不减。这是文章所说的安排，不是实际运转的观察。`,
    en: say`The article ends with “${{ text: 'five', observation: organisations }} organisations and ${{ text: 'six', observation: actors }} main actors”, which does not fit the list either; we show what is listed. These are arrangements as the article states them, not observations of how they work.`,
  }[lang];
}

/** A layer among all layers. */
interface LayerEntry extends PracticePart {
  all: readonly PracticePart[];
}

/** The column with the bodies that stand in a relation of one kind to a layer. */
const bodies = (label: Label, kind: Relation['kind']): Column<LayerEntry> =>
  textColumn(label, ({ all, order }, lang) =>
    listInSentence(bodiesOf(all, order, kind, lang), lang),
  );

const columns: Column<LayerEntry>[] = [
  nameColumn({ zh: '层', en: 'Layer' }, ({ subject }) => subject),
  numberColumn({ zh: '次序', en: 'Order' }, orderCell),
  {
    label: { zh: '作用', en: 'What it does' },
    numeric: false,
    cell: ({ subject, role }) => toldCell(subject, role),
  },
  bodies({ zh: '受谁领导', en: 'Led by' }, 'leads'),
  bodies({ zh: '受谁监督', en: 'Overseen by' }, 'oversees'),
  bodies({ zh: '受谁管理、指导', en: 'Managed or instructed by' }, 'manages'),
];

/** The layers that are listed under a name that says another number. */
export const sixLayers = defineChart({
  id: 'six-layers',
  places: [{ source: 'dual-dilemma', section: '二.（三）' }],
  indicators: ['practice-named', 'practice-parts', 'practice-summed-up'],
  scope: 'corpus',
  needs: [key],
  states: [{ id: 'all', label: { zh: '全部层次', en: 'All layers' } }],
  rows,
  words: { title, subtitle, caveat, description },
  entries: ({ parts }) => parts.map((part) => ({ ...part, all: parts })),
  columns,
  draw: ({ parts }, frame, lang) => drawSixLayers(parts, frame, lang),
});
