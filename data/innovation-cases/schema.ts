import { dataset } from '../dataset.ts';
import { anchor, key, maybe, oneOf, reference, text } from '../kinds.ts';

const levels = {
  province: { zh: '省级', en: 'Province' },
  city: { zh: '市', en: 'City' },
  district: { zh: '区、县', en: 'District or county' },
  street: { zh: '街道、镇', en: 'Street or town' },
  community: { zh: '社区', en: 'Community' },
};

const bases = {
  stated: { zh: '原文写明', en: 'Stated by the source' },
  implied: { zh: '由上下文推知', en: 'Implied by its place' },
  unclear: { zh: '无法判断', en: 'Unclear' },
};

const counted = {
  yes: { zh: '在内', en: 'Counted' },
  unclear: { zh: '原文未说明', en: 'The source does not say' },
};

/** One case that a source names */
export const innovationCases = dataset({
  id: 'innovation-cases',
  title: { zh: '可辨认的创新案例', en: 'Identified innovation cases' },
  rowIs: { zh: '来源点名的一个案例', en: 'One case that a source names' },
  key: ['id'],
  columns: {
    id: key({ label: { zh: '代号', en: 'Id' } }),
    collection: key({ label: { zh: '案例集', en: 'Collection' } }),
    division: reference('divisions', { label: { zh: '行政区划代码', en: 'Division code' } }),
    place_zh: text({ label: { zh: '地点（中文）', en: 'Place (Chinese)' } }),
    place_en: text({ label: { zh: '地点（英文）', en: 'Place (English)' } }),
    level: oneOf(levels, { label: { zh: '单元', en: 'Unit' } }),
    practice_zh: text({ label: { zh: '做法（中文）', en: 'Practice (Chinese)' } }),
    practice_en: text({ label: { zh: '做法（英文）', en: 'Practice (English)' } }),
    theme: maybe(reference('innovation-classes', { label: { zh: '主题', en: 'Theme' } })),
    class: maybe(reference('innovation-classes', { label: { zh: '创新点', en: 'Class' } })),
    basis: oneOf(bases, { label: { zh: '归类依据', en: 'Basis of the class' } }),
    counted: oneOf(counted, { label: { zh: '是否在案例库之内', en: 'Among the counted cases' } }),
    summary_zh: text({ label: { zh: '概要（中文）', en: 'Summary (Chinese)' } }),
    summary_en: text({ label: { zh: '概要（英文）', en: 'Summary (English)' } }),
    remark_zh: maybe(text({ label: { zh: '说明（中文）', en: 'Remark (Chinese)' } })),
    remark_en: maybe(text({ label: { zh: '说明（英文）', en: 'Remark (English)' } })),
    source: reference('sources', { label: { zh: '来源', en: 'Source' } }),
    section: text({ label: { zh: '章节', en: 'Section' } }),
    anchor: anchor({ label: { zh: '定位词', en: 'Anchor phrase' } }),
  },
});
