import type { HandOnWords } from '#src/i18n/desk-hand-on.ts';
import type { Contact } from '#src/lib/contact.ts';
import type { DeskAnswer, DeskRequest } from '../messages.ts';

/** What the page needs to hand the open draft on. */
export interface HandOnSource {
  words: HandOnWords;
  /** Where the site takes changes, if it says so. */
  contact: Contact | undefined;
  /** Path of the site. */
  base: string;
  /** Asks the worker, and waits for an answer of this kind. */
  ask: <K extends DeskAnswer['kind']>(
    request: DeskRequest,
    kind: K,
  ) => Promise<DeskAnswer & { kind: K }>;
}
