import { loadParts, browserEngines, type Parts } from './engines.ts';
import { FetchError, fetchText, openStore } from './fetch.ts';
import type { WorkMessage, WorkRequest } from './messages.ts';
import type { Reason } from '#src/i18n/maker.ts';
import { evidencePages } from '../read/evidence-pages.ts';
import { pageFiles, reportFile, reportName } from '../request/choice.ts';
import { composeReport } from '../compose/compose.ts';
import { ReportError } from '../faults.ts';
import { makeReport } from '../make.ts';
import { withoutEval } from './without-eval.ts';

/**
 * Web worker of the report maker: makes reports with the same code as the command, off the main
 * thread. Engines stay loaded until the worker is terminated.
 */
const parts: Parts = { files: new Map(), stored: true };
const engines = browserEngines(parts);
let queue = Promise.resolve();
withoutEval();

globalThis.addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => {
  queue = queue.then(() => work(data)).catch(postFailure);
});

function postToPage(message: WorkMessage, transfer: Transferable[] = []): void {
  globalThis.postMessage(message, { transfer });
}

async function work(request: WorkRequest): Promise<void> {
  const { wanted, engine, catalogue, base, siteUrl } = request;
  const folder = new URL(`${base}/reports/engine/`, globalThis.location.href).href;
  const formats = wanted.map(({ format }) => format);
  await loadParts(parts, formats, engine, folder, (loaded, total) =>
    postToPage({ kind: 'loading', loaded, total }),
  );
  const store = await openStore();
  for (const [index, one] of wanted.entries()) {
    postToPage({ kind: 'making', done: index, all: wanted.length });
    const pages = await pagesOf(pageFiles(one), base, store);
    const name = reportName(one, catalogue);
    const site = { html: (file: string) => pages.get(file), base, siteUrl, catalogue };
    const { version, date } = catalogue;
    const ofSite = catalogue.site[one.lang];
    const report = await makeReport(
      composeReport(one, site, one.layout),
      one.format,
      {
        ...{ name, layout: one.layout, site: ofSite, version, date },
        ...(one.own === undefined ? {} : { own: one.own }),
      },
      engines,
    );
    const bytes = new Uint8Array(report.bytes);
    const file = reportFile(name, one.lang, one.layout, one.format);
    const count = report.pages === undefined ? {} : { pages: report.pages };
    postToPage({ kind: 'made', wanted: index, file, bytes, ...count }, [bytes.buffer]);
  }
  postToPage({ kind: 'done', stored: store !== undefined && parts.stored });
  await keepPages(request, store);
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
    const pages = await pagesOf(keep, base, store);
    postToPage({ kind: 'kept', pages: pages.size, lang: first.lang });
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
  }
}

function postFailure(error: unknown): void {
  postToPage({
    kind: 'failed',
    reason: reasonOf(error),
    detail: error instanceof Error ? error.message : String(error),
    faults: error instanceof ReportError ? error.faults : [],
  });
}

function reasonOf(error: unknown): Reason {
  if (error instanceof FetchError) return error.reason;
  if (error instanceof ReportError) return 'report';
  if (/content security policy|wasm-(?:unsafe-)?eval/iu.test(String(error))) return 'refused';
  // Browsers word out-of-memory errors differently.
  const short = error instanceof RangeError || /memory|allocat/iu.test(String(error));
  return short ? 'memory' : 'unknown';
}
