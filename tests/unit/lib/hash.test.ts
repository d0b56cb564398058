import { describe, expect, it } from 'vitest';
import { sha256, sha256OfParts } from '#src/lib/hash-node.ts';
import { shortHash } from '#src/lib/hash.ts';

describe('hashes', () => {
  it('are SHA-256 of the text in UTF-8', () => {
    // The examples of FIPS 180.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('邻里')).toBe(sha256(new TextEncoder().encode('邻里')));
  });

  it('of several texts depend on where each text ends', () => {
    expect(sha256OfParts(['ab', 'c'])).not.toBe(sha256OfParts(['a', 'bc']));
    expect(sha256OfParts(['abc'])).not.toBe(sha256OfParts(['abc', '']));
    expect(sha256OfParts([])).toBe(sha256(''));
  });

  it('that are short are 32-bit FNV-1a with all eight digits', () => {
    // Published values of 32-bit FNV-1a.
    expect(shortHash('')).toBe('811c9dc5');
    expect(shortHash('a')).toBe('e40c292c');
    expect(shortHash('foobar')).toBe('bf9cf968');
  });
});
