import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { datasets } from '#data/index.ts';
import { effectBase, effectOf, type DraftEffect } from '#src/desk/effects/compute.ts';
import { finished } from '#src/lib/steps.ts';
import { drawnPair } from '#src/desk/effects/draw.ts';
import { effectPanel } from '#src/desk/effects/show.ts';
import { effectSource } from '#src/desk/effects/source.ts';
import type { DeskRequest } from '#src/desk/messages.ts';
import { effectWords } from '#src/i18n/desk-effects.ts';
import type { Lang, Measures } from '#src/model.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { csvWithCell } from '#src/tables/draft.ts';
import { inspect } from '#src/tables/inspect-node.ts';

const inspection = inspect('data', datasets);
const base = effectBase({ files: disk, inspection }, [
  { name: 'a', lang: 'en', title: 'A report', pages: ['en/streets/shuangjing/index.html'] },
]);

function changed(row: string, value: string): { effect: DraftEffect; measures: Measures } {
  const table = inspection.tables.get('streets');
  if (table === undefined) throw new Error('no streets');
  const drafts = new Map([[table.file, csvWithCell(table, row, 'outside', value)]]);
  return finished(effectOf(base, inspect('data', datasets, drafts), 'streets'));
}

const { effect, measures } = changed('shuangjing@2010-03', '22901');

let place: HTMLElement;
beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body><section></section></body></html>');
  vi.stubGlobal('document', document);
  place = document.querySelector('section') as unknown as HTMLElement;
  return () => {
    vi.unstubAllGlobals();
  };
});

function shown(of: DraftEffect, lang: Lang = 'en'): string[] {
  const panel = effectPanel(place, {
    ...{ words: effectWords(lang), lang, base: '/' },
    draw: () => Promise.resolve({}),
  });
  panel.wait();
  panel.show(of);
  return [...place.querySelectorAll('.part > summary')].map((one) => one.textContent);
}

describe('what a draft changes', () => {
  it('has its rows, and no faults that the check tells', () => {
    const { rows, report } = effect;
    expect(rows.changed).toEqual([
      { key: 'shuangjing@2010-03', cells: [{ column: 'outside', from: '3577', to: '22901' }] },
    ]);
    expect(rows.names['shuangjing@2010-03']?.en).toBe('Shuangjing');
    expect(rows.labels['outside']?.en).not.toBe('outside');
    expect(report.faults).toEqual([]);
    expect(report.reports).toEqual([{ name: 'a', lang: 'en', title: 'A report' }]);
    expect(structuredClone(effect)).toEqual(effect);
  });

  it('leaves out rows with faults, says so, and mends nothing by it', () => {
    const { effect: faulty } = changed('shuangjing@2010-03', 'many');
    expect(effect.partial).toBe(false);
    expect(faulty.partial).toBe(true);
    expect(faulty.report.identities).toEqual([]);
    shown(faulty);
    expect(place.querySelector('.partial')?.textContent).toBe(effectWords('en').partial);
  });

  it('is drawn before and after by the charts', () => {
    const [view] = effect.report.charts;
    if (view === undefined) throw new Error('no chart');
    const sides = { before: base.state.measures, after: measures };
    const pair = drawnPair(view, sides, { lang: 'en', base: '/' });
    expect(pair.before).toMatch(/^<svg/u);
    expect(pair.after).toMatch(/^<svg/u);
    expect(pair.before).not.toBe(pair.after);
    expect(
      Object.keys(drawnPair({ ...view, kind: 'new' }, sides, { lang: 'en', base: '/' })),
    ).toEqual(['after']);
  });
});

describe('the panel of effects', () => {
  it('tells what turns false before all else, then what to read again', () => {
    const parts = shown(effect);
    expect(parts[0]).toMatch(/^Statements that turn false \d+$/u);
    expect(parts[1]).toMatch(/^Sentences to read again \d+$/u);
    expect(parts.length).toBeGreaterThan(9);
    const said = place.querySelector('[role="status"]')?.textContent ?? '';
    expect(said).toContain(parts[0]);
    expect(place.querySelector('.statements li')?.textContent).toContain('Wangjing comes first');
  });

  it('has sentences of both languages, that of the page first', () => {
    shown(effect, 'zh');
    expect(place.querySelector('.passages')?.textContent).toMatch(/中文.*English/su);
  });

  it('counts values that are not listed', () => {
    const valuesIn = (of: DraftEffect): number => {
      const part = shown(of).find((one) => one.startsWith('Values'));
      return Number(/\d+/u.exec(part ?? '')?.[0]);
    };
    const [{ indicator } = { indicator: '' }] = effect.report.observations.filter(
      ({ isRank }) => !isRank,
    );
    expect(effect.unlisted).toEqual({});
    const more = { ...effect, unlisted: { [indicator]: 1000 } };
    expect(valuesIn(more)).toBe(valuesIn(effect) + 1000);
  });

  it('says when nothing changes', () => {
    expect(shown(changed('wangjing@2010-03', '12901').effect)).toEqual([]);
    expect(place.querySelector('[role="status"]')?.textContent).toBe(effectWords('en').none);
  });
});

describe('the source of effects', () => {
  it('gives the last answer to a new listener, and each drawing to who asked for it', async () => {
    const asked: DeskRequest[] = [];
    const words = effectWords('en');
    const source = effectSource({ words, lang: 'en', base: '' }, (one) => asked.push(one));
    source.take({ kind: 'effect', effect });
    const heard: unknown[] = [];
    source.listen((answer) => heard.push(answer.effect));
    expect(heard).toEqual([effect]);
    const [view] = effect.report.charts;
    if (view === undefined) throw new Error('no chart');
    const [first, second] = [source.draw(view), source.draw(view)];
    const ids = asked.map((one) => (one.kind === 'draw' ? one.id : 0));
    source.take({ kind: 'drawn', id: ids[1] ?? 0, pair: { after: 'b' } });
    source.take({ kind: 'drawn', id: ids[0] ?? 0, pair: { after: 'a' } });
    expect([await first, await second]).toEqual([{ after: 'a' }, { after: 'b' }]);
    source.reset();
    source.take({ kind: 'effect', unread: true });
    expect(heard).toHaveLength(1);
  });
});
