import { describe, expect, it } from 'vitest';
import { citing, queryOf } from '#src/charts/browser/carry.ts';

describe('citations with a pinned mark', () => {
  const query = '?mark=wangjing@2010-03';

  it('name it in the address, in place of another, and lose it again', () => {
    const text = '(2026-11-22)[2026-11-29]. https://site.example/linli/charts/x/.';
    const pinned = text.replace('/x/', `/x/${query}`);
    expect(citing(text, query)).toBe(pinned);
    expect(citing(pinned, '?mark=datun@2010-03')).toBe(
      text.replace('/x/', '/x/?mark=datun@2010-03'),
    );
    expect(citing(pinned, '')).toBe(text);
    expect(citing('/charts/x/', query)).toBe(`/charts/x/${query}`);
    expect(citing('版本0.1.0. /charts/x/.', query)).toBe(`版本0.1.0. /charts/x/${query}.`);
    expect(citing('from https://site.example/charts/x/', query)).toBe(
      `from https://site.example/charts/x/${query}`,
    );
  });

  it('name it in files, whatever stands behind the address there', () => {
    for (const [start, end] of [
      ['url = {', '},'],
      ['"URL":"', '"}]'],
      ['UR  - ', '\r\nLA  - zh'],
    ].flatMap(([before = '', after = '']) =>
      ['https://site.example', ''].map((origin) => [before + origin, after] as const),
    )) {
      const file = `data:text/plain,${encodeURI(`${start}/charts/x/${end}`)}`;
      const pinned = `data:text/plain,${encodeURI(`${start}/charts/x/${query}${end}`)}`;
      expect(citing(file, encodeURI(query))).toBe(pinned);
      expect(citing(pinned, '')).toBe(file);
    }
  });

  it('encode what has a meaning in addresses', () => {
    expect(queryOf('culture|west')).toBe('?mark=culture%7Cwest');
    expect(queryOf('望京&东湖')).toBe('?mark=%E6%9C%9B%E4%BA%AC%26%E4%B8%9C%E6%B9%96');
    expect(queryOf(null)).toBe('');
    const file = `data:text/plain,${encodeURI(`https://site.example/charts/x/},`)}`;
    const pinned = citing(file, encodeURI(queryOf('culture|west')));
    expect(decodeURIComponent(pinned)).toContain(
      'https://site.example/charts/x/?mark=culture%7Cwest}',
    );
    expect(citing(pinned, '')).toBe(file);
  });
});
