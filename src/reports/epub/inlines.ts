import { isHan } from '#src/i18n/languages.ts';
import { chineseRuns } from '#src/lib/text/scripts.ts';
import { element, escapeXml } from '#src/lib/text/xml.ts';
import {
  figureAddress,
  headingAddress,
  type EpubContext,
  type EpubFileContext,
} from './context.ts';
import type { ReportFault } from '../faults.ts';
import { figureId } from './xml.ts';
import { plainText, type Inline, type LinkTarget, type ReportNote } from '../tree/tree.ts';

/**
 * Inlines as XHTML. A note becomes a reference; its text is collected for the end of the file.
 * Records a fault for a link to a heading that the report does not have.
 */
export function inlineXhtml(inlines: readonly Inline[], context: EpubFileContext): string {
  return inlines.map((inline) => oneInline(inline, context)).join('');
}

const names = {
  strong: 'strong',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
  small: 'small',
} as const;

function oneInline(inline: Inline, context: EpubFileContext): string {
  switch (inline.kind) {
    case 'text':
      return textXhtml(inline.text, context);
    case 'break':
      return '<br/>';
    case 'note':
      return noteReference(inline, context);
    case 'noteref':
      return laterReference(inline, context);
    case 'link':
      return link(inline, context);
    case 'chip':
      return element(
        'span',
        { class: `chip chip-${inline.tone}` },
        inlineXhtml(inline.children, context),
      );
    case 'emphasis': {
      // Chinese fonts have no italic, and synthetic slanting is hard to read.
      const upright = plainText(inline.children).search(chineseRuns) >= 0 ? 'upright' : undefined;
      return element('em', { class: upright }, inlineXhtml(inline.children, context));
    }
    case 'strong':
    case 'code':
    case 'superscript':
    case 'subscript':
    case 'small':
      return element(names[inline.kind], {}, inlineXhtml(inline.children, context));
  }
}

/**
 * Escapes text; in an English report Chinese runs get a `lang` attribute for fonts and screen
 * readers.
 */
function textXhtml(text: string, { report }: EpubFileContext): string {
  const escaped = escapeXml(text);
  return isHan(report.lang)
    ? escaped
    : escaped.replace(chineseRuns, (run) =>
        element('span', { lang: 'zh-CN', 'xml:lang': 'zh-CN' }, run),
      );
}

type LinkInline = Extract<Inline, { kind: 'link' }>;

function link(inline: LinkInline, context: EpubFileContext): string {
  const { target } = inline;
  const { report } = context;
  const href = addressOf(target, report);
  if (href === undefined) report.faults.push(lostTarget(inline, report.name));
  // Links cannot be nested: note references are moved after the link.
  const { inside, notes } = splitNotes(inline.children);
  if (holdsLink(inside)) report.faults.push(nestedLink(inline, report.name));
  return element('a', { href }, inlineXhtml(inside, context)) + inlineXhtml(notes, context);
}

/** Where a link leads; undefined for what the report does not have. */
function addressOf(target: LinkTarget, report: EpubContext): string | undefined {
  switch (target.kind) {
    case 'web':
      return target.url;
    case 'figure':
      return figureAddress(target.number, report);
    case 'heading':
      return headingAddress(target.id, report);
  }
}

function splitNotes(inlines: readonly Inline[]): { inside: Inline[]; notes: Inline[] } {
  const notes: Inline[] = [];
  const inside = inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'text' || inline.kind === 'break') return [inline];
    if (inline.kind === 'note' || inline.kind === 'noteref') {
      notes.push(inline);
      return [];
    }
    const split = splitNotes(inline.children);
    notes.push(...split.notes);
    return [{ ...inline, children: split.inside }];
  });
  return { inside, notes };
}

function holdsLink(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) => inline.kind === 'link' || ('children' in inline && holdsLink(inline.children)),
  );
}

function noteReference({ id, children }: ReportNote, context: EpubFileContext): string {
  const { report } = context;
  report.notes += 1;
  const number = String(report.notes);
  const href = `#note-${number}`;
  if (id !== undefined) report.noted.set(id, { number, href: context.file + href });
  // Reserve the slot before a nested note takes the next one.
  const place = context.asides.push('') - 1;
  const back = element(
    'a',
    {
      href: `#noteref-${number}`,
      role: 'doc-backlink',
      'aria-label': report.words.epub.backToText.replace('{n}', number),
    },
    number,
  );
  context.asides[place] = element(
    'aside',
    { id: `note-${number}`, class: 'note', 'epub:type': 'footnote', role: 'doc-footnote' },
    `<p>${back} ${inlineXhtml(children, context)}</p>`,
  );
  return reference(number, { href, id: `noteref-${number}` });
}

/** A later mark of a note, which may be in another file. */
function laterReference({ id, bare }: NoteReference, { report, file }: EpubFileContext): string {
  const note = report.noted.get(id);
  if (note === undefined) throw new Error(`A mark comes before its note ${id}.`);
  const { number } = note;
  const href = note.href.startsWith(`${file}#`) ? note.href.slice(file.length) : note.href;
  return bare === true ? element('a', { href }, number) : reference(number, { href });
}

type NoteReference = Extract<Inline, { kind: 'noteref' }>;

/** Brackets keep the mark apart from a number before it; the word joiner keeps it on the line. */
function reference(number: string, attributes: { href: string; id?: string }): string {
  const link = element(
    'a',
    { ...attributes, 'epub:type': 'noteref', role: 'doc-noteref' },
    `[${number}]`,
  );
  return `<sup class="noteref">\u2060${link}</sup>`;
}

const idOf = (target: Exclude<LinkTarget, { kind: 'web' }>): string =>
  target.kind === 'figure' ? figureId(target.number) : target.id;

function nameOf({ target, children }: LinkInline): string {
  const href = target.kind === 'web' ? target.url : `#${idOf(target)}`;
  return `<a href="${href}"> “${plainText(children).slice(0, 24)}”`;
}

function lostTarget(link: LinkInline, page: string): ReportFault {
  return {
    page,
    where: nameOf(link),
    zh: '链接指向的标题不在这份报告里。请改正链接，或把那一节收进报告。',
    en: 'The link leads to a heading that the report does not have. Correct the link or add that section to the report.',
  };
}

function nestedLink(link: LinkInline, page: string): ReportFault {
  return {
    page,
    where: nameOf(link),
    zh: '链接里还有链接，电子书不允许。请把它们分开。',
    en: 'The link holds another link, which an e-book does not allow. Separate them.',
  };
}
