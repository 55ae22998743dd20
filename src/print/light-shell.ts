import { faceRule, type Shell, type ShellFace, shellHtml } from '../domain/shell.js';
import { inRange, parseUnicodeRange } from '../domain/unicode-range.js';

/** A shell as it goes into a tab: most of its megabytes are faces that most documents never ask for. */
export interface LightShell {
  /** The shell with an address in the place of every spare face that no font is found at. */
  readonly html: string;
  /** The spare faces; the address of each holds its number here. */
  readonly spare: readonly ShellFace[];
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
export function lightenShell(shell: Shell): LightShell {
  if (shell.html.some((part) => /@(?:font-face|page|import)\b/i.test(part))) {
    return { html: shellHtml(shell), spare: [] };
  }
  const [first] = shell.faces;
  const spare = shell.faces.filter(({ family, unicodeRange }) =>
    unicodeRange === undefined ? family !== first?.family : !hasLatinLetters(unicodeRange),
  );
  const addressOf = (face: ShellFace) =>
    spare.includes(face) ? `${spareAddress}${spare.indexOf(face)},` : face.address;
  return { html: shellHtml(shell, (face) => faceRule(face, addressOf(face))), spare };
}

function hasLatinLetters(unicodeRange: string): boolean {
  return inRange(parseUnicodeRange(unicodeRange), 0x61);
}
