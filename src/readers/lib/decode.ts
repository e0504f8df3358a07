import type { Remark } from '../../schemas/reasons/remark.ts';
import { Unreadable } from './unreadable.ts';

/** What is decoded at once, in bytes. */
const CHUNK = 128 * 1024;
/** What an XML declaration may take, in bytes. */
const DECLARATION = 200;

async function* slices(bytes: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  } else {
    for await (const chunk of bytes) yield* slices(chunk);
  }
}

const SINGLE_BYTE = /^(?:us-ascii|ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d|cp125\d)$/i;

/** The encoding of a file from its byte-order mark, else from its XML declaration, else UTF-8. */
const encodingOf = (first: Uint8Array): string => {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(first.subarray(0, DECLARATION)).replace(/^ï»¿/, '');
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(start)?.[1];
  if (declared === undefined || /^utf-?8$/i.test(declared)) return 'utf-8';
  if (SINGLE_BYTE.test(declared))
    return declared.replace(/^latin-?1$/i, 'iso-8859-1').replace(/^cp/i, 'windows-');
  throw new Unreadable(
    'HP303',
    { kind: 'unreadable.no-byte-order-mark', encoding: declared },
    {
      line: 1,
      column: 1,
    },
  );
};

const decoderFor = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new Unreadable(
      'HP303',
      { kind: 'unreadable.encoding', encoding },
      {
        line: 1,
        column: 1,
      },
    );
  }
};

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/**
 * Bytes as text, chunk by chunk: UTF-8 unless a byte-order mark or an XML declaration says otherwise.
 * Bytes that are no text become U+FFFD and are noted as `repaired`.
 */
export async function* decode(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  repaired: (remark: Remark) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let replaced = false;
  const take = (text: string): string => {
    if (!replaced && text.includes('\ufffd')) {
      replaced = true;
      repaired({ kind: 'remark.bytes', encoding: decoder?.encoding.toUpperCase() ?? '' });
    }
    return text;
  };
  let pending = new Uint8Array(0);
  for await (const slice of slices(bytes)) {
    if (decoder === undefined) {
      pending = joined(pending, slice);
      if (pending.length < DECLARATION) continue;
      decoder = decoderFor(encodingOf(pending));
      yield take(decoder.decode(pending, { stream: true }));
    } else {
      yield take(decoder.decode(slice, { stream: true }));
    }
  }
  if (decoder === undefined) {
    decoder = decoderFor(encodingOf(pending));
    yield take(decoder.decode(pending, { stream: true }));
  }
  const rest = take(decoder.decode());
  if (rest !== '') yield rest;
}
