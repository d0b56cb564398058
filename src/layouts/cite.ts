import { dayOfAccess } from '#src/i18n/citations.ts';

const now = new Date();
const day = now.toLocaleDateString('sv');
/** The day of access by the marks of `i18n/citations.ts`. */
const forms: Record<string, string> = {
  '-': day,
  '/': day.replace(/-/gu, '/'),
  ',': day.replace(/-0?/gu, ','),
  w: now.toLocaleDateString('en-US', { dateStyle: 'long' }),
};
const filled = (text: string): string =>
  text.replace(/\(([-/,w])\)/u, (_, form: string) => forms[form] ?? '');

/** The files of a citation by their ending. */
const files: Record<string, { text: string; before: string } | undefined> = {
  bib: dayOfAccess.bibtex,
  ris: dayOfAccess.ris,
  json: dayOfAccess.csl,
};

/**
 * Citations name the day of access, and the address as the reader has it where the site does not know
 * its own.
 */
for (const cite of document.querySelectorAll<HTMLElement>('.cite')) {
  // A short citation leads to the page that it cites.
  const page = cite.querySelector('a[href$="#cite"]')?.getAttribute('href');
  const here = cite.dataset['here'] ?? page?.replace('#cite', '');
  const whole = (text: string): string =>
    here && !text.includes('://') && location.protocol.startsWith('http')
      ? text.replace(here, location.origin + here)
      : text;
  for (const line of cite.querySelectorAll('p'))
    for (const node of line.childNodes) if (node instanceof Text) node.data = whole(node.data);
  for (const place of cite.querySelectorAll<HTMLElement>('[data-day]'))
    place.textContent = filled(
      dayOfAccess[place.parentElement?.textContent.startsWith('APA') === true ? 'apa' : 'gbt'].text,
    );
  for (const link of cite.querySelectorAll<HTMLAnchorElement>('a[download]')) {
    const file = files[link.download.replace(/^.*\./u, '')];
    if (file === undefined) continue;
    const before = encodeURI(file.before);
    link.href = whole(link.href).replace(before, encodeURI(filled(file.text)) + before);
  }
}
