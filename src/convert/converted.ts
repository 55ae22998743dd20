import type { Source } from '../domain/source.js';

/** A file of another program as pages of Markdown that say the same. */
export interface Converted {
  /** What the whole is called, for a root page; empty when nothing says so. */
  readonly title: string;
  readonly pages: readonly Source[];
  readonly tables: readonly ConvertedTable[];
  /** Pictures that pages show, by path. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly told: readonly Told[];
}

/** A sheet: as CSV, which may hold levels, and as a page for where it holds none. */
export interface ConvertedTable {
  readonly csv: Source;
  readonly page: Source;
}

/** Something that could not be taken over. */
export interface Told {
  /** Where it stood, in words of the file: `sheet "Ladder", B7`. */
  readonly where: string;
  /** What it is and what became of it, as a sentence. */
  readonly what: string;
}

/** Reads a file of one kind. `name` is its file name without folders. */
export type Convert = (bytes: Uint8Array, name: string) => Promise<Converted>;

/** A page of Markdown under a title. */
export function pageOf(path: string, title: string, blocks: readonly string[]): Source {
  const front = title === '' ? '' : `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;
  return { path, bytes: new TextEncoder().encode(`${front}${blocks.join('\n\n')}\n`) };
}

/** The name of a file without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '').trim();
}
