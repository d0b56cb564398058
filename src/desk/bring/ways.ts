import type { DeskWords } from '#src/i18n/desk.ts';
import { button, make } from '../dom.ts';

/** What a reader brings. */
export interface BringActs {
  /** Called when the reader reaches for a file, so that what reads it is there in time. */
  prepare: () => void;
  file: (file: File) => void;
  paste: (text: string) => void;
}

const accepted = '.csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,.et';

/** The ways to bring a table: a file chosen or dropped, or cells pasted. */
export function bringWays(words: DeskWords, { prepare, file, paste }: BringActs): HTMLElement {
  const field = make('input', { type: 'file', accept: accepted, hidden: '' });
  field.addEventListener('change', () => {
    const [first] = field.files ?? [];
    if (first !== undefined) file(first);
    field.value = '';
  });
  const open = button(words.file, () => field.click());
  const cells = make('textarea', {
    rows: '1',
    placeholder: words.pasteHere,
    'aria-label': words.pasteHere,
  });
  cells.addEventListener('paste', (event) => {
    const { clipboardData: copied } = event;
    const html = copied?.getData('text/html') ?? '';
    const text = copied?.getData('text/plain') ?? '';
    event.preventDefault();
    // Cells with breaks are only told apart in the table.
    paste(/<table\b/iu.test(html) ? html : text);
  });
  const place = make(
    'div',
    { class: 'ways' },
    make('p', { class: 'acts' }, open, make('span', { class: 'quiet' }, words.fileHint), field),
    make('p', {}, cells),
  );
  for (const reach of ['pointerover', 'focusin', 'dragenter'])
    place.addEventListener(reach, prepare);
  place.addEventListener('dragover', (event) => event.preventDefault());
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    const [first] = event.dataTransfer?.files ?? [];
    if (first !== undefined) file(first);
  });
  return place;
}
