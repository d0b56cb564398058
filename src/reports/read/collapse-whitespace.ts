import { wideClass } from '#src/lib/text/scripts.ts';
import type { Inline } from '../tree/tree.ts';

const breakBetweenWide = new RegExp(
  `(?<=${wideClass})[ \\t\\r]*\\n[ \\t\\r\\n]*(?=${wideClass})`,
  'gu',
);

/** Parser state. The start of a paragraph or line counts as preceded by a space. */
interface Flow {
  last: string;
  /** The last non-empty text, whose trailing space is removed if the paragraph ends there. */
  open?: { kind: 'text'; text: string };
}

/**
 * Collapses whitespace as HTML does: runs become one space, across elements too, and leading and
 * trailing space is removed. A line break between two Chinese characters is dropped.
 */
export function collapseWhitespace(inlines: readonly Inline[]): Inline[] {
  const flow: Flow = { last: ' ' };
  const collapsed = collapseRun(inlines, flow);
  if (flow.open !== undefined) flow.open.text = flow.open.text.replace(/ $/u, '');
  return collapsed;
}

function collapseRun(inlines: readonly Inline[], flow: Flow): Inline[] {
  return inlines.map((inline): Inline => {
    switch (inline.kind) {
      case 'text':
        return collapseText(inline.text, flow);
      case 'break':
        if (flow.open !== undefined) flow.open.text = flow.open.text.replace(/ $/u, '');
        flow.last = ' ';
        return inline;
      case 'note':
      case 'noteref':
        return inline;
      default:
        return { ...inline, children: collapseRun(inline.children, flow) };
    }
  });
}

function collapseText(text: string, flow: Flow): Inline {
  const joined = (flow.last + text).replace(breakBetweenWide, '').slice(flow.last.length);
  let collapsed = joined.replace(/[ \t\r\n\f]+/gu, ' ');
  if (flow.last === ' ') collapsed = collapsed.replace(/^ /u, '');
  const result = { kind: 'text' as const, text: collapsed };
  const last = [...collapsed].at(-1);
  if (last !== undefined) {
    flow.last = last;
    flow.open = result;
  }
  return result;
}
