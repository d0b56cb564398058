import { boundParts } from '#src/lib/text/bound-text.ts';
import type { Tables } from '#src/tables/load.ts';
import { rowPath } from '#src/tables/parts.ts';
import type { WrittenText } from '#src/tables/text-columns.ts';
import type { RestingText } from '../texts/resting.ts';
import type { DataTextEffect } from './report-types.ts';

/** The texts that rest on something that changes, each once, with the words concerned. */
export function dataTextsOf(resting: readonly RestingText[], tables: Tables): DataTextEffect[] {
  return [...Map.groupBy(resting, ({ text }) => text)].map(([text, own]) => ({
    file: text.file,
    line: text.line,
    dataset: text.dataset,
    row: text.row,
    column: text.column,
    lang: text.lang,
    path: pathOf(text, tables),
    parts: boundParts(text.text).map((part) => {
      if (typeof part === 'string') return part;
      const target = `${part.kind}:${part.target}`;
      const found = own.find((one) => one.target === target && one.words === part.words);
      return found === undefined ? part.words : { target, words: part.words, holds: found.holds };
    }),
    holds: own.every(({ holds }) => holds),
  }));
}

function pathOf({ dataset, row }: WrittenText, tables: Tables): string {
  if (dataset === 'site') return '/';
  return dataset === 'sources' ? `/sources/${row}/` : rowPath(dataset, row, tables);
}
