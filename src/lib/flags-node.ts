import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearest } from './text/nearest.ts';

/** A command-line argument that is not understood, with its message in both languages. */
export interface FlagFault {
  /** The argument as written. */
  flag: string;
  zh: string;
  en: string;
}

type Parsed<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/**
 * The flags and positional arguments of a command; faults where a flag is unknown or lacks its
 * value.
 */
export type ReadFlags<T extends ParseArgsOptionsConfig> = Pick<
  Parsed<T>,
  'values' | 'positionals'
> & { faults: FlagFault[] };

/**
 * Parses the arguments of a command with Node’s `parseArgs`. Reports all at once: unknown flags,
 * flags without a value and switches with one, each with the nearest known flag.
 */
export function parseFlags<T extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: T,
): ReadFlags<T> {
  const names = Object.keys(options);
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const faults = tokens.flatMap((token): FlagFault[] => {
    if (token.kind !== 'option') return [];
    const option = options[token.name];
    if (option === undefined) return [unknownFlag(token.rawName, nearest(token.name, names))];
    const value = token.value ?? '';
    // Another flag in place of a value does not count as a value.
    const isFlag = token.inlineValue === false && value.startsWith('--');
    if (option.type === 'string' && (value === '' || isFlag)) return [needsValue(token.rawName)];
    return option.type === 'boolean' && token.value !== undefined
      ? [takesNoValue(token.rawName, value)]
      : [];
  });
  const known = Object.entries(options).flatMap(([name, option]) => {
    const value = validValue(values[name], option.type);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { values: Object.fromEntries(known) as Parsed<T>['values'], positionals, faults };
}

/** The value if its type matches the option, undefined if it is missing or faulty. */
function validValue(value: unknown, type: 'string' | 'boolean'): unknown {
  if (!Array.isArray(value)) return typeof value === type && value !== '' ? value : undefined;
  return value.filter((one) => typeof one === type && one !== '');
}

/** Formats faults for the terminal. */
export function flagFaultsText(faults: readonly FlagFault[]): string {
  return faults.map(({ flag, zh, en }) => `${flag}\n  ${zh}\n  ${en}`).join('\n');
}

function unknownFlag(flag: string, near: string | undefined): FlagFault {
  return {
    flag,
    zh: `没有这个选项。${near === undefined ? '' : `最接近的是 --${near}。`}`,
    en: `There is no such option.${near === undefined ? '' : ` The nearest is --${near}.`}`,
  };
}

function needsValue(flag: string): FlagFault {
  return {
    flag,
    zh: `后面要写值，例如 ${flag} 某某。`,
    en: `A value must follow, as in ${flag} something.`,
  };
}

function takesNoValue(flag: string, value: string): FlagFault {
  return {
    flag: `${flag}=${value}`,
    zh: `${flag} 是开关，后面不写值。`,
    en: `${flag} is a switch and takes no value.`,
  };
}
