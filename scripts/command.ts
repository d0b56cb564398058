import type { ParseArgsOptionsConfig } from 'node:util';
import { flagFaultsText, parseFlags, type ReadFlags } from '#src/lib/flags-node.ts';

/**
 * The flags and other words of the command that runs. Where they are not understood, says why and
 * how the command is called, and ends with exit code 2.
 */
export function commandFlags<T extends ParseArgsOptionsConfig>(
  usage: string,
  options: T,
): ReadFlags<T> {
  const flags = parseFlags(process.argv.slice(2), options);
  if (flags.faults.length > 0) misuse(usage, flagFaultsText(flags.faults));
  return flags;
}

/** Ends a command that was called wrongly with exit code 2, after saying how it is called. */
export function misuse(usage: string, reason?: string): never {
  if (reason !== undefined) console.error(`${reason}\n`);
  console.error(usage);
  process.exit(2);
}
