import './older-browsers.ts';
import { config } from 'zod';
import type { Lang } from '#src/model.ts';
import { ask } from '#src/lib/failure.ts';
import { FaultsError } from '#src/lib/faults.ts';
import { brought, type Brought } from './check/brought.ts';
import { check, type Checked } from './check/checker.ts';
import { formOf } from './case-form/form-of.ts';
import { tryRow } from './case-form/in-worker.ts';
import { workOnEffects, type EffectsWork, type ToEffects } from './effects/in-worker.ts';
import { compared, declared, deskDataset, published, type Published } from './check/published.ts';
import { handOn, prepareHandOn } from './hand-on/in-worker.ts';
import type { DeskAnswer, DeskRequest } from './messages.ts';
import type { ProjectTexts } from './project.ts';
import { take, type DraftTable } from './table.ts';

// Schemas are not compiled from text, which the policy of the site forbids.
config({ jitless: true });

/** What the worker holds between two requests. */
const held: {
  project?: Published;
  files?: Brought;
  /** The published project as it came. */
  texts?: ProjectTexts;
  /** Where drafts that were checked are told. */
  port?: MessagePort;
  /** In a worker that says what drafts change: what the page asks of it. */
  effects?: EffectsWork;
  lang: Lang;
  today: string;
  draft?: { id: string; table: DraftTable };
  /** Counts the changes; a check of an earlier one is given up. */
  turn: number;
} = { lang: 'zh', today: '', turn: 0 };

const post = (answer: DeskAnswer): void => postMessage(answer);
const toEffects = (message: ToEffects): void => held.port?.postMessage(message);

async function load({ address, lang, today }: DeskRequest & { kind: 'load' }): Promise<void> {
  const answer = await ask(address);
  held.texts = (await answer.json()) as ProjectTexts;
  held.project = published(held.texts);
  held.files = brought(held.project);
  held.lang = lang;
  held.today = today;
  post({ kind: 'loaded', version: held.project.version });
}

/** The draft as the check takes it. */
function draftToCheck(
  project: Published,
  { id, table }: { id: string; table: DraftTable },
): Checked {
  const { lang, today } = held;
  return { published: project, dataset: declared(id), table, lang, today };
}

/** Waits a little for further changes, and checks the draft as it is then. */
async function checkSoon(): Promise<void> {
  held.turn += 1;
  const { turn } = held;
  toEffects({ kind: 'changed' });
  await new Promise((resolve) => setTimeout(resolve, 120));
  const { project, draft } = held;
  if (turn !== held.turn || project === undefined || draft === undefined) return;
  const checked = await check(draftToCheck(project, draft), post, () => turn === held.turn);
  if (checked === undefined) return;
  toEffects({ kind: 'checked', id: draft.id, text: checked.text, today: held.today });
}

type BringRequest = DeskRequest & { kind: 'prepare' | 'read' | 'paste' | 'choose' | 'take' };

/** Reads a file, proposes what it is, and takes its table. */
async function bring(request: BringRequest): Promise<void> {
  const { files } = held;
  if (files === undefined) return;
  try {
    if (request.kind === 'prepare') {
      await files.prepare();
      // Nothing more is asked for once a file has been chosen.
      await prepareHandOn();
    } else if (request.kind === 'take') post({ kind: 'taken', taken: files.taken(request.extent) });
    else {
      if (request.kind === 'read') await files.read(new Uint8Array(request.bytes), request.name);
      else if (request.kind === 'paste') await files.paste(request.text);
      const choice = request.kind === 'choose' ? request.choice : {};
      post({ kind: 'understood', understood: files.understood(choice) });
    }
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    post({ kind: 'unread', text: error.in(held.lang) });
  }
}

async function answer(request: DeskRequest): Promise<void> {
  switch (request.kind) {
    case 'load':
      await load(request);
      break;
    case 'effects':
      held.effects = workOnEffects(request, post);
      break;
    case 'tell':
      held.port = request.port;
      if (held.texts !== undefined) toEffects({ kind: 'project', project: held.texts });
      delete held.texts;
      break;
    case 'dataset':
      await prepareHandOn();
      if (held.project !== undefined)
        post({ kind: 'dataset', dataset: deskDataset(request.id, held.project) });
      break;
    case 'open':
      held.draft = { id: request.id, table: request.table };
      await checkSoon();
      break;
    case 'step':
      if (held.draft !== undefined) take(held.draft.table, request.step);
      await checkSoon();
      break;
    case 'begin':
      // What says what a draft leads to is started by the page.
      break;
    case 'whole':
      await held.effects?.whole();
      break;
    case 'draw':
      await held.effects?.draw(request);
      break;
    case 'changes':
    case 'hand-on':
    case 'export':
      if (held.project !== undefined && held.draft !== undefined)
        post(await handOn(request, held.project, held.draft, held.lang));
      break;
    case 'form':
      if (held.project !== undefined)
        post({ kind: 'form', form: formOf(request.id, held.project) });
      break;
    case 'try':
      if (held.project !== undefined && held.draft !== undefined)
        post(await tryRow(draftToCheck(held.project, held.draft), request.cells));
      break;
    case 'compare':
      if (held.project !== undefined)
        post({ kind: 'compared', difference: compared(request, held.project) });
      break;
    default:
      await bring(request);
  }
}

addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => {
  answer(data).catch((error: unknown) => {
    const lack = error instanceof Error && 'lack' in error ? String(error.lack) : 'fault';
    post({ kind: 'failed', lack, detail: String(error) });
  });
});
