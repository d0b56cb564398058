/** A row in the index: one number per facet (0 is no value), and its text for searching. */
export interface Index {
  facets: string[];
  /** Keys of each facet’s values; the first stands for no value. */
  values: Map<string, string[]>;
  codes: Map<string, Uint16Array>;
  texts: string[];
}

/** The current choice: one key per facet, and search words. */
export interface FacetChoice {
  facets: Map<string, string>;
  query: string;
}

/** Builds the index of rows, each given by its facet keys and its text. */
export function indexRows(
  facets: string[],
  rows: readonly { keys: (string | undefined)[]; text: string }[],
): Index {
  const values = new Map(facets.map((facet) => [facet, ['']]));
  const codes = new Map(facets.map((facet) => [facet, new Uint16Array(rows.length)]));
  for (const [position, facet] of facets.entries()) {
    const known = new Map([['', 0]]);
    const list = values.get(facet) ?? [];
    const column = codes.get(facet) ?? new Uint16Array();
    for (const [row, { keys }] of rows.entries()) {
      const key = keys[position] ?? '';
      let code = known.get(key);
      if (code === undefined) {
        code = list.length;
        known.set(key, code);
        list.push(key);
      }
      column[row] = code;
    }
  }
  return { facets, values, codes, texts: rows.map(({ text }) => text.toLowerCase()) };
}

/** Matching rows, and for each facet value the number of rows it would give. */
export interface Result {
  rows: number[];
  counts: Map<string, Uint32Array>;
}

/**
 * Filters and counts in one pass. A row counts for a facet’s values when it matches everything
 * else, so that each number predicts the result of choosing that value.
 */
export function choose(index: Index, choice: FacetChoice): Result {
  const columns = index.facets.map((facet) => index.codes.get(facet) ?? new Uint16Array());
  const wanted = index.facets.map((facet) => {
    const key = choice.facets.get(facet) ?? '';
    if (key === '') return -1;
    const code = index.values.get(facet)?.indexOf(key) ?? -1;
    // A value that no row has leaves no row.
    return code === -1 ? Infinity : code;
  });
  const counts = index.facets.map((facet) => new Uint32Array(index.values.get(facet)?.length ?? 0));
  const words = choice.query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const rows: number[] = [];
  for (let row = 0; row < index.texts.length; row += 1) {
    const text = index.texts[row] ?? '';
    if (!words.every((word) => text.includes(word))) continue;
    let misses = 0;
    let missed = -1;
    for (let facet = 0; facet < columns.length && misses < 2; facet += 1) {
      if (wanted[facet] !== -1 && columns[facet]?.[row] !== wanted[facet]) {
        misses += 1;
        missed = facet;
      }
    }
    if (misses === 0) rows.push(row);
    if (misses > 1) continue;
    for (let facet = 0; facet < columns.length; facet += 1) {
      if (misses === 1 && facet !== missed) continue;
      const code = columns[facet]?.[row] ?? 0;
      const count = counts[facet];
      if (count !== undefined) count[code] = (count[code] ?? 0) + 1;
    }
  }
  return {
    rows,
    counts: new Map(
      index.facets.map((facet, position) => [facet, counts[position] ?? new Uint32Array()]),
    ),
  };
}
