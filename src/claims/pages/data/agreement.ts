import { codersKey, pairKey, variableKey } from '#src/indicators/cases/agreement.ts';
import {
  codersOf,
  isAgreed,
  pairsOf,
  unitsOf,
  type CodedUnit,
} from '#src/indicators/agreement/units.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { Code, Label, Measures, Observation } from '#src/model.ts';
import { codedValues } from '#src/tables/coded-values.ts';
import { codeOf } from '#src/tables/labels.ts';
import type { Tables } from '#src/tables/load.ts';

/** One coding of the cases. */
export interface Coder {
  id: string;
  name: Label;
  /** As written, with placeholders. */
  how: Label;
}

/** Two codings of a variable: the coefficient, and how often each pair of values occurs. */
export interface Pair {
  names: readonly [Label, Label];
  kappa: Observation | undefined;
  /** The values that the former gives, and those that the latter gives, in the order of their list. */
  rows: Code[];
  columns: Code[];
  /** The confusion table by rows and columns; undefined where no case has the pair. */
  cells: (Observation | undefined)[][];
}

/** A case to which codings give different values, with what was decided. */
export interface Dispute {
  case: string;
  place: Label;
  codes: { name: Label; value: Label; passage: string; path: string }[];
  /** As written; undefined where nothing was decided. */
  decision: { value: Label; reason: Label } | undefined;
}

/** How far codings of a variable agree. */
export interface Variable {
  id: string;
  name: Label;
  coded: Observation;
  disputed: Observation;
  share: Observation;
  alpha: Observation | undefined;
  interval: { low: Observation; high: Observation } | undefined;
  pairs: Pair[];
  disputes: Dispute[];
}

/** The codings, in order. */
export function codersIn(tables: Tables): Coder[] {
  return [...tables.table('coders').rows]
    .sort((a, b) => a.values.order - b.values.order)
    .map(({ key, values, written }) => ({
      id: key,
      name: { zh: values.name_zh, en: values.name_en },
      how: { zh: written.how_zh, en: written.how_en },
    }));
}

/** How far the codings agree, by variable; empty where no case was coded twice. */
export function agreementOf(tables: Tables, measures: Measures): Variable[] {
  const coders = new Map(codersIn(tables).map((coder) => [coder.id, coder.name]));
  const rows = tables.table('codings').rows;
  return [...Map.groupBy(rows, ({ values }) => values.variable)].flatMap(([id, own]) => {
    const key = variableKey(id);
    const coded = measures.find('coded-cases', key);
    if (coded === undefined) return [];
    const units = unitsOf(
      own.map(({ values: v }) => ({ coder: v.coder, unit: v.case, value: v.value })),
    );
    const [low, high] = [measures.find('alpha-low', key), measures.find('alpha-high', key)];
    const values = codedValues(tables, id);
    return [
      {
        id,
        name: codeOf(tables, 'codings', 'variable', id).label,
        coded,
        disputed: measures.get('disputed-cases', key),
        share: measures.get('coding-agreement', key),
        alpha: measures.find('krippendorffs-alpha', key),
        interval: low === undefined || high === undefined ? undefined : { low, high },
        pairs: pairsOf(codersOf(units)).map((pair) =>
          pairOf(id, pair, { units, values, coders, measures }),
        ),
        disputes: units
          .filter((unit) => !isAgreed(unit))
          .map(({ unit }) => disputeOf(tables, id, unit, { values, coders })),
      },
    ];
  });
}

interface Context {
  units: readonly CodedUnit[];
  values: readonly Code[];
  coders: ReadonlyMap<string, Label>;
  measures: Measures;
}

const nameless: Label = { zh: '', en: '' };

function pairOf(variable: string, pair: [string, string], context: Context): Pair {
  const { units, values, coders, measures } = context;
  const [rows, columns] = pair.map((coder) => {
    const given = new Set(units.map((unit) => unit.values.get(coder)));
    return values.filter(({ id }) => given.has(id));
  }) as [Code[], Code[]];
  return {
    names: [coders.get(pair[0]) ?? nameless, coders.get(pair[1]) ?? nameless],
    kappa: measures.find('cohens-kappa', codersKey(variable, pair)),
    rows,
    columns,
    cells: rows.map((left) =>
      columns.map((right) =>
        measures.find('coding-pairs', pairKey(variable, pair, [left.id, right.id])),
      ),
    ),
  };
}

function disputeOf(
  tables: Tables,
  variable: string,
  unit: string,
  { values, coders }: Pick<Context, 'values' | 'coders'>,
): Dispute {
  const labelOf = (value: string): Label =>
    values.find(({ id }) => id === value)?.label ?? { zh: value, en: value };
  const { place_zh: zh, place_en: en } = tables.table('innovation-cases').row(unit).values;
  const decided = tables
    .table('coding-decisions')
    .rows.find(({ values: v }) => v.case === unit && v.variable === variable);
  return {
    case: unit,
    place: { zh, en },
    codes: tables
      .table('codings')
      .rows.filter(({ values: v }) => v.case === unit && v.variable === variable)
      .map(({ key, values: v }) => ({
        name: coders.get(v.coder) ?? nameless,
        value: labelOf(v.value),
        passage: v.passage,
        path: rowPath('codings', key, tables),
      })),
    decision:
      decided === undefined
        ? undefined
        : {
            value: labelOf(decided.values.value),
            reason: { zh: decided.written.reason_zh, en: decided.written.reason_en },
          },
  };
}

/** The variables that say which class a case is put in. */
const ofClasses = ['theme', 'class'] as const;

/**
 * The coefficients to show where classes of a collection are shown: alpha of theme and class. Empty
 * where no case of the collection was coded more than once.
 */
export function classAgreement(
  collection: string,
  tables: Tables,
  measures: Measures,
): { name: Label; alpha: Observation }[] {
  const cases = tables.table('innovation-cases');
  const isCoded = tables
    .table('codings')
    .rows.some(({ values }) => cases.row(values.case).values.collection === collection);
  if (!isCoded) return [];
  return ofClasses.flatMap((variable) => {
    const alpha = measures.find('krippendorffs-alpha', variableKey(variable));
    return alpha === undefined
      ? []
      : [{ name: codeOf(tables, 'codings', 'variable', variable).label, alpha }];
  });
}
