import { say } from '#src/lib/text/say.ts';
import type { Lang, Measures, Observation, Subject } from '#src/model.ts';
import type { ChartView } from '../define.ts';
import { className, themesOf } from './innovation.ts';
import type { InnovationClass, InnovationTheme } from './innovation.ts';
import type { Datum } from '../draw/marks.ts';
import { markOf, percent, whole } from '../text/words.ts';

/** A class with the percentage that the table prints and the one its cases give. */
export interface ComparedClass extends Datum {
  member: InnovationClass;
  name: string;
  label: string;
  share: Observation;
  printed: Observation | undefined;
  /** Whether they differ by more than rounding explains. */
  differs: boolean;
}

/** Guards the comparison with half of the last printed digit against binary fractions. */
const tolerance = 1e-9;

function compare(measures: Measures, member: InnovationClass, lang: Lang): ComparedClass {
  const { key, name } = member.subject;
  const { share } = member;
  const printed = measures.find('class-printed-share', key);
  const differs =
    printed !== undefined &&
    Math.abs(printed.value - share.value) > printed.formula.tolerance + tolerance;
  const facts = {
    zh: [
      say`${whole(member.cases)}例`,
      say`复算${percent(share)}`,
      printed === undefined ? '原表没有印百分比' : say`原表印${percent(printed)}`,
      ...(differs ? ['相差超过四舍五入'] : []),
    ],
    en: [
      say`${whole(member.cases)} cases`,
      say`recomputed ${percent(share)}`,
      printed === undefined ? 'no percentage printed' : say`printed ${percent(printed)}`,
      ...(differs ? ['more than rounding explains'] : []),
    ],
  };
  return {
    ...markOf(member.subject, facts[lang], lang),
    member,
    name: className(member, lang),
    label: name[lang],
    share,
    printed,
    differs,
  };
}

/** The classes of a theme. */
export interface ClassGroup {
  theme: InnovationTheme;
  rows: ComparedClass[];
}

/** What words, drawing and table share. */
export interface ClassRows {
  /** Key of the collection. */
  scope: string;
  collection: Subject;
  /** All classes, theme by theme. */
  groups: ClassGroup[];
  /** All classes in source order. */
  classes: ComparedClass[];
  total: Observation;
  /** How many classes there are. */
  count: Observation;
}

/** The classes of a collection with both percentages. */
export function classRowsOf({ measures, scope, lang }: ChartView): ClassRows {
  const groups = themesOf(measures, scope).map((theme) => ({
    theme,
    rows: theme.classes.map((member) => compare(measures, member, lang)),
  }));
  return {
    scope,
    collection: measures.subject(scope),
    groups,
    classes: groups.flatMap(({ rows }) => rows),
    total: measures.get('cases-total', scope),
    count: measures.get('classes', scope),
  };
}
