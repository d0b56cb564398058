import { nearestName, type Fault, type FaultText } from '#src/lib/faults.ts';

/** What can be wrong with a chapter as MDX. */
export type MarkupFault =
  | 'mdx-syntax'
  | 'unknown-component'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'tag-form'
  | 'component-place'
  | 'component-alone'
  | 'code-in-chapter'
  | 'block-kind'
  | 'block-lines'
  | 'heading-form'
  | 'duplicate-heading'
  | 'no-summary'
  | 'section-twice'
  | 'no-decision'
  | 'chart-twice'
  | 'link-form'
  | 'dead-link'
  | 'duplicate-number'
  | 'different-number';

const oneOf: FaultText['expected'] = (fault) => ({
  zh: `其中之一：${fault.expected ?? ''}${nearestName(fault).zh}。`,
  en: `One of: ${fault.expected ?? ''}${nearestName(fault).en}.`,
});

const asWritten = ({ expected = '' }: Fault) => ({ zh: expected, en: expected });

/** Sentences for faults of chapters as MDX. */
export const markupTexts: Record<MarkupFault, FaultText> = {
  'mdx-syntax': {
    what: { zh: '这里的标记读不下去', en: 'The markup cannot be read here' },
    expected: {
      zh: '成对的标签，例如 <Claim of="…">…</Claim>；文字里没有单独的“<”和“{”。',
      en: 'Tags in pairs, as in <Claim of="…">…</Claim>; no “<” or “{” alone in the text.',
    },
    fix: {
      zh: '补上缺的标签、引号或括号；文字里要用这两个符号的，写成 &lt; 和 &#123;。',
      en: 'Add the tag, quote or brace that is missing; in text write &lt; and &#123;.',
    },
  },
  'unknown-component': {
    what: ({ got = '' }) => ({
      zh: `章里不能用 ${got} 这个标签`,
      en: `Chapters have no tag ${got}`,
    }),
    expected: oneOf,
    fix: {
      zh: '改正拼写（大小写也要一致），或去掉这个标签。',
      en: 'Correct the spelling, capitals included, or take the tag out.',
    },
  },
  'unknown-attribute': {
    what: ({ row = '', got = '' }) => ({
      zh: `<${row}> 没有“${got}”这个属性`,
      en: `<${row}> has no attribute “${got}”`,
    }),
    expected: oneOf,
    fix: { zh: '改正拼写，或去掉它。', en: 'Correct the spelling, or take it out.' },
  },
  'missing-attribute': {
    what: ({ row = '', column = '' }) => ({
      zh: `<${row}> 缺少属性“${column}”`,
      en: `<${row}> lacks the attribute “${column}”`,
    }),
    expected: asWritten,
    fix: { zh: '补上这个属性。', en: 'Add it.' },
  },
  'tag-form': {
    what: {
      zh: '标签的写法与别处不同，核对的程序会漏掉它',
      en: 'A tag is not written as everywhere else, so that the checks would miss it',
    },
    expected: ({ expected = '' }) => ({
      zh: `${expected}：写在一行里，用双引号，属性按这个次序，中间一个空格。`,
      en: `${expected}, on one line, with double quotes, the attributes in this order and one space between.`,
    }),
    fix: { zh: '照样改写。', en: 'Write it like that.' },
  },
  'component-place': {
    what: ({ row = '' }) => ({
      zh: `<${row}> 的位置或内容不对`,
      en: `<${row}> stands in the wrong place, or holds what it must not`,
    }),
    expected: ({ expected = '' }) => ({ zh: expected, en: expected }),
    fix: {
      zh: '挪到该在的位置，或改正它的内容。',
      en: 'Move it to where it belongs, or correct what it holds.',
    },
  },
  'component-alone': {
    what: {
      zh: '一段里只有标签，没有别的文字',
      en: 'A paragraph holds tags only',
    },
    expected: {
      zh: '一句话：标点在标签之外，例如 <Claim of="…">…</Claim>。',
      en: 'A sentence, its full stop outside the tag: <Claim of="…">…</Claim>.',
    },
    fix: { zh: '把句号放在标签后面。', en: 'Put the full stop behind the tag.' },
  },
  'code-in-chapter': {
    what: {
      zh: '章里有程序代码',
      en: 'A chapter holds code',
    },
    expected: {
      zh: '只有文字和标签：没有 import、export、{…}。',
      en: 'Text and tags only: no import, no export, no {…}.',
    },
    fix: {
      zh: '删去它；要显示花括号，写成 &#123; 和 &#125;；句首的英文单词 import、export 换个位置。',
      en: 'Delete it; to show braces write &#123; and &#125;; let no line begin with the word import or export.',
    },
  },
  'block-kind': {
    what: {
      zh: '章里不能有这种段落',
      en: 'Chapters have no such block',
    },
    expected: {
      zh: '段落、列表、标题、<Figure>、<Summary> 和 <Limits>。',
      en: 'Paragraphs, lists, headings, <Figure>, <Summary> and <Limits>.',
    },
    fix: { zh: '改写成段落、列表或图。', en: 'Make it a paragraph, a list or a chart.' },
  },
  'block-lines': {
    what: {
      zh: '空行的位置不对，注会排错位置',
      en: 'Empty lines are not where they must be, and notes would be misplaced',
    },
    expected: {
      zh: '一段写在一行里；段落和列表之间空一行；一个列表之内没有空行。',
      en: 'A paragraph on one line; one empty line between paragraphs and lists, none inside a list.',
    },
    fix: {
      zh: '补上或删去空行；断成几行的一段接成一行。',
      en: 'Add or delete the empty line; make one line of a paragraph that has several.',
    },
  },
  'heading-form': {
    what: {
      zh: '标题没有代号，或写法不对',
      en: 'A heading has no id, or is not written as it must be',
    },
    expected: {
      zh: '## 题目 [#id]，或 ### 题目 [#id]；代号由小写字母、数字和连字符组成。',
      en: '## Title [#id], or ### Title [#id]; an id has lower-case letters, digits and hyphens.',
    },
    fix: {
      zh: '在标题末尾加上代号，与另一种语言的相同。',
      en: 'Add the id at its end, the same as in the other language.',
    },
  },
  'duplicate-heading': {
    what: {
      zh: '标题的代号在这一页已经用过',
      en: 'The id of the heading is used on this page already',
    },
    expected: ({ expected = '' }) => ({
      zh: `每个代号一次；另一处：${expected}。`,
      en: `Every id once; the other is: ${expected}.`,
    }),
    fix: {
      zh: '换一个代号，两种语言一起换。',
      en: 'Take another id, in both languages.',
    },
  },
  'no-summary': {
    what: {
      zh: '章的开头没有 <Summary>，一页提要和列表取不到要点',
      en: 'The chapter does not begin with <Summary>, which summaries and lists are made from',
    },
    expected: {
      zh: '第一段是 <Summary> … </Summary>：三个要点，一句证据有多强。',
      en: '<Summary> … </Summary> first: three points, and one sentence on how strong the evidence is.',
    },
    fix: { zh: '补上，或挪到最前面。', en: 'Add it, or move it to the top.' },
  },
  'section-twice': {
    what: { zh: '这一节在章里有两处', en: 'A chapter has this section twice' },
    expected: {
      zh: '<Summary> 一处，<Limits> 至多一处。',
      en: 'One <Summary>, and one <Limits> at most.',
    },
    fix: { zh: '合并成一处。', en: 'Make one of the two.' },
  },
  'no-decision': {
    what: {
      zh: '章的最后一节不是“决定之前”，一页提要要印它',
      en: 'The last section is not “Before you decide”, which summaries print',
    },
    expected: {
      zh: '## 决定之前 [#before-you-decide]',
      en: '## Before you decide [#before-you-decide]',
    },
    fix: {
      zh: '在章末补上这一节，或改正它的代号和次序。',
      en: 'Add it at the end, or correct its id or its place.',
    },
  },
  'chart-twice': {
    what: { zh: '同一张图在一章里画了两次', en: 'A chapter draws the same chart twice' },
    expected: {
      zh: '每张图一次，图的地址才指得到它。',
      en: 'Every chart once, so that its address leads to it.',
    },
    fix: {
      zh: '删去一处，文字里再提到时链接到图。',
      en: 'Delete one; link to the chart where it is spoken of again.',
    },
  },
  'link-form': {
    what: { zh: '链接的写法不对', en: 'A link is not written as it must be' },
    expected: {
      zh: '[字句](/problems/)：网站的网页以“/”开头和结尾，不带语言；别处的以 https:// 开头。',
      en: '[words](/problems/): a page of the site with “/” at both ends and without the language; elsewhere https://.',
    },
    fix: { zh: '照样改写。', en: 'Write it like that.' },
  },
  'dead-link': {
    what: { zh: '网站没有链接指的这个网页', en: 'The site has no page that the link leads to' },
    expected: (fault) => ({
      zh: `网站有的网页${nearestName(fault).zh}。`,
      en: `A page of the site${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '改正地址；网页在浏览器里打开，照地址栏写，去掉语言。',
      en: 'Correct the address; open the page and copy its address, without the language.',
    },
  },
  'duplicate-number': {
    what: { zh: '两章的编号相同', en: 'Two chapters have the same number' },
    expected: ({ expected = '' }) => ({
      zh: `每章一个编号；另一章是 ${expected}。`,
      en: `One number a chapter; the other is ${expected}.`,
    }),
    fix: { zh: '改正 number。', en: 'Correct `number`.' },
  },
  'different-number': {
    what: {
      zh: '同一章的编号在两种语言里不同',
      en: 'The number of a chapter differs between the languages',
    },
    expected: ({ expected = '' }) => ({
      zh: `与 ${expected} 相同。`,
      en: `The same as in ${expected}.`,
    }),
    fix: { zh: '改正 number。', en: 'Correct `number`.' },
  },
};
