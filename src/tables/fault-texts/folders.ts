import type { FaultText } from '#src/lib/faults.ts';
import { missing, unpacked } from '#src/lib/folder-faults.ts';
import type { FolderFault } from '../fault.ts';

/** Messages for faults of what lies in the folder of the data. */
export const folderTexts: Record<FolderFault, FaultText> = {
  'missing-folder': {
    ...missing.folder,
    fix: {
      zh: '是改了名的，改回原名；确实不用的，从 data/index.ts 里去掉它。',
      en: 'If it was renamed, give it its name back; if it is no longer used, take it out of data/index.ts.',
    },
  },
  'no-data-folder': {
    what: { zh: '这不是放数据的文件夹', en: 'This is no folder of data' },
    expected: {
      zh: '一个文件夹，里面有 sources.yaml，每个数据集又有一个文件夹。',
      en: 'A folder with sources.yaml and a folder for each dataset.',
    },
    fix: {
      zh: '看看路径：npm run data 的 --root 要写到 data 这一层，例如 --root sites/my-district/data；不写 --root，就用 SITE_DIR 的 data。',
      en: 'See the path: --root of npm run data names the folder data itself, as in --root sites/my-district/data; without --root it is the folder data of SITE_DIR.',
    },
  },
  'folder-not-file': unpacked,
  'no-permission': {
    what: { zh: '没有读取的权限', en: 'There is no permission to read it' },
    fix: {
      zh: '在文件的属性里打开读取权限，或关掉占用它的程序，再试一次。',
      en: 'Allow reading in the properties of the file, or close the program that holds it, and try again.',
    },
  },
  'unreadable-file': {
    what: { zh: '文件读不出来', en: 'The file cannot be read' },
    fix: {
      zh: '看看磁盘、网盘或链接是否可用；文件要在本机上。',
      en: 'See whether the disk, the network folder or the link is there; the file must be on this computer.',
    },
  },
  'oversized-file': {
    what: { zh: '文件太大，读不下', en: 'The file is too large to be read' },
    expected: ({ expected = '' }) => ({
      zh: `不超过 ${expected}。`,
      en: `At most ${expected}.`,
    }),
    fix: {
      zh: '看看是不是放错了文件，或导出时带上了大片空行；只留这个数据集要用的行。',
      en: 'See whether it is another file, or was exported with endless empty rows; keep only the rows that this dataset needs.',
    },
  },
  workbook: {
    what: { zh: '这里有一个工作簿，本站不读它', en: 'There is a workbook here, which is not read' },
    expected: ({ expected = '' }) => ({
      zh: `数据在 ${expected} 里。`,
      en: `The data in ${expected}.`,
    }),
    fix: ({ expected = '' }) => ({
      zh: `要用它的内容，在电子表格里打开它，另存为“CSV UTF-8（逗号分隔）”，取名 ${expected}；工作簿本身移到 data 之外保存。`,
      en: `To use what it holds, open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)” under the name ${expected}; keep the workbook itself outside data.`,
    }),
  },
  'stray-file': {
    what: { zh: '这个文件不会被读到', en: 'This file is not read' },
    expected: ({ expected = '' }) => ({
      zh: `这里只有：${expected}。`,
      en: `Only these here: ${expected}.`,
    }),
    fix: {
      zh: '比较它和本站读的文件，把要用的内容放进那个文件；它自己移到 data 之外保存。',
      en: 'Compare it with the file that is read and put into that what is needed; keep this one outside data.',
    },
  },
  'misspelt-file': {
    what: ({ suggestion = '' }) => ({
      zh: `这个文件不会被读到，文件名可能应是“${suggestion}”`,
      en: `This file is not read; its name should perhaps be “${suggestion}”`,
    }),
    expected: ({ expected = '' }) => ({
      zh: `这里只有：${expected}。`,
      en: `Only these here: ${expected}.`,
    }),
    fix: ({ suggestion = '' }) => ({
      zh: `若是同一份文件，改名为“${suggestion}”；已经有“${suggestion}”的，比较两份，要用的内容放进它，这一份移到 data 之外。`,
      en: `If it is that file, rename it “${suggestion}”; if there is a “${suggestion}” already, compare the two, put into it what is needed, and keep this one outside data.`,
    }),
  },
};
