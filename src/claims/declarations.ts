import { z } from 'zod';
import type { Fault } from '#src/lib/faults.ts';
import type { Files } from '#src/tables/disk/files.ts';
import { textFilesIn } from '#src/tables/disk/folder.ts';
import { emptyLog, readText } from '#src/tables/disk/log.ts';
import { parseYaml } from '#src/tables/yaml.ts';
import { entryFaults } from './content/shapes.ts';
import { claimExpectations, claimSchema, claimsFile, type ClaimDeclaration } from './schema.ts';

/** A claim with the place where it is declared. */
export interface DeclaredClaim {
  id: string;
  /** Undefined when the declaration is not as it must be; its faults are told then. */
  declaration: ClaimDeclaration | undefined;
  file: string;
  line: number;
  /** Line of one entry, for instance of `beside`. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Just enough of a file to know its claims by name although one of them is wrong. */
const anyClaims = z.object({ claims: z.array(z.unknown()) });
const anyClaim = z.object({ id: z.string() });

/** Reads all files of claims of a folder, with all faults of their form. */
export function readDeclarations(
  folder: string,
  files: Files,
): { declared: DeclaredClaim[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const seen = new Map<string, DeclaredClaim>();
  for (const file of textFilesIn(files, folder, '.yaml')) {
    for (const claim of claimsOf(file, files, faults)) {
      const other = seen.get(claim.id);
      if (other === undefined) seen.set(claim.id, claim);
      else {
        const expected = `${other.file}:${other.line}`;
        const { line, id: got } = claim;
        faults.push({ code: 'duplicate-claim', file, line, got, expected });
      }
    }
  }
  return { declared: [...seen.values()], faults };
}

function claimsOf(file: string, files: Files, faults: Fault[]): DeclaredClaim[] {
  const log = emptyLog(files);
  const text = readText(file, log);
  faults.push(...log.faults);
  if (text === undefined) return [];
  const whole = parseYaml(text, claimsFile, file);
  const written = whole.value?.claims ?? parseYaml(text, anyClaims, file).value?.claims ?? [];
  const shape = {
    schema: claimsFile,
    file,
    code: 'claim-shape',
    expected: claimExpectations,
  };
  faults.push(...entryFaults(whole, shape).map((fault) => named(fault, written)));
  if (whole.data === undefined) return idsIn(text).map((one) => ({ ...one, file }));
  return written.flatMap((one, index): DeclaredClaim[] => {
    const id = idOf(one);
    if (id === undefined) return [];
    const at = ['claims', index];
    const lineOf = (path: readonly PropertyKey[]): number => whole.lineOf([...at, ...path]);
    const declaration = claimSchema.safeParse(one).data;
    return [{ id, declaration, file, line: lineOf([]), lineOf }];
  });
}

/** The ids of a file that is no YAML, so that its claims are not told as missing wherever they are used. */
function idsIn(text: string): Omit<DeclaredClaim, 'file'>[] {
  return text.split('\n').flatMap((written, index) => {
    const [, id] = /^\s*-\s*(?:\{\s*)?id:\s*['"]?([a-z\d-]+)/u.exec(written) ?? [];
    const line = index + 1;
    return id === undefined ? [] : [{ id, declaration: undefined, line, lineOf: () => line }];
  });
}

const idOf = (written: unknown): string | undefined => anyClaim.safeParse(written).data?.id;

/** A fault of form, told with the claim's id instead of its number. */
function named(fault: Fault, written: readonly unknown[]): Fault {
  const { column: path = '', ...rest } = fault;
  const [, index, entry] = /^claims\.(\d+)(?:\.(.+))?$/u.exec(path) ?? [];
  const id = index === undefined ? undefined : idOf(written[Number(index)]);
  if (id === undefined) return fault;
  return { ...rest, row: id, ...(entry === undefined ? {} : { column: entry }) };
}
