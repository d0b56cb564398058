/** One of several equal parts of a large piece of work, which different machines do. */
export interface Shard {
  /** From 1. */
  part: number;
  parts: number;
}

/** What a text that names no part is told, after where it stands. */
export const shardExpected = {
  zh: '应写成“第几份/共几份”，例如 2/4。',
  en: 'Expected which part of how many, for instance 2/4.',
};

/** Reads `3/16`, the third of sixteen parts; undefined where the text says something else. */
export function parseShard(text: string): Shard | undefined {
  const [, part, parts] = /^(\d+)\/(\d+)$/u.exec(text) ?? [];
  const shard = { part: Number(part), parts: Number(parts) };
  return part === undefined || shard.part < 1 || shard.part > shard.parts ? undefined : shard;
}
