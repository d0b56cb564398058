import type { FaultText } from '#src/lib/faults.ts';
import type { BringFault } from '../fault.ts';

/** Messages for faults of a file that is brought from outside. */
export const bringTexts: Record<BringFault, FaultText> = {
  'empty-workbook': {
    what: { zh: '里面一个格子也没有', en: 'There is not one cell in it' },
    expected: { zh: '至少一张有表头和数据的表。', en: 'At least one sheet with a head and rows.' },
    fix: {
      zh: '看看是不是选错了文件，或者数据在图片里。',
      en: 'See whether another file was meant, or whether the data are in a picture.',
    },
  },
  'unreadable-workbook': {
    what: { zh: '这个工作簿读不出来', en: 'The workbook cannot be read' },
    expected: { zh: '完整的 XLSX、XLS 或 ODS 文件。', en: 'A whole XLSX, XLS or ODS file.' },
    fix: {
      zh: '用 Excel、WPS 或 LibreOffice 打开它，另存为 XLSX；打不开的，向提供的人再要一份。',
      en: 'Open it in Excel, WPS or LibreOffice and save it as XLSX; if none opens it, ask for another copy.',
    },
  },
  'no-table': {
    what: { zh: '这个文件不是表格', en: 'The file is no table' },
    expected: {
      zh: 'CSV、TSV、XLSX、XLS 或 ODS 文件。',
      en: 'A CSV, TSV, XLSX, XLS or ODS file.',
    },
    fix: {
      zh: '在原来的程序里把表格另存为 XLSX 或 CSV。PDF 和图片里的表，先转成表格，再逐格对照原文。',
      en: 'Save the table as XLSX or CSV in the program that it comes from. Convert a table in a PDF or a picture first, and compare it with the original cell by cell.',
    },
  },
  password: {
    what: { zh: '这个工作簿有密码', en: 'The workbook has a password' },
    expected: { zh: '没有密码的文件。', en: 'A file without a password.' },
    fix: {
      zh: '用密码打开它，在“另存为”里去掉密码，再存一份。',
      en: 'Open it with the password, remove the password where it is saved, and save a copy.',
    },
  },
};
