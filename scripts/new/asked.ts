import type { FlagFault } from '#src/lib/flags-node.ts';
import type { Label } from '#src/model.ts';

/** What may stand for a kind of word: its form, and what to say where another one stands. */
interface Form {
  is: (text: string) => boolean;
  say: Label;
}

const id = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
const part = /^[a-z][a-z0-9_]*$/u;

/** Whether a year, a month or a day is one of the calendar. */
function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(text)) return false;
  const day = `${text}-01-01`.slice(0, 10);
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** Whether a text is `id:名称:Name`. */
function isRow(text: string): boolean {
  const parts = text.split(/[:：]/u);
  return parts.length === 3 && id.test(parts[0] ?? '') && parts.every((one) => one.trim() !== '');
}

/** The items of a list as it is written on the command line. */
export const listOf = (text = ''): string[] =>
  text
    .split(/[,，、]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The forms of what `npm run new` asks for. */
export const forms = {
  id: {
    is: (text) => id.test(text),
    say: {
      zh: '应是一个代号：小写字母、数字，用连字符连接，例如 wang-yang-2011。',
      en: 'Expected an id: lower-case words joined by hyphens, as in wang-yang-2011.',
    },
  },
  text: {
    is: (text) => text.trim() !== '',
    say: { zh: '缺少这一项；要写文字。', en: 'It is lacking; give a text.' },
  },
  folder: {
    is: (text) => text.trim() !== '',
    say: {
      zh: '缺少文件夹，例如 sites/my-district。',
      en: 'The folder is lacking, as in sites/my-district.',
    },
  },
  date: {
    is: isDate,
    say: {
      zh: '应是有的年、月或日，例如 2020、2020-11、2020-11-01。',
      en: 'Expected a year, month or day of the calendar, as in 2020, 2020-11 or 2020-11-01.',
    },
  },
  code: {
    is: (text) => /^\d{6}$/u.test(text),
    say: {
      zh: '应是区划代码，六位数字，例如 110105。',
      en: 'Expected the code of a division, six digits, as in 110105.',
    },
  },
  slug: {
    is: (text) => /^\d{2}(?:-[a-z0-9]+)+$/u.test(text),
    say: {
      zh: '应是两位数字和英文名，用连字符连接，例如 11-housing。',
      en: 'Expected two digits and a name, joined by hyphens, as in 11-housing.',
    },
  },
  rows: {
    is: (text) => listOf(text).every(isRow),
    say: {
      zh: '每个街道写“代号:中文名:英文名”，街道之间用逗号，例如 wangjing:望京:Wangjing。',
      en: 'Give id:Chinese name:English name for each, with commas between, as in wangjing:望京:Wangjing.',
    },
  },
  columns: {
    is: (text) => {
      const columns = listOf(text);
      return columns.length > 0 && columns.every((one) => part.test(one));
    },
    say: {
      zh: '应是列名，用逗号隔开，只用小写字母、数字和下划线，例如 id,name_zh,name_en。',
      en: 'Expected names of columns with commas between, of lower-case letters, digits and underscores, as in id,name_zh,name_en.',
    },
  },
  once: {
    is: (text) => new Set(listOf(text)).size === listOf(text).length,
    say: { zh: '有的列写了两次；每列一次。', en: 'A column is named twice; name each once.' },
  },
} as const satisfies Readonly<Record<string, Form>>;

/** Reads what was given, and collects everything that is lacking or has another form. */
export class Asked {
  readonly faults: FlagFault[] = [];

  /** A value as it was given. Where it has another form, a fault says which is expected. */
  word(what: string, value: string | undefined, ...kinds: (keyof typeof forms)[]): string {
    const wrong = kinds.find((kind) => !forms[kind].is(value ?? ''));
    if (wrong !== undefined)
      this.faults.push({ flag: `${what} ${value ?? ''}`.trim(), ...forms[wrong].say });
    return value ?? '';
  }
}
