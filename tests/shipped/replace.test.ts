import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { project } from '../fixtures/tables.ts';
import { cleanEnvironment, siteFolder } from './environment.ts';

const folder = siteFolder('replace');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, 'places');
const dist = join(root, 'dist');
cpSync(join(project, 'tests/places'), root, {
  recursive: true,
  filter: (path) => !/[/\\](?:dist|\.cache)$/u.test(path),
});
mkdirSync(dist);
writeFileSync(join(dist, 'last.html'), 'the last site');

/** Runs `npm run build:pages` for the copy; `during` gets the id of its processes. */
async function build(during: (group: number) => Promise<void> | void = () => undefined) {
  const child = spawn(process.execPath, ['scripts/build.ts', '--pages'], {
    cwd: project,
    env: { ...cleanEnvironment(), SITE_DIR: root },
    stdio: 'ignore',
    detached: true,
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (child.pid !== undefined) await during(child.pid);
  return closed;
}

const foldersBeside = (): string[] => readdirSync(root).filter((name) => name.includes('dist'));

describe('a build', () => {
  it('that is interrupted leaves the last site', async () => {
    const code = await build(async (group) => {
      const begun = (): boolean => existsSync(join(root, '.dist-next'));
      while (!begun()) await new Promise((resolve) => setTimeout(resolve, 50));
      process.kill(-group, 'SIGINT');
    });
    expect(code).not.toBe(0);
    expect(readFileSync(join(dist, 'last.html'), 'utf8')).toBe('the last site');
    expect(foldersBeside()).toEqual(['dist']);
  });

  it('that is whole takes its place, with nothing left over', async () => {
    expect(await build()).toBe(0);
    expect(existsSync(join(dist, 'last.html'))).toBe(false);
    expect(existsSync(join(dist, 'en/chapters/01-dongdu/index.html'))).toBe(true);
    expect(readdirSync(join(dist, 'search-index')).sort()).toEqual(['en', 'zh']);
    expect(foldersBeside()).toEqual(['dist']);
  });
});
