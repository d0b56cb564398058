import type { Chart, Lang, Measures, Table } from '#src/model.ts';
import { nameCell, numberColumn, textColumn } from '../text/cells.ts';
import { drawSixLayers, shortLayer, sixLayersKey } from './layer-drawing.ts';
import { outsiders, relations } from './layer-relations.ts';
import { partsOf } from './part-rows.ts';
import { listed, whole } from '../text/words.ts';

const id = 'six-layers';

function title(measures: Measures, _corpus: string, lang: Lang): string {
  const named = measures.get('practice-named', sixLayersKey);
  const parts = measures.get('practice-parts', sixLayersKey);
  const name = measures.subject(sixLayersKey).name[lang];
  return named.value === parts.value
    ? {
        zh: `“${name}”说${whole(named)}层，也列出${whole(parts)}层`,
        en: `“${name}” names ${whole(named)} layers and lists ${whole(parts)}`,
      }[lang]
    : {
        zh: `“${name}”说的是${whole(named)}层，列出的却是${whole(parts)}层`,
        en: `“${name}” names ${whole(named)} layers but lists ${whole(parts)}`,
      }[lang];
}

function subtitle(_measures: Measures, _corpus: string, lang: Lang): string {
  return {
    zh: '东城区社区各主体的层次和作用，照文章所列。箭头只画文章写明的领导、监督和管理。文章未注日期',
    en: 'Layers of actors in the communities of Dongcheng and what each does, as the article lists them. Arrows only where it states that one leads, oversees or manages another. Undated',
  }[lang];
}

/** The bodies that stand in a relation of one kind to a layer. */
function by(measures: Measures, order: number, kinds: readonly string[], lang: Lang): string {
  const parts = partsOf(measures, sixLayersKey, lang);
  const names = relations
    .filter(({ to, kind }) => to === order && kinds.includes(kind))
    .map(({ from }) =>
      typeof from === 'string'
        ? (outsiders[from]?.[lang] ?? '')
        : shortLayer(parts.find((part) => part.order === from)?.name ?? ''),
    );
  return names.length === 0 ? '' : listed(names, lang);
}

function describe(measures: Measures, _corpus: string, lang: Lang): string {
  const parts = partsOf(measures, sixLayersKey, lang);
  const names = parts.map(({ name }) => shortLayer(name));
  const count = whole(measures.get('practice-parts', sixLayersKey));
  const named = whole(measures.get('practice-named', sixLayersKey));
  const lower = names.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  return {
    zh: `图自上而下列出${count}层：${names.join('、')}。名称只说${named}层。居委会受党组织领导，受居民会议和代表会议监督；服务站受党组织领导、居委会监督、街道办事处管理；党组织受街道党工委领导。对其余各层，文章只说党组织领导和协调社区各种组织。`,
    en: `The diagram lists ${count} layers from top to bottom: ${listed(lower, 'en')}. The name says ${named}; the article does not explain why. The residents’ committee is led by the Party organisation and overseen by both assemblies. The service station is led by the Party organisation, overseen by the committee and managed by the street office. The street Party working committee leads the Party organisation, of which the article otherwise says only that it leads and coordinates the organisations of the community.`,
  }[lang];
}

function table(measures: Measures, corpus: string, lang: Lang): Table {
  const labels = {
    zh: ['层', '次序', '作用', '受谁领导', '受谁监督', '受谁管理、指导'],
    en: ['Layer', 'Order', 'What it does', 'Led by', 'Overseen by', 'Managed or instructed by'],
  }[lang];
  return {
    caption: subtitle(measures, corpus, lang),
    columns: labels.map((label, index) => (index === 1 ? numberColumn(label) : textColumn(label))),
    rows: partsOf(measures, sixLayersKey, lang).map((part) => [
      nameCell(part.subject, lang),
      { text: String(part.order), value: part.order },
      { text: part.role ?? '' },
      { text: by(measures, part.order, ['leads'], lang) },
      { text: by(measures, part.order, ['oversees'], lang) },
      { text: by(measures, part.order, ['manages'], lang) },
    ]),
  };
}

/** The layers that are listed under a name that says another number. */
export const sixLayers: Chart = {
  id,
  places: [{ source: 'dual-dilemma', section: '二.（三）' }],
  indicators: ['practice-named', 'practice-parts'],
  asOf: { zh: '文章未注日期', en: 'Undated' },
  scope: 'corpus',
  states: [{ id: 'all', label: { zh: '全部层次', en: 'All layers' } }],
  title,
  subtitle,
  caveat: (_measures, _corpus, lang) =>
    ({
      zh: '文章最后又称“五个组织六大主体”，与所列的层数也对不上；本站照列，不补不减。这是文章所说的安排，不是实际运转的观察。',
      en: 'The article ends with “five organisations and six main actors”, which does not fit the list either; we show what is listed. These are arrangements as the article states them, not observations of how they work.',
    })[lang],
  draw: (measures, corpus, options) =>
    drawSixLayers(measures, title(measures, corpus, options.lang), options),
  describe,
  table,
  questions: {
    zh: [
      '如果要合并成六层，你会合并哪两层？文章的哪句话支持你？',
      '社区服务站同时受三方领导、监督和管理，三方意见不一时谁说了算？文章说了吗？',
      '哪些层只有作用、没有箭头？这说明它们不受监督，还是文章没有写？',
    ],
    en: [
      'If there were to be six layers, which two would you merge? Which sentence supports you?',
      'The service station is led, overseen and managed by three bodies. Who decides when they disagree? Does the article say?',
      'Which layers have a task but no arrow? Are they not overseen, or does the article not say?',
    ],
  },
};
