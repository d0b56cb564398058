import type { Measures, Subject } from '#src/model.ts';
import type { Tables } from '#src/tables/load.ts';
import { casesOf, type CaseView } from './cases.ts';

/** How many cases one page lists. */
const perPart = 250;

/** One page of the cases of a collection. */
export interface CasePart {
  collection: Subject;
  /** Number of the page, from 1. */
  number: number;
  path: string;
  cases: readonly CaseView[];
}

/**
 * The pages that list the cases of a collection, in the order of the data; at least one. The first
 * is the page of the collection itself.
 */
export function casePartsOf(collection: Subject, tables: Tables, measures: Measures): CasePart[] {
  const own = casesOf(tables, measures).filter((one) => one.collection === collection.key);
  const count = Math.max(1, Math.ceil(own.length / perPart));
  return Array.from({ length: count }, (_, index) => ({
    collection,
    number: index + 1,
    path:
      index === 0
        ? (collection.path ?? '')
        : `/collections/${collection.key}/${String(index + 1)}/`,
    cases: own.slice(index * perPart, (index + 1) * perPart),
  }));
}
