import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contactOf, reportAddress, type ErrorReport } from '#src/lib/contact.ts';
import { project } from '../../fixtures/tables.ts';

const report = {
  title: '原文的错误：A & B',
  page: 'https://example.org/errata/?a=1#b',
  text: '页面：https://example.org/errata/\n',
  form: 'error-in-a-source.yml',
} satisfies ErrorReport;

const addressFor = (setting: string, what: ErrorReport): URL => {
  const contact = contactOf(setting);
  if (contact === undefined) throw new Error('no contact');
  return new URL(reportAddress(contact, what));
};

describe('the setting CONTACT_URL', () => {
  it.each([undefined, '', '  '])('%j: no contact', (setting) => {
    expect(contactOf(setting)).toBeUndefined();
  });

  it.each([
    'https://github.com/OWNER/REPO',
    'https://github.com/OWNER/REPO/',
    'https://github.com/OWNER/REPO/issues',
    'https://github.com/OWNER/REPO/issues/new',
    'https://github.com/OWNER/REPO/issues/new/choose',
    'https://github.com/OWNER/REPO/issues/new/choose?from=site',
  ])('%s: tracker with forms', (setting) => {
    expect(contactOf(setting)).toEqual({
      kind: 'forms',
      address: 'https://github.com/OWNER/REPO/issues/new',
    });
  });

  it('recognises trackers on other hosts by path', () => {
    expect(contactOf('https://git.example.org/a/b/issues/new/choose')).toEqual({
      kind: 'forms',
      address: 'https://git.example.org/a/b/issues/new',
    });
  });

  it('keeps other addresses unchanged', () => {
    const address = 'https://example.org/contact/?to=us';
    expect(contactOf(address)).toEqual({ kind: 'page', address });
  });

  it.each(['a@example.org', 'mailto:a@example.org'])('%s: mailbox', (setting) => {
    expect(contactOf(setting)).toEqual({ kind: 'mail', address: 'a@example.org' });
  });

  it.each([
    'http://github.com/OWNER/REPO',
    'github.com/OWNER/REPO',
    'https://name:word@example.org/',
    'javascript:alert(1)',
    'mailto:',
    'a@example',
    'a@example.org?bcc=b@example.org',
  ])('%s is refused with what was found and what is expected, in both languages', (setting) => {
    expect(() => contactOf(setting)).toThrow(
      `CONTACT_URL：发现“${setting}”，应是以 https:// 开头的地址`,
    );
    expect(() => contactOf(setting)).toThrow(
      `CONTACT_URL: found “${setting}”, expected an address that begins with https://`,
    );
  });
});

describe('report address', () => {
  it('includes form, title and page', () => {
    const url = addressFor('https://github.com/OWNER/REPO', report);
    expect(url.origin + url.pathname).toBe('https://github.com/OWNER/REPO/issues/new');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      template: report.form,
      title: report.title,
      page: report.page,
    });
  });

  it('without a form links to the list of forms', () => {
    const { title, page, text } = report;
    expect(addressFor('https://github.com/OWNER/REPO', { title, page, text }).href).toBe(
      'https://github.com/OWNER/REPO/issues/new/choose',
    );
  });

  it('prefills the subject and text of an e-mail, keeping spaces and lines', () => {
    const url = addressFor('a@example.org', report);
    expect(url.href).not.toContain('+');
    expect(url.pathname).toBe('a@example.org');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      subject: report.title,
      body: report.text,
    });
  });

  it('of any other page is that page', () => {
    expect(addressFor('https://example.org/contact/', report).href).toBe(
      'https://example.org/contact/',
    );
  });

  it.each(['error-in-a-source.yml', 'error-of-ours.yml'])(
    'names an existing form that has a field for the page: %s',
    (form) => {
      const file = join(project, '.github/ISSUE_TEMPLATE', form);
      expect(existsSync(file)).toBe(true);
      const { body } = parse(readFileSync(file, 'utf8')) as { body: { id?: string }[] };
      expect(body.map(({ id }) => id)).toContain('page');
    },
  );
});
