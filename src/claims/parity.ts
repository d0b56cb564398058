import { languages } from '#src/i18n/languages.ts';
import type { Label } from '#src/model.ts';
import type { Chapter } from './chapters.ts';
import type { WordFault } from './faults.ts';

const aspects = ['headings', 'claims', 'figures', 'sources'] as const;

/** Chapters that lack a language, and languages of a chapter that differ in headings, claims or charts. */
export function parityFaults(chapters: readonly Chapter[]): WordFault[] {
  return [...new Set(chapters.map(({ slug }) => slug))].flatMap((slug) => {
    const versions = chapters.filter((chapter) => chapter.slug === slug);
    const [first, ...others] = versions;
    if (first === undefined) return [];
    const missing = languages.filter(({ id }) => !versions.some(({ lang }) => lang === id));
    if (missing.length > 0) {
      return missing.map(({ name }): WordFault => {
        return { code: 'missing-version', file: first.file, got: name };
      });
    }
    return aspects.flatMap((aspect) => {
      const expected = aspectOf(first, aspect);
      return others.flatMap((other): WordFault[] => {
        const got = aspectOf(other, aspect);
        // A front matter that cannot be read has no sources; that is told.
        const isUnread = aspect === 'sources' && (expected.length === 0 || got.length === 0);
        const detail = isUnread ? undefined : difference(expected, got);
        if (detail === undefined) return [];
        return [{ code: `different-${aspect}`, file: other.file, expected: first.file, detail }];
      });
    });
  });
}

/** What one list lacks and has too much; the whole list where only the order differs. */
function difference(expected: readonly string[], got: readonly string[]): Label | undefined {
  if (got.join('\n') === expected.join('\n')) return undefined;
  const missing = expected.filter((name) => !got.includes(name)).join(' ');
  const extra = got.filter((name) => !expected.includes(name)).join(' ');
  if (missing === '' && extra === '') {
    const [want, have] = [expected.join(' '), got.join(' ')];
    return { zh: `顺序是 ${have}，应是 ${want}`, en: `the order is ${have} instead of ${want}` };
  }
  const parts = [
    { names: missing, zh: '缺 ', en: 'lacks ' },
    { names: extra, zh: '多出 ', en: 'has also ' },
  ].filter(({ names }) => names !== '');
  return {
    zh: parts.map(({ names, zh }) => zh + names).join('；'),
    en: parts.map(({ names, en }) => en + names).join('; '),
  };
}

/** What both languages of a chapter must share. Claims may change places inside a section, so they are compared as a set. */
function aspectOf(chapter: Chapter, aspect: (typeof aspects)[number]): string[] {
  if (aspect === 'headings')
    return chapter.headings.map(({ depth, id }) => `${'#'.repeat(depth)}${id}`);
  if (aspect === 'sources') return chapter.meta.sources;
  const ids = chapter.uses
    .filter(({ component }) => (component === 'Figure') === (aspect === 'figures'))
    .map(({ id }) => id);
  return aspect === 'figures' ? ids : [...new Set(ids)].sort();
}

/** Chapters of one language with one number, and languages of a chapter with different ones. */
export function numberFaults(chapters: readonly Chapter[]): WordFault[] {
  return chapters.flatMap((chapter, index): WordFault[] => {
    const { file, meta, metaLines, lang, slug } = chapter;
    if (meta.number === '') return [];
    const at = { file, line: metaLines.number, column: 'number', got: meta.number };
    const before = chapters.slice(0, index).filter((one) => one.meta.number !== '');
    const twin = before.find((one) => one.lang === lang && one.meta.number === meta.number);
    const other = before.find((one) => one.lang !== lang && one.slug === slug);
    return [
      ...(twin === undefined
        ? []
        : [{ code: 'duplicate-number' as const, ...at, expected: twin.file }]),
      ...(other === undefined || other.meta.number === meta.number
        ? []
        : [{ code: 'different-number' as const, ...at, expected: other.file }]),
    ];
  });
}
