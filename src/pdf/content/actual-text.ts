import { latin1 } from './bytes.js';

/** A text string in a content stream: UTF-16 behind a byte order mark, else Latin letters. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return latin1(bytes, 0, bytes.length);
  return new TextDecoder('utf-16be').decode(bytes.subarray(2));
}
