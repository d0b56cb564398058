import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import JSZip from 'jszip';
import { counts, filesBelow, report, temporary } from './command.ts';
import { readPdf } from '../fixtures/reports/pdf.ts';
import { folder as shippedFolder, read, siteUrl } from './shipped.ts';

const site = siteUrl === undefined ? [] : ['--site', siteUrl];
const one = ['street-brief', '--street', 'wangjing'];

describe('the command prints', () => {
  test('its options, and the recipes with their parameter values', async () => {
    const help = await report(['--help']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const flag of ['--street', '--lang', '--format', '--layout', '--out', '--shard']) {
      expect(help.stdout).toContain(flag);
    }
    const list = await report(['--list']);
    expect([list.code, list.stderr]).toEqual([0, '']);
    for (const name of ['book', 'comparison  --street (2–6)', 'wangjing  望京 / Wangjing']) {
      expect(list.stdout).toContain(name);
    }
    const nothing = await report([]);
    expect([nothing.code, nothing.stdout]).toEqual([2, help.stdout]);
  });

  test('all invalid arguments with the nearest name, in both languages', async () => {
    const flags = await report([...one, '--formt', 'pdf', '--layout', 'oficial']);
    expect(flags.code).toBe(2);
    expect(flags.stderr).toMatch(/--formt.*\n.*最接近的是 --format.*\n.*nearest is --format/u);
    expect(flags.stderr).toMatch(/最接近的是“official”.*\n.*nearest is “official”/u);
    const names = await report(['street-breif', '--street', 'wangjin']);
    expect(names.code).toBe(2);
    expect(names.stderr).toMatch(/street-breif.*\n.*最接近的是“street-brief”/u);
    expect(names.stderr).toMatch(/nearest is “street-brief”/u);
    expect(names.stderr).toMatch(/wangjin.*\n.*最接近的是“wangjing”.*\n.*nearest is “wangjing”/iu);
  });

  test('the number of streets that a comparison accepts', async () => {
    const ran = await report(['comparison', '--street', 'wangjing', '--out', temporary()]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('2 到 6 个街道，现在选了 1 个');
    expect(ran.stderr).toContain('between 2 and 6 of --street; 1 given');
  });
});

describe('the command makes', () => {
  test('the requested files, byte-identical to those that ship', async () => {
    const out = temporary();
    const chosen = ['--lang', 'zh,en', '--format', 'pdf,docx', '--layout', 'official'];
    const ran = await report([...one, ...chosen, ...site, '--out', out, '--force']);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(counts(ran)).toEqual([4, 4]);
    const files = ['en', 'zh'].flatMap((lang) =>
      ['docx', 'pdf'].map((format) => `streets/wangjing.${lang}.official.${format}`),
    );
    expect(filesBelow(out)).toEqual(files);
    for (const file of files) expect(readFileSync(join(out, file)).equals(read(file))).toBe(true);
  });

  test('the same files in two shards', async () => {
    const out = temporary();
    const streets = ['wangjing', 'maizidian', 'datun'];
    const words = ['street-brief', '--street', streets.join(), '--format', 'epub', '--force'];
    const parts = await Promise.all(
      ['1/2', '2/2'].map((shard) => report([...words, ...site, '--out', out, '--shard', shard])),
    );
    expect(parts.map(({ code }) => code)).toEqual([0, 0]);
    expect(parts.map((ran) => counts(ran)[0])).toEqual([3, 3]);
    const files = streets.flatMap((id) => ['zh', 'en'].map((lang) => `streets/${id}.${lang}.epub`));
    expect(filesBelow(out)).toEqual(files.sort());
    for (const file of files) expect(readFileSync(join(out, file)).equals(read(file))).toBe(true);
  });

  test('a report from a new recipe file, and the others although one recipe is faulty', async () => {
    const base = temporary();
    const recipes = join(base, 'recipes');
    cpSync('content/reports', recipes, { recursive: true });
    const head = (zh: string): string =>
      `title: { zh: ${zh}, en: '${zh}' }\nabout: { zh: 讲什么, en: About }\n`;
    writeFileSync(
      join(recipes, 'own.yaml'),
      `${head('自拟')}path: own\nparts:\n  - page: /errata/\n  - page: /streets/wangjing/\n`,
    );
    writeFileSync(
      join(recipes, 'wrong.yaml'),
      `${head('错的')}path: wrong\nparts:\n  - page: /errata/\n    sections: [nowhere]\n  - page: /no-such-page/\n`,
    );
    writeFileSync(join(recipes, 'broken.yaml'), `${head('坏的')}path: broken\nprats: []\n`);
    const out = join(base, 'out');
    const ran = await report([
      ...['own', 'wrong', 'broken', 'errata', '--lang', 'zh', '--format', 'epub,docx'],
      ...['--recipes', recipes, '--out', out, '--cache', join(base, 'cache'), ...site],
    ]);
    expect(ran.code).toBe(1);
    expect(filesBelow(out)).toEqual([
      ...['errata.zh.docx', 'errata.zh.epub', 'errata.zh.official.docx'],
      ...['own.zh.docx', 'own.zh.epub', 'own.zh.official.docx'],
    ]);
    expect(ran.stderr).toMatch(/wrong\.yaml:6 .*#nowhere/u);
    expect(ran.stderr).toMatch(/wrong\.yaml:7 .*\/no-such-page\//u);
    expect(ran.stderr).toMatch(/broken\.yaml:4 · prats\n.*最接近的是“parts”/u);
    // Each fault is reported once, although it affects every format.
    expect(ran.stderr.split('wrong.yaml:6')).toHaveLength(2);
    const zip = await JSZip.loadAsync(readFileSync(join(out, 'own.zh.docx')));
    expect(await zip.file('word/document.xml')?.async('string')).toContain('自拟');
  });
});

describe('the command that cannot write', () => {
  test('prints one line when a file is in the way or a folder cannot be created', async () => {
    const base = temporary();
    const file = join(base, 'file');
    writeFileSync(file, 'kept');
    const words = [...one, '--lang', 'zh', '--format', 'epub', '--force', '--out'];
    const outs = [join(file, 'below'), ...(existsSync('/proc') ? ['/proc/no-such-folder'] : [])];
    for (const ran of await Promise.all(outs.map((out) => report([...words, out])))) {
      expect(ran.code).toBe(1);
      expect(ran.stderr.trim()).toMatch(/^写不进 \S+：.* \/ Cannot write \S+: .*\.$/u);
      expect(ran.stderr.trim()).not.toContain('\n');
    }
    expect(readFileSync(file, 'utf8')).toBe('kept');
  });

  test.runIf(existsSync('/dev/full'))('leaves no partial file on a full disk', async () => {
    const out = temporary();
    // More jobs than run in-process, so that the error comes from a worker.
    const words = ['street-brief', '--street', 'wangjing,datun', '--format', 'epub', '--force'];
    mkdirSync(join(out, 'streets'));
    const unfinished = join(out, 'streets/datun.zh.epub.part');
    symlinkSync('/dev/full', unfinished);
    const ran = await report([...words, '--out', out]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('磁盘满了');
    expect(ran.stderr).toMatch(/the disk is full; free some space and run the same command again/u);
    expect(filesBelow(out).filter((name) => /part$|datun\.zh/u.test(name))).toEqual([]);
    for (const name of filesBelow(out)) await JSZip.loadAsync(readFileSync(join(out, name)));
    const again = await report([...words, '--out', out]);
    expect([again.code, filesBelow(out).length]).toEqual([0, 4]);
  });
});

describe('the command that is interrupted', () => {
  test('leaves complete files only and says how to continue; the next run makes the rest', async () => {
    const base = temporary();
    const out = join(base, 'out');
    const words = ['street-brief', '--lang', 'zh', '--layout', 'standard', '--format', 'pdf,epub'];
    const run = [...words, ...site, '--out', out, '--cache', join(base, 'cache'), '--jobs', '2'];
    const stopped = await report(run, (child) => {
      const watch = setInterval(() => {
        if (filesBelow(out).length < 3) return;
        clearInterval(watch);
        child.kill('SIGINT');
      }, 20);
      child.once('exit', () => clearInterval(watch));
    });
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toMatch(/停在 \d+ \/ 23；.*再运行同一命令就接着做/u);
    expect(stopped.stderr).toMatch(
      /Stopped at \d+ of 23; .*run the same command again to continue/u,
    );
    expect(stopped.stderr).not.toMatch(/^\s+at /mu);
    const left = filesBelow(out);
    expect(left.length).toBeGreaterThanOrEqual(3);
    expect(left.length).toBeLessThan(46);
    for (const name of left) {
      expect(name).toMatch(/\.(?:pdf|epub)$/u);
      const bytes = readFileSync(join(out, name));
      if (name.endsWith('pdf')) expect((await readPdf(bytes)).pages).toHaveLength(2);
      else await JSZip.loadAsync(bytes);
    }
    const again = await report(run);
    expect(again.code).toBe(0);
    const [files, fresh] = counts(again);
    expect(files).toBe(46);
    expect(fresh).toBeLessThanOrEqual(46 - left.length);
    expect(fresh).toBeGreaterThan(0);
    expect(filesBelow(out)).toHaveLength(46);
    // Cached files are used even though the output was deleted.
    rmSync(out, { recursive: true });
    expect(counts(await report(run))).toEqual([46, 0]);
    const same = filesBelow(out).filter(
      (name) => !readFileSync(join(out, name)).equals(readFileSync(join(shippedFolder, name))),
    );
    expect(same).toEqual([]);
  }, 90_000);
});
