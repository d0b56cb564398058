import { nearestName, type Fault, type FaultText } from '#src/lib/faults.ts';
import type { DeclarationFault } from '../fault.ts';

const known = (fault: Fault) => ({
  zh: `${fault.expected ?? ''} 里有的名字${nearestName(fault).zh}。`,
  en: `A name that is in ${fault.expected ?? ''}${nearestName(fault).en}.`,
});

const spelling = {
  zh: '改正拼写，或去掉这一项。',
  en: 'Correct the spelling, or take the entry out.',
};

/** Messages for faults of YAML files and of their declarations. */
export const declarationTexts: Record<DeclarationFault, FaultText> = {
  'yaml-syntax': {
    what: { zh: 'YAML 的写法不对', en: 'The YAML cannot be read' },
    fix: {
      zh: '看看缩进、冒号后的空格和引号；含冒号或 # 的文字要加引号。',
      en: 'Look at indents, the space after colons, and quotes; text with a colon or # needs quotes.',
    },
  },
  'yaml-shape': {
    what: { zh: '这一项缺失或写法不对', en: 'An entry is missing or not as it must be' },
    fix: ({ file }) => {
      const room = /(?:^|[/\\])content[/\\]/u.test(file) ? 'content' : 'data';
      return {
        zh: `按 ${room}/README.md 里的格式改正。`,
        en: `Write it as ${room}/README.md shows.`,
      };
    },
  },
  'unknown-key': {
    what: ({ got = '' }) => ({
      zh: `没有叫“${got}”的项，它不会被读到`,
      en: `There is no entry “${got}”; it would not be read`,
    }),
    expected: ({ expected = '', suggestion }) => ({
      zh: `${suggestion === undefined ? '' : `可能是“${suggestion}”；`}这里可以有：${expected}。`,
      en: `${suggestion === undefined ? '' : `Perhaps “${suggestion}”; `}${suggestion === undefined ? 'T' : 't'}here may be: ${expected}.`,
    }),
    fix: {
      zh: '改正拼写；确实要写的话，写进 note。',
      en: 'Correct the spelling; where something else is to be said, say it in note.',
    },
  },
  'duplicate-id': {
    what: { zh: '同一个代号用了两次', en: 'The same id is used twice' },
    expected: { zh: '每个代号一次。', en: 'Every id once.' },
    fix: { zh: '改掉其中一个。', en: 'Change one of them.' },
  },
  'unknown-source': {
    what: { zh: '没有这个来源', en: 'There is no such source' },
    expected: known,
    fix: {
      zh: '改正来源代号，或先在 sources.yaml 里加上它。',
      en: 'Correct the id, or add the source to sources.yaml first.',
    },
  },
  'unknown-dataset': {
    what: { zh: '没有这个数据集', en: 'There is no such dataset' },
    expected: known,
    fix: {
      zh: '改正拼写，或在 data/index.ts 里登记它。',
      en: 'Correct the spelling, or register it in data/index.ts.',
    },
  },
  'unknown-column': {
    what: { zh: '没有这一列', en: 'There is no such column' },
    expected: known,
    fix: spelling,
  },
  'unknown-row': {
    what: { zh: '没有这一行', en: 'There is no such row' },
    expected: known,
    fix: spelling,
  },
  'not-numeric': {
    what: {
      zh: '这一列不是数字，不能相加',
      en: 'The column holds no numbers and cannot be added up',
    },
    expected: { zh: '数字列。', en: 'A column of numbers.' },
    fix: { zh: '换成数字列。', en: 'Name a column of numbers.' },
  },
  'identity-new': {
    what: ({ subject }) => ({
      zh: `恒等式“${subject?.zh ?? ''}”不成立，而且没有声明过`,
      en: `The identity “${subject?.en ?? ''}” does not hold, and that was not declared`,
    }),
    expected: {
      zh: '两边相等；来源本来不等的，在 identities.yaml 的 known 里声明。',
      en: 'Equal sides; where the source itself is unequal, an entry under known in identities.yaml.',
    },
    fix: {
      zh: '对照来源核对这几格。抄错了的就改；来源本来如此的，在这条恒等式的 known 下加 { row: 行的代号, column: 列名, found: 差 }。',
      en: 'Check these cells against the source. Mend a copying slip; if the source prints it so, add { row: its key, column: its name, found: the difference } under known of this identity.',
    },
  },
  'identity-changed': {
    what: ({ subject }) => ({
      zh: `恒等式“${subject?.zh ?? ''}”的差和声明的不同`,
      en: `The identity “${subject?.en ?? ''}” is off by another amount than declared`,
    }),
    expected: ({ expected = '' }) => ({
      zh: `声明的差是 ${expected}。`,
      en: `The declared difference, ${expected}.`,
    }),
    fix: {
      zh: '数据变了。核对来源；确实如此的，改 known 里的 found。',
      en: 'The data have changed. Check the source; if they are right, change found under known.',
    },
  },
  'identity-gone': {
    what: ({ subject }) => ({
      zh: `恒等式“${subject?.zh ?? ''}”已经成立，却仍声明为不成立`,
      en: `The identity “${subject?.en ?? ''}” now holds but is still declared to fail`,
    }),
    expected: {
      zh: 'known 里只有仍不成立的。',
      en: 'Under known only what still fails.',
    },
    fix: {
      zh: '数据变了。核对来源；确实成立的，从 known 里删去这一项。',
      en: 'The data have changed. Check the source; if it does hold, delete the entry from known.',
    },
  },
  'correction-printed': {
    what: {
      zh: '更正里的 printed 和表格中的值不同',
      en: 'The correction’s “printed” differs from the cell of the table',
    },
    expected: ({ expected = '' }) => ({
      zh: `与表格相同：“${expected}”`,
      en: `The same as in the table: “${expected}”`,
    }),
    fix: {
      zh: '表格照录来源。核对来源，改正表格或这里的 printed。',
      en: 'The table holds what the source prints. Check the source and mend the table or this entry.',
    },
  },
  'correction-expected': {
    what: {
      zh: '更正没有写改成什么',
      en: 'The correction does not say what to change the value to',
    },
    expected: {
      zh: 'action 为 override 时要有 expected。',
      en: 'An entry “expected” with action override.',
    },
    fix: {
      zh: '写上 expected；不知道正确值的，用 flag。',
      en: 'Add “expected”; where the right value is not known use flag.',
    },
  },
  'correction-open': {
    what: {
      zh: '还没有定论（open）的更正不能改动数值',
      en: 'A correction that is still open must not change a value',
    },
    expected: {
      zh: 'action 为 flag；或 status 为 confirmed、rejected。',
      en: 'Action flag, or status confirmed or rejected.',
    },
    fix: {
      zh: '恒等式不成立只说明有错，说不出是哪一格：先用 flag 标出，有证据后再改为 confirmed。',
      en: 'A failing identity proves that something is wrong, not which cell: flag it first, and set confirmed when there is proof.',
    },
  },
  'correction-required': {
    what: { zh: '必填的格子不能去掉', en: 'A required cell cannot be dropped' },
    expected: {
      zh: '可以为空的列，或用 flag、override。',
      en: 'A column that may be empty, or action flag or override.',
    },
    fix: {
      zh: '改用 flag，或在 schema.ts 里让这一列可以为空。',
      en: 'Use flag, or let the column be empty in schema.ts.',
    },
  },
  'correction-twice': {
    what: { zh: '同一格有两条更正', en: 'One cell has two corrections' },
    expected: {
      zh: '每格最多一条没有被否定的更正。',
      en: 'At most one correction a cell that is not rejected.',
    },
    fix: { zh: '合并成一条，或否定其中一条。', en: 'Make one of the two, or reject one.' },
  },
};
