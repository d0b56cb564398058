import {
  type BrowserRequest,
  type Maker,
  startMaker,
  type WorkMessage,
  type WorkRequest,
} from '#src/reports/browser.ts';
import type { MakerWords, Reason } from '#src/i18n/maker.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { type Catalogue, mostPages, sizeText } from '#src/reports/request.ts';
import type { Lang } from '#src/model.ts';
import type { Format } from '#src/reports/options.ts';
import { nameOf } from './report-extent.ts';
import { prepareNames } from './report-names.ts';
import { addArchive, addResult, type MadeFile } from './report-results.ts';

/** The elements that show the progress of a run. */
export interface Stage {
  make: HTMLButtonElement;
  bar: HTMLProgressElement;
  status: HTMLElement;
  cancel: HTMLButtonElement;
  results: HTMLElement;
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
  const { make, bar, status, cancel, results } = stage;
  const warm = new Set<Format>();
  let maker: Maker | undefined;
  let wanted: BrowserRequest[] | undefined;
  let catalogue: Catalogue | undefined;
  let files: MadeFile[] = [];
  let idle: ReturnType<typeof setTimeout> | undefined;

  const end = (text: string): void => {
    // Keep keyboard focus on the button that replaces the other.
    const focused = document.activeElement === cancel;
    wanted = undefined;
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
        else if (wanted !== undefined) fresh.stop();
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
  const fail = (reason: Reason, detail: string): void => {
    // An engine with an internal failure may fail on every later request.
    if (reason === 'memory' || reason === 'unknown') drop();
    end(words.reasons[reason] + detail);
    status.classList.add('failed');
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
        show(bar, message.done, message.all);
        status.textContent = interpolate(words.making, { n: message.done + 1, all: message.all });
        break;
      case 'made': {
        const one = wanted?.[message.wanted];
        if (one === undefined || catalogue === undefined) break;
        warm.add(one.format);
        const name = nameOf(one, catalogue, words);
        const made = { name, format: one.format, most: mostPages(one) };
        files.push(addResult(results, message, made, words));
        break;
      }
      case 'done':
        if (files.length > 1 && catalogue !== undefined) {
          const { date } = catalogue;
          const name = `${interpolate(words.archive, { n: files.length })} ${date}.zip`;
          void addArchive(results, files, { name, date }, words);
        }
        end(words.done + words.gap + (message.stored ? words.stored : words.notStored));
        // An engine that cannot be kept would have to be downloaded again.
        if (message.stored) dropWhenIdle();
        break;
      case 'kept':
        if (wanted === undefined)
          status.append(words.gap + interpolate(words.kept, { n: message.pages }));
        void prepareNames();
        break;
      case 'prepared':
        break;
      case 'failed': {
        const faults = message.faults.map((fault) => fault[lang]).join(' ');
        fail(
          message.reason,
          { report: faults, unknown: message.detail }[message.reason as string] ?? '',
        );
      }
    }
  };
  const broken = (event: Event): void => {
    drop();
    // A program that fails has a message; one that did not arrive has none.
    const message = event instanceof ErrorEvent ? event.message : '';
    if (message !== '') fail('unknown', message);
    else fail(navigator.onLine ? 'missing' : 'offline', '');
  };
  cancel.addEventListener('click', () => {
    drop();
    end(words.cancelled);
  });
  return {
    warm,
    busy: () => wanted !== undefined,
    run: (request) => {
      clearTimeout(idle);
      wanted = request.wanted;
      catalogue = request.catalogue;
      files = [];
      status.classList.remove('failed');
      status.textContent = words.starting;
      bar.removeAttribute('value');
      bar.hidden = false;
      cancel.hidden = false;
      if (document.activeElement === make) cancel.focus();
      make.disabled = true;
      maker ??= startMaker(told, broken);
      maker.make(request);
    },
  };
}

function show(bar: HTMLProgressElement, value: number, max: number): void {
  bar.max = max;
  bar.value = value;
}
