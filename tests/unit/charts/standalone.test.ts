import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSvg, standaloneSvg, viewPages } from '#src/charts/page.ts';
import { nodeRasterise } from '#src/reports/images-node.ts';
import { charts, measures, scopeOf } from './drawing.ts';

const about = {
  title: '标题 & Title',
  subtitle: '副题',
  description: '描述',
  source: '来源：表1',
  imprint: ['网站 · 版本 1', 'CC BY 4.0'],
  address: 'https://example.org/charts/a/',
};

const files = charts.flatMap((chart) =>
  chart.states.map(({ id: state }) => ({
    name: `${chart.id} ${state}`,
    svg: drawSvg(
      { chart, scope: scopeOf(chart), state, form: 'wide', lang: 'zh' },
      measures,
      (path) => path,
    ),
  })),
);

describe('SVG files', () => {
  it.each(files)('$name says what it is, in colours that every program knows', ({ svg }) => {
    const file = standaloneSvg(svg, about, undefined);
    expect(file).not.toMatch(/var\(|currentColor|<style|inherit| href=/u);
    expect(file).toContain('<title>标题 &amp; Title</title>');
    expect(file).toMatch(/>来源：表1<\/text>.*>CC BY 4\.0<\/text>.*>https:\/\/example\.org/u);
  });

  it('have links with full addresses where that of the site is known', () => {
    const linked = files.filter(({ svg }) => svg.includes(' href="'));
    expect(linked.length).toBeGreaterThan(0);
    for (const { svg } of linked) {
      const found = standaloneSvg(svg, about, 'https://example.org/').matchAll(/ href="([^"]*)"/gu);
      expect([...found].every(([, to = '']) => to.startsWith('https://example.org/'))).toBe(true);
    }
  });

  const first = standaloneSvg(files[0]?.svg ?? '', about, undefined);
  let empty: Uint8Array;
  let full: Uint8Array;
  beforeAll(async () => {
    const draw = nodeRasterise(undefined, () => first, 'full');
    const bare = first.replace(/<text.*<\/text>/su, '');
    [full, empty] = [await draw(first, 720), await draw(bare, 720)];
  });

  it('have outlines of letters as texts of their own, for programs that paint them over the letters', () => {
    const text = (rest: string): string => `<text ${rest}>4.89</text>`;
    const halo = 'paint-order="stroke" stroke-linejoin="round" stroke-width="4" stroke="#fffdfa"';
    const inner = `<g font-size="13" ${halo} fill="#1d1f23"><g/><g>${text('x="1" data-key="a"')}</g></g>`;
    const svg = standaloneSvg(
      `<svg viewBox="0 0 720 300">${inner}${text(halo)}</svg>`,
      about,
      undefined,
    );
    expect(svg).not.toContain('paint-order');
    expect(svg).toContain(
      `<g font-size="13" stroke-linejoin="round" stroke-width="4" stroke="#fffdfa" fill="none" aria-hidden="true"><g/><g>${text('x="1"')}</g></g><g font-size="13" fill="#1d1f23"><g/><g>${text('x="1" data-key="a"')}</g></g>`,
    );
    expect(svg).toMatch(/aria-hidden="true">4\.89<\/text><text>4\.89<\/text>/u);
  });

  it('are painted by a renderer that is no browser', () => {
    expect(full.length).toBeGreaterThan(empty.length * 2);
  });
});

describe('pages of views', () => {
  it('have an address each, the first that of the chart', () => {
    const pages = viewPages(measures);
    const paths = pages.map(({ props }) => props.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { id } of charts) expect(paths).toContain(`/charts/${id}/`);
    expect(paths).toContain('/charts/outside-share/count/');
  });
});

describe('colours of frames', () => {
  const read = (file: string): string =>
    readFileSync(join(import.meta.dirname, '../../../src/styles', file), 'utf8');
  /** The colours that the rule after `start` sets. */
  const colours = (css: string, start: string): string[] => {
    const rule = css.slice(css.indexOf(start)).split('}')[0] ?? '';
    return [...rule.matchAll(/--[a-z-]+: (?:#|rgb)[^;]*;/gu)].map(([one]) => one);
  };

  it('are those of the site', () => {
    const [site, frame] = [read('site.css'), read('embed.css')];
    expect(colours(frame, ":root:not([data-theme='auto'])")).toEqual(colours(site, ':root {'));
    expect(colours(frame, ":root[data-theme='dark']")).toEqual(
      colours(site, '@media (prefers-color-scheme: dark)'),
    );
  });
});
