import type { DeskAnswer, DeskRequest } from './messages.ts';

/** Handle to the workers. */
export interface Work {
  ask: (request: DeskRequest) => void;
}

/** Requests with which a reader begins to change something; before them nothing of the effects is needed. */
const changing: readonly DeskRequest['kind'][] = ['begin', 'step'];
/**
 * Those for what a reader brings. They wait until everything is loaded for the effects and their charts;
 * the reader of workbooks comes last.
 */
const bringing: readonly DeskRequest['kind'][] = ['prepare', 'read', 'paste'];

/** The worker that says what a draft changes. */
interface Effects {
  worker: Worker;
  /** Ends when everything is loaded, charts included; missing as long as they are not asked for. */
  whole?: Promise<void>;
  loaded: () => void;
}

/**
 * Starts the worker that checks, and when a reader begins to change something a second one of the same
 * script that says what the draft changes; `onError` is called when the first cannot run at all.
 */
export function startWork(
  address: string,
  onAnswer: (answer: DeskAnswer) => void,
  onError: (event: Event) => void,
): Work {
  const checks = worker(onAnswer, onError);
  let started: Effects | undefined;
  const effects = (): Effects => {
    if (started !== undefined) return started;
    const { port1, port2 } = new MessageChannel();
    const second = worker(
      (answer) => {
        if (answer.kind === 'ready') self.loaded();
        else onAnswer(answer);
      },
      () => {
        onAnswer({ kind: 'effect', lack: 'desk-worker' });
        self.loaded();
      },
    );
    const self: Effects = { worker: second, loaded: () => undefined };
    started = self;
    second.postMessage({ kind: 'effects', address, port: port2 } satisfies DeskRequest, [port2]);
    checks.postMessage({ kind: 'tell', port: port1 } satisfies DeskRequest, [port1]);
    return self;
  };
  const whole = (): Promise<void> => {
    const self = effects();
    self.whole ??= new Promise((resolve) => {
      self.loaded = resolve;
      self.worker.postMessage({ kind: 'whole' } satisfies DeskRequest);
    });
    return self.whole;
  };
  return {
    ask: (request) => {
      const { kind } = request;
      if (changing.includes(kind)) effects();
      // What a reader has brought is not worked on while anything is still loaded.
      if (kind === 'open' && request.own) void whole();
      if (kind === 'begin') return;
      if (kind === 'draw') started?.worker.postMessage(request);
      else if (bringing.includes(kind)) void whole().then(() => checks.postMessage(request));
      else checks.postMessage(request);
    },
  };
}

function worker(onAnswer: (answer: DeskAnswer) => void, onError: (event: Event) => void): Worker {
  const started = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => onAnswer(data));
  started.addEventListener('error', onError);
  return started;
}
