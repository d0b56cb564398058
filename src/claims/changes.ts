import { readFileSync } from 'node:fs';
import type { Label } from '#src/model.ts';

/** The changes of one version, by heading. */
export interface Release {
  version: string;
  /** Day of publication, `2026-11-22`. */
  date: string;
  groups: { heading: Label; entries: Label[] }[];
}

/** Reads the log of changes. Throws with the line that is not of its form. */
export function readChanges(file: string): Release[] {
  const releases: Release[] = [];
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const version = /^## (\S+) · (\d{4}-\d{2}-\d{2})$/u.exec(line);
    if (version !== null) {
      releases.push({ version: version[1] ?? '', date: version[2] ?? '', groups: [] });
      continue;
    }
    const mark = /^(###|-) (.*)$/u.exec(line);
    const release = releases.at(-1);
    if (mark === null || release === undefined) continue;
    const [zh, en] = (mark[2] ?? '').split(' ／ ');
    if (zh === undefined || en === undefined) {
      throw new Error(
        `${file}:${String(index + 1)}: expected Chinese, " ／ " and English, found: ${line}`,
      );
    }
    if (mark[1] === '###') release.groups.push({ heading: { zh, en }, entries: [] });
    else release.groups.at(-1)?.entries.push({ zh, en });
  }
  return releases;
}
