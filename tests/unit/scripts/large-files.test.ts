import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSoundRecipes } from '#src/reports/request-node.ts';
import { verifyAgainst } from '#src/tables/verify-node.ts';
import { temporaryFolder } from '../../fixtures/folders.ts';
import { scriptModule } from '../../fixtures/scripts.ts';
import { tablesOf } from '../../fixtures/tables.ts';

/** A file of 647 MB that takes no room on the disk. */
function large(folder: string, name: string): string {
  const file = join(folder, name);
  writeFileSync(file, '');
  truncateSync(file, 647_000_000);
  return file;
}

describe('a file that is too large to be read', () => {
  const folder = temporaryFolder('large');

  it('is told with its size where it is a list of names', async () => {
    const file = large(folder, 'names.txt');
    const { withListedNames } = await scriptModule<{
      withListedNames: (request: object, lists: object[], catalogue: object) => Promise<unknown>;
    }>('report/report-names.ts');
    const told = withListedNames({ values: {} }, [{ parameter: 'street', file }], {
      values: { street: [] },
    });
    await expect(told).rejects.toThrow(/文件太大，读不下；文件有 647 MB。应为：不超过 \d+ MB。/u);
    await expect(told).rejects.toThrow('the file has 647 MB');
  });

  it('is told with its size where it is the text of a source', () => {
    large(folder, 'a-source.txt');
    const source = { id: 'a-source' } as ReturnType<typeof tablesOf>['sources'][number];
    const tables = { ...tablesOf({}), sources: [source] };
    expect(() => verifyAgainst(folder, tables, [])).toThrow('文件有 647 MB');
  });

  it('is told with its size where it is a recipe', () => {
    large(folder, 'brief.yaml');
    const { faults, broken } = readSoundRecipes(folder);
    expect(broken).toEqual(['brief']);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.zh).toContain('文件太大，读不下：文件有 647 MB');
    expect(faults[0]?.en).toContain('the file has 647 MB');
  });
});
