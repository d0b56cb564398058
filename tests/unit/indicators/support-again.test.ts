import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measure } from '#src/indicators/index.ts';
import { supportOf } from '#src/indicators/reforms/support-of.ts';
import { loadTables } from '#src/tables/load-node.ts';
import { csv } from '../../fixtures/support.ts';
import { project } from '../../fixtures/tables.ts';

const [links, mentions, passages] = [
  csv('problem-reform-links'),
  csv('mentions'),
  csv('reform-passages'),
];
const [practices, cases] = [csv('practices'), csv('innovation-cases')];
const divisions = new Map(csv('divisions').map(({ code = '', parent = '' }) => [code, parent]));

const tables = loadTables(join(project, 'data'));
const measures = measure(tables);
const all = (['problem', 'reform'] as const).flatMap((kind) =>
  csv(`${kind}s`).map(({ id = '' }) => ({ kind, id, key: `${kind}:${id}` })),
);

/** From the strongest kind down: does a row reach it? The numbers are those of the rules. */
function gradeAgain(kind: 'problem' | 'reform', id: string): number | undefined {
  const effects = passages.filter((row) => row[kind] === id && row['aspect'] === 'effect');
  const has = (support: string): boolean => effects.some((row) => row['support'] === support);
  const own = links.filter((row) => row[kind] === id);
  if (has('comparison')) return 5;
  if (has('before-after')) return 4;
  if (has('figure')) return 3;
  const isTold = own.some((row) => {
    const example = `${row['practice'] ?? ''}${row['case'] ?? ''}`;
    return (row['stance'] ?? '').startsWith('reports-') && example.length > 0;
  });
  if (has('told') || isTold) return 2;
  return own.length + effects.length > 0 ? 1 : undefined;
}

const directions: Record<string, string> = { '': 'none', s: 'success', l: 'limits', ls: 'both' };

/** The direction from the first letters of what is reported. */
function directionAgain(kind: 'problem' | 'reform', id: string): string | undefined {
  const reports = links.flatMap((row) => {
    const found = /^reports-(?<what>[ls])/u.exec(row['stance'] ?? '')?.groups?.['what'];
    return row[kind] === id && found !== undefined ? [found] : [];
  });
  return directions[[...new Set(reports)].sort().join('')];
}

/** All divisions where it was done, each written behind those that it lies in: `110000 110105`. */
function placesAgain(kind: 'problem' | 'reform', id: string): string[] {
  const found: string[] = [];
  for (const row of [...links, ...passages]) {
    if (row[kind] !== id) continue;
    const practice = practices.find((one) => one['id'] === row['practice']);
    const example = cases.find((one) => one['id'] === row['case']);
    if (practice?.['state'] === '') found.push(practice['division'] ?? '');
    found.push(example?.['division'] ?? '', row['division'] ?? '');
  }
  return [...new Set(found)].filter((code) => code !== '').map(pathTo);
}

function pathTo(code: string): string {
  const parent = divisions.get(code) ?? '';
  return parent === '' ? code : `${pathTo(parent)} ${code}`;
}

/** Those that lie inside no other. */
const outer = (places: readonly string[]): string[] =>
  places.filter((place) => !places.some((other) => place.startsWith(`${other} `)));

describe('support derived again from the CSV', () => {
  it.each(all)('$key', ({ kind, id, key }) => {
    expect(measures.find('support-kind', key)?.value).toBe(gradeAgain(kind, id));
    const support = supportOf(tables, measures, kind, id);
    expect(support.direction.id).toBe(directionAgain(kind, id));
    const again = placesAgain(kind, id);
    expect(support.places.map(({ division }) => pathTo(division)).sort()).toEqual(
      outer(again).sort(),
    );
    for (const { division, within } of support.places)
      expect(within.map((one) => pathTo(one.division)).sort()).toEqual(
        again.filter((place) => place.startsWith(`${pathTo(division)} `)).sort(),
      );
    expect(measures.get('tried-places', key).value).toBe(outer(again).length);
    const sources = [
      ...mentions.filter((row) => row['subject'] === kind && row['of'] === id),
      ...[...links, ...passages].filter((row) => row[kind] === id),
    ].map((row) => row['source'] ?? '');
    expect(measures.get('speaking-sources', key).value).toBe(new Set(sources).size);
    // The row itself has a source; it is among those that speak.
    expect(sources).toContain(csv(`${kind}s`).find((row) => row['id'] === id)?.['source']);
  });

  it('counts the reforms at each grade and those that each question is answered for', () => {
    const ids = csv('reforms').map(({ id = '' }) => id);
    for (const { id = '', order } of csv('support-kinds')) {
      const own = ids.filter((reform) => gradeAgain('reform', reform) === Number(order));
      expect(measures.get('reforms-of-support', `corpus#${id}`).value).toBe(own.length);
    }
    for (const aspect of new Set(passages.map((row) => row['aspect'] ?? ''))) {
      const own = new Set(
        passages.flatMap((row) => (row['aspect'] === aspect ? [row['reform']] : [])),
      );
      expect(measures.get('reforms-answered', `corpus#${aspect}`).value).toBe(own.size);
    }
  });

  it('names the levels of each reform from above to below', () => {
    const order = 'central city district subdistrict community organisations residents'.split(' ');
    for (const { key, id } of all.filter(({ kind }) => kind === 'reform')) {
      const acting = passages.filter((row) => row['reform'] === id).map((row) => row['level']);
      const { levels } = supportOf(tables, measures, 'reform', id);
      expect(levels.map((level) => level.id)).toEqual(
        order.filter((level) => acting.includes(level)),
      );
      expect(measures.get('acting-levels', key).value).toBe(levels.length);
    }
  });
});

describe('passages on reforms', () => {
  it('tell at least two things of every reform', () => {
    for (const { id } of all.filter(({ kind }) => kind === 'reform')) {
      const aspects = passages.filter((row) => row['reform'] === id).map((row) => row['aspect']);
      expect(new Set(aspects).size, id).toBeGreaterThan(1);
    }
  });

  it('have a level only for who acts and support only for effects, never typed as argued', () => {
    for (const row of passages) {
      const name = row['id'] ?? '';
      if (row['aspect'] !== 'implementation') expect(row['level'], name).toBe('');
      if (row['aspect'] !== 'effect') expect(row['support'], name).toBe('');
      expect(row['support'], name).not.toBe('argued');
    }
  });

  it('say each thing once, in a short sentence of its language', () => {
    for (const lang of ['zh', 'en'] as const) {
      const said = passages.map((row) => `${row['reform'] ?? ''} ${row[`said_${lang}`] ?? ''}`);
      expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
    }
    for (const row of passages) {
      expect(row['said_zh'], row['id']).toMatch(/^\P{Script=Latin}.*[。？]$/u);
      expect(row['said_en'], row['id']).toMatch(/^[A-Z“].*[.?]$/u);
      expect(row['said_en'], row['id']).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
