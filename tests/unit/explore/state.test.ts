import { describe, expect, it } from 'vitest';
import { firstState, readState, unknownPicks, writeState } from '#src/explore/state.ts';

const known = {
  indicators: ['population', 'outside', 'outside-share'],
  frames: ['a@2020', 'b@2020', 'a@2015'],
  collections: ['library'],
};
const read = (query: string) => readState(new URLSearchParams(query), known);

describe('the address of a view', () => {
  it('of none is the first view', () => {
    expect(read('')).toEqual({ state: firstState(known), unknown: [] });
    expect(firstState(known)).toMatchObject({
      ...{ kind: 'bars', of: 'population', x: 'outside', frames: ['a@2020'], pick: [] },
      ...{ order: 'value', log: [], cases: 'library', down: 'theme', across: 'region' },
    });
  });

  it('of a site with cases alone begins with them', () => {
    expect(firstState({ ...known, frames: [] }).kind).toBe('cross');
  });

  it.each([
    'chart=bars&of=outside-share&in=a@2020',
    'chart=bars&of=outside&in=a@2020,a@2015&pick=x,y&sort=name&mark=x@2020',
    'chart=dots&of=population&in=b@2020&log=of',
    'chart=scatter&of=outside&x=population&in=a@2020&log=of,x',
    'chart=cross&cases=library&down=level&across=basis&mark=city|stated'.replace('|', '%7C'),
  ])('is read and written as it was: %s', (query) => {
    const { state, unknown } = read(query);
    expect(unknown).toEqual([]);
    expect(writeState(state)).toBe(query);
    expect(read(writeState(state)).state).toEqual(state);
  });

  it('leaves out what does not belong to the kind of chart', () => {
    const { state } = read('chart=scatter&of=outside&sort=name&log=x');
    expect(writeState({ ...state, kind: 'bars' })).toBe(
      'chart=bars&of=outside&in=a@2020&sort=name',
    );
  });

  it('names each value that it does not know, and what may be meant', () => {
    const { state, unknown } = read(
      'chart=pie&of=outsid&in=a@2020,c@1999&sort=up&log=z&colour=red',
    );
    expect(unknown).toEqual([
      { name: 'colour', value: 'red' },
      { name: 'in', value: 'c@1999' },
      { name: 'chart', value: 'pie' },
      { name: 'of', value: 'outsid', near: 'outside' },
      { name: 'sort', value: 'up' },
      { name: 'log', value: 'z' },
    ]);
    expect(state).toEqual(firstState(known));
  });

  it('takes parameters of frames for no fault where it is told of them', () => {
    const { unknown } = readState(new URLSearchParams('theme=dark&lang=en'), known, [
      'theme',
      'lang',
    ]);
    expect(unknown).toEqual([]);
  });

  it('names subdistricts that no shown district has', () => {
    const { state } = read('pick=wang,zhang');
    expect(unknownPicks(state, ['zhang', 'wangs'])).toEqual([
      { name: 'pick', value: 'wang', near: 'wangs' },
    ]);
  });

  it('does not crash on what is no query', () => {
    for (const query of ['%', '=&=', 'in=,,,', 'pick=%00', 'of=__proto__', 'down=constructor'])
      expect(() => read(query), query).not.toThrow();
  });
});
