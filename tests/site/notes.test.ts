import { describe, expect, it } from 'vitest';
import { evidence } from '#src/claims/site.ts';
import { builtSite, pagesBelow, type SitePage } from './site.ts';

const chapters = pagesBelow(builtSite(), 'chapters');
const statuses = ['confirmed', 'contradicted', 'computed', 'reported'];

/**
 * Marks in each chapter when every number had one of its own, links in title and lede included. A
 * chapter has at most half of them.
 */
const marksBefore: Record<string, number> = {
  '01-international-communities': 58,
  '02-chaoyang-in-figures': 102,
  '03-problems': 76,
  '04-structure': 70,
  '05-participation': 74,
  '06-174-innovations': 113,
  '07-drivers': 87,
  '08-trends-and-risks': 66,
  '09-testing-ground': 58,
  '10-methods-and-errata': 75,
};

function select(page: SitePage, selector: string): Element[] {
  return [...page.document.querySelectorAll(selector)];
}

const slugOf = ({ path }: SitePage): string => path.split('/').at(-2) ?? '';

describe.each(chapters)('notes of $path', (page) => {
  const chapter = evidence().chapters.find(
    ({ slug, lang }) => slug === slugOf(page) && lang === page.lang,
  );
  const { claim } = evidence();
  const noteOf = (number: string): Element | null => page.document.getElementById(`note-${number}`);
  /** Whether a note tells of a claim, or names the earlier note that does. */
  const tells = (note: Element | null, id: string): boolean => {
    if (note === null) return false;
    const links = [...note.querySelectorAll('.says a')].map((link) => link.getAttribute('href'));
    return links.some(
      (href) =>
        href?.endsWith(`/evidence/${id}/`) === true ||
        (href?.startsWith('#note-') === true && tells(noteOf(href.slice(6)), id)),
    );
  };

  it('tell of every claim of title, lede, headings and text', () => {
    const uses = chapter?.uses.filter(({ component }) => component !== 'Figure') ?? [];
    const inText = uses.filter(({ component }) => component !== 'heading');
    const facts = select(page, 'article .fact[data-note]:not(.words)');
    expect(facts.length).toBe(inText.length);
    const untold = inText.filter(
      ({ id }, index) => !tells(noteOf(facts[index]?.getAttribute('data-note') ?? ''), id),
    );
    expect(untold).toEqual([]);
    const ofHeadings = select(page, '.words').flatMap((words) =>
      (words.getAttribute('data-note') ?? '').split(' '),
    );
    const lost = uses
      .filter(({ component }) => component === 'heading')
      .filter(({ id }) => !ofHeadings.some((number) => tells(noteOf(number), id)));
    expect(lost).toEqual([]);
  });

  it('are numbered in the order of their marks, and lead back to them', () => {
    const numbers = select(page, '.note').map((_, index) => String(index + 1));
    expect(numbers.length).toBeGreaterThan(10);
    expect(select(page, '.note').map(({ id }) => id)).toEqual(numbers.map((n) => `note-${n}`));
    expect(select(page, '.ref[id]').map(({ id }) => id)).toEqual(numbers.map((n) => `ref-${n}`));
    expect(
      select(page, '.note .head > a:first-child').map((link) => link.getAttribute('href')),
    ).toEqual(numbers.map((n) => `#ref-${n}`));
  });

  it('stand after the block of their mark; headings have no marks', () => {
    const misplaced = select(page, '.note').filter((note) => {
      const mark = page.document.getElementById(note.id.replace('note', 'ref'));
      const block = note.closest('.noted');
      return block === null || mark?.closest('.noted') !== block || mark.closest('aside') !== null;
    });
    expect(misplaced.map(({ id }) => id)).toEqual([]);
    expect(select(page, 'h1 .ref, h2 .ref, h3 .ref')).toEqual([]);
    expect(select(page, 'p .note, li .note')).toEqual([]);
  });

  it('have marks that are named by number, source and verdict', () => {
    const names = select(page, '.ref').map((mark) => {
      expect(mark.getAttribute('role')).toBe('doc-noteref');
      return `${mark.textContent} ${mark.getAttribute('aria-label') ?? ''}`;
    });
    const form = page.lang === 'zh' ? /^(\d+) 注\1：\S/u : /^(\d+) note \1: \S/u;
    expect(names.filter((name) => !form.test(name))).toEqual([]);
  });

  it('show every status other than the usual one, and say once what its absence means', () => {
    const faults = select(page, '.note').flatMap((note) => {
      const chip = (element: Element | null): string | undefined =>
        statuses.find((name) => element?.querySelector(`.chip-${name}`) != null);
      const whole = chip(note.querySelector('.head'));
      return [...note.querySelectorAll('.says > span')].flatMap((line) => {
        const id = /\/evidence\/([^/]+)\/$/u.exec(
          line.querySelector('a')?.getAttribute('href') ?? '',
        )?.[1];
        if (id === undefined) return [];
        const { status } = claim(id);
        const shown = whole ?? chip(line) ?? 'reported';
        return shown === status ? [] : [`${note.id} ${id}: ${shown}, not ${status}`];
      });
    });
    expect(faults).toEqual([]);
    expect(select(page, '.chip-reported')).toEqual([]);
    expect(select(page, '.limits > .quiet').length).toBe(1);
  });

  it('have at most half of the marks that single numbers had', () => {
    const before = marksBefore[slugOf(page)] ?? 0;
    expect(select(page, '.ref').length).toBeLessThanOrEqual(before / 2);
  });
});
