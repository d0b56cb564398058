import type { ArchiveFault } from '#src/archive/archive-node.ts';

const words: Record<ArchiveFault['fault'], string> = {
  changed: '改动过 / changed',
  missing: '不见了 / missing',
  unknown: '不属于任何版本 / belongs to no version',
};

/** What is wrong with an archive, for who keeps it. */
export function archiveFaultText(folder: string, faults: readonly ArchiveFault[]): string {
  return [
    `存档 ${folder} 只增不改，现在有 ${String(faults.length)} 个文件不是发布时写的样子。请用 git 恢复。`,
    `The archive ${folder} is only added to, but ${String(faults.length)} files are not as they were written. Restore them by git.`,
    ...faults.slice(0, 20).map(({ file, fault }) => `  ${file}: ${words[fault]}`),
  ].join('\n');
}
