import { loadParts, browserEngines, type Parts } from './engines.ts';
import { FetchError, fetchText, openStore } from './fetch.ts';
import {
  prepare,
  spoilsEngine,
  type BrowserRequest,
  type Failure,
  type WorkMessage,
  type WorkRequest,
} from './messages.ts';
import type { Format } from '../options.ts';
import type { Reason } from '#src/i18n/maker.ts';
import { isScriptLacking } from '#src/lib/failure.ts';
import { evidencePages } from '../read/evidence-pages.ts';
import { pageFiles, reportFile, reportName } from '../request/choice.ts';
import { openReport } from '../compose/compose.ts';
import { ReportError } from '../faults.ts';
import { loadWriters, makeReport } from '../make.ts';
import { withoutEval } from './without-eval.ts';

/**
 * Web worker of the report maker: makes reports with the same code as the command, off the main
 * thread. Engines stay loaded until the worker is terminated.
 */
const parts: Parts = { files: new Map(), stored: true };
const engines = browserEngines(parts);
let queue = Promise.resolve();
withoutEval();

globalThis.addEventListener('message', ({ data }: MessageEvent<WorkRequest | typeof prepare>) => {
  queue = queue
    .then(() => (data === prepare ? prepared() : work(data)))
    .catch((error: unknown) => postToPage({ kind: 'failed', ...failureOf(error) }));
});

async function prepared(): Promise<void> {
  await loadWriters();
  postToPage({ kind: 'prepared' });
}

function postToPage(message: WorkMessage, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

/**
 * Makes the reports one after the other. One that fails is told and does not stop those after it,
 * unless the engine may be the cause (`spoilsEngine`).
 */
async function work(request: WorkRequest): Promise<void> {
  const { wanted, from } = request;
  const store = await openStore();
  const load = loader(request);
  for (const [index, one] of wanted.entries()) {
    if (index < from) continue;
    try {
      await load(one.format);
      postToPage({ kind: 'making', done: index, all: wanted.length });
      await makeOne(one, index, request, store);
    } catch (error) {
      const failure = failureOf(error);
      postToPage({ kind: 'failed', wanted: index, ...failure });
      if (spoilsEngine(failure.reason)) return;
    }
  }
  postToPage({ kind: 'done', stored: store !== undefined && parts.stored });
  await keepPages(request, store);
}

/** Loads what a format needs; of what did not arrive once, the same error is told again. */
function loader({ engine, base }: WorkRequest): (format: Format) => Promise<void> {
  const folder = new URL(`${base}/reports/engine/`, globalThis.location.href).href;
  const loads = new Map<Format, Promise<void>>();
  return (format) => {
    const known = loads.get(format);
    if (known !== undefined) return known;
    const load = loadParts(parts, [format], engine, folder, (loaded, total) =>
      postToPage({ kind: 'loading', loaded, total }),
    );
    loads.set(format, load);
    return load;
  };
}

async function makeOne(
  one: BrowserRequest,
  index: number,
  { base, siteUrl, catalogue }: WorkRequest,
  store: Cache | undefined,
): Promise<void> {
  const name = reportName(one, catalogue);
  const pages = await pagesOf(pageFiles(one), base, store);
  const site = { html: (file: string) => pages.get(file), base, siteUrl, catalogue };
  const { version, date } = catalogue;
  const document = openReport(one, site);
  const own = one.own === undefined ? {} : { own: one.own };
  const report = await makeReport(
    (points) => document(one.layout, points),
    one.format,
    { name, layout: one.layout, site: catalogue.site[one.lang], version, date, ...own },
    engines,
  );
  const bytes = new Uint8Array(report.bytes);
  const file = reportFile(name, one.lang, one.layout, one.format);
  const count = report.pages === undefined ? {} : { pages: report.pages };
  postToPage({ kind: 'made', wanted: index, file, bytes, ...count }, [bytes.buffer]);
}

/** Maximum number of concurrent page requests. */
const maxConcurrentRequests = 6;

/** Pages and the pages that hold their evidence. */
async function pagesOf(
  files: readonly string[],
  base: string,
  store: Cache | undefined,
): Promise<Map<string, string>> {
  const pages = await readPages(files, base, store);
  const evidence = new Set([...pages.values()].flatMap((html) => evidencePages(html, base)));
  const missing = [...evidence].filter((file) => !pages.has(file));
  return new Map([...pages, ...(await readPages(missing, base, store))]);
}

async function readPages(
  files: readonly string[],
  base: string,
  store: Cache | undefined,
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const rest = [...files];
  const read = async (): Promise<void> => {
    for (let file = rest.shift(); file !== undefined; file = rest.shift()) {
      const text = await fetchText(addressOf(file, base), store);
      if (text !== undefined) pages.set(file, text);
    }
  };
  await Promise.all(Array.from({ length: maxConcurrentRequests }, read));
  return pages;
}

function addressOf(file: string, base: string): string {
  const path = file.replace(/(?<=^|\/)index\.html$/u, '');
  return new URL(`${base}/${path}`, globalThis.location.href).href;
}

/** Caches pages for offline use. A failure is ignored, since the reports are already made. */
async function keepPages({ keep, wanted, base }: WorkRequest, store?: Cache): Promise<void> {
  const [first] = wanted;
  if (store === undefined || first === undefined || keep.length === 0) return;
  try {
    const [pages] = await Promise.all([pagesOf(keep, base, store), loadWriters()]);
    postToPage({ kind: 'kept', pages: pages.size, lang: first.lang });
  } catch (error) {
    if (!(error instanceof FetchError || isScriptLacking(error))) throw error;
  }
}

function failureOf(error: unknown): Failure {
  return {
    reason: reasonOf(error),
    detail: error instanceof Error ? error.message : String(error),
    faults: error instanceof ReportError ? error.faults : [],
  };
}

function reasonOf(error: unknown): Reason {
  if (error instanceof FetchError) return error.reason;
  if (error instanceof ReportError) return 'report';
  if (isScriptLacking(error)) return 'offline';
  if (/content security policy|wasm-(?:unsafe-)?eval/iu.test(String(error))) return 'refused';
  // Browsers word out-of-memory errors differently.
  const short = error instanceof RangeError || /memory|allocat/iu.test(String(error));
  return short ? 'memory' : 'unknown';
}
