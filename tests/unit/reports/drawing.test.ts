import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palette } from '#src/reports/print/palette.ts';
import { figure, page, plotSvg } from '../../fixtures/reports/pages.ts';
import { faultsOf, render } from '../../fixtures/reports/render.ts';

describe('drawings', () => {
  const drawn = (svg: string): string =>
    render(page(figure(svg))).images.get('outside-share.svg') ?? '';
  const small = (inside: string): string => `<svg viewBox="0 0 100 50">${inside}</svg>`;

  test('have custom properties and currentColor resolved, and one font family', () => {
    const svg = drawn(plotSvg);
    expect(svg).toContain('fill="#b4382b"');
    expect(svg).toContain('fill="#828e96"');
    expect(svg).toContain('stroke="#1d1f23"');
    expect(svg).toContain('fill="#4d8c4a"');
    expect(svg).toContain('stroke-dasharray="3 3"');
    expect(svg).toContain('font-family="Noto Serif SC"');
    expect(svg).not.toMatch(/var\(|currentcolor|<style|<title|system-ui|inherit|class=|href=/iu);
    expect(svg).toContain('font-size="13px"');
  });

  test('pass their colour and custom properties down to descendants', () => {
    const svg = drawn(
      small(
        '<g style="color: var(--bar); --mine: #123456"><path d="M0,0" stroke="currentColor" fill="var(--mine)"></path></g><path d="M1,1" fill="currentColor"></path>',
      ),
    );
    expect(svg).toContain('<path d="M0,0" stroke="#828e96" fill="#123456"/>');
    expect(svg).toContain('<path d="M1,1" fill="#1d1f23"/>');
  });

  test.each([
    ['fill="var(--unheard-of)"', '--unheard-of'],
    ['fill="color-mix(in srgb, var(--ink) 20%, white)"', 'color-mix()'],
    ['fill="light-dark(#000, #fff)"', 'light-dark()'],
    ['font-size="1.2rem"', 'rem'],
    ['nonsense="1"', 'nonsense'],
  ])('are rejected when they use %s', (attributes, named) => {
    const faults = faultsOf(() => drawn(small(`<text ${attributes}>甲</text>`)));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.where).toContain('<text> “甲”');
    expect(faults[0]?.en).toContain(named);
    expect(faults[0]?.zh).toContain(named);
  });

  test('are rejected when they contain HTML, or text outside the SVG', () => {
    expect(
      faultsOf(() => drawn(small('<foreignObject><p>甲</p></foreignObject>')))[0]?.en,
    ).toContain('<foreignObject>');
    expect(faultsOf(() => drawn(`${small('')}图例`))[0]?.en).toContain('图例');
  });

  test('use straight quotes in English, since the font draws curly ones full width', () => {
    const svg = render(
      page(figure(small('<text>residents’ “share”</text>')), { lang: 'en' }),
    ).images.get('outside-share.svg');
    expect(svg).toContain('residents\' "share"'.replace(/"/gu, '&quot;'));
  });
});

test('the print palette matches the light theme of the stylesheet', () => {
  const path = new URL('../../../src/styles/site.css', import.meta.url);
  const root = /:root\s*\{([^}]*)\}/u.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  const colours = [...root.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gu)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(colours.length).toBeGreaterThan(10);
  const print = colours.map(([name]) => [
    name,
    name === '--paper' ? '#fffdfa' : palette[name ?? ''],
  ]);
  expect(print).toEqual(colours);
});
