/**
 * The part of a page that many documents share and a tab keeps: styles, fonts, the paper. It is a whole document with an
 * empty body, whose faces are most of it and are kept apart.
 */
export interface Shell {
  /** A hash of the whole document. */
  readonly id: string;
  /** The document up to where its faces stand, and from there on. */
  readonly html: readonly [before: string, after: string];
  /** In the order in which they stand. */
  readonly faces: readonly ShellFace[];
}

/** One `@font-face` rule. */
export interface ShellFace {
  /** As CSS has it, with its quotes. */
  readonly family: string;
  /** As CSS has it; undefined when the face says nothing about letters. */
  readonly unicodeRange: string | undefined;
  /** All that the rule says but where the font is, each with its semicolon. */
  readonly declarations: string;
  /** The font as a `data:` address. */
  readonly address: string;
}

/** A face as CSS, with its font at another address if one is given. */
export function faceRule(face: ShellFace, address: string = face.address): string {
  return `@font-face{${face.declarations}src:url(${address}) format("woff2")}`;
}

/** The whole document; each face stands there as `write` has it. */
export function shellHtml(
  { html: [before, after], faces }: Pick<Shell, 'html' | 'faces'>,
  write = (face: ShellFace) => faceRule(face),
): string {
  return before + faces.map(write).join('\n') + after;
}
