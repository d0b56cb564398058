import type { Label, Unit } from '#src/model.ts';

/**
 * The files that the explorer asks for: one register of what there is, one file for the figures of
 * each district at each date, one for the cases of each collection.
 */

/** What a share is a part of, by the indicators of its formula. */
export interface Denominator {
  part: string;
  whole: string;
  /** Whether the whole is that of the district, not of the subdistrict. */
  ofDistrict: boolean;
}

/** An indicator that subdistricts have one value of. */
export interface ExploredIndicator {
  id: string;
  label: Label;
  definition: Label;
  unit: Unit;
  digits: number;
  /** Of a share: what is divided by what; undefined where no indicator says it. */
  denominator?: Denominator;
  /** Whether a value rests on other subdistricts of its district too: ranks, quotients. */
  relative: boolean;
}

/** A district at a date. */
export interface FrameEntry {
  /** Key of the district: its address and that of its file. */
  key: string;
  /** Path of its file, without base path. */
  file: string;
  name: Label;
  /** Id of the district at all dates. */
  unit: string;
  asOf: string;
  /** Id of the definitions by which its figures were counted. */
  basis: string;
  /** How many subdistricts it has. */
  count: number;
  source: Label;
}

/** A group that some subdistricts belong to. */
export interface GroupEntry {
  id: string;
  name: Label;
}

/** A collection of cases. */
export interface CollectionEntry {
  key: string;
  file: string;
  name: Label;
  asOf?: string;
  source: Label;
}

/** What there is to choose from. */
export interface Register {
  indicators: ExploredIndicator[];
  /** The newest date of each district first. */
  frames: FrameEntry[];
  groups: GroupEntry[];
  collections: CollectionEntry[];
  units: Partial<Record<Unit, Label>>;
  /** Name of the site, version and day, licence: what stands below a picture. */
  imprint: Record<keyof Label, string[]>;
  /** Address of the site, where it is known. */
  origin?: string;
}

/**
 * A value, the page of its indicator that its evidence stands on (without a number the first), and
 * the largest error of its rounding where it is known in fives or more.
 */
export type Cell = readonly [value: number, page?: number, tolerance?: number];

/** A subdistrict of a frame. */
export interface FrameStreet {
  key: string;
  /** Its id at all dates. */
  unit: string;
  name: Label;
  path: string;
  /** Ids of its groups. */
  groups: readonly string[];
}

/** The figures of a district at a date. */
export interface FrameData {
  key: string;
  streets: FrameStreet[];
  /** By indicator, in the order of the subdistricts; null where there is no value. */
  values: Record<string, (Cell | null)[]>;
  /** The figure of the district as a whole. */
  whole: Record<string, Cell>;
  /** What stands behind the key of a subdistrict in the key of its values: `#2015-12`. */
  suffix: Record<string, string>;
  /** What must be known before figures of some indicators are quoted. */
  caveats: { text: Label; indicators: string[] }[];
}

/** What cases can be counted by. */
export const dimensions = ['theme', 'region', 'level', 'basis'] as const;
export type Dimension = (typeof dimensions)[number];

/** One case that a source names: its values are indexes in the lists of the dimensions; -1 is none. */
export interface ExploredCase {
  id: string;
  name: Label;
  /** Whether it is among the counted cases. */
  counted: boolean;
  at: Record<Dimension, number>;
}

/** A printed or computed total of a collection. */
export interface Total {
  value: number;
  /** Path of its evidence, without base path and language. */
  path: string;
}

/** The cases of a collection. */
export interface CollectionData {
  key: string;
  labels: Record<Dimension, Label>;
  values: Record<Dimension, { id: string; name: Label }[]>;
  cases: ExploredCase[];
  /** All cases that the source counts, those that it names of them, and those that it does not. */
  total: Total;
  named: Total;
  unnamed: Total;
  /** Whether the total is no printed number but that of the named cases. */
  isOpen: boolean;
  /** The larger number that the collection was chosen from, as it is printed. */
  universe?: { text: string; path: string };
  caveats: { aspects: readonly string[]; text: Label }[];
}
