import {
  type Failure,
  type Maker,
  spoilsEngine,
  startMaker,
  type WorkMessage,
  type WorkRequest,
} from '#src/reports/browser.ts';
import type { MakerWords } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { mostPages, sizeText } from '#src/reports/request.ts';
import type { Lang } from '#src/model.ts';
import type { Format } from '#src/reports/options.ts';
import { nameOf } from './report-extent.ts';
import { prepareNames } from './report-names.ts';
import { failureText, type NotMade, summaryOf, tellFailures } from './report-failures.ts';
import { addArchive, addResult, type MadeFile } from './report-results.ts';

/** The elements that show the progress of a run. */
export interface Stage {
  make: HTMLButtonElement;
  bar: HTMLProgressElement;
  status: HTMLElement;
  cancel: HTMLButtonElement;
  results: HTMLElement;
  /** Reports that were not made. */
  failures: HTMLElement;
}

/**
 * How long an idle engine stays: it holds up to two gigabytes after a book, and starts again from the
 * cache in a second.
 */
const idleMs = 30_000;

/** Runs one request at a time. */
export interface Runner {
  run: (request: WorkRequest) => void;
  busy: () => boolean;
  /** Formats whose engine is running and needs no more downloads. */
  warm: ReadonlySet<Format>;
}

/**
 * Creates a runner. `rest` is called when a run has ended for any reason, and re-enables the form.
 */
export function runner(
  stage: Stage,
  words: MakerWords,
  lang: Lang,
  rest: () => Promise<void>,
): Runner {
  const { make, bar, status, cancel, results, failures } = stage;
  const warm = new Set<Format>();
  let maker: Maker | undefined;
  let running: WorkRequest | undefined;
  /** Index of the report that is being made; undefined while the engine loads. */
  let at: number | undefined;
  let files: MadeFile[] = [];
  let failed: NotMade[] = [];
  let idle: ReturnType<typeof setTimeout> | undefined;

  const end = (text: string): void => {
    // Keep keyboard focus on the button that replaces the other.
    const focused = document.activeElement === cancel;
    running = undefined;
    bar.hidden = true;
    cancel.hidden = true;
    status.textContent = text;
    void rest().then(() => {
      if (focused) make.focus();
    });
  };
  const drop = (): void => {
    clearTimeout(idle);
    maker?.stop();
    maker = undefined;
    warm.clear();
  };
  // A fresh worker takes its place before it goes, since there may be no network when it is needed.
  const renew = (): void => {
    const fresh = startMaker(
      (message) => {
        if (message.kind !== 'prepared') told(message);
        else if (running !== undefined) fresh.stop();
        else {
          drop();
          maker = fresh;
        }
      },
      (event) => {
        fresh.stop();
        if (maker === fresh) broken(event);
      },
    );
    fresh.prepare();
  };
  const dropWhenIdle = (): void => {
    clearTimeout(idle);
    idle = setTimeout(renew, idleMs);
  };
  /** The whole run has failed. */
  const fail = (failure: Failure): void => {
    if (spoilsEngine(failure.reason)) drop();
    end(failureText(failure, words, lang));
    status.classList.add('failed');
  };
  /** One report has failed: the others go on, in a new worker where the engine may be the cause. */
  const failOne = (request: WorkRequest, index: number, failure: Failure): void => {
    const one = request.wanted[index];
    if (one === undefined) return;
    failed.push({ name: nameOf(one, request.catalogue, words), failure });
    if (!spoilsEngine(failure.reason)) return;
    drop();
    if (index + 1 === request.wanted.length) finish(request, undefined);
    else start({ ...request, from: index + 1 });
  };
  const finish = ({ wanted, catalogue }: WorkRequest, stored: boolean | undefined): void => {
    if (files.length > 1) {
      const { date } = catalogue;
      const name = `${interpolate(words.archive, { n: files.length })} ${date}.zip`;
      void addArchive(results, files, { name, date }, words);
    }
    const [first] = failed;
    if (first !== undefined && wanted.length === 1) {
      fail(first.failure);
      return;
    }
    const kept = stored === undefined ? '' : stored ? words.stored : words.notStored;
    if (failed.length > 0) tellFailures(failures, failed, words, lang);
    const summary = summaryOf(files.length, failed.length, words);
    end(files.length > 0 && kept !== '' ? summary + words.gap + kept : summary);
    status.classList.toggle('failed', failed.length > 0);
    // An engine that cannot be kept would have to be downloaded again.
    if (stored === true) dropWhenIdle();
  };
  const start = (request: WorkRequest): void => {
    running = request;
    at = undefined;
    maker ??= startMaker(told, broken);
    maker.make(request);
  };
  const told = (message: WorkMessage): void => {
    switch (message.kind) {
      case 'loading':
        show(bar, message.loaded, message.total);
        status.textContent = interpolate(words.loading, {
          loaded: sizeText(message.loaded),
          total: sizeText(message.total),
        });
        break;
      case 'making':
        at = message.done;
        show(bar, message.done, message.all);
        status.textContent = interpolate(words.making, { n: message.done + 1, all: message.all });
        break;
      case 'made': {
        const one = running?.wanted[message.wanted];
        if (running === undefined || one === undefined) break;
        warm.add(one.format);
        const name = nameOf(one, running.catalogue, words);
        const made = { name, format: one.format, most: mostPages(one) };
        files.push(addResult(results, message, made, words));
        break;
      }
      case 'done':
        if (running !== undefined) finish(running, message.stored);
        break;
      case 'kept':
        if (running === undefined)
          status.append(words.gap + interpolate(words.kept, { n: message.pages }));
        void prepareNames();
        break;
      case 'prepared':
        break;
      case 'failed':
        if (running !== undefined && message.wanted !== undefined)
          failOne(running, message.wanted, message);
        else fail(message);
    }
  };
  const broken = (event: Event): void => {
    drop();
    // A program that fails has a message; one that did not arrive has none.
    const detail = event instanceof ErrorEvent ? event.message : '';
    const reason = detail !== '' ? 'unknown' : navigator.onLine ? 'missing' : 'offline';
    const failure: Failure = { reason, detail, faults: [] };
    if (running !== undefined && at !== undefined && reason === 'unknown')
      failOne(running, at, failure);
    else fail(failure);
  };
  cancel.addEventListener('click', () => {
    drop();
    end(words.cancelled);
  });
  return {
    warm,
    busy: () => running !== undefined,
    run: (request) => {
      clearTimeout(idle);
      files = [];
      failed = [];
      failures.hidden = true;
      status.classList.remove('failed');
      status.textContent = words.starting;
      bar.removeAttribute('value');
      bar.hidden = false;
      cancel.hidden = false;
      if (document.activeElement === make) cancel.focus();
      make.disabled = true;
      start(request);
    },
  };
}

function show(bar: HTMLProgressElement, value: number, max: number): void {
  bar.max = max;
  bar.value = value;
}
