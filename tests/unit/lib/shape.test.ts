import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { pathText, shapeFaults } from '#src/lib/shape.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(['book', 'brief']).optional(),
  pages: z.array(z.strictObject({ name: z.string(), from: z.int().min(1) })).min(1),
  size: z.union([
    z.strictObject({ width: z.int(), height: z.int().optional() }),
    z.strictObject({ paper: z.string().regex(/^a\d$/u, 'paper') }),
  ]),
});
const sound = { title: '题', pages: [{ name: '甲', from: 1 }], size: { width: 1 } };
const paper = { zh: '纸张，如 a4', en: 'a paper, as a4' };

function told(entries: object): string[] {
  const data = { ...sound, ...entries };
  const issues = schema.safeParse(data).error?.issues ?? [];
  return shapeFaults(issues, data, schema, { paper }).map(
    ({ path, zh, en }) => `${pathText(path)} | ${zh} | ${en}`,
  );
}

describe('shape faults', () => {
  test('are empty for valid data', () => {
    expect(told({})).toEqual([]);
  });

  test.each([
    [
      { title: undefined },
      'title | 没有写这一项，应为文字。 | The entry is missing; expected a text.',
    ],
    [{ title: null }, 'title | 这一项是空的，应为文字。 | The entry is empty; expected a text.'],
    [{ title: 3 }, 'title | 写的是 3，应为文字。 | Found 3; expected a text.'],
    [
      { title: '' },
      'title | 这一项是空的，应为不空的文字。 | The entry is empty; expected a text that is not empty.',
    ],
    [
      { kind: 'bok' },
      'kind | 写的是“bok”，应为以下之一：book、brief。最接近的是“book”。 | Found “bok”; expected one of: book, brief. The nearest is “book”.',
    ],
    [
      { pages: [] },
      'pages | 写的是列表，应为至少有 1 项的列表。 | Found a list; expected a list of at least 1.',
    ],
    [
      { pages: { a: 1 } },
      'pages | 写的是几项“名称: 值”，应为列表。 | Found entries of the form “name: value”; expected a list.',
    ],
    [
      { pages: [{ name: '甲', from: 0 }] },
      'pages[0].from | 写的是 0，应为不小于 1 的数。 | Found 0; expected a number of at least 1.',
    ],
  ])('describe what was found and expected: %j', (entries, text) => {
    expect(told(entries)).toEqual([text]);
  });

  test('suggest the nearest name for an unknown entry, without reporting that name as missing', () => {
    expect(told({ titel: '题', title: undefined })).toEqual([
      'titel | 这里没有“titel”这一项。最接近的是“title”。可以写：title、kind、pages、size。 | There is no entry “titel” here. The nearest is “title”. There can be: title, kind, pages, size.',
    ]);
    expect(told({ pages: [{ name: '甲', from: 1, til: 2 }] })).toEqual([
      expect.stringContaining('可以写：name、from。'),
    ]);
  });

  test('compare a union entry with the variant it matches best', () => {
    expect(told({ size: { width: 1, heigth: 2 } })).toEqual([
      expect.stringMatching(/^size\.heigth \| .*最接近的是“height”/u),
    ]);
    expect(told({ size: { paper: 'b' } })).toEqual([
      'size.paper | 写的是“b”，应为纸张，如 a4。 | Found “b”; expected a paper, as a4.',
    ]);
  });

  test('truncate long values', () => {
    const [line] = told({ size: { paper: '长'.repeat(100) } });
    expect(line).toContain(`“${'长'.repeat(40)}…”`);
  });
});
