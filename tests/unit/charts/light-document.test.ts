import { describe, expect, it } from 'vitest';
import { lightDocument } from '#src/charts/draw/light-document.ts';
import { cases, draw, measures } from './drawing.ts';

const document = lightDocument();
const svg = 'http://www.w3.org/2000/svg';

describe('the light document', () => {
  it('gives every drawing as a whole document gives it', () => {
    for (const one of cases()) {
      const { chart, scope, state, form, lang, name } = one;
      const drawn = chart.draw(measures, scope, { lang, state, form, document });
      expect(drawn.outerHTML, name).toBe(draw(one).outerHTML);
    }
  });

  it('escapes texts and attributes, so that files of drawings are XML', () => {
    const text = document.createElementNS(svg, 'text');
    text.setAttribute('aria-label', 'A & B “<1>” "x"');
    text.append('a < b & c\u00A0d');
    expect(text.outerHTML).toBe(
      '<text aria-label="A &amp; B “&lt;1&gt;” &quot;x&quot;">a &lt; b &amp; c&#160;d</text>',
    );
  });

  it('moves elements as a document does', () => {
    const [parent, first, second] = ['g', 'rect', 'path'].map((name) =>
      document.createElementNS(svg, name),
    );
    if (parent === undefined || first === undefined || second === undefined) throw new Error();
    parent.append(first, second);
    parent.insertBefore(second, first);
    expect(parent.outerHTML).toBe('<g><path /><rect /></g>');
    const link = document.createElementNS(svg, 'a');
    first.replaceWith(link);
    link.append(first);
    expect(parent.outerHTML).toBe('<g><path /><a><rect /></a></g>');
    second.remove();
    expect(parent.querySelector('rect')).toBe(first);
    expect([...parent.children]).toEqual([link]);
  });

  it('refuses a selector that it does not know', () => {
    expect(() => document.createElementNS(svg, 'g').querySelector('g > rect')).toThrow(
      'do not know the selector g > rect',
    );
  });
});
