import { otherEncoding, pairOf } from './two-bytes.ts';

/** Remains of a conversion that no text has of itself. */
const remains =
  /[\p{Co}\p{Cn}]|锟斤|斤拷|烫烫烫|屯屯屯|[\u3105-\u312F](?=\p{Script=Han})|(?<=\p{Script=Han})[\u3105-\u312F\u0400-\u04FF\u2502-\u259F]|[\uFF66-\uFF9F]{2}/u;

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

/** Whether a pair of bytes begins with the first two of three that UTF-8 has for a Chinese sign. */
function beginsUtf8(pair: number): boolean {
  const lead = pair >> 8;
  return (within(lead, 0xe2, 0xe9) || lead === 0xef) && within(pair & 0xff, 0x80, 0xbf);
}

/** Whether a pair of bytes can stand inside Chinese text in UTF-8. */
function fitsUtf8(pair: number): boolean {
  const [lead, trail] = [pair >> 8, pair & 0xff];
  if (beginsUtf8(pair)) return true;
  // Punctuation, which also stands beside garbled words.
  if (within(lead, 0xa1, 0xa3)) return false;
  return within(lead, 0x80, 0xbf) && (within(trail, 0x80, 0xbf) || within(trail, 0xe2, 0xef));
}

function decodes(bytes: Uint8Array, encoding: string, wanted: RegExp): boolean {
  try {
    return wanted.test(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** Whether the pairs of a run of characters are Chinese when their bytes are read as UTF-8. */
function isUtf8(pairs: readonly number[]): boolean {
  const start = pairs.findIndex(beginsUtf8);
  const begun = pairs.filter(beginsUtf8).length;
  // Characters that begin a sign and nothing between them are a word, such as 涓涓.
  if (begun >= 2 && begun < pairs.length) return true;
  const bytes = pairs.slice(start).flatMap((pair) => [pair >> 8, pair & 0xff]);
  return (
    begun === 1 &&
    bytes.length >= 6 &&
    decodes(Uint8Array.from(bytes), 'utf-8', /^\p{Script=Han}+$/u)
  );
}

/**
 * Whether UTF-8 was decoded as GB 18030: neighbouring characters whose bytes are Chinese in UTF-8.
 * Bytes may be lost between them.
 */
function wasUtf8(text: string): boolean {
  let run: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const pair = at === text.length ? 0 : pairOf(text.charCodeAt(at));
    if (pair !== 0 && fitsUtf8(pair)) run.push(pair);
    else if (run.length > 0) {
      if (isUtf8(run)) return true;
      if (run.some(beginsUtf8) && /[?？�]/u.test(text[at] ?? '')) return true;
      run = [];
    }
  }
  return false;
}

const western = 'windows-1252';
const westernRuns = /[\u0080-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/gu;

let westernBytes: Map<string, number> | undefined;

function bytesOf(run: string): Uint8Array {
  westernBytes ??= new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder(western).decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  const map = westernBytes;
  return Uint8Array.from([...run], (letter) => map.get(letter) ?? letter.charCodeAt(0));
}

/** Whether UTF-8 or GB 18030 was decoded as Western European. */
function wasWestern(text: string): boolean {
  if (!/[\u00A1-\u00FF]/u.test(text)) return false;
  return (text.match(westernRuns) ?? []).some((run) => {
    const bytes = bytesOf(run);
    if (
      decodes(
        bytes,
        'utf-8',
        /^[\p{Script=Han}\u00A0-\u00FF\u2010-\u203A\u3000-\u303F\uFF00-\uFFEF]+$/u,
      )
    )
      return true;
    return run.length >= 4 && decodes(bytes, 'gb18030', /^[\p{Script=Han}\u3000-\u303F]+$/u);
  });
}

/**
 * Whether a text is the result of decoding in the wrong encoding, such as 涓叧鏉 for 中关村. A single
 * character tells nothing and passes.
 */
export function isGarbled(text: string): boolean {
  if (/^[\x20-\x7E]*$/u.test(text)) return false;
  return (
    remains.test(text) || wasUtf8(text) || wasWestern(text) || otherEncoding(text) !== undefined
  );
}
