import type { Family } from '../family.ts';

/** Key of the subject for all sources together. */
export const corpus = 'corpus';

/** Returns the subject key of one source. */
export function sourceKey(id: string): string {
  return `source:${id}`;
}

/**
 * One subject for each source and one for all together; carries measures that compare documents.
 */
export const sources: Family = {
  indicators: [],
  measure(tables, recorder) {
    recorder.add({
      key: corpus,
      kind: 'corpus',
      name: { zh: '全部文献', en: 'All sources' },
      order: 0,
      marks: [],
      path: '/sources/',
    });
    for (const [index, { id, short, year, sections: named }] of tables.sources.entries()) {
      recorder.add({
        key: sourceKey(id),
        kind: 'source',
        name: short,
        ...(year === undefined ? {} : { asOf: year }),
        ...(named === undefined ? {} : { sections: named }),
        parent: corpus,
        order: index + 1,
        marks: [],
        path: `/sources/#${id}`,
      });
    }
  },
};
