/**
 * The number that a range of bytes writes: `4.`, `.5`, `-.5` and `+7` are numbers, exponents do not exist
 * (ISO 32000-1, 7.3.3). NaN for anything else. A page has thousands, so this goes without strings.
 */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  const sign = bytes[from];
  let at = sign === 0x2b || sign === 0x2d ? from + 1 : from;
  let digits = 0;
  let value = 0;
  let scale = 0;
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      digits += 1;
      value = value * 10 + byte - 0x30;
      scale *= 10;
    } else if (byte === 0x2e && scale === 0) scale = 1;
    else return Number.NaN;
  }
  if (digits === 0) return Number.NaN;
  const size = scale === 0 ? value : value / scale;
  return sign === 0x2d ? -size : size;
}
