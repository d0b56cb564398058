import { languages } from '#src/i18n/languages.ts';
import type { Chapter } from './chapters.ts';
import type { Claim } from './ledger.ts';
import { bareNumbers } from './prose.ts';

/**
 * Everything that can be wrong between claims and chapters, as sentences for the author:
 * bare numbers; claims undefined, unused or used in one language only; values that have moved
 * away from what the author saw; languages that differ in headings, claims or charts.
 */
export function chapterFaults(
  claims: readonly Claim[],
  chapters: readonly Chapter[],
  charts: readonly string[],
): string[] {
  return [
    ...chapters.flatMap(bareNumberFaults),
    ...usageFaults(claims, chapters, charts),
    ...claims.flatMap((claim) => movedFault(claim, chapters)),
    ...parityFaults(chapters),
  ];
}

function bareNumberFaults(chapter: Chapter): string[] {
  return bareNumbers(chapter).map(
    ({ file, line, found, sentence }) =>
      `${file}:${String(line)}: the number "${found}" is typed into the text. Bind it to a claim with <Value of="…" /> or <Claim of="…">…</Claim>, or reword. Sentence: ${sentence}`,
  );
}

function usageFaults(
  claims: readonly Claim[],
  chapters: readonly Chapter[],
  charts: readonly string[],
): string[] {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const faults: string[] = [];
  for (const { file, uses } of chapters) {
    for (const { component, id, line } of uses) {
      if (component === 'Figure') {
        if (!charts.includes(id))
          faults.push(`${file}:${String(line)}: no chart "${id}". Known: ${charts.join(', ')}`);
        continue;
      }
      const claim = known.get(id);
      if (claim === undefined) {
        faults.push(
          `${file}:${String(line)}: no claim "${id}". Declare it in content/claims, or correct the name.`,
        );
      } else if (component !== 'Claim' && claim.shown === undefined) {
        faults.push(
          `${file}:${String(line)}: claim "${id}" has no value to show. Use <Claim of="${id}">words</Claim>.`,
        );
      }
    }
  }
  for (const { id } of claims) {
    const using = languages.filter(({ id: lang }) =>
      usesOf(id, chapters).some(({ chapter }) => chapter.lang === lang),
    );
    if (using.length === 0)
      faults.push(`claim "${id}" is declared but no chapter uses it. Use it or remove it.`);
    else if (using.length < languages.length) {
      faults.push(
        `claim "${id}" is used only in ${using.map(({ name }) => name).join(', ')}. Use it in every language.`,
      );
    }
  }
  return faults;
}

function usesOf(id: string, chapters: readonly Chapter[]) {
  return chapters.flatMap((chapter) =>
    chapter.uses
      .filter((use) => use.component !== 'Figure' && use.id === id)
      .map((use) => ({ chapter, use })),
  );
}

function movedFault(claim: Claim, chapters: readonly Chapter[]): string[] {
  const { expect } = claim.declaration;
  if (expect === undefined || expect === claim.shown) return [];
  const sentences = usesOf(claim.id, chapters).map(
    ({ chapter, use }) => `    ${chapter.file}:${String(use.line)}: ${use.sentence}`,
  );
  return [
    [
      `claim "${claim.id}": the author saw ${expect}, the data now give ${String(claim.shown)}. Read these sentences again, then set expect to the new value:`,
      ...sentences,
    ].join('\n'),
  ];
}

function parityFaults(chapters: readonly Chapter[]): string[] {
  const slugs = new Set(chapters.map(({ slug }) => slug));
  return [...slugs].flatMap((slug) => {
    const versions = languages.map(({ id, name }) => ({
      name,
      chapter: chapters.find((one) => one.slug === slug && one.lang === id),
    }));
    const missing = versions.filter(({ chapter }) => chapter === undefined);
    if (missing.length > 0)
      return [
        `chapter ${slug}: there is no version in ${missing.map(({ name }) => name).join(', ')}`,
      ];
    return (['headings', 'claims', 'figures'] as const).flatMap((aspect) => {
      const [first, ...others] = versions.map(({ chapter }) =>
        chapter === undefined ? [] : aspectOf(chapter, aspect),
      );
      const differs = others.find((other) => other.join('\n') !== first?.join('\n'));
      return differs === undefined
        ? []
        : [
            `chapter ${slug}: ${aspect} differ between the languages:\n    ${first?.join(' ') ?? ''}\n    ${differs.join(' ')}`,
          ];
    });
  });
}

/** What both languages of a chapter must share. Claims may change places inside a section, so they are compared as a set. */
function aspectOf(chapter: Chapter, aspect: 'headings' | 'claims' | 'figures'): string[] {
  if (aspect === 'headings')
    return chapter.headings.map(({ depth, id }) => `${'#'.repeat(depth)}${id}`);
  const ids = chapter.uses
    .filter(({ component }) => (component === 'Figure') === (aspect === 'figures'))
    .map(({ id }) => id);
  return aspect === 'figures' ? ids : [...new Set(ids)].sort();
}
