/**
 * Why something failed in a reader’s browser: no network, a site that cannot be reached, a file that
 * the server lacks, a policy that refused it, a browser below the floor, or a fault of the program.
 */
export type Lack = 'offline' | 'unreachable' | 'missing' | 'refused' | 'old' | 'fault';

/** A file of the site that could not be had; the message is its address. */
class AskError extends Error {
  readonly lack: Lack;

  constructor(lack: Lack, address: string) {
    super(address);
    this.name = 'AskError';
    this.lack = lack;
  }
}

/** Addresses that a policy of the site or of an office refused. */
const refused = new Set<string>();
const noted = (event: Event): void => {
  refused.add((event as SecurityPolicyViolationEvent).blockedURI);
};
globalThis.addEventListener('securitypolicyviolation', noted);

/** Fetches a file of the site. Throws an error of which `lackOf` tells what was lacking. */
export async function ask(address: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new AskError((await isRefused(address)) ? 'refused' : lackOfNetwork(), address);
  }
  if (!response.ok) throw new AskError('missing', `${String(response.status)} ${address}`);
  return response;
}

/** Whether a policy refused what has just failed. */
export async function isRefused(address: string): Promise<boolean> {
  // The browser reports a refusal after the failure.
  await new Promise((resolve) => setTimeout(resolve));
  const { href, origin } = new URL(address, location.href);
  return refused.has(href) || refused.has(origin);
}

const lackOfNetwork = (): Lack => (navigator.onLine ? 'unreachable' : 'offline');

/** Whether a script of the site did not arrive, in the words of the three engines. */
export const isScriptLacking = (error: unknown): boolean =>
  /dynamically imported|module script/iu.test(String(error));

/** What was lacking when this was thrown. */
export function lackOf(error: unknown): Lack {
  if (error instanceof AskError) return error.lack;
  // What no browser below the floor has.
  if (!('replaceChildren' in document)) return 'old';
  if (isScriptLacking(error)) return lackOfNetwork();
  return 'fault';
}

/** Whether it may work as soon as the network is there. */
export const mayCome = (lack: Lack): boolean => lack === 'offline' || lack === 'unreachable';
