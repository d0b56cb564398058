import { describe, expect, it } from 'vitest';
import { readSums, sumsText } from '#src/archive/sums.ts';
import { sha256 } from '#src/lib/hash-node.ts';

const [a, b] = [sha256('a'), sha256('b')];
const text = sumsText([
  ['z/b.txt', b],
  ['a.txt', a],
]);

describe('the list of checksums', () => {
  it('is sorted, as sha256sum reads it, with its own checksum last', () => {
    const lines = `${a}  a.txt\n${b}  z/b.txt\n`;
    expect(text).toBe(`${lines}# sha256 of the lines above: ${sha256(lines)}\n`);
  });

  it('is read as it was written', () => {
    expect([...(readSums(text) ?? [])]).toEqual([
      ['a.txt', a],
      ['z/b.txt', b],
    ]);
  });

  it('is refused when any of its bytes is another', () => {
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === 'f' ? 'e' : 'f';
      expect(readSums(text.slice(0, at) + other + text.slice(at + 1)), String(at)).toBeUndefined();
    }
    expect(readSums('')).toBeUndefined();
  });
});
