import { t } from '#src/i18n/index.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import { formatNumber } from '#src/lib/text/format.ts';
import type { Formula, Lang, Observation } from '#src/model.ts';

type Leaf = Extract<Formula, { op: 'cell' }>;
type Count = Extract<Formula, { op: 'count' }>;
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
      return counted(formula, lang);
    case 'rank':
      return t(lang, 'formula.rank', {
        of: short(formula.of),
        n: String(formula.parts.length),
        rank: plain(formula.value),
      });
    case 'gini':
      return t(lang, 'formula.gini', { n: String(formula.parts.length / 2) });
    case 'bound':
      return formula.rule[lang];
  }
}

/** A count says how many there are; where only some of the rows pass, of how many. */
function counted({ test, parts, value }: Count, lang: Lang): string {
  const values = { test: test[lang], k: plain(value), n: String(parts.length) };
  return t(lang, value === parts.length ? 'formula.countAll' : 'formula.count', values);
}

/**
 * What a formula states without computing it: a number that a row carries in its title, and a
 * number divided by itself (the base of an index, the whole of a cumulative share). Written out, these would be `1 × 1` and `245000 ÷ 245000`.
 */
export function givenText(formula: Formula, lang: Lang): string | undefined {
  if (formula.op === 'product') {
    const [one, given, more] = formula.parts;
    const isNamed = one?.op === 'cell' && one.value === 1 && given?.op === 'constant';
    if (!isNamed || more !== undefined) return undefined;
    return labelled(given.why[lang], plain(given.value), lang);
  }
  if (formula.op !== 'ratio') return undefined;
  const [left, right] = formula.parts.map((part) => operand(part, lang));
  return left === right ? t(lang, 'formula.itself', { base: left ?? '' }) : undefined;
}

function arithmetic(formula: Arithmetic, lang: Lang): string {
  const given = givenText(formula, lang);
  if (given !== undefined) return given;
  const { op, parts } = formula;
  const written = parts.map((part) => operand(part, lang));
  if (op !== 'sum' || parts.length <= writtenOut) return written.join(signs[op]);
  const [first = '', second = ''] = written;
  const last = written.at(-1) ?? '';
  const terms = String(parts.length);
  const sum = `${first} + ${second} + … + ${last}`;
  return t(lang, 'formula.longSum', { sum, n: terms });
}

/** What the second place of a source gives for an observation, in figures. */
export function crossCheckValue({ crossCheck }: Observation, lang: Lang): string {
  return crossCheck?.op === 'cell' ? expression(crossCheck, lang) : plain(crossCheck?.value ?? 0);
}

/** A part of a larger expression, in brackets where it is one itself. */
function operand(formula: Formula, lang: Lang): string {
  if (formula.op === 'count') return plain(formula.value);
  const [only, another] = formula.op === 'sum' ? formula.parts : [];
  if (only !== undefined && another === undefined) return operand(only, lang);
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
