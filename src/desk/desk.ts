import './older-browsers.ts';
import type { DeskWords } from '#src/i18n/desk.ts';
import type { EffectWords } from '#src/i18n/desk-effects.ts';
import type { Lang } from '#src/model.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { bring } from './bring/bringing.ts';
import { setAddress, titleOf, type Desk } from './desk-state.ts';
import { make } from './dom.ts';
import type { HandOnSource } from './hand-on/source.ts';
import { draftOfText } from './keep/draft.ts';
import { today } from './keep/now.ts';
import { openStore } from './keep/store.ts';
import type { DeskAnswer } from './messages.ts';
import { openDataset, type Opening } from './opening.ts';
import { effectSource } from './effects/source.ts';
import { startView, type DatasetName } from './start.ts';
import { startWork, type Work } from './work.ts';

/** Opens the desk in its place on the page. */
export async function openDesk(root: HTMLElement): Promise<void> {
  const {
    base = '',
    lang,
    words = '{}',
    datasets = '[]',
    effects = '{}',
    hand = '{}',
  } = root.dataset;
  const spoken = JSON.parse(words) as DeskWords;
  root.replaceChildren(make('p', { class: 'quiet', role: 'status' }, spoken.starting));
  const waiting = new Map<string, (answer: DeskAnswer) => void>();
  const { work, version } = await loaded(base, lang as Lang, (answer) => {
    const wanted = waiting.get(answer.kind);
    waiting.delete(answer.kind);
    if (wanted === undefined) onAnswer(desk, answer);
    else wanted(answer);
  });
  const ask: Desk['ask'] = (request, kind) =>
    new Promise((resolve) => {
      waiting.set(kind, (answer) => resolve(answer as Parameters<typeof resolve>[0]));
      work.ask(request);
    });
  const desk: Desk = {
    ...{ root, version, words: spoken, lang: lang as Lang },
    datasets: JSON.parse(datasets) as DatasetName[],
    store: await openStore(base).catch(() => undefined),
    tell: work.ask,
    effects: effectSource(
      { words: JSON.parse(effects) as EffectWords, lang: lang as Lang, base },
      work.ask,
    ),
    handOn: { ...(JSON.parse(hand) as Pick<HandOnSource, 'words' | 'contact'>), base, ask },
    ask,
  };
  const asked = new URLSearchParams(location.search);
  const chosen = asked.get('dataset') ?? '';
  if (!desk.datasets.some(({ id }) => id === chosen)) return showStart(desk);
  await openDataset(desk, chosen, leaving(desk));
  const row = asked.get('row');
  if (row !== null) desk.open?.view.goToKey(row);
  if (asked.has('form')) desk.open?.view.openForm?.();
}

/** A worker that has the published project. Rejects when it cannot be had. */
function loaded(
  base: string,
  lang: Lang,
  onLater: (answer: DeskAnswer) => void,
): Promise<{ work: Work; version: string }> {
  return new Promise((resolve, reject) => {
    const address = new URL(`${base}/desk/project.json`, location.href).href;
    const work = startWork(
      address,
      (answer) => {
        if (answer.kind === 'loaded') resolve({ work, version: answer.version });
        else if (answer.kind === 'failed' && answer.lack !== 'fault')
          reject(Object.assign(new Error(answer.detail), { lack: answer.lack }));
        else onLater(answer);
      },
      () => reject(Object.assign(new Error('desk-worker'), { lack: 'missing' })),
    );
    work.ask({ kind: 'load', address, lang, today: today() });
  });
}

function onAnswer(desk: Desk, answer: DeskAnswer): void {
  const { open, words } = desk;
  switch (answer.kind) {
    case 'progress':
      open?.session.checking(answer.checked, answer.rows);
      break;
    case 'faults':
      open?.session.found(answer.kinds, answer.whole);
      break;
    case 'effect':
    case 'drawn':
      desk.effects.take(answer);
      break;
    case 'failed':
      open?.view.notice(words.failed + answer.detail);
      break;
    default:
      desk.onFile?.(answer);
  }
}

const leaving = (desk: Desk): Pick<Opening, 'leave'> => ({ leave: () => void showStart(desk) });

async function showStart(desk: Desk, said?: string): Promise<void> {
  const { root, store, datasets } = desk;
  desk.open?.hold.release();
  delete desk.open;
  setAddress(undefined);
  document.body.classList.remove('working');
  const drafts = (await store?.list().catch(() => [])) ?? [];
  const leave = (text?: string): void => void showStart(desk, text);
  startView(root, { datasets, drafts, chosen: '' }, desk, {
    begin: (id, from) =>
      void begin(
        desk,
        id,
        from,
        drafts.some(({ dataset }) => dataset === id),
      ),
    resume: (id) => void openDataset(desk, id, leaving(desk)),
    discard: (id) => void store?.remove(id).then(() => showStart(desk)),
    loadDraft: (file) => void loadDraft(desk, file),
    prepare: () => desk.tell({ kind: 'prepare' }),
    file: (file) =>
      void file
        .arrayBuffer()
        .then((bytes) => bring(desk, { kind: 'read', name: file.name, bytes }, leave)),
    paste: (text) => bring(desk, { kind: 'paste', text }, leave),
  });
  if (said !== undefined) root.prepend(make('pre', { class: 'said', role: 'alert' }, said));
}

async function begin(
  desk: Desk,
  id: string,
  from: 'published' | 'empty',
  hasDraft: boolean,
): Promise<void> {
  const title = titleOf(desk, id);
  if (hasDraft && !confirm(interpolate(desk.words.replaceAsk, { title }))) return;
  if (hasDraft) await desk.store?.remove(id);
  const start = from === 'empty' ? { start: { from, rows: [] } } : {};
  await openDataset(desk, id, { ...start, ...leaving(desk) });
}

/** Opens a draft from a file, in place of any other of its dataset. */
async function loadDraft(desk: Desk, file: File): Promise<void> {
  const { words, datasets } = desk;
  const draft = draftOfText(await file.text());
  if (draft === undefined) return showStart(desk, words.badDraft);
  const { dataset: id } = draft;
  if (!datasets.some((one) => one.id === id))
    return showStart(desk, interpolate(words.unknownDataset, { id }));
  const before = await desk.store?.read(id).catch(() => undefined);
  const title = titleOf(desk, id);
  if (before !== undefined && !confirm(interpolate(words.replaceAsk, { title }))) return;
  await desk.store?.begin(draft);
  await openDataset(desk, id, leaving(desk));
}
