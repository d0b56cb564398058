import { t } from '#src/i18n/index.ts';
import { languages } from '#src/i18n/languages.ts';
import { formatDate } from '#src/lib/text/format.ts';
import { sha256 } from '#src/lib/hash-node.ts';

/** A version of a site and its day. */
export interface Edition {
  version: string;
  /** `2026-11-22`. */
  date: string;
}

/** What a page says of itself and not of its subject: it differs without a change of the subject. */
const aboutItself = [
  /<script\b[^]*?<\/script>/gu,
  /<textarea\b[^]*?<\/textarea>/gu,
  /<div class="cite"[^]*?<\/div>/gu,
  /<div data-copied[^]*?<\/div>/gu,
  /<section class="versions"[^]*?<\/section>/gu,
];

/** Elements within a line. */
const inline =
  /<\/?(?:a|abbr|b|bdi|button|cite|code|data|em|i|label|mark|q|small|span|strong|sub|sup|time|wbr)\b[^>]*>/gu;

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[String(name)] ?? whole;
  });

function mainOf(html: string): string {
  const main = /<main\b[^]*<\/main>/u.exec(html)?.[0] ?? '';
  return aboutItself.reduce((rest, part) => rest.replace(part, ''), main);
}

/** What readers read on a page, a line a paragraph, item or row of a table; drawings left out. */
export function contentLines(html: string): string[] {
  return decoded(
    mainOf(html)
      .replace(/\s+/gu, ' ')
      .replace(/<svg\b[^]*?<\/svg>/gu, '\n')
      .replace(/<\/t[dh]>\s*(?=<t[dh]\b)/gu, ' · ')
      .replace(/<\/?t[dh]\b[^>]*>/gu, '')
      .replace(inline, '')
      .replace(/<[^>]*>/gu, '\n'),
  )
    .split('\n')
    .map((line) => line.replace(/ +/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** The words, the numbers and the drawings of a page; where they are the same, nothing has changed. */
function pageContent(html: string): string {
  const drawings = [...mainOf(html).matchAll(/<svg\b[^]*?<\/svg>/gu)].map(([svg]) =>
    svg.replace(/ href="[^"]*"/gu, ''),
  );
  return [...contentLines(html), ...drawings].join('\n');
}

/** A drawing as a file without the version and the day that are printed in it. */
function drawingContent(svg: string, { version, date }: Edition, origin: string): string {
  const editions = languages.flatMap(({ id }) => [
    t(id, 'footer.version', { version }),
    formatDate(date, id),
  ]);
  const plain = editions.reduce((text, words) => text.replaceAll(words, ''), svg);
  return origin === '' ? plain : plain.replaceAll(origin, '');
}

/**
 * A hash of what a built file says, apart from the version that it belongs to and the place where the
 * site stands.
 *
 * @param origin Origin of the site that it was built for; empty without one.
 */
export function contentHash(file: string, text: string, edition: Edition, origin: string): string {
  if (file.endsWith('.html')) return sha256(pageContent(text)).slice(0, 16);
  const content = file.endsWith('.svg') ? drawingContent(text, edition, origin) : text;
  return sha256(content).slice(0, 16);
}
