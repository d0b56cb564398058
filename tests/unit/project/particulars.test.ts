import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** What belongs to the data and the texts of one site: its places, sources, groups and dates. */
const particulars =
  /chaoyang|朝阳|wang-?jing|望京|wang[- ]?yang|wang[- ]?ke\b|王名|王轲|\bpilots?\b|试点|\b174\b|2010-03|2010年3月|March 2010/iu;

/** Examples of how a date is written, and a caution that speaks of pilots in general. */
const examples = [
  'src/tables/fault-texts/cells.ts',
  'src/claims/schema.ts',
  'src/claims/statements/statement-schema.ts',
  'src/i18n/words/zh/reforms.ts',
  'src/i18n/words/en/reforms.ts',
];

/** The text of a file without its comments, which may give examples. */
function code(text: string): string {
  return text.replace(/\/\*[^]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
}

const known = sourceFiles()
  .filter(({ path }) => path.startsWith('src/') && !examples.includes(path))
  .filter(({ text }) => particulars.test(code(text)))
  .map(({ path }) => path);

describe('the code knows nothing of one site', () => {
  it('names no place, source, group or date of its data', () => {
    expect(known).toEqual([]);
  });
});
