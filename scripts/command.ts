import type { ParseArgsOptionsConfig } from 'node:util';
import { flagFaultsText, parseFlags, type FlagFault, type ReadFlags } from '#src/lib/flags-node.ts';
import { nearest } from '#src/lib/text/nearest.ts';
import { visibleText } from '#src/lib/text/visible.ts';
import type { Lang } from '#src/model.ts';

/**
 * Parses the arguments of the running command. `--help` prints the usage. On wrong usage prints the faults and the usage and
 * exits with code 2.
 */
export function commandFlags<T extends ParseArgsOptionsConfig>(
  usage: string,
  options: T,
): ReadFlags<T> {
  const args = process.argv.slice(2);
  if (args.includes('--help') && !('help' in options)) {
    console.log(usage);
    process.exit(0);
  }
  const flags = parseFlags(args, options);
  if (flags.faults.length > 0) misuseOf(usage, flags.faults);
  return flags;
}

/** How many faults of one kind a command lists in a file, unless `--all` asks for all of them. */
export const listed = (all: boolean): number => (all ? Infinity : 20);

/** Prints what is wrong with flags and the usage and exits with code 2. */
export const misuseOf = (usage: string, faults: readonly FlagFault[]): never =>
  misuse(usage, flagFaultsText(faults));

/** The language that is asked for. Of another one prints which there are, and exits with code 2. */
export function langOf(usage: string, lang: string): Lang {
  if (lang === 'zh' || lang === 'en') return lang;
  const zh = '只有 zh（中文）和 en（英文）。';
  return misuseOf(usage, [{ flag: `--lang ${lang}`, zh, en: 'There are zh and en.' }]);
}

/** What to say of a subcommand that does not exist: the nearest, and all there are. */
export function unknownCommand(word: string, known: readonly string[]): FlagFault {
  const near = nearest(word, known);
  const hint = {
    zh: near === undefined ? '' : `最接近的是“${near}”。`,
    en: near === undefined ? '' : `The nearest is “${near}”. `,
  };
  return {
    flag: word,
    zh: `没有这个命令。${hint.zh}有的是：${known.join('、')}。`,
    en: `There is no such command. ${hint.en}There are: ${known.join(', ')}.`,
  };
}

/** Prints the reason and the usage and exits with code 2. */
export function misuse(usage: string, reason?: string): never {
  if (reason !== undefined) console.error(`${reason.split('\n').map(visibleText).join('\n')}\n`);
  console.error(usage);
  process.exit(2);
}
