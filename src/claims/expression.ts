import { t } from '#src/i18n/index.ts';
import { formatNumber } from '#src/lib/format.ts';
import type { Formula, Lang } from '#src/model.ts';

type Leaf = Extract<Formula, { op: 'cell' }>;
type Arithmetic = Extract<Formula, { op: 'sum' | 'difference' | 'product' | 'ratio' }>;

/** The longest sum that is written out; of longer ones the first, the last and the number of terms are. */
const writtenOut = 4;

const signs = { sum: ' + ', difference: ' − ', product: ' × ', ratio: ' ÷ ' };

/**
 * A formula in figures, as a note shows it: `39502 ÷ 2274562`.
 * Numbers stand without separators, as they stand in the cells.
 */
export function expression(formula: Formula, lang: Lang): string {
  switch (formula.op) {
    case 'cell':
      return leaf(formula);
    case 'constant':
      return plain(formula.value);
    case 'sum':
    case 'difference':
    case 'product':
    case 'ratio':
      return arithmetic(formula, lang);
    case 'count':
      return t(lang, 'formula.count', {
        test: formula.test[lang],
        n: String(formula.parts.length),
      });
    case 'rank':
      return t(lang, 'formula.rank', { of: short(formula.of), n: String(formula.parts.length) });
    case 'gini':
      return t(lang, 'formula.gini', { n: String(formula.parts.length / 2) });
    case 'bound':
      return formula.rule[lang];
  }
}

function arithmetic(formula: Arithmetic, lang: Lang): string {
  const { op, parts } = formula;
  const written = parts.map((part) => operand(part, lang));
  if (op !== 'sum' || parts.length <= writtenOut) return written.join(signs[op]);
  const [first = '', second = ''] = written;
  const last = written.at(-1) ?? '';
  const terms = String(parts.length);
  const sum = `${first} + ${second} + … + ${last}`;
  return t(lang, 'formula.longSum', { sum, n: terms });
}

/** A part of a larger expression, in brackets where it is one itself. */
function operand(formula: Formula, lang: Lang): string {
  const text = expression(formula, lang);
  return formula.op === 'cell' || formula.op === 'constant' ? text : `(${text})`;
}

function leaf({ scale, value }: Leaf): string {
  return scale === 0.01 ? `${plain(value * 100)}%` : plain(value);
}

/** The value of a part that is not written out; a share of a whole as a percentage. */
function short(formula: Formula): string {
  if (formula.op === 'cell') return leaf(formula);
  const value = Number(formula.value.toPrecision(4));
  return formula.op === 'ratio' && value <= 1 ? `${plain(value * 100)}%` : plain(value);
}

/** A number without separators and without superfluous decimals. */
function plain(value: number): string {
  const rounded = Number(value.toPrecision(10));
  const decimals = Math.min(6, String(rounded).split('.')[1]?.length ?? 0);
  return formatNumber(rounded, decimals).replaceAll(',', '');
}
