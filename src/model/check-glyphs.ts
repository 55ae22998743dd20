import type { Diagnostic } from '../domain/diagnostic.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { Place } from '../domain/place.js';
import type { Source } from '../domain/source.js';
import { languageRuns } from './language-runs.js';
import { problem } from './problem.js';
import { decode } from './text/decode.js';
import type { PrintedText } from './texts-of.js';

/** What the fonts of a build can draw, and where others are found. */
export interface Fonts {
  covers(codePoint: number, language: LanguageTag): boolean;
  /** Packages that are not installed and have the character, the likeliest first. */
  packagesFor(codePoint: number, language: LanguageTag): readonly { name: string; script: string }[];
}

/**
 * Reports characters that no font can draw: they would print as boxes or not at all, while text extraction still finds
 * them. One report for each script of a page, or for each package that would draw it, at its first place.
 *
 * @param languageOf the language of the text in a file
 * @param of what the text stands in; of a row of a list of people no character is shown, since three may be half a name
 */
export function checkGlyphs(
  texts: Iterable<PrintedText>,
  {
    pages,
    languageOf,
    fonts,
    of = 'page',
  }: {
    readonly pages: readonly Source[];
    readonly fonts: Fonts;
    languageOf(file: string): LanguageTag;
    readonly of?: 'page' | 'row';
  },
): Diagnostic[] {
  const found = new Map<string, Missing>();
  for (const text of texts) {
    for (const { language, text: run } of languageRuns(text, languageOf(text.place.file))) {
      for (const character of unprintable(run, language, fonts)) {
        const missing = missingOf(character, { language, fonts, found, file: text.place.file });
        missing.first ??= { character, text };
        missing.counts.set(character, (missing.counts.get(character) ?? 0) + 1);
      }
    }
  }
  return [...found.values()].map((missing) => missingGlyphs(missing, pages, of));
}

/** What one package would draw on one page. */
interface Missing {
  readonly font: { readonly name: string; readonly script: string } | undefined;
  /** How often each character stands there, in the order in which they come. */
  readonly counts: Map<string, number>;
  first: { readonly character: string; readonly text: PrintedText } | undefined;
}

function missingOf(
  character: string,
  {
    language,
    fonts,
    found,
    file,
  }: {
    readonly language: LanguageTag;
    readonly fonts: Fonts;
    readonly found: Map<string, Missing>;
    readonly file: string;
  },
): Missing {
  const candidates = fonts.packagesFor(character.codePointAt(0) ?? 0, language);
  const keyOf = (name = '') => `${file}\n${name}`;
  // What scripts share is drawn by the font of the one that the page is in.
  const font = candidates.find(({ name }) => found.has(keyOf(name))) ?? candidates[0];
  const known = found.get(keyOf(font?.name));
  if (known !== undefined) return known;
  const made: Missing = { font, counts: new Map(), first: undefined };
  found.set(keyOf(font?.name), made);
  return made;
}

function unprintable(text: string, language: LanguageTag, fonts: Fonts): string[] {
  // Nearly all text is ASCII, which every font that loads can draw.
  if (isAscii.test(text)) return [];
  return [...text.normalize('NFC')].filter(
    (character) =>
      character > '\u007f' &&
      !needsNoGlyph.test(character) &&
      !fonts.covers(character.codePointAt(0) ?? 0, language),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
const isAscii = /^[\u0000-\u007f]*$/;

/** Spaces, joiners, variation selectors, soft hyphens: they shape what stands around them. */
const needsNoGlyph = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

function missingGlyphs(
  { font, counts, first }: Missing,
  pages: readonly Source[],
  of: 'page' | 'row',
): Diagnostic {
  const place = first === undefined ? noPlace : findPlace(first.character, first.text, pages);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const many = `${all} ${font === undefined ? '' : `${font.script} `}${all === 1 ? 'character' : 'characters'}`;
  return problem('missing-glyph', place, {
    what: `No font draws ${many} of this ${of}${of === 'row' ? '' : `: ${shown([...counts.keys()])}`}.`,
    why: all === 1 ? 'It would print as an empty box.' : 'They would print as empty boxes.',
    fix:
      font === undefined
        ? 'Write it in other characters, or name a font that has it under fonts.fallback in brand.yaml.'
        : `Run: npm install ${font.name}`,
  });
}

const noPlace: Place = { file: '', line: 1, column: 1 };

/** The first few, each with its code point. */
function shown(characters: readonly string[]): string {
  const few = characters.slice(0, mostShown).map((character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  const rest = characters.length - few.length;
  return `${few.join(', ')}${rest === 0 ? '' : ` and ${rest} ${rest === 1 ? 'other' : 'others'}`}`;
}

const mostShown = 3;

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
