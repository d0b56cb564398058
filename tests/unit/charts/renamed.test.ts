import { describe, expect, it } from 'vitest';
import { migrated } from '#src/charts/browser/renamed.ts';

describe('migrated', () => {
  const table = [
    { name: 'shares', to: 'outside' },
    { name: 'outside', value: 'persons', to: 'count' },
    { name: 'mark', value: 'old-street', to: 'middle-street' },
    { name: 'mark', value: 'middle-street', to: 'new-street' },
  ];

  it('renames parameters and values, also several times, and keeps their order', () => {
    expect(migrated('?mark=old-street&shares=persons&x=1', table)).toBe(
      '?mark=new-street&outside=count&x=1',
    );
  });

  it('leaves what is right as it is written, byte by byte', () => {
    for (const search of ['', '?', '?mark=a%20b&outside=share', '?utm=%E6%9C%9B', '?old-street'])
      expect(migrated(search, table)).toBe(search);
  });

  it('renames a value only under its own parameter', () => {
    expect(migrated('?outside=old-street', table)).toBe('?outside=old-street');
  });

  it('prefers what stands there under the new name', () => {
    expect(migrated('?shares=share&outside=count', table)).toBe('?outside=count');
  });

  it('gives the same when it is applied again', () => {
    const once = migrated('?shares=persons&mark=old-street', table);
    expect(migrated(once, table)).toBe(once);
  });
});
