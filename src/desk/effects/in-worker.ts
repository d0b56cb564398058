import { datasets } from '#data/index.ts';
import type { ReportPages } from '#src/claims/effect/report-types.ts';
import { ask } from '#src/lib/failure.ts';
import { FaultsError } from '#src/lib/faults.ts';
import type { Measures } from '#src/model.ts';
import { inspecting } from '#src/tables/inspect-files.ts';
import { logWith, published, root, withTexts, type Published } from '../check/published.ts';
import { inSlices } from '../check/slices.ts';
import type { DeskAnswer, DeskRequest } from '../messages.ts';
import type { ProjectTexts } from '../project.ts';
import type { EffectBase, effectBase, effectOf } from './compute.ts';

/** What the worker of the checks sends to that of the effects. */
export type ToEffects =
  /** The published project, once. */
  | { kind: 'project'; project: ProjectTexts }
  /** A draft that was checked, as the CSV that stands for the file of its dataset. */
  | { kind: 'checked'; id: string; text: string; today: string }
  /** The draft has changed: what is being worked out is given up. */
  | { kind: 'changed' };

interface Prepared {
  project: Published;
  compute: { effectBase: typeof effectBase; effectOf: typeof effectOf };
  base: EffectBase;
}

/** What the worker of the effects is asked by the page. */
export interface EffectsWork {
  /** Loads what draws charts too, and posts `ready` in the end, also where something is lacking. */
  whole: () => Promise<void>;
  /** Draws a view before and after. */
  draw: (request: DeskRequest & { kind: 'draw' }) => Promise<void>;
}

/** What draws charts; loaded when the first one is opened, or before a file is brought. */
const drawing = () => import('./draw.ts');

/** Reads and measures the published project, with everything that this needs. */
async function prepare(address: string, data: ProjectTexts): Promise<Prepared> {
  const reports = ask(new URL('reports.json', address).href);
  const texts = ask(new URL('texts.json', address).href);
  const [compute, listed, written] = await Promise.all([
    import('./compute.ts'),
    reports.then((answer) => answer.json() as Promise<ReportPages[]>),
    texts.then((answer) => answer.json() as Promise<ProjectTexts>),
  ]);
  const project = published(data);
  return { project, compute, base: compute.effectBase(withTexts(project, written), listed) };
}

/**
 * Works as the worker that says what drafts change: a second run of the same script, so that a check
 * never waits for it. What it needs is loaded from the folder of the published project’s address at the
 * start, when a reader begins to change something; where that failed, once more with the next draft.
 */
export function workOnEffects(
  { address, port }: DeskRequest & { kind: 'effects' },
  post: (answer: DeskAnswer) => void,
): EffectsWork {
  let data: ProjectTexts | undefined;
  let prepared: Prepared | undefined;
  let lack = '';
  let measures: Measures | undefined;
  let turn = 0;
  let told = (): void => undefined;
  const hasProject = new Promise<void>((resolve) => {
    told = resolve;
  });
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    await hasProject;
    try {
      if (data !== undefined) prepared ??= await prepare(address, data);
    } catch (error) {
      lack = String(error);
      // What could not be loaded is tried again with the next draft.
      loading = undefined;
    }
  };
  /** Reads the draft as the check did, and compares it; a newer one gives it up. */
  const tell = async ({ id, text, today }: ToEffects & { kind: 'checked' }): Promise<void> => {
    turn += 1;
    const own = turn;
    const isWanted = (): boolean => own === turn;
    await (loading ??= load());
    if (!isWanted()) return;
    if (prepared === undefined) {
      post({ kind: 'effect', lack });
      return;
    }
    const { project, compute, base } = prepared;
    const draft = new Map([[`${root}/${id}/${id}.csv`, new TextEncoder().encode(text)]]);
    const { known } = project;
    const steps = inspecting(root, datasets, logWith(project, draft), { today, known });
    const inspection = await inSlices(steps, isWanted);
    if (inspection === undefined) return;
    try {
      const found = await inSlices(compute.effectOf(base, inspection, id), isWanted);
      if (found === undefined) return;
      measures = found.measures;
      post({ kind: 'effect', effect: found.effect });
    } catch (error) {
      // A draft that cannot be read as a table yet, or lacks rows that other tables name: the check
      // tells its faults, and the panel what stands in the way.
      const isUnread = error instanceof FaultsError;
      post({ kind: 'effect', ...(isUnread ? { unread: true } : { lack: String(error) }) });
    }
  };
  port.addEventListener('message', ({ data: message }: MessageEvent<ToEffects>) => {
    if (message.kind === 'changed') turn += 1;
    else if (message.kind === 'checked') void tell(message);
    else {
      data = message.project;
      told();
    }
  });
  port.start();
  loading = load();
  return {
    whole: async () => {
      await Promise.all([loading, drawing().catch(() => undefined)]);
      post({ kind: 'ready' });
    },
    draw: async ({ id, view, lang, base }) => {
      try {
        const { drawnPair } = await drawing();
        if (prepared === undefined || measures === undefined) throw new Error(lack);
        const sides = { before: prepared.base.state.measures, after: measures };
        post({ kind: 'drawn', id, pair: drawnPair(view, sides, { lang, base }) });
      } catch (error) {
        post({ kind: 'drawn', id, lack: String(error) });
      }
    },
  };
}
