import { describe, expect, it } from 'vitest';
import { planNotes } from '#src/claims/notes/plan.ts';
import { chapterOf } from './chapters.ts';

/** Claims rest on the source that their first letter names. */
const plan = (body: string, head: Record<string, string> = {}) =>
  planNotes(chapterOf('zh', body, head), (id) => id.slice(0, 1));
const marks = (uses: ReturnType<typeof plan>['text']) =>
  uses.map(({ claim, note, mark }) => [claim, note, mark]);

describe('the plan of notes', () => {
  it('gives what a block says on one source one note, with its mark at the last of it', () => {
    const { text } = plan('甲<Value of="a-1" />乙<Value of="b-1" />丙<Value of="a-2" />。');
    expect(marks(text)).toEqual([
      ['a-1', 2, undefined],
      ['b-1', 1, 'first'],
      ['a-2', 2, 'first'],
    ]);
  });

  it('takes a list and the sentence before it as one block', () => {
    const { blocks } = plan(
      '有：<Value of="a-1" />：\n\n- <Value of="a-2" />\n- <Value of="a-3" />',
    );
    expect(blocks.map(({ notes }) => notes.length)).toEqual([0, 1]);
  });

  it('refers to an earlier note by its mark, or in a note that says more', () => {
    const { text, blocks } = plan(
      '<Value of="a-1" />\n\n<Value of="a-1" />\n\n<Value of="a-1" /><Value of="a-2" />',
    );
    expect(marks(text)).toEqual([
      ['a-1', 1, 'first'],
      ['a-1', 1, 'later'],
      ['a-1', 2, undefined],
      ['a-2', 2, 'first'],
    ]);
    expect(blocks.at(-1)?.notes[0]?.entries.map(({ see }) => see)).toEqual([1, undefined]);
  });

  it('marks the claims of titles and headings in the block below', () => {
    const { title, lede, headings, blocks } = plan('## 首位 [#top b-1]\n\n正文。', {
      title: '{a-1}成',
      lede: '共{a-2}人。',
    });
    expect(marks(title)).toEqual([['a-1', 1, undefined]]);
    expect(marks(lede)).toEqual([['a-2', 1, 'first']]);
    expect(headings.get('top')).toEqual([2]);
    expect(blocks[1]?.tail).toEqual([2]);
  });
});
