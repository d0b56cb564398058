import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from '#src/model.ts';
import { addNewWords, newWords, takeOverValues } from '../fixtures/new-words.ts';
import { readWord } from '../fixtures/reports/word.ts';
import { copyOfProject, project } from '../fixtures/tables.ts';
import { cleanEnvironment } from './environment.ts';

const root = copyOfProject(afterAll);

function run(...words: string[]): void {
  const options = { cwd: root, env: cleanEnvironment(), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, words, options);
  if (status !== 0) throw new Error(`${words.join(' ')} failed:\n${stdout}\n${stderr}`);
}

beforeAll(() => {
  const files = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'astro.config.mjs',
    'CHANGELOG.md',
  ];
  for (const name of ['src', 'scripts', 'public', ...files]) {
    cpSync(join(project, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'dir');
  addNewWords(root);
  takeOverValues(root);
  run('node_modules/astro/bin/astro.mjs', 'build');
  const chosen = ['--lang', 'zh,en', '--format', 'docx', '--out', 'reports'];
  run('scripts/report.js', 'theme-brief', '--theme', 'safety', ...chosen);
  run('scripts/report.js', 'chapter', '--chapter', '03-problems,07-drivers', ...chosen);
});

const prefix: Record<Lang, string> = { zh: '', en: 'en/' };

/** Text of a built page, including drawings. */
function pageText(path: string, lang: Lang): string {
  const html = readFileSync(join(root, 'dist', prefix[lang], path, 'index.html'), 'utf8');
  return parseHTML(html).document.querySelector('main')?.textContent ?? '';
}

async function reportText(path: string, lang: Lang): Promise<string> {
  const { paragraphs } = await readWord(
    readFileSync(join(root, 'reports', `${path}.${lang}.docx`)),
  );
  return paragraphs.map(({ text }) => text).join('\n');
}

describe.each(['zh', 'en'] as const)('words that exist only as rows of data (%s)', (lang) => {
  it('a family appears in its chart and with its problem in the data', () => {
    expect(pageText('charts/problem-reform-map', lang)).toContain(newWords.family[lang]);
    expect(pageText('data/problems', lang)).toContain(newWords.family[lang]);
    expect(pageText('chapters/03-problems', lang)).toContain(newWords.family[lang]);
  });

  it('a problem has its page, and stands in the list under its family', () => {
    const name = { zh: '屋顶漏水', en: 'Leaking roofs' }[lang];
    expect(pageText('problems/leaking-roofs', lang)).toContain(name);
    expect(pageText('problems/leaking-roofs', lang)).toContain(newWords.family[lang]);
    expect(pageText('problems', lang)).toContain(name);
    expect(pageText('problems', lang)).toContain(newWords.family[lang]);
  });

  it('a kind appears in its chart, in the table below it and in the report of its chapter', async () => {
    expect(pageText('charts/policy-timeline', lang)).toContain(newWords.kind[lang]);
    expect(pageText('chapters/07-drivers', lang)).toContain(newWords.kind[lang]);
    expect(await reportText('chapters/07-drivers', lang)).toContain(newWords.kind[lang]);
  });

  it('a theme has its page, its report and its cases', async () => {
    expect(pageText('themes/safety', lang)).toContain(newWords.theme[lang]);
    expect(pageText('cases', lang)).toContain({ zh: '安全', en: 'Safety' }[lang]);
    expect(await reportText('themes/safety', lang)).toContain(newWords.theme[lang]);
  });
});
