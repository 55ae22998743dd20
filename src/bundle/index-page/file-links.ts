import type { ManifestRow } from '../../domain/build-report.js';
import type { Level } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { indexWords } from '../../domain/words/index-words.js';
import { productWordsIn } from '../../domain/words/product-words.js';

/** One file in a list of files. */
export interface FileLink {
  readonly href: string;
  /** `Handout`, `Card, large print`. */
  readonly name: string;
  /** `PDF, 64 kB`. */
  readonly about: string;
}

/** The files about one level, one craft or everything, in the order in which they are given. */
export function fileLinks(
  files: readonly ManifestRow[],
  of: { readonly craft: string | null; readonly level: Level | null },
  language: LanguageTag,
): FileLink[] {
  const { large } = indexWords(language);
  const names = new Map<string, string>(Object.entries(productWordsIn(language)));
  return files
    .filter((row) => row.craft === of.craft && isOf(row, of.level))
    .map(({ path, product, edition, bytes }) => {
      const name = names.get(product) ?? product;
      return {
        href: path.split('/').map(encodeURIComponent).join('/'),
        name: edition === 'large' ? `${name}, ${large}` : name,
        about: `${ending(path)}, ${size(bytes, language)}`,
      };
    });
}

/** Two ladders of one craft may have a level of one number. */
function isOf(row: ManifestRow, level: Level | null): boolean {
  return level === null ? row.level === null : row.level === level.number && row.sources.includes(level.file);
}

function ending(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toUpperCase();
}

function size(bytes: number, language: LanguageTag): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: bytes < 999_500 ? 0 : 1 });
  return bytes < 999_500
    ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${number.format(bytes / 1_000_000)} MB`;
}
