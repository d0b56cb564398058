/**
 * Page kinds with what a result of the kind weighs beside results of other kinds. Answers weigh
 * more than lists: problems, reforms, practices, cases and errata more than data.
 */
const weights = {
  problem: 1.8,
  reform: 1.7,
  practice: 1.5,
  case: 1.4,
  erratum: 1.5,
  theme: 1.4,
  street: 1.4,
  chapter: 1.3,
  term: 1.2,
  chart: 1,
  claim: 0.8,
  source: 0.9,
  dataset: 0.6,
  indicator: 0.6,
} as const;

export type PageKind = keyof typeof weights;

/** All kinds, in the order in which they are offered. */
export const kinds = Object.keys(weights) as PageKind[];

export const weightOf = (kind: PageKind): number => weights[kind];

/** Kinds of which only the titles are in the first part of the index, the text in the second. */
const laterKinds: readonly PageKind[] = ['chart', 'claim', 'source', 'dataset', 'indicator'];

/** Whether the text of a kind is searched only when the reader asks for it. */
export const isLater = (kind: PageKind): boolean => laterKinds.includes(kind);
