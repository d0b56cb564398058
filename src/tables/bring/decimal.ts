/** A number as the shortest decimal text of at most fifteen digits, never with an exponent. */
export function plainDecimal(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const match = /^(?<digits>-?[\d.]+)e(?<power>[+-]\d+)$/u.exec(text);
  if (match?.groups === undefined) return text;
  return movePoint(match.groups['digits'] ?? '', Number(match.groups['power']));
}

/**
 * A decimal number multiplied by a power of ten by moving its point, so that no digit changes:
 * `16.90` by 4 is `169000`, `153000` by -4 is `15.3`. Zeros after the point are kept where the
 * point moves to the right, and dropped where it moves to the left of a whole number.
 *
 * @param number Digits with at most one point, with or without a minus.
 */
export function movePoint(number: string, power: number): string {
  const negative = number.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + power;
  const padded =
    point <= 0
      ? '0'.repeat(1 - point) + digits
      : digits.padEnd(Math.max(point, digits.length), '0');
  const at = Math.max(point, 1);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/u, '');
  const after = padded.slice(at);
  // The zeros of a whole number are not decimals that were printed.
  const kept = power < 0 && fraction === '' ? after.replace(/0+$/u, '') : after;
  return negative + before + (kept === '' ? '' : `.${kept}`);
}
