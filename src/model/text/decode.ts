/**
 * Strict UTF-8 without its byte order mark, line ends made `\n`, and whether there was such a mark; or the offset of the
 * first byte that is not UTF-8.
 */
export function decode(bytes: Uint8Array): { text: string; isMarked: boolean } | { badByte: number } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { text: withoutControls(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text), isMarked };
  } catch {
    return { badByte: firstBadByte(bytes) };
  }
}

/** A space for each control character, so that all others keep their places; nothing can draw one, and no XML may hold one. */
function withoutControls(text: string): string {
  return text.replace(controls, ' ');
}

const controls = /(?![\t\n])\p{Cc}|[\u2028\u2029\ufffe\uffff]/gu;

/** The longest prefix that decodes, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The prefix may end in the first bytes of the bad character.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), {
    stream: true,
  });
  return new TextEncoder().encode(whole).length;
}

/** A prefix may end inside a character: streaming forgives that. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
