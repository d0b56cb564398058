import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { project } from '../../fixtures/tables.ts';
import { cleanEnvironment } from '../../shipped/environment.ts';

const root = mkdtempSync(join(tmpdir(), 'built-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const module = pathToFileURL(join(project, 'scripts/build/built.ts')).href;

/** Whether nothing is to be built, in a process of its own that stands in the project. */
function state(doing: 'isBuilt' | 'keep()', env: Record<string, string> = {}): string {
  const code = `import { buildState } from '${module}';
    console.log(String(buildState('dist', ['--pages']).${doing}))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.trim();
}

describe('what was built last', () => {
  it('is built again where an input, a variable or the result has changed, and only there', () => {
    write('src/distance.ts', 'export const a = 1;');
    write('content/site.yaml', 'id: a');
    write('tests/a.test.ts', 'one');
    write('dist/index.html', 'page');
    expect(state('isBuilt')).toBe('false');
    expect(state('keep()')).toBe('undefined');
    expect(state('isBuilt')).toBe('true');

    write('tests/a.test.ts', 'two');
    write('.cache/reports/a', 'x');
    expect(state('isBuilt')).toBe('true');
    expect(state('isBuilt', { SITE_URL: 'https://a.example/' })).toBe('false');

    for (const path of ['src/distance.ts', 'content/site.yaml']) {
      const before = readFileSync(join(root, path), 'utf8');
      write(path, `${before}2`);
      expect(state('isBuilt'), path).toBe('false');
      write(path, before);
      expect(state('isBuilt'), path).toBe('true');
    }
    write('content/new.md', 'x');
    expect(state('isBuilt')).toBe('false');
    rmSync(join(root, 'content/new.md'));

    utimesSync(join(root, 'dist/index.html'), 1, 1);
    expect(state('isBuilt')).toBe('false');
  });
});
