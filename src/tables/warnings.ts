import { labelled } from '#src/i18n/punctuation.ts';
import { visibleText } from '#src/lib/text/visible.ts';
import type { Label, Lang } from '#src/model.ts';

/** A condition that is not a fault: the file was read correctly. */
export interface Warning {
  code: 'encoding' | 'bom' | 'line-ends' | 'no-final-newline' | 'identities-skipped';
  file: string;
  got?: string;
}

const sentences: Record<Warning['code'], (notice: Warning) => Label> = {
  encoding: ({ got = '' }) => ({
    zh: `文件的编码是 ${got}，已按它读取；请看一眼汉字是否正确。`,
    en: `The file is in ${got} and was read as such; please see that its Chinese is right.`,
  }),
  bom: () => ({
    zh: '文件开头有字节顺序标记（BOM），读取时已略过。',
    en: 'The file begins with a byte order mark (BOM), which was skipped.',
  }),
  'line-ends': () => ({
    zh: '文件用 Windows 或旧 Mac 的换行，已按普通换行读取。',
    en: 'The file has Windows or old Mac line ends, which were read as plain ones.',
  }),
  'no-final-newline': () => ({
    zh: '最后一行后面没有换行；若文件是中途断掉的，请核对最后一行。',
    en: 'No line end after the last line; if the file was cut off, check its last line.',
  }),
  'identities-skipped': () => ({
    zh: '表格本身有问题，恒等式这次没有核对；改好后再查一遍。',
    en: 'The table itself has faults, so its identities were not checked this time; mend them and check again.',
  }),
};

const hint: Label = {
  zh: '要把这些文件改写成 UTF-8、无 BOM、LF 换行，请运行 npm run data normalise。',
  en: 'To rewrite such files as UTF-8 without BOM and with LF line ends, run npm run data normalise.',
};

/** Formats warnings in one language, one per line, with the normalise command if it applies. */
export function formatWarnings(warnings: readonly Warning[], lang: Lang): string {
  const lines = warnings.map((warning) =>
    labelled(warning.file, sentences[warning.code](warning)[lang], lang),
  );
  if (warnings.some((warning) => warning.code !== 'identities-skipped')) lines.push(hint[lang]);
  return lines.map(visibleText).join('\n');
}
