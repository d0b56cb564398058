import { nearestName, type FaultText } from './faults.ts';

type Missing = Required<Pick<FaultText, 'what' | 'expected'>>;

/** What is said of a folder or a file that is not there, whichever room reads it. */
export const missing: Record<'folder' | 'file', Missing> = {
  folder: {
    what: { zh: '缺少文件夹', en: 'A folder is missing' },
    expected: (fault) => ({
      zh: `一个叫这个名字的文件夹${nearestName(fault).zh}。`,
      en: `A folder of this name${nearestName(fault).en}.`,
    }),
  },
  file: {
    what: { zh: '缺少文件', en: 'A file is missing' },
    expected: (fault) => ({
      zh: `一个叫这个名字的文件${nearestName(fault).zh}。`,
      en: `A file of this name${nearestName(fault).en}.`,
    }),
  },
};

/** What is said of a folder where a file is read. */
export const unpacked: FaultText = {
  what: { zh: '这里应是文件，却是文件夹', en: 'There is a folder where a file should be' },
  fix: {
    zh: '多半是解压时套了一层：打开这个文件夹，把里面的文件移到这个位置，用这个名字。',
    en: 'Unpacking often adds a level: open the folder and move the file in it to this place, under this name.',
  },
};
