import type { Label, Lang } from '#src/model.ts';
import { unbracketed } from '../text/words.ts';
import type { PracticePart } from './part-rows.ts';

/** What one body does to another, as the source states it. */
export interface Relation {
  /** Order of a layer, or the id of a body outside the community. */
  from: number | string;
  to: number | string;
  kind: 'leads' | 'oversees' | 'manages';
  /** A phrase of the source that states it. */
  anchor: string;
}

/** Bodies outside the community that the source names. */
export const outsiders: Record<string, Label> = {
  'party-working-committee': { zh: '街道党工委', en: 'Subdistrict Party working committee' },
  'street-office': { zh: '街道办事处', en: 'Subdistrict office' },
  departments: { zh: '政府职能部门', en: 'Government departments' },
};

/** Section 二.（三） of the article; relations that it does not state are not drawn. */
export const relations: readonly Relation[] = [
  { from: 'party-working-committee', to: 1, kind: 'leads', anchor: '在街道党工委的领导下' },
  { from: 1, to: 4, kind: 'leads', anchor: '接受党的领导' },
  { from: 1, to: 5, kind: 'leads', anchor: '接受社区党组织的领导' },
  { from: 2, to: 4, kind: 'oversees', anchor: '接受其监督' },
  { from: 3, to: 4, kind: 'oversees', anchor: '提出建议和监督' },
  { from: 4, to: 5, kind: 'oversees', anchor: '社区居委会的监督' },
  { from: 4, to: 'departments', kind: 'oversees', anchor: '政府部门的工作进行监督' },
  { from: 'departments', to: 5, kind: 'manages', anchor: '业务指导' },
  { from: 'street-office', to: 5, kind: 'manages', anchor: '街道办事处的管理' },
];

/** Names of the bodies that stand in a relation of one kind to a layer. */
export function bodiesOf(
  parts: readonly PracticePart[],
  order: number,
  kind: Relation['kind'],
  lang: Lang,
): string[] {
  return relations
    .filter((relation) => relation.to === order && relation.kind === kind)
    .map(({ from }) =>
      typeof from === 'string'
        ? (outsiders[from]?.[lang] ?? '')
        : unbracketed(parts.find((part) => part.order === from)?.name ?? ''),
    );
}
