import { alphaInterval, krippendorffsAlpha } from '#src/indicators/agreement/alpha.ts';
import { cohensKappa, confusionOf, type Confusion } from '#src/indicators/agreement/kappa.ts';
import {
  codersOf,
  isAgreed,
  pairable,
  pairsOf,
  unitsOf,
  type CodedUnit,
  type Coding,
} from '#src/indicators/agreement/units.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import { halfWidth } from '#src/lib/text/text-width.ts';
import type { Lang } from '#src/model.ts';

const words = {
  zh: {
    ...{ cases: '可比较的案例', agreed: '一致', share: '一致率', kappa: '科恩卡帕' },
    ...{ alpha: '克里彭多夫阿尔法', interval: '95%区间', disputed: '有争议的案例', no: '无法计算' },
    pairs: '行是{left}，列是{right}',
  },
  en: {
    ...{
      cases: 'Cases to compare',
      agreed: 'coded alike',
      share: 'agreement',
      kappa: 'Cohen’s kappa',
    },
    ...{
      alpha: 'Krippendorff’s alpha',
      interval: '95% interval',
      disputed: 'Disputed cases',
      no: 'undefined',
    },
    pairs: 'Rows: {left}; columns: {right}',
  },
};

/** Columns of texts, padded to the same width; Chinese signs count twice. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const signs = (text: string): number => [...text].reduce((sum, sign) => sum + halfWidth(sign), 0);
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => signs(row[at] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - signs(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function tableOf(confusion: Confusion): string[] {
  const columns = [...new Set([...confusion.values()].flatMap((row) => [...row.keys()]))].sort();
  const rows = [...confusion.keys()].sort();
  return aligned([
    ['', ...columns],
    ...rows.map((value) => [
      value,
      ...columns.map((column) => String(confusion.get(value)?.get(column) ?? 0)),
    ]),
  ]);
}

function pairLines(units: readonly CodedUnit[], pair: [string, string], lang: Lang): string[] {
  const say = words[lang];
  const [left, right] = pair;
  const confusion = confusionOf(units, left, right);
  const kappa = cohensKappa(confusion);
  return [
    `  ${say.pairs.replace('{left}', left).replace('{right}', right)}; ${say.kappa} ${shown(kappa, lang)}`,
    ...tableOf(confusion).map((line) => `    ${line}`),
  ];
}

const shown = (value: number | undefined, lang: Lang): string =>
  value === undefined ? words[lang].no : formatNumber(value, 3);

/** What is said of one variable: how far the coders agree, pair by pair, and the disputed cases. */
export function agreementLines(variable: string, codings: readonly Coding[], lang: Lang): string[] {
  const say = words[lang];
  const units = pairable(unitsOf(codings));
  const disputed = units.filter((unit) => !isAgreed(unit));
  const agreed = units.length - disputed.length;
  const interval = alphaInterval(units);
  const share = units.length === 0 ? undefined : agreed / units.length;
  const coders = codersOf(units);
  const range =
    interval === undefined
      ? ''
      : ` (${say.interval} ${shown(interval.low, lang)}–${shown(interval.high, lang)})`;
  return [
    variable,
    `  ${say.cases} ${String(units.length)}, ${say.agreed} ${String(agreed)}, ${say.share} ${shown(share, lang)}`,
    `  ${say.alpha} ${shown(krippendorffsAlpha(units), lang)}${range}`,
    ...pairsOf(coders).flatMap((pair) => pairLines(units, pair, lang)),
    ...(disputed.length === 0
      ? []
      : [
          `  ${say.disputed}`,
          ...aligned(
            disputed.map(({ unit, values }) => [
              unit,
              ...coders.map((coder) => `${coder}: ${values.get(coder) ?? '–'}`),
            ]),
          ).map((line) => `    ${line}`),
        ]),
  ];
}
