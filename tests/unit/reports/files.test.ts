import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { project } from '../../fixtures/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that writes a file into each of many folders that are not there yet. */
function writer(name: string, start: number): Promise<{ code: number | null; said: string }> {
  const code = `
    import { writeWhole } from '#src/reports/store/files-node.ts';
    while (Date.now() < ${String(start)});
    for (let at = 0; at < 300; at += 1)
      writeWhole(\`${folder}/\${at}/${name}.txt\`, new Uint8Array([1]));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: project });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => child.once('close', (end) => resolve({ code: end, said })));
}

it('folders that several processes make at the same time are made once, and all files written', async () => {
  const start = Date.now() + 1500;
  const ends = await Promise.all(['a', 'b', 'c'].map((name) => writer(name, start)));
  expect(ends).toEqual(ends.map(() => ({ code: 0, said: '' })));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.txt'))).toHaveLength(900);
});
