import type { Craft, Framework } from '../domain/framework.js';
import type { FrameworkFolder, Source } from '../domain/source.js';
import type { CutFolder, CutPage } from '../model/cut.js';
import { differences } from './differences.js';
import { linksFor } from './links-for.js';
import { writePage } from './write-page.js';

/** What is taken over: the pages that a folder was cut into, what they make, and the files that they came from. */
export interface Original {
  readonly cut: CutFolder;
  readonly framework: Framework;
  readonly folder: FrameworkFolder;
  /** Pages that hold no levels and belong to the framework all the same. */
  readonly others: readonly Source[];
}

/** Files of a folder in the first format. */
export interface Rewritten {
  readonly files: readonly Source[];
  /** What is read otherwise than in the original, as sentences. */
  readonly differs: readonly string[];
}

/**
 * Writes a folder of any shape as one of the first format: a root page, a page for each craft that names its areas, a page for
 * each level, and the pictures that they show. It is read back and compared with what it was made from.
 */
export function rewrite({ cut, framework, folder, others }: Original): Rewritten {
  const crafts = new Map(framework.crafts.map((craft) => [craft.permalink, craft]));
  const paths = pathsOf(cut.pages);
  const links = linksFor(cut.pages, folder.images);
  const pages = cut.pages.map((page) => {
    const path = paths.get(page) ?? 'page.md';
    return {
      path,
      bytes: encode(
        writePage(page, links.inPage(page, path), missingAreas(page, crafts.get(page.permalink))),
      ),
    };
  });
  const files = [
    { path: '_config.yml', bytes: encode(configOf(framework)) },
    ...pages,
    ...otherPages(others, framework, new Set(pages.map(({ path }) => path))),
    ...links.pictures(),
  ];
  return { files, differs: differences(framework, files) };
}

/**
 * A path for each page, after its address: `designer/index.md` for a craft, `designer/level-3.md` for its level. Addresses are
 * made of letters, digits and hyphens, so that no path leads elsewhere; two that differ in case alone are told apart.
 */
function pathsOf(pages: readonly CutPage[]): ReadonlyMap<CutPage, string> {
  const addresses = pages.map(({ permalink }) => permalink.replace(/^\/|\/$/g, ''));
  const taken = new Set<string>();
  return new Map(
    pages.map((page, at) => {
      const address = addresses[at] ?? '';
      const isAbove = address === '' || addresses.some((other) => other.startsWith(`${address}/`));
      const base = isAbove ? `${address}/index`.replace(/^\//, '') : address;
      let path = `${base}.md`;
      for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${base}-${count}.md`;
      taken.add(path.toLowerCase());
      return [page, path];
    }),
  );
}

/** Areas that the levels name and the craft's page does not. */
function missingAreas({ file }: CutPage, craft: Craft | undefined): readonly string[] {
  if (craft === undefined) return [];
  const isDescribed = craft.areas.some(({ blocks, place }) => blocks.length > 0 && place.file === file);
  return isDescribed ? [] : craft.areas.map(({ name }) => name.text);
}

/** The website's settings; heading ids are made as they were when the pages were cut. */
function configOf({ title }: Framework): string {
  return `title: ${JSON.stringify(title)}\ntheme: just-the-docs\nkramdown:\n  input: GFM\n`;
}

function otherPages(others: readonly Source[], { root, title }: Framework, taken: Set<string>): Source[] {
  return others.map(({ path, bytes }, at) => {
    const name = path.split('/').at(-1) ?? path;
    const own = taken.has(name) ? `page-${at + 1}.md` : name;
    taken.add(own);
    const text = new TextDecoder().decode(bytes);
    // Converted pages begin with the line of their title.
    const parent = `parent: ${JSON.stringify(root?.label ?? title)}\n`;
    return { path: own, bytes: encode(text.replace(/^---\n/, `---\n${parent}`)) };
  });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
