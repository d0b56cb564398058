/** An arithmetic expression of a text, with the result that the text prints. */
export interface Computation {
  /** As the text prints it: `12901 ÷ 264037`. */
  expression: string;
  /** Its numbers, operators and brackets, as spreadsheets write them: `12901`, `/`, `264037`. */
  tokens: string[];
  /** The printed result, and the number format of spreadsheets with its decimals. */
  printed: number;
  format: string;
}

const tokenPattern = /\d+(?:,\d{3})*(?:\.\d+)?%?|\s+|[^]/gu;
const operators: Readonly<Record<string, string>> = { '+': '+', '−': '-', '×': '*', '÷': '/' };
const isNumber = (token = ''): boolean => /^\d/u.test(token);

interface Token {
  text: string;
  start: number;
}

/**
 * The computations that a text writes out whole, as in “12901 ÷ 264037 = 4.886%”. One that leaves out
 * some of its numbers (“16 + 20 + … + 2”) or has words among them cannot be computed again.
 */
export function computationsIn(text: string): Computation[] {
  const tokens = [...text.matchAll(tokenPattern)]
    .map(({ 0: found, index }): Token => ({ text: found, start: index }))
    .filter((token) => token.text.trim() !== '');
  return tokens.flatMap((token, at): Computation[] => {
    if (token.text !== '=') return [];
    const start = startOf(tokens, at);
    const result = resultAfter(tokens, at);
    if (start === undefined || result === undefined) return [];
    const expression = text.slice(tokens[start]?.start, token.start).trim();
    const own = tokens.slice(start, at).map((one) => one.text);
    return [{ expression, tokens: own.map((one) => written(one)), ...result }];
  });
}

/** A number without separators, and an operator as spreadsheets write it. */
const written = (token: string): string => operators[token] ?? token.replaceAll(',', '');

/** Where the expression before an equals sign begins; undefined if it is none, or one number only. */
function startOf(tokens: readonly Token[], end: number): number | undefined {
  let depth = 0;
  let wantsOperand = true;
  let at = end - 1;
  for (; at >= 0; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (wantsOperand && text === ')') depth += 1;
    else if (wantsOperand && isNumber(text)) wantsOperand = false;
    else if (!wantsOperand && text === '(' && depth > 0) depth -= 1;
    else if (!wantsOperand && text in operators) wantsOperand = true;
    else break;
  }
  const start = at + 1;
  return wantsOperand || depth > 0 || end - start < 3 ? undefined : start;
}

/** The number after an equals sign. */
function resultAfter(
  tokens: readonly Token[],
  at: number,
): Pick<Computation, 'printed' | 'format'> | undefined {
  const [first, second] = tokens.slice(at + 1, at + 3);
  const isNegative = first?.text === '−';
  const text = (isNegative ? second : first)?.text ?? '';
  if (!isNumber(text)) return undefined;
  const digits = text.replaceAll(/[,%]/gu, '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const places = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const sign = isNegative ? -1 : 1;
  return text.endsWith('%')
    ? { printed: sign * shareOf(digits), format: `${places}%` }
    : { printed: sign * Number(digits), format: places };
}

/** The share that the digits of a percentage stand for, exact to the last of them. */
const shareOf = (digits: string): number => Number(`${digits}e-2`);

/** What the tokens of a computation give; brackets first, then products, then sums. */
export function resultOf(tokens: readonly string[]): number {
  let at = 0;
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const isPlus = tokens[at] === '+';
      at += 1;
      value += isPlus ? product() : -product();
    }
    return value;
  };
  const product = (): number => {
    let value = operand();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const isTimes = tokens[at] === '*';
      at += 1;
      value = isTimes ? value * operand() : value / operand();
    }
    return value;
  };
  const operand = (): number => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return numberOf(token);
    const value = sum();
    at += 1;
    return value;
  };
  return sum();
}

/** The number of a token; a percentage as a share. */
export const numberOf = (token: string): number =>
  token.endsWith('%') ? shareOf(token.slice(0, -1)) : Number(token);
