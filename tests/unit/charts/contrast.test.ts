import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lightColours } from '#src/lib/palette.ts';

const sheet = readFileSync(join(import.meta.dirname, '../../../src/styles/site.css'), 'utf8');

/** The colours that a block of custom properties sets. */
function colours(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--[a-z-]+):\s*(#[\da-f]{3,6});/giu)].map(([, name = '', value = '']) => [
      name,
      value.length === 4 ? value.replace(/[\da-f]/giu, '$&$&') : value,
    ]),
  );
}

const blocks = [...sheet.matchAll(/:root \{[^}]*\}/gu)].map(([block]) => colours(block));
const [light = new Map<string, string>(), dark = new Map<string, string>(), print] = blocks;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colours of marks that carry a value. */
const marks = [...light.keys()].filter((name) =>
  /^--(?:red|purple|ochre|pink|blue|green|bar|accent|ink)$/u.test(name),
);

describe.each([
  ['light', light],
  ['dark', dark],
  ['print', print ?? light],
] as const)('colours, %s', (_name, scheme) => {
  it.each(marks)('%s stands out from the paper, 3 to 1', (name) => {
    expect(contrast(scheme.get(name) ?? '', scheme.get('--paper') ?? '')).toBeGreaterThanOrEqual(3);
  });

  it.each(['--ink', '--muted', '--accent'])('%s can be read on paper, 4.5 to 1', (name) => {
    const found = contrast(scheme.get(name) ?? '', scheme.get('--paper') ?? '');
    expect(found).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the colours of drawings outside pages', () => {
  it('are those of the light scheme', () => {
    for (const [name, colour] of Object.entries(lightColours)) expect(light.get(name)).toBe(colour);
  });
});
