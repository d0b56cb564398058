import type { Fault } from '#src/lib/faults.ts';
import type { Body } from './check-markup.ts';
import { chapterHeading } from './headings.ts';
import type { MarkupFault } from './markup-faults.ts';
import { parseMarkup, type MarkupTree } from './parse.ts';

/** A fault of the whole chapter, with the line of the body where it shows. */
interface Found {
  code: MarkupFault;
  line: number;
  got?: string;
}

const lineOf = ({ position }: MarkupTree['children'][number]): number => position?.start.line ?? 1;

/**
 * What reports and pages rely on: the chapter begins with one `<Summary>`, has one `<Limits>` at
 * most, ends with the section `before-you-decide`, and draws no chart twice.
 */
export function structureFaults({ file, body, firstLine }: Body): Fault<MarkupFault>[] {
  const { tree, problems } = parseMarkup(body);
  // Of what cannot be read nothing is known.
  if (problems.length > 0) return [];
  return structureOf(tree, body).map(({ line, ...one }) => {
    return { ...one, file, line: firstLine + line - 1 };
  });
}

function structureOf({ children }: MarkupTree, body: string): Found[] {
  const lines = body.split('\n');
  const named = (name: string) =>
    children.filter((child) => child.type === 'mdxJsxFlowElement' && child.name === name);
  const summaries = named('Summary');
  const faults: Found[] = [];
  const [first] = children;
  if (summaries[0] === undefined || summaries[0] !== first) {
    faults.push({ code: 'no-summary', line: first === undefined ? 1 : lineOf(first) });
  }
  const twice = [...summaries.slice(1), ...named('Limits').slice(1)];
  faults.push(
    ...twice.map((node): Found => {
      const line = lineOf(node);
      return { code: 'section-twice', line, got: lines[line - 1] ?? '' };
    }),
  );
  const sections = lines.flatMap((text, index) => {
    const [, hashes, , id] = chapterHeading.exec(text) ?? [];
    return hashes === '##' ? [{ id, line: index + 1 }] : [];
  });
  const last = sections.at(-1);
  if (last?.id !== 'before-you-decide') {
    faults.push({ code: 'no-decision', line: last?.line ?? lines.length });
  }
  const drawn = new Set<string>();
  for (const [index, text] of lines.entries()) {
    const [, chart] = /^<Figure chart="([^"]*)"/u.exec(text) ?? [];
    if (chart === undefined) continue;
    if (drawn.has(chart)) faults.push({ code: 'chart-twice', line: index + 1, got: chart });
    drawn.add(chart);
  }
  return faults;
}
