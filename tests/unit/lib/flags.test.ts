import { describe, expect, it } from 'vitest';
import { flagFaultsText, parseFlags } from '#src/lib/flags-node.ts';

const options = {
  layout: { type: 'string', default: 'standard' },
  lang: { type: 'string', multiple: true },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

const flagsOf = (words: string): string[] =>
  parseFlags(words.split(' '), options).faults.map(({ flag }) => flag);

describe('command-line flags', () => {
  it('are parsed with their defaults, next to positional arguments', () => {
    expect(parseFlags(['book', '--lang', 'zh', '--lang=en', '--force'], options)).toEqual({
      values: { layout: 'standard', lang: ['zh', 'en'], force: true },
      positionals: ['book'],
      faults: [],
    });
  });

  it('that are unknown are reported with the nearest known one', () => {
    const [fault] = parseFlags(['--layuot', 'official'], options).faults;
    expect(fault).toMatchObject({ flag: '--layuot' });
    expect(fault?.zh).toContain('最接近的是 --layout');
    expect(fault?.en).toContain('nearest is --layout');
    expect(parseFlags(['--xyz'], options).faults[0]?.en).not.toContain('nearest');
  });

  it('with missing or unexpected values are reported all at once', () => {
    expect(flagsOf('--layuot --force=yes --lang= --out')).toEqual([
      '--layuot',
      '--force=yes',
      '--lang',
      '--out',
    ]);
    expect(flagsOf('--out --force')).toEqual(['--out']);
    expect(flagsOf('--out=--force')).toEqual([]);
    expect(flagsOf('-x')).toEqual(['-x']);
  });

  it('that are faulty are undefined rather than of another type', () => {
    expect(parseFlags(['--lang=', '--force=yes', '--out'], options).values).toEqual({
      layout: 'standard',
      lang: [],
    });
  });

  it('end at two hyphens', () => {
    const { positionals, faults } = parseFlags(['--', '--out'], options);
    expect([positionals, faults]).toEqual([['--out'], []]);
  });

  it('have their faults formatted in both languages', () => {
    const { faults } = parseFlags(['--out'], options);
    expect(flagFaultsText(faults)).toMatch(/^--out\n {2}.*要写值.*\n {2}A value must follow/u);
  });
});
