import { parseChapter, type Chapter } from '#src/claims/chapters.ts';
import type { Lang } from '#src/model.ts';

/** A chapter of a few lines. Its title is on line 3, its lede on line 6; its body begins at line 9. */
export function chapterOf(lang: Lang, body: string, head: Record<string, string> = {}): Chapter {
  const meta = {
    title: lang === 'zh' ? '题目' : 'Title',
    menu: lang === 'zh' ? '短题' : 'Short',
    lede: lang === 'zh' ? '导语。' : 'Lede.',
    ...head,
  };
  const text = `---\nnumber: "07"\ntitle: "${meta.title}"\nmenu: "${meta.menu}"\nkicker: 第七章\nlede: "${meta.lede}"\nsources: [wang-ke-2018]\n---\n${body}`;
  return parseChapter(text, lang, '07-test.mdx', `content/chapters/${lang}/07-test.mdx`).chapter;
}
