import { inRange, parseUnicodeRange } from '../domain/unicode-range.js';

/** A shell as it goes into a tab: most of its megabytes are faces that most documents never ask for. */
export interface LightShell {
  /** The shell with an address in the place of every spare face that no font is found at. */
  readonly html: string;
  /** The `@font-face` rules of the spare faces; the address of each holds its number here. */
  readonly spare: readonly string[];
}

/** What the address of a spare face begins with, before its number. */
export const spareAddress = 'data:font/woff2;spare=';

/**
 * Takes the faces out that are for other letters than the Latin ones, and those of later families that say nothing
 * about letters. The rules stay, in their order, so that Chromium asks for the same faces as of the whole shell.
 *
 * A shell with faces or page rules of an author's own stays whole: what its margin boxes ask for while printing, when it
 * is too late to give it, cannot be told before.
 */
export function lightenShell(html: string): LightShell {
  // As a shell writes its own; see render/shell.ts.
  const ownFace = /@font-face\{font-family:[^{}]*\}/g;
  const own = [...html.matchAll(ownFace)];
  const gaps = own.slice(1).map((face, at) => html.slice(endOf(own[at]), face.index));
  const rest = html.slice(0, own[0]?.index) + html.slice(endOf(own.at(-1)));
  if (gaps.some((gap) => gap.trim() !== '') || /@(?:font-face|page|import)\b/i.test(rest)) {
    return { html, spare: [] };
  }
  const spare: string[] = [];
  let first: string | undefined;
  const light = html.replace(ownFace, (rule) => {
    const family = /font-family:([^;]*)/.exec(rule)?.[1];
    first ??= family;
    const range = /unicode-range:([^;]*)/.exec(rule)?.[1];
    const isSpare = range === undefined ? family !== first : !hasLatinLetters(range);
    if (!isSpare) return rule;
    const stub = rule.replace(/url\(data:[^)]*\)/, () => `url(${spareAddress}${spare.length},)`);
    if (stub === rule) return rule;
    spare.push(rule);
    return stub;
  });
  return { html: light, spare };
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length;
}

function hasLatinLetters(unicodeRange: string): boolean {
  return inRange(parseUnicodeRange(unicodeRange), 0x61);
}
