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
 */
export function lightenShell(html: string): LightShell {
  const spare: string[] = [];
  let first: string | undefined;
  const light = html.replace(/@font-face\{[^{}]*\}/g, (rule) => {
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

function hasLatinLetters(unicodeRange: string): boolean {
  return inRange(parseUnicodeRange(unicodeRange), 0x61);
}
