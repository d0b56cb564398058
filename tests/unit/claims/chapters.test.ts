import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { parseChapter, readChapters, usesByClaim } from '#src/claims/chapters.ts';
import { claimBook } from '#src/claims/faults.ts';
import { chapterMarkdown } from '#src/claims/mdx.ts';
import { planNotes } from '#src/claims/notes/plan.ts';
import { formatFaults } from '#src/lib/faults.ts';
import { disk } from '#src/tables/disk/disk-node.ts';
import { chapterOf } from './chapters.ts';
import { project } from '../../fixtures/tables.ts';

const { chapters } = readChapters(join(project, 'content'), disk);

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

  it('tells where a claim is used, with the number of its note; figures are no uses', () => {
    const body = '<Value of="b" /><Claim of="a">x</Claim>\n<Figure chart="z" /><Value of="c" />';
    const chapter = chapterOf('zh', body, { title: '{c}与{d}' });
    const uses = usesByClaim([chapter], () => new Map([['c', 3]]));
    expect([...uses].map(([id, list]) => [id, list.map(({ note }) => note)])).toEqual([
      ['c', [3]],
      ['d', [undefined]],
      ['b', [undefined]],
      ['a', [undefined]],
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
  const names = 'Value Claim Figure Summary Limits Noted Tail HeadingWords'.split(' ');
  content({ components: Object.fromEntries(names.map((name) => [name, name])) });
  return nodes;
}

/** The claims of the text, in order. */
const noted = (nodes: readonly Node[]) =>
  nodes
    .filter(({ type }) => type === 'Value' || type === 'Claim')
    .map(({ props }) => ({ use: Number(props['use']), of: props['of'] }))
    .sort((one, other) => one.use - other.use);

/** The types of what stands in an element. */
const inside = (node: Node | undefined): unknown[] =>
  [node?.props['children']]
    .flat()
    .flatMap((child) =>
      typeof child === 'object' && child !== null && 'type' in child ? [child.type] : [],
    );

describe('the compiled text of a chapter', () => {
  it('counts its claims, blocks and places for marks', async () => {
    const nodes = await elementsOf(
      'One <Value of="a" />.\n\n<Summary>\n\n- <Claim of="b">two</Claim>\n- three\n\n</Summary>\n\nFour:\n\n- <Value of="a" />\n',
    );
    expect(noted(nodes).map(({ of }) => of)).toEqual(['a', 'b', 'a']);
    const blocks = nodes.filter(({ type }) => type === 'Noted');
    expect(blocks.map(({ props }) => props['block'])).toEqual(['1', '2', '3']);
    expect(blocks.map(inside)).toEqual([['p'], ['ul'], ['p', 'ul']]);
    expect(nodes.filter(({ type }) => type === 'Tail').length).toBe(3);
  });

  it('wraps the words of a heading that is bound to claims, and no others', async () => {
    const nodes = await elementsOf('## Bound [#here a b]\n\n## Free [#there]\n');
    const headings = nodes.filter(({ type }) => type === 'h2');
    expect(headings.map(({ props }) => props['id'])).toEqual(['here', 'there']);
    expect(headings.map(inside)).toEqual([['HeadingWords'], []]);
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
    expect(nodes.find(({ type }) => type === 'Value')?.props['use']).toBeUndefined();
  });

  it.each(chapters.map((chapter) => [`${chapter.lang}/${chapter.slug}`, chapter] as const))(
    '%s has the claims, blocks and headings of its plan of notes',
    async (_, chapter) => {
      const nodes = await elementsOf(chapter.body);
      const plan = planNotes(chapter, (id) => id);
      expect(noted(nodes).map(({ of }) => of)).toEqual(plan.text.map(({ claim }) => claim));
      const blocks = nodes.filter(({ type }) => type === 'Noted');
      expect(blocks.map(({ props }) => Number(props['block']))).toEqual(
        plan.blocks.slice(1).map((_block, index) => index + 1),
      );
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
