import type { ManifestRow } from '../../domain/build-report.js';
import type { Level } from '../../domain/framework.js';
import { capital } from '../../domain/words/capital.js';
import { showNumber } from '../../domain/words/show-number.js';
import type { Words } from '../../domain/words/words-in.js';

/** One file in a list of files. */
export interface FileLink {
  readonly href: string;
  /** `Handout`, `Handout, large print`, `Everything in one file, for screens`. */
  readonly name: string;
  /** `PDF, 64 kB`. */
  readonly about: string;
}

/** The files about one level, one craft or everything, in the order in which they are given. */
export function fileLinks(
  files: readonly ManifestRow[],
  of: { readonly craft: string | null; readonly level: Level | null },
  words: Words,
): FileLink[] {
  const names = new Map<string, string>(Object.entries(words.products));
  return files
    .filter((row) => row.craft === of.craft && isOf(row, of.level))
    .map((row) => {
      const { path, product, label, edition, bytes } = row;
      const whole = capital(label ?? names.get(product) ?? product);
      const name = row.for === undefined ? whole : words.index[forMedium[row.for]](whole);
      return {
        href: path.split('/').map(encodeURIComponent).join('/'),
        name: edition === 'large' ? words.index.largePrint(name) : name,
        about: `${ending(path)}, ${size(bytes, words)}`,
      };
    });
}

const forMedium = { print: 'forPrint', screen: 'forScreen' } as const;

/** Two ladders of one craft may have a level of one number. */
function isOf(row: ManifestRow, level: Level | null): boolean {
  return level === null ? row.level === null : row.level === level.number && row.sources.includes(level.file);
}

function ending(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toUpperCase();
}

function size(bytes: number, words: Words): string {
  return bytes < 999_500
    ? words.index.kilobytes(showNumber(Math.max(1, Math.round(bytes / 1000)), 0, words))
    : words.index.megabytes(showNumber(bytes / 1_000_000, 1, words));
}
