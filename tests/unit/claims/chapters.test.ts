import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { notesOf, parseChapter, readChapters, usesByClaim } from '#src/claims/chapters.ts';
import { claimBook } from '#src/claims/faults.ts';
import { chapterMarkdown } from '#src/claims/mdx.ts';
import { formatFaults } from '#src/lib/faults.ts';
import { chapterOf } from './chapters.ts';
import { project } from '../../fixtures/tables.ts';

const { chapters } = readChapters(join(project, 'content'));

describe('a chapter', () => {
  it('is taken apart into front matter, body, headings and uses', () => {
    const chapter = chapterOf(
      'zh',
      '\n## 第一节 [#first]\n\n有<Value of="total" />人。<Claim of="named">合肥</Claim>在内！\n\n### 小节 [#small-part]\n\n<Figure chart="gini" scope="a" />\n',
      { title: '{share}的人', lede: '共{total}人。' },
    );
    expect(chapter).toMatchObject({ slug: '07-test', lang: 'zh', firstLine: 9 });
    expect(chapter.meta).toMatchObject({ number: '07', menu: '短题', sources: ['wang-ke-2018'] });
    expect(chapter.headings).toEqual([
      { depth: 2, id: 'first', text: '第一节' },
      { depth: 3, id: 'small-part', text: '小节' },
    ]);
    expect(chapter.uses.map(({ component, id, line }) => [component, id, line])).toEqual([
      ['placeholder', 'share', 3],
      ['placeholder', 'total', 6],
      ['Value', 'total', 12],
      ['Claim', 'named', 12],
      ['Figure', 'gini', 16],
    ]);
  });

  it('gives the sentence around a use, without markup and with values by name', () => {
    const { uses } = chapterOf(
      'zh',
      '第一句。望京有<Value of="a" />人，占<Value of="b" />！<Claim of="c">第三句</Claim>。',
    );
    expect(uses.map(({ sentence }) => sentence)).toEqual([
      '望京有[a]人，占[b]！',
      '望京有[a]人，占[b]！',
      '第三句。',
    ]);
    const english = chapterOf(
      'en',
      'It grew by 1.5 then. Wangjing has <Value of="a" /> people. The end.',
    );
    expect(english.uses[0]?.sentence).toBe('Wangjing has [a] people.');
    expect(uses[2]?.words).toBe('第三句');
    expect(uses[0]?.words).toBeUndefined();
  });

  it('without front matter is told by file', () => {
    const { faults } = parseChapter('# Title\n', 'en', 'a.mdx', 'content/chapters/en/a.mdx');
    expect(formatFaults(faults, 'en', claimBook)).toBe(
      [
        'Data, claims and chapters have 1 fault:',
        '',
        'content/chapters/en/a.mdx',
        '  × The file has no front matter',
        '      line 1',
        '    Expected: number, title, menu, kicker, lede and sources between two lines of --- at the top.',
        '    What to do: Add it as in the other chapters.',
      ].join('\n'),
    );
  });

  it('with a wrong front matter is told by line and entry, and read as far as it goes', () => {
    const text =
      '---\ntitle: 共{total}人\nnumber: "7"\nmenu: M\nlede: L\nsources: [a]\n---\n<Value of="b" />';
    const { chapter, faults } = parseChapter(text, 'zh', 'a.mdx', 'content/chapters/zh/a.mdx');
    const told = formatFaults(faults, 'zh', claimBook);
    expect(told).toContain('content/chapters/zh/a.mdx\n  × 开头的说明项缺失或写法不对\n');
    expect(told).toContain('第 3 行“number”项：');
    expect(told).toMatch(/第 \d 行“kicker”项：/u);
    expect(told).toContain('怎么改：照别的章改正。');
    expect(chapter.uses.map(({ id, line }) => [id, line])).toEqual([
      ['total', 2],
      ['b', 8],
    ]);
  });

  it('reads the same with the line ends of Windows', () => {
    const text =
      '---\nnumber: "07"\ntitle: T\nmenu: M\nkicker: K\nlede: L\nsources: [s]\n---\n\n## A [#a]\n';
    const read = (written: string) => parseChapter(written, 'en', 'a.mdx', 'a.mdx').chapter;
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
    expect(read(text).headings).toHaveLength(1);
  });

  it('has its notes in the order of first use; titles and figures have none', () => {
    const body =
      '<Value of="b" /><Claim of="a">x</Claim><Value of="b" />\n<Figure chart="z" /><Value of="c" />';
    const chapter = chapterOf('zh', body, { title: '{c}与{d}' });
    expect(notesOf(chapter)).toEqual(['b', 'a', 'c']);
    const uses = usesByClaim([chapter]);
    expect([...uses].map(([id, list]) => [id, list.map(({ note }) => note)])).toEqual([
      ['c', [3]],
      ['d', [undefined]],
      ['b', [1]],
      ['a', [2]],
    ]);
  });
});

interface Node {
  type: unknown;
  props: Record<string, unknown>;
}

interface Compiler {
  evaluate(
    body: string,
    options: object,
  ): Promise<{ default: (props: { components: Record<string, string> }) => unknown }>;
}

/** The compiler inside @astrojs/mdx. Its types would add nodes of MDX to every HTML tree of the project. */
async function compiler(): Promise<Compiler> {
  const name = ['@mdx-js', 'mdx'].join('/');
  return (await import(name)) as Compiler;
}

/** Compiles MDX as the site does and gives every element, in order. */
async function elementsOf(body: string): Promise<Node[]> {
  const nodes: Node[] = [];
  const jsx = (type: unknown, props: Record<string, unknown>): Node => {
    const node = { type, props };
    nodes.push(node);
    return node;
  };
  const options = {
    jsx,
    jsxs: jsx,
    Fragment: 'fragment',
    remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly, chapterMarkdown],
  };
  const { default: content } = await (await compiler()).evaluate(body, options);
  const names = ['Value', 'Claim', 'Figure', 'Summary', 'Limits'];
  content({ components: Object.fromEntries(names.map((name) => [name, name])) });
  return nodes;
}

const notes = (nodes: readonly Node[]) =>
  nodes
    .filter(({ type }) => type === 'Value' || type === 'Claim')
    .map(({ props }) => ({ of: props['of'], n: props['n'], again: props['again'] === true }));

describe('the compiled text of a chapter', () => {
  it('numbers notes by claim and marks every use after the first', async () => {
    const nodes = await elementsOf(
      'One <Value of="a" />.\n\n<Claim of="b">two</Claim> and <Value of="a" as="ordinal" /> and <Value of="c" />.\n',
    );
    // a claim that wraps text is made after what it wraps, but stands in its place
    expect(notes(nodes).sort((x, y) => String(x.n).localeCompare(String(y.n)))).toEqual([
      { of: 'a', n: '1', again: false },
      { of: 'a', n: '1', again: true },
      { of: 'b', n: '2', again: false },
      { of: 'c', n: '3', again: false },
    ]);
  });

  it('takes the id of a heading from its end and keeps it out of the text', async () => {
    const nodes = await elementsOf('## 望京 *与* 双井 [#where-they-live]\n\n### No id\n');
    const [second] = nodes.filter(({ type }) => type === 'h2');
    expect(second?.props['id']).toBe('where-they-live');
    expect((second?.props['children'] as unknown[]).at(-1)).toBe(' 双井');
    expect(nodes.find(({ type }) => type === 'h3')?.props['id']).toBeUndefined();
  });

  it('leaves an element without a claim alone', async () => {
    const nodes = await elementsOf('<Value />\n');
    expect(nodes.find(({ type }) => type === 'Value')?.props['n']).toBeUndefined();
  });

  it.each(chapters.map((chapter) => [`${chapter.lang}/${chapter.slug}`, chapter] as const))(
    '%s has the notes that the list of notes has, and the headings that the menu has',
    async (_, chapter) => {
      const nodes = await elementsOf(chapter.body);
      const first = notes(nodes).filter(({ again }) => !again);
      const numbered = first.sort((x, y) => Number(x.n) - Number(y.n)).map(({ of }) => of);
      expect(numbered).toEqual(notesOf(chapter));
      const headings = nodes.filter(({ type }) => type === 'h2' || type === 'h3');
      expect(headings.map(({ props }) => props['id'])).toEqual(
        chapter.headings.map(({ id }) => id),
      );
    },
  );
});

describe('the chapters of the project', () => {
  it('give every heading an id of its own', () => {
    for (const { file, body, headings } of chapters) {
      expect(headings.length, file).toBe([...body.matchAll(/^#{1,6} /gmu)].length);
      expect(new Set(headings.map(({ id }) => id)).size, file).toBe(headings.length);
    }
  });

  it('name only sources that exist, and each source that they name', () => {
    const known = readFileSync(join(project, 'data', 'sources.yaml'), 'utf8');
    for (const { file, meta } of chapters) {
      for (const id of meta.sources) expect(known, file).toContain(`- id: ${id}\n`);
    }
  });
});
