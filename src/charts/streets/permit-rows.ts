import { formatNumber } from '#src/lib/text/format.ts';
import { say } from '#src/lib/text/say.ts';
import type { Lang, Measures, Observation, Said, Subject, Text } from '#src/model.ts';
import type { Datum } from '../draw/marks.ts';
import { largestFirst } from '../draw/sorting.ts';
import type { ChartView } from '../define.ts';
import { defined } from '../text/said.ts';
import { shortName, signed, markOf, whole } from '../text/words.ts';
import { districtOf } from './street-rows.ts';
import type { District } from './street-rows.ts';

/** A row of the table whose parts can be compared with their total. */
export interface PermitRow extends Datum {
  subject: Subject;
  label: string;
  gap: Observation;
  withPermit: Observation;
  without: Observation;
  migrants: Observation;
}

/** What words, drawing and table share. */
export interface PermitRows extends District {
  /** The streets whose parts do not add up, the largest difference first. */
  off: PermitRow[];
  /** How many they are. */
  count: Observation | undefined;
  /** The printed total of the district, where the source prints one. */
  total: PermitRow | undefined;
  /** All rows that split migrants, as the source prints them. */
  printed: PermitRow[];
}

/** A row with its parts; undefined where the table does not split migrants. */
function rowOf(measures: Measures, subject: Subject, lang: Lang): PermitRow | undefined {
  const { key } = subject;
  const [gap, withPermit, without] = ['permit-gap', 'permit-with', 'permit-without'].map(
    (indicator) => measures.find(indicator, key),
  );
  if (gap === undefined || withPermit === undefined || without === undefined) return undefined;
  const migrants = measures.get('migrants', key);
  const facts = {
    zh: [
      say`已办理暂住证${whole(withPermit)}人`,
      say`未办理${whole(without)}人`,
      say`表中合计${whole(migrants)}人`,
      say`两项之和与合计相差${signed(gap)}人`,
    ],
    en: [
      say`${whole(withPermit)} with a temporary residence permit`,
      say`${whole(without)} without`,
      say`printed total ${whole(migrants)}`,
      say`the parts differ from it by ${signed(gap)}`,
    ],
  };
  return {
    ...markOf(subject, facts[lang], lang),
    label: shortName(subject, lang),
    gap,
    withPermit,
    without,
    migrants,
  };
}

/** The two columns of the table that split migrants. */
export function permitColumns({ district }: District, text: string): Said {
  return defined(
    2,
    {
      zh: '表中把外来人口分为“已办理”和“未办理”暂住证',
      en: 'the table splits migrants by whether they have a temporary residence permit',
    },
    {
      text,
      id: 'permit-columns',
      key: district.key,
      name: { zh: '把外来人口分开的栏', en: 'Columns that split migrants' },
    },
  );
}

/** The figures of a row that should agree: its two columns and its total. */
export function permitFigures({ district }: District, text: string): Said {
  return defined(
    3,
    {
      zh: '“已办理”“未办理”两栏和外来人口合计',
      en: 'with a permit, without a permit, and the total of migrants',
    },
    {
      text,
      id: 'permit-figures',
      key: district.key,
      name: { zh: '应当相符的数', en: 'Figures that should agree' },
    },
  );
}

/** How far the parts are above or below the printed total, in words. */
export function excess(gap: Observation, lang: Lang): Text {
  const persons: Said = { text: formatNumber(Math.abs(gap.value)), observation: gap };
  return gap.value > 0
    ? { zh: say`多出${persons}人`, en: say`${persons} too high` }[lang]
    : { zh: say`少了${persons}人`, en: say`${persons} too low` }[lang];
}

/** The rows of the table that split migrants, and those whose parts do not add up. */
export function permitRowsOf(view: ChartView): PermitRows {
  const { measures, scope, lang } = view;
  const place = districtOf(view);
  const rowsOf = (subjects: readonly Subject[]): PermitRow[] =>
    subjects.flatMap((subject) => rowOf(measures, subject, lang) ?? []);
  const streets = rowsOf(measures.subjects('street', scope));
  const [total] = place.district.computed === true ? [] : rowsOf([place.district]);
  return {
    ...place,
    off: largestFirst(
      streets.filter(({ gap }) => gap.value !== 0),
      ({ gap }) => gap.value,
    ),
    count: measures.find('gap-rows', scope),
    total: total && { ...total, label: { zh: '合计行', en: 'Printed total row' }[lang] },
    printed: total === undefined ? streets : [...streets, total],
  };
}
