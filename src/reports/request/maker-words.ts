import type { Lang } from '#src/model.ts';
import type { Parameter } from './catalogue.ts';
import type { Layout } from '../options.ts';

/** Why a report could not be made, in a word. */
export type Reason = 'offline' | 'missing' | 'damaged' | 'memory' | 'report' | 'unknown';

/** The words of the report maker that stand on the page from the start. */
interface PageWords {
  title: string;
  lede: string;
  recipe: string;
  /** Legend of the values of a parameter. */
  which: Record<Parameter, string>;
  /** Name of a recipe that is named after its values only. */
  plural: Record<Parameter, string>;
  filter: string;
  clear: string;
  language: string;
  layout: string;
  layouts: Record<Layout, string>;
  official: string;
  format: string;
  cancel: string;
  results: string;
  ready: string;
  /** Stands before the links to files in the official layout. */
  inOfficial: string;
  /** Opens a long list; `{n}` is the number of its entries. */
  list: string;
}

/** The words that the script of the report maker needs. */
export interface MakerWords {
  each: string;
  /** `{least}`, `{most}` and `{n}` are numbers. */
  range: string;
  least: string;
  all: string;
  chosen: string;
  none: string;
  tooFew: string;
  tooMany: string;
  /** How large the result is: `{size}` with its unit, `{pages}`. */
  page: string;
  pages: string;
  /** `{extent}` is pages and size. */
  about: string;
  files: string;
  join: string;
  /** Stands between two sentences. */
  gap: string;
  ready: string;
  load: string;
  nothingToLoad: string;
  known: string;
  make: string;
  loadAndMake: string;
  again: string;
  starting: string;
  loading: string;
  making: string;
  done: string;
  stored: string;
  notStored: string;
  kept: string;
  cancelled: string;
  open: string;
  unsupported: string;
  reasons: Record<Reason, string>;
}

/** The words in use. */
export const makerWords: Record<Lang, { page: PageWords; script: MakerWords }> = {
  zh: {
    page: {
      title: '自己做一份',
      lede: '选好内容，文件就在这个浏览器里排出来，不上传任何东西。',
      recipe: '做什么',
      which: {
        chapter: '哪几章',
        street: '哪些街道',
        theme: '哪些主题',
        district: '哪些区',
        year: '哪些年份',
        collection: '哪些案例集',
      },
      plural: {
        chapter: '各章',
        street: '各街道',
        theme: '各主题',
        district: '各区',
        year: '各年份',
        collection: '各案例集',
      },
      filter: '按名称筛选',
      clear: '全部取消',
      language: '语言',
      layout: '版式',
      layouts: { standard: '本站版式', official: '公文版式' },
      official: '公文版式参照GB/T 9704—2012《党政机关公文格式》，便于行文和归档。EPUB不分版式。',
      format: '格式',
      cancel: '取消',
      results: '生成的文件',
      ready: '现成的文件',
      inOfficial: '公文版式',
      list: '展开 {n} 项',
    },
    script: {
      each: '可以选一个或几个，每个各成一份。',
      range: '选 {least} 到 {most} 个，合成一份。',
      least: '至少选 {least} 个，合成一份。',
      all: '一个都不选，就是全部。',
      chosen: '已选 {n} 个',
      none: '请先选一个。',
      tooFew: '还要再选 {n} 个。',
      tooMany: '多选了 {n} 个，请去掉。',
      page: '{pages} 页',
      pages: '{pages} 页',
      about: '约 {extent}',
      files: '{n} 份文件',
      join: '，',
      gap: '',
      ready: '已有现成的，直接下载即可：',
      load: '在浏览器里生成，要先下载排版程序和字体，共 {size}。只下载一次，以后断网也能用。',
      nothingToLoad: '在浏览器里生成，不用另外下载程序。',
      known: '排版程序和字体已经在这个浏览器里，不用再下载。',
      make: '生成',
      loadAndMake: '下载并生成',
      again: '自己生成一份',
      starting: '正在启动……',
      loading: '正在下载：{loaded} / {total}',
      making: '正在排版：第 {n} 份，共 {all} 份',
      done: '做好了。',
      stored: '排版程序和字体已经存好；只要这一页开着，断网也能接着做。',
      notStored: '这个浏览器不让网站存文件：这一页开着就能接着做，关掉以后要重新下载。',
      kept: '同类报告要用的 {n} 个网页也存好了。',
      cancelled: '已经取消。下载完的部分留着，不用再下。',
      open: '打开',
      unsupported:
        '这个浏览器太旧，不能生成报告。请换用较新的Chrome、Edge、Firefox或Safari，或者下载下面现成的文件。',
      reasons: {
        offline: '连不上网站。请检查网络，再试一次。',
        missing: '服务器上找不到要用的文件，可能是网站刚刚更新过。请刷新这一页再试。',
        damaged: '下载的文件不完整，已经删掉。请再试一次。',
        memory: '内存不够。请关掉别的网页再试，或者换一台电脑；现成的文件不受影响。',
        report: '这份报告排不出来：',
        unknown: '程序出错了。请刷新这一页再试；如果还是不行，请把这句话告诉我们：',
      },
    },
  },
  en: {
    page: {
      title: 'Make your own',
      lede: 'Choose what you need. The file is typeset in this browser; nothing is uploaded.',
      recipe: 'What',
      which: {
        chapter: 'Which chapters',
        street: 'Which streets',
        theme: 'Which themes',
        district: 'Which districts',
        year: 'Which years',
        collection: 'Which collections',
      },
      plural: {
        chapter: 'Chapters',
        street: 'Streets',
        theme: 'Themes',
        district: 'Districts',
        year: 'Years',
        collection: 'Collections',
      },
      filter: 'Filter by name',
      clear: 'Clear all',
      language: 'Language',
      layout: 'Layout',
      layouts: { standard: 'Site layout', official: 'Official layout' },
      official:
        'The official layout follows GB/T 9704—2012, the Chinese standard for documents of Party and government offices, for filing. An EPUB has one layout only.',
      format: 'Format',
      cancel: 'Cancel',
      results: 'Files made',
      ready: 'Ready-made files',
      inOfficial: 'official',
      list: 'Show all {n}',
    },
    script: {
      each: 'Choose one or several; each becomes a file of its own.',
      range: 'Choose {least} to {most}; together they become one file.',
      least: 'Choose at least {least}; together they become one file.',
      all: 'Choose none for all of them.',
      chosen: '{n} chosen',
      none: 'Choose one first.',
      tooFew: 'Choose {n} more.',
      tooMany: '{n} too many; remove some.',
      page: '{pages} page',
      pages: '{pages} pages',
      about: 'about {extent}',
      files: '{n} files',
      join: ', ',
      gap: ' ',
      ready: 'Ready to download:',
      load: 'To make it in the browser, the typesetter and its fonts are downloaded first: {size}, once only. After that it works without a network too.',
      nothingToLoad: 'Made in the browser; nothing else has to be downloaded.',
      known: 'The typesetter and its fonts are in this browser already; nothing to download.',
      make: 'Make it',
      loadAndMake: 'Download and make it',
      again: 'Make it myself',
      starting: 'Starting…',
      loading: 'Downloading: {loaded} of {total}',
      making: 'Typesetting file {n} of {all}',
      done: 'Done.',
      stored:
        'The typesetter and its fonts are kept. While this page stays open, it works without a network.',
      notStored:
        'This browser does not let the site keep files: you can go on while this page is open, but will have to download again after closing it.',
      kept: 'The {n} pages that such reports are made from are kept as well.',
      cancelled: 'Cancelled. What was downloaded completely is kept.',
      open: 'Open',
      unsupported:
        'This browser is too old to make reports. Use a recent Chrome, Edge, Firefox or Safari, or download a ready-made file below.',
      reasons: {
        offline: 'The site cannot be reached. Check the network and try again.',
        missing:
          'The server lacks a file that is needed; the site may just have been updated. Reload this page and try again.',
        damaged: 'A downloaded file was incomplete and has been removed. Try again.',
        memory:
          'There is not enough memory. Close other pages and try again, or use another computer; the ready-made files need none.',
        report: 'This report cannot be typeset: ',
        unknown:
          'The program failed. Reload this page and try again; if it fails again, send us this text: ',
      },
    },
  },
};

/** A text with values in the places of their names. */
export function put(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
