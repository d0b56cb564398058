import { chineseNumber } from '#src/lib/text/numerals.ts';
import type { Label, Lang } from '#src/model.ts';
import type { NewFiles } from './files.ts';

const texts: Record<Lang, Record<'known' | 'body' | 'decide' | 'lede' | 'strong', string>> = {
  zh: {
    lede: '这一章讲什么，一句话。',
    known: '已经知道的一点。',
    strong: '依据有多强？用一句话说明。',
    body: '正文',
    decide: '决定之前',
  },
  en: {
    lede: 'What this chapter is about, in a sentence.',
    known: 'A point that is known.',
    strong: 'How strong is the evidence? Say so in a sentence.',
    body: 'What the sources say',
    decide: 'Before you decide',
  },
};

const kickers: Record<Lang, (number: string) => string> = {
  zh: (number) => `第${chineseNumber(Number(number))}章`,
  en: (number) => `Chapter ${String(Number(number))}`,
};

function chapterText(number: string, title: Label, sources: readonly string[], lang: Lang): string {
  const own = texts[lang];
  return [
    '---',
    `number: '${number}'`,
    `title: ${JSON.stringify(title[lang])}`,
    `menu: ${JSON.stringify(title[lang])}`,
    `kicker: ${JSON.stringify(`${kickers[lang](number)} · ${title[lang]}`)}`,
    `lede: ${JSON.stringify(own.lede)}`,
    `sources: [${sources.join(', ')}]`,
    '---',
    '',
    '<Summary>',
    '',
    `- ${own.known}`,
    '',
    own.strong,
    '',
    '</Summary>',
    '',
    `## ${own.body} [#body]`,
    '',
    own.known,
    '',
    `## ${own.decide} [#before-you-decide]`,
    '',
    own.known,
    '',
  ].join('\n');
}

/**
 * A chapter in both languages with its file of claims.
 *
 * @param slug Its number and its name: `11-housing`.
 */
export function newChapter(slug: string, title: Label, sources: readonly string[]): NewFiles {
  const number = slug.slice(0, 2);
  return {
    files: {
      [`content/chapters/zh/${slug}.mdx`]: chapterText(number, title, sources, 'zh'),
      [`content/chapters/en/${slug}.mdx`]: chapterText(number, title, sources, 'en'),
      [`content/claims/${slug}.yaml`]: `# ${title.zh} · ${title.en}\nclaims: []\n`,
    },
    steps: [
      {
        zh: `在 content/claims/${slug}.yaml 里写主张，在两种语言的正文里用上（content/README.md）。`,
        en: `Write claims in content/claims/${slug}.yaml and use them in the texts of both languages (content/README.md).`,
      },
      { zh: '核对：npm run claims check。', en: 'Check: npm run claims check.' },
    ],
  };
}
