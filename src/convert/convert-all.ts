import type { Source } from '../domain/source.js';
import { convertFile } from './convert-file.js';
import { type ConvertedTable, stemOf, type Told } from './converted.js';
import { kindOf } from './kinds.js';
import { isArchive, unpackArchive } from './unpack-archive.js';

/** Files of other programs as pages, and what lay beside them in archives. */
export interface ConvertedFiles {
  /** What the whole is called where one file is all; empty otherwise. */
  readonly title: string;
  readonly pages: readonly Source[];
  readonly tables: readonly ConvertedTable[];
  /** Files of archives that are read as they are. */
  readonly plain: readonly Source[];
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly told: readonly Told[];
}

/** Whether a file has to be converted before it is read, by its name. */
export function isForeign(name: string): boolean {
  return isArchive(name) || kindOf(name) !== undefined || /\.(?:xls|doc)$/i.test(name);
}

/**
 * Converts files; each becomes one page or several, in a folder of its own where there are several files.
 *
 * @throws BuildError as `convertFile`.
 */
export async function convertAll(given: readonly Source[]): Promise<ConvertedFiles> {
  const unpacked = given.flatMap((source) => (isArchive(source.path) ? unpackArchive(source) : [source]));
  const foreign = unpacked.filter(({ path }) => isForeign(path) && !isArchive(path));
  const plain = unpacked.filter((source) => !foreign.includes(source) && !given.includes(source));
  const pages: Source[] = [];
  const tables: ConvertedTable[] = [];
  const images = new Map<string, Uint8Array>();
  const told: Told[] = [];
  const titles: string[] = [];
  for (const source of foreign) {
    const name = source.path.split('/').at(-1) ?? source.path;
    const converted = await convertFile(name, source.bytes);
    const isAlone = foreign.length === 1;
    const within = (path: string) => (isAlone ? path : `${stemOf(source.path)}/${path}`);
    const [only, another] = converted.pages;
    if (only !== undefined && another === undefined && !isAlone && converted.images.size === 0) {
      pages.push({ ...only, path: `${stemOf(source.path)}.md` });
    } else pages.push(...converted.pages.map(({ path, bytes }) => ({ path: within(path), bytes })));
    for (const { csv, page } of converted.tables) {
      tables.push({ csv: { ...csv, path: within(csv.path) }, page: { ...page, path: within(page.path) } });
    }
    for (const [path, bytes] of converted.images) images.set(within(path), bytes);
    told.push(...converted.told);
    titles.push(converted.title);
  }
  const [title = '', other] = titles;
  return { title: other === undefined ? title : '', pages, tables, plain, images, told };
}
