import type { Lang } from '#src/model.ts';

/** What is said around the faults of a list, in each language. */
export const faultWords = {
  zh: {
    head: (of: string, count: number) => `${of}有 ${count} 处问题：`,
    line: (line: number) => `第 ${line} 行`,
    column: (column: string) => `“${column}”列`,
    entry: (path: string) => `“${path}”项`,
    row: (row: string) => `（${row}）`,
    got: (got: string) => (got === '' ? '读到空白' : `读到“${got}”`),
    colon: '：',
    expected: '应为：',
    fix: '怎么改：',
    more: (count: number) => `……另有 ${count} 处`,
    moreKinds: (count: number) => `同样的问题另有 ${count} 处`,
    uncounted: (most: string, size: string) =>
      `问题太多：每种只记下前 ${most} 处，其余只计了数${size === '' ? '' : `（${size}）`}。`,
    shortened: (count: number, most: number, isCut: boolean) =>
      `共 ${count} 处问题，同样的只列出前 ${most} 处。要列出${isCut ? '记下的' : ''}全部，加上 --all 再运行一次。`,
  },
  en: {
    head: (of: string, count: number) => `${of} have ${count} ${count === 1 ? 'fault' : 'faults'}:`,
    line: (line: number) => `line ${line}`,
    column: (column: string) => `, column “${column}”`,
    entry: (path: string) => `, entry “${path}”`,
    row: (row: string) => ` (${row})`,
    got: (got: string) => (got === '' ? 'found nothing' : `found “${got}”`),
    colon: ': ',
    expected: 'Expected: ',
    fix: 'What to do: ',
    more: (count: number) => `… and ${count} more`,
    moreKinds: (count: number) => `The same kind of fault ${count} more times`,
    uncounted: (most: string, size: string) =>
      `Too many faults: the first ${most} of each kind were kept and the others only counted${size === '' ? '' : ` (${size})`}.`,
    shortened: (count: number, most: number, isCut: boolean) =>
      `${count} faults in all; of those of one kind the first ${most} are listed. To list all${isCut ? ' that were kept' : ''}, run it again with --all.`,
  },
} satisfies Record<Lang, unknown>;
