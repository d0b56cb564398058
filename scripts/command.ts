import type { ParseArgsOptionsConfig } from 'node:util';
import { flagFaultsText, parseFlags, type ReadFlags } from '#src/lib/flags-node.ts';

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
  if (flags.faults.length > 0) misuse(usage, flagFaultsText(flags.faults));
  return flags;
}

/** Prints the reason and the usage and exits with code 2. */
export function misuse(usage: string, reason?: string): never {
  if (reason !== undefined) console.error(`${reason}\n`);
  console.error(usage);
  process.exit(2);
}
