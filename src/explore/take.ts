import { embedCode, finish, frameOf, standaloneSvg } from '#src/charts/drawing.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import { labelled } from '#src/i18n/punctuation.ts';
import { saveFile } from '#src/lib/save-file.ts';
import { spreadsheetCsv } from '#src/tables/csv/spreadsheet.ts';
import type { Register } from './data.ts';
import { pngOf } from './paint.ts';
import { part, partOf, type ExploreSite } from './site.ts';
import { writeState, type ExploreState } from './state.ts';
import { csvContent } from './table.ts';
import { today, todayInWords } from './today.ts';
import { bare } from './told.ts';
import type { View } from './view.ts';

/** What readers take away of the view that is shown. */
export interface Take {
  set(view: View): void;
}

/** The name of the files of a view, without its end. */
function fileStem({ kind, of, x, frames, cases, down, across }: ExploreState): string {
  const parts =
    kind === 'cross' ? [cases, down, across] : [of, ...(kind === 'scatter' ? [x] : []), ...frames];
  return [kind, ...parts].join('-').replace(/[^\w-]+/gu, '-');
}

/** The drawing of a view as a file of its own; `address` is that of the view. */
function pictureOf(
  view: View,
  { imprint, origin }: Pick<Register, 'imprint' | 'origin'>,
  { lang, address, source }: Pick<ExploreSite, 'lang'> & { address: string; source: string },
): string {
  const { title, subtitle, description } = view.words;
  const frame = frameOf({ form: 'wide', document });
  const about = {
    title: bare(title),
    subtitle: bare(subtitle),
    description: bare(description),
    source,
    imprint: imprint[lang],
    address,
  };
  const svg = finish(view.draw(frame), 'explore', about.title, frame).outerHTML;
  return standaloneSvg(svg, about, origin);
}

/** The address of a view on the page at `path`, in full. */
function addressOf(
  state: ExploreState,
  path: string,
  { origin }: Pick<Register, 'origin'>,
): string {
  const site = origin === undefined ? location.origin : new URL(origin).origin;
  return `${site}${path}?${writeState(state)}`;
}

/** Makes downloads, embed code, citation and the buttons that copy follow the view. */
export function take(figure: HTMLElement, site: ExploreSite, register: Register): Take {
  const { lang, words, base } = site;
  let view: View | undefined;
  const status = part(figure, '.take-status');
  const code = partOf(figure, 'textarea', HTMLTextAreaElement);
  const cite = part(figure, '.cite');
  const source = part(figure, '.figure-source');
  const here = (state: ExploreState): string => addressOf(state, site.link('/explore/'), register);

  const drawing = (shown: View): string =>
    pictureOf(shown, register, {
      ...{ lang, address: here(shown.state) },
      source: source.textContent,
    });
  const csv = (shown: View): string => {
    const { fields, rows } = csvContent(shown.table);
    return spreadsheetCsv(fields, rows);
  };
  const files: Record<string, (shown: View) => BlobPart | Promise<BlobPart>> = {
    svg: drawing,
    png: (shown) => pngOf(drawing(shown)),
    csv: (shown) => csv(shown).replace(/^\uFEFF/u, ''),
    excel: csv,
  };
  const types: Record<string, [end: string, type: string]> = {
    svg: ['svg', 'image/svg+xml'],
    png: ['png', 'image/png'],
    csv: ['csv', 'text/csv;charset=utf-8'],
    excel: ['excel.csv', 'text/csv;charset=utf-8'],
  };
  const save = async (kind: string): Promise<void> => {
    const [end, type] = types[kind] ?? [];
    if (view === undefined || end === undefined || type === undefined) return;
    const name = `${fileStem(view.state)}.${lang}.${end}`;
    try {
      saveFile(name, type, (await files[kind]?.(view)) ?? '');
      status.textContent = interpolate(words.saved, { name });
    } catch (error) {
      console.error(error);
      status.textContent = words.failed + String(error);
    }
  };
  const copied: Record<string, () => string> = {
    embed: () => code.value,
    link: () => (view === undefined ? '' : here(view.state)),
    cite: () => part(cite, 'p').textContent,
  };
  const copy = async (kind: string, button: Element): Promise<void> => {
    const told = part(button.parentElement ?? figure, '[role="status"]');
    try {
      await navigator.clipboard.writeText(copied[kind]?.() ?? '');
      told.textContent = words.copied[kind as keyof typeof words.copied];
    } catch {
      // Refused, or the page is not served securely.
      if (kind === 'embed') code.select();
      told.textContent = words.copyFailed;
    }
  };
  figure.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const { save: file, copy: what } = button?.dataset ?? {};
    if (file !== undefined) void save(file);
    if (what !== undefined && button !== null) void copy(what, button);
  });

  return {
    set(shown) {
      view = shown;
      const isDrawn = shown.refusals.length === 0;
      for (const button of figure.querySelectorAll<HTMLElement>('[data-drawn]'))
        button.hidden = !isDrawn;
      status.textContent = '';
      const title = bare(shown.words.title);
      const address = here(shown.state);
      code.value = isDrawn
        ? embedCode({
            address: addressOf(shown.state, site.link('/embed/explore/'), register),
            script: `${new URL(address).origin}${base}/embed.js`,
            title,
            svg: part(figure, '.figure-wide').innerHTML,
          })
        : '';
      const [day, dayInWords] = [today(), todayInWords()];
      cite.replaceChildren(
        ...site.citations.map(({ edition, text }) => {
          const line = document.createElement('p');
          line.textContent = labelled(
            edition,
            interpolate(text, { title, address, day, dayInWords }),
            lang,
          );
          return line;
        }),
      );
    },
  };
}
