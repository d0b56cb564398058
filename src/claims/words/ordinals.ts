import type { Chapter } from '../chapters.ts';
import type { WordFault } from '../faults.ts';
import type { Claim } from '../ledger.ts';

/** Values shown as ordinals (`as="ordinal"`) that are no whole number. */
export function ordinalFaults(
  chapters: readonly Chapter[],
  claims: ReadonlyMap<string, Claim>,
): WordFault[] {
  return chapters.flatMap(({ file, body, firstLine }) =>
    body.split('\n').flatMap((text, index) =>
      [...text.matchAll(/<Value of="([^"]*)" as="ordinal"/gu)].flatMap(
        ([, id = '']): WordFault[] => {
          const shown = claims.get(id)?.shown;
          if (shown === undefined || /^[1-9]\d*$/u.test(shown)) return [];
          return [{ code: 'not-ordinal', file, line: firstLine + index, row: id, got: shown }];
        },
      ),
    ),
  );
}
