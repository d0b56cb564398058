/** Where readers report errors: an issue tracker with forms, another page, or a mailbox. */
export interface Contact {
  kind: 'forms' | 'page' | 'mail';
  /** URL of the new-issue page or other page, or the e-mail address without `mailto:`. */
  address: string;
}

/** Prefilled content of an error report. */
export interface ErrorReport {
  title: string;
  /** Address of the page that has the error. */
  page: string;
  /** Prefilled text of the e-mail. */
  text: string;
  /** File name of the form in `.github/ISSUE_TEMPLATE`; without it the reader chooses one. */
  form?: 'error-in-a-source.yml' | 'error-of-ours.yml';
}

const mailbox = /^[^\s@<>?&":/]+@[^\s@<>?&":/.]+(?:\.[^\s@<>?&":/.]+)+$/u;
const repository = /^\/[^/]+\/[^/]+$/u;
const issues = /\/issues(?:\/new(?:\/choose)?)?$/u;

/**
 * Parses the setting `CONTACT_URL`. Returns undefined when it is unset or empty: the site then
 * shows no contact links. Throws when it is neither an `https` address nor an e-mail address.
 */
export function contactOf(setting: string | undefined): Contact | undefined {
  const found = setting?.trim() ?? '';
  if (found === '') return undefined;
  const mail = found.replace(/^mailto:/u, '');
  if (mailbox.test(mail)) return { kind: 'mail', address: mail };
  const url = URL.canParse(found) ? new URL(found) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '') throw new Error(refusal(found));
  const path = url.pathname.replace(/\/+$/u, '');
  const isForms =
    url.hostname === 'github.com'
      ? issues.test(path) || repository.test(path)
      : path.endsWith('/issues/new/choose');
  if (!isForms) return { kind: 'page', address: url.href };
  return { kind: 'forms', address: `${url.origin}${path.replace(issues, '')}/issues/new` };
}

/** The address of a contact as a link that prefills nothing. */
export function contactAddress({ kind, address }: Contact): string {
  if (kind === 'mail') return `mailto:${address}`;
  return kind === 'forms' ? `${address}/choose` : address;
}

function refusal(found: string): string {
  const example = 'https://github.com/OWNER/REPO/issues/new/choose';
  return [
    `CONTACT_URL：发现“${found}”，应是以 https:// 开头的地址（例如 ${example}）、mailto: 加邮箱，或邮箱地址。不需要联系方式时请不要设置它。`,
    `CONTACT_URL: found “${found}”, expected an address that begins with https:// (for instance ${example}), mailto: with an e-mail address, or an e-mail address. Leave it unset for no contact.`,
  ].join('\n');
}

/** Returns the URL of a link to report an error. */
export function reportAddress({ kind, address }: Contact, report: ErrorReport): string {
  const { title, page, text, form } = report;
  switch (kind) {
    case 'page':
      return address;
    case 'mail':
      return `mailto:${address}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`;
    case 'forms':
      if (form === undefined) return contactAddress({ kind, address });
      // The forms have a field named `page`.
      return `${address}?${new URLSearchParams({ template: form, title, page }).toString()}`;
  }
}
