import type { DeskWords } from '#src/i18n/desk.ts';
import type { Lang } from '#src/model.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { make } from './dom.ts';
import type { Keeper } from './keep/keeper.ts';
import { now } from './keep/now.ts';
import type { Session } from './session.ts';

/** A time of day, with the day if it is not today. */
export function timeText(time: number, lang: Lang): string {
  const date = new Date(time);
  const isToday = date.toDateString() === new Date(now()).toDateString();
  const day = isToday ? {} : ({ month: 'numeric', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(lang, { ...day, hour: '2-digit', minute: '2-digit' }).format(date);
}

/** The line below the grid: rows, faults, how far the check is, and whether the draft is kept. */
export function statusLine(
  place: HTMLElement,
  {
    session,
    keeper,
    words,
    lang,
    base,
  }: {
    session: Session;
    keeper: Keeper;
    words: DeskWords;
    lang: Lang;
    base: string;
  },
): () => void {
  const rows = make('span');
  const faults = make('span', { class: 'state' });
  const bar = make('progress', { 'aria-label': words.checkingShort });
  const kept = make('span', { class: 'kept' });
  const version = make('span', { class: 'quiet' }, interpolate(words.base, { version: base }));
  place.replaceChildren(rows, faults, bar, kept, version);
  const show = (): void => {
    const { progress, table } = session;
    const { total } = session.faults;
    rows.textContent = interpolate(words.rows, { n: table.rows.length });
    bar.hidden = progress === undefined;
    if (progress === undefined) {
      faults.textContent = total === 0 ? words.sound : interpolate(words.faultCount, { n: total });
    } else {
      bar.max = Math.max(1, progress.rows);
      bar.value = progress.checked;
      faults.textContent = interpolate(words.checking, {
        done: progress.checked,
        rows: progress.rows,
      });
    }
    faults.classList.toggle('bad', progress === undefined && total > 0);
    kept.textContent = keptText();
  };
  const keptText = (): string => {
    if (session.readOnly) return words.readOnly;
    const { keeping, saved } = keeper.state();
    if (keeping === 'none') return '';
    if (keeping === 'failed') return words.notSaved;
    return keeping === 'saving'
      ? words.unsaved
      : interpolate(words.saved, { time: timeText(saved, lang) });
  };
  session.on('state', show);
  session.on('faults', show);
  show();
  return show;
}
