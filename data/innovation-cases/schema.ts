import { dataset, type RowForm } from '../dataset.ts';
import { bilingual, cited, id, maybe, maybeBilingual, oneOf, reference } from '../kinds.ts';

const levels = {
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市', en: 'City' },
  district: { zh: '区、县', en: 'District or county' },
  street: { zh: '街道、镇', en: 'Subdistrict or town' },
  community: { zh: '社区', en: 'Community' },
};

/**
 * `stated`: the source introduces the case with the word of the theme or class that Table 1 has.
 * `implied`: another word stands there, and only the context leads to the class.
 */
const bases = {
  stated: { zh: '原文写明', en: 'Stated by the source' },
  implied: { zh: '由上下文推知', en: 'Implied by its place' },
  unclear: { zh: '无法判断', en: 'Unclear' },
};

const counted = {
  yes: { zh: '在内', en: 'Counted' },
  unclear: { zh: '不明', en: 'Unclear' },
};

/** The form for one case. Every row needs a passage; what is left open is mostly its class. */
const form: RowForm = {
  title: { zh: '按表单加一个案例', en: 'Add a case by a form' },
  id: { column: 'id', from: 'place_en' },
  place: {
    column: 'division',
    among: [
      { dataset: 'divisions', name: 'name', code: 'code' },
      { dataset: 'streets', name: 'name', code: 'district', where: { record: ['street'] } },
      { dataset: 'innovation-cases', name: 'place', code: 'division' },
    ],
  },
  completeness: {
    label: { zh: '完整程度', en: 'Completeness' },
    levels: [
      {
        id: 'basic',
        label: { zh: '基本', en: 'Basic' },
        all: ['id', 'collection', 'practice_zh', 'practice_en', 'summary_zh', 'summary_en'],
      },
      {
        id: 'located',
        label: { zh: '已定位', en: 'Located' },
        all: ['division', 'place_zh', 'place_en', 'level'],
      },
      {
        id: 'cited',
        label: { zh: '有原文出处', en: 'With passage' },
        all: ['source', 'section', 'anchor'],
      },
      {
        id: 'coded',
        label: { zh: '已编码', en: 'Coded' },
        all: ['basis', 'counted'],
        some: ['theme', 'class'],
      },
    ],
  },
};

/** One case that a source names. */
export const innovationCases = dataset({
  id: 'innovation-cases',
  title: { zh: '可辨认的创新案例', en: 'Identified innovation cases' },
  rowIs: { zh: '原文点名的一个案例', en: 'One case that a source names' },
  key: ['id'],
  form,
  columns: {
    id,
    collection: reference('collections', { label: { zh: '案例集', en: 'Collection' } }),
    division: reference('divisions', { label: { zh: '行政区划代码', en: 'Division code' } }),
    ...bilingual('place', { zh: '地点', en: 'Place' }),
    level: oneOf(levels, { label: { zh: '单元', en: 'Unit' } }),
    ...bilingual('practice', { zh: '做法', en: 'Practice' }),
    theme: maybe(
      reference('innovation-classes', {
        label: { zh: '主题', en: 'Theme' },
        where: { record: ['theme'] },
        agrees: ['collection'],
        atMost: { column: 'cases', rows: { counted: 'yes' } },
      }),
    ),
    class: maybe(
      reference('innovation-classes', {
        label: { zh: '创新点', en: 'Class' },
        where: { record: ['class'] },
        agrees: ['collection', 'theme'],
        atMost: { column: 'cases', rows: { counted: 'yes' } },
      }),
    ),
    basis: oneOf(bases, {
      label: { zh: '归类依据', en: 'Basis of the class' },
      note: {
        zh: '原文介绍案例时用了表1的主题或创新点名称，记“原文写明”；用的是别的词，只能从上下文推到该类，记“由上下文推知”。',
        en: '“Stated” where the source introduces the case with the name of the theme or class in Table 1; “implied” where it uses another word and only the context leads to the class.',
      },
    }),
    counted: oneOf(counted, { label: { zh: '是否在案例库之内', en: 'Among the counted cases' } }),
    ...bilingual('summary', { zh: '概要', en: 'Summary' }),
    ...maybeBilingual('remark', { zh: '说明', en: 'Remark' }),
    ...cited,
  },
});
