import type { HandOnWords } from '#src/i18n/desk-hand-on.ts';
import { interpolate } from '#src/i18n/interpolate.ts';
import type { Contact } from '#src/lib/contact.ts';
import { button, make } from '../dom.ts';

/** What is sent, in short. */
export interface Sent {
  dataset: string;
  title: string;
  version: string;
  rows: number;
  who: string;
  why: string;
  source: string;
}

/** The address at which a change is sent, with its words where the address can have them. */
function sendAddress({ kind, address }: Contact, subject: string, letter: string): string {
  if (kind === 'page') return address;
  const query = (title: string, body: string): string =>
    `${title}=${encodeURIComponent(subject)}&${body}=${encodeURIComponent(letter)}`;
  return kind === 'mail'
    ? `mailto:${address}?${query('subject', 'body')}`
    : `${address}?${query('title', 'body')}`;
}

/** How a patch is sent: by mail or as an issue, as a pull request, and what to write. */
export function sending(words: HandOnWords, contact: Contact | undefined, sent: Sent): HTMLElement {
  const { dataset, rows } = sent;
  const subject = interpolate(words.subject, { ...sent });
  const letter = interpolate(words.letter, { ...sent, n: rows });
  const link =
    contact === undefined
      ? undefined
      : make(
          'li',
          {},
          make(
            'a',
            { href: sendAddress(contact, subject, letter) },
            { mail: words.mail, forms: words.issue, page: words.contact }[contact.kind],
          ),
          ' ',
          contact.kind === 'mail' ? words.mailText : words.issueText,
        );
  const commands = (...lines: string[]): HTMLElement =>
    make('pre', { tabindex: '0' }, lines.join('\n'));
  const told = make('span', { class: 'quiet', role: 'status' });
  const copy = button(words.copy, () => {
    void navigator.clipboard.writeText(letter).then(() => {
      told.textContent = words.copied;
    });
  });
  return make(
    'section',
    { class: 'send' },
    make('h3', {}, words.send),
    make('p', {}, words.sendText),
    make(
      'ul',
      {},
      link,
      make('li', {}, words.pull, commands(`git apply ${dataset}.patch`, 'npm run data check')),
      make(
        'li',
        {},
        words.without,
        commands(
          `npm run data import -- ${dataset}.csv --dataset ${dataset} --whole --write --record ${dataset}.change.yaml`,
        ),
      ),
    ),
    make('p', {}, words.words),
    make('pre', { tabindex: '0', class: 'letter' }, letter),
    ...('clipboard' in navigator ? [make('p', { class: 'acts' }, copy, told)] : []),
  );
}
