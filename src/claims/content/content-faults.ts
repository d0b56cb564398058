import { nearestName, type FaultText } from '#src/lib/faults.ts';
import { missing, unpacked } from '#src/lib/folder-faults.ts';
import { textTexts } from '#src/tables/fault-texts/texts.ts';

/** What can be wrong with the files of the texts, whatever they hold. */
export type ContentFault =
  | 'content-folder'
  | 'content-no-folder'
  | 'content-no-file'
  | 'content-missing'
  | 'content-stray'
  | 'content-encoding'
  | 'content-header'
  | 'content-words'
  | 'content-character'
  | 'content-garbled'
  | 'content-question-marks'
  | 'content-escaped'
  | 'content-language'
  | 'content-punctuation'
  | 'claims-of-no-chapter';

const restore: FaultText['fix'] = {
  zh: '改过名的，改回原名；误删的，从备份或版本库里取回。',
  en: 'If it was renamed, give it its name back; if it was deleted, restore it.',
};

/** Sentences for faults of the files of the texts. */
export const contentTexts: Record<ContentFault, FaultText> = {
  'content-folder': { ...missing.folder, fix: restore },
  'content-no-folder': {
    what: { zh: '这里应是文件夹，却是文件', en: 'There is a file where a folder should be' },
    fix: {
      zh: '把这个文件移走，从备份或版本库里取回文件夹。',
      en: 'Move the file away and restore the folder.',
    },
  },
  'content-no-file': unpacked,
  'content-missing': { ...missing.file, fix: restore },
  'content-stray': {
    what: { zh: '这个文件不会被读到', en: 'This file is not read' },
    expected: (fault) => ({
      zh: `这里只有：${fault.expected ?? ''}${nearestName(fault).zh}。`,
      en: `Here there are only: ${fault.expected ?? ''}${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '写错了名字的，改名；是副本的，把要用的内容放进原来的文件，再把它移到 content 之外。',
      en: 'If its name is misspelt, rename it; if it is a copy, put what is needed into the first file and move this one out of content.',
    },
  },
  'content-encoding': {
    what: {
      zh: '文件的编码不对，生成网站时会变成乱码或读不了',
      en: 'The file is in another encoding: the build would garble it or fail',
    },
    expected: { zh: 'UTF-8，没有 BOM。', en: 'UTF-8 without a byte order mark.' },
    fix: {
      zh: '在编辑器里用“另存为”，编码选 UTF-8（不带 BOM）。',
      en: 'Save it again with the encoding UTF-8 (without BOM).',
    },
  },
  'content-header': {
    what: { zh: '第一行不是规定的列名', en: 'The first line does not have the names of the columns' },
    expected: ({ expected = '' }) => ({ zh: `${expected}。`, en: `${expected}.` }),
    fix: { zh: '改回这些列名。', en: 'Write these names again.' },
  },
  'content-words': {
    what: {
      zh: '检索用词的一行不完整，或写法不对',
      en: 'A line of words of readers is not whole, or not as it must be',
    },
    expected: {
      zh: '四格都有：中文的词、英文的词、各自的意思；几个词之间用半角分号“;”。',
      en: 'Four cells: words in Chinese and in English, and what each means; several words are separated by “;”.',
    },
    fix: { zh: '照别的行补上或改正。', en: 'Complete or correct it like the other lines.' },
  },
  'content-character': {
    what: {
      zh: '有看不见的字符，或只是样子相近的字符，检索和比较会对不上',
      en: 'There is a character that cannot be seen or only looks like another; search and comparison would miss it',
    },
    expected: {
      zh: '普通的汉字、字母、数字、标点和空格。',
      en: 'Ordinary characters, letters, digits, punctuation and spaces.',
    },
    fix: {
      zh: '删去或重新输入⟦⟧处的字符；从网页或 PDF 复制的，先贴进“记事本”再贴过来。',
      en: 'Delete or retype what stands at ⟦⟧; paste what comes from a web page or a PDF into a plain editor first.',
    },
  },
  'content-garbled': textTexts.garbled,
  'content-question-marks': textTexts['question-marks'],
  'content-escaped': textTexts.escaped,
  'content-language': {
    what: { zh: '这里是另一种语言的文字', en: 'The text is in the other language' },
    expected: {
      zh: '中文的地方写中文，英文的地方写英文；英文里引用的中文放在引号或括号里，标点用英文的。',
      en: 'Chinese where Chinese is due, English where English is; Chinese words that English text quotes stand in quotes or brackets, and its punctuation is English.',
    },
    fix: {
      zh: '看看两种语言是否填反了，或译文还没有写。',
      en: 'See whether the two were swapped, or the translation is not yet written.',
    },
  },
  'content-punctuation': {
    what: {
      zh: '中文里有英文的标点',
      en: 'Chinese text has punctuation of English',
    },
    expected: { zh: '全角的标点：，；：！“”（）。', en: 'Punctuation in full width.' },
    fix: { zh: '换成全角的标点。', en: 'Write it in full width.' },
  },
  'claims-of-no-chapter': {
    what: {
      zh: '没有与主张文件同名的章',
      en: 'No chapter has the name of this file of claims',
    },
    expected: (fault) => ({
      zh: `其中之一：${fault.expected ?? ''}${nearestName(fault).zh}。`,
      en: `One of: ${fault.expected ?? ''}${nearestName(fault).en}.`,
    }),
    fix: {
      zh: '改正文件名，或先写这一章。',
      en: 'Correct the name of the file, or write the chapter first.',
    },
  },
};
