import type { Diagnostic } from '../domain/diagnostic.js';
import type { Framework } from '../domain/framework.js';
import type { Place } from '../domain/place.js';
import type { Source } from '../domain/source.js';
import { problem } from './problem.js';
import { decode } from './text/decode.js';
import { type PrintedText, textsOf } from './texts-of.js';

/** What the brand's fonts can draw, and where else a character may be found. */
export interface Fonts {
  readonly brand: string;
  covers(codePoint: number): boolean;
  /** A font package likely to have the character. */
  packageFor(codePoint: number): string | undefined;
}

/**
 * Reports every character that no font of a brand can draw: it would print as a box or not at all, while text
 * extraction still finds it. One report for each character of a page, at its first place.
 */
export function checkGlyphs(
  framework: Framework,
  pages: readonly Source[],
  fonts: Fonts,
  more: Iterable<PrintedText> = [],
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const text of [...textsOf(framework), ...more]) {
    for (const character of unprintable(text.text, fonts)) {
      const key = `${text.place.file} ${character}`;
      if (!found.has(key)) found.set(key, missingGlyph(character, findPlace(character, text, pages), fonts));
    }
  }
  return [...found.values()];
}

function unprintable(text: string, fonts: Fonts): string[] {
  // Nearly all text is ASCII, which every font that loads can draw.
  if (isAscii.test(text)) return [];
  return [...new Set(text.normalize('NFC'))].filter(
    (character) => !needsNoGlyph.test(character) && !fonts.covers(character.codePointAt(0) ?? 0),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
const isAscii = /^[\u0000-\u007f]*$/;

/** Spaces, joiners, variation selectors, soft hyphens: they shape what stands around them. */
const needsNoGlyph = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

function missingGlyph(character: string, place: Place, fonts: Fonts): Diagnostic {
  const codePoint = character.codePointAt(0) ?? 0;
  const name = `"${character}" (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`;
  const font = fonts.packageFor(codePoint);
  return problem('missing-glyph', place, {
    what: `No font of the brand "${fonts.brand}" can draw ${name}.`,
    why: 'It would print as an empty box.',
    fix:
      font === undefined
        ? 'Write it in other characters, or add a font that has it to fonts.fallback in brand.yaml.'
        : `Install ${font} and name it under fonts.fallback in brand.yaml, or write it in other characters.`,
  });
}

/** Where the author wrote the character: the first time it stands at or after the text's own place. */
function findPlace(character: string, { place }: PrintedText, pages: readonly Source[]): Place {
  const source = pages.find(({ path }) => path === place.file);
  const decoded = source === undefined ? undefined : decode(source.bytes);
  if (decoded === undefined || !('text' in decoded)) return place;
  const lines = decoded.text.normalize('NFC').split('\n');
  for (let line = place.line; line <= lines.length; line += 1) {
    const text = [...(lines[line - 1] ?? '')];
    const at = text.indexOf(character, line === place.line ? place.column - 1 : 0);
    if (at >= 0) return { file: place.file, line, column: at + 1 };
  }
  // Written as an entity, or in front matter above.
  return place;
}
