/**
 * Page kinds with what a result of the kind weighs beside results of other kinds. Answers weigh
 * more than lists: problems, reforms, practices, cases and errata more than data.
 */
const weights = {
  problem: 1.8,
  reform: 1.7,
  practice: 1.5,
  case: 1.4,
  province: 1.5,
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

/** Kinds whose text is in the second part of the index, and what the first part has of them. */
const laterKinds: Partial<Record<PageKind, 'outline' | 'title' | 'nothing'>> = {
  chapter: 'outline',
  chart: 'title',
  claim: 'nothing',
  source: 'title',
  dataset: 'title',
  indicator: 'title',
};

/** What the first part of the index has of a kind: headings with the line after them, or less. */
export const extentOf = (kind: PageKind): 'text' | 'outline' | 'title' | 'nothing' =>
  laterKinds[kind] ?? 'text';

/** Whether the text of a kind is searched only when the reader asks, or when nothing was found. */
export const isLater = (kind: PageKind): boolean => kind in laterKinds;
