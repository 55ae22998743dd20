/**
 * Reads a ToUnicode CMap: glyph code → text. Understands bfchar and bfrange, which is all that Skia
 * and pdf-lib write (ISO 32000-1, 9.10.3).
 */
export function readToUnicode(cmap: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, body = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', text = ''] of body.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>/g)) {
      found.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const match of body.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]*)>|\[(.*?)\])/gs,
    )) {
      const [, low = '', high = '', start, list] = match;
      const first = Number.parseInt(low, 16);
      const last = Number.parseInt(high, 16);
      const texts = list?.match(/[0-9a-fA-F]+/g)?.map(utf16);
      for (let code = first; code <= last; code += 1) {
        const text = texts === undefined ? counted(start ?? '', code - first) : texts[code - first];
        if (text !== undefined) found.set(code, text);
      }
    }
  }
  return found;
}

/** In a range the last unit counts up. */
function counted(start: string, steps: number): string {
  const text = utf16(start);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}

function utf16(hex: string): string {
  return hex.replace(/[0-9a-fA-F]{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
}
