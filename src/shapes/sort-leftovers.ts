import { joinPath } from '../model/links/join-path.js';
import type { Material, MaterialPage } from './material.js';
import { folderOf, kindOfPage } from './page-kinds.js';
import type { ChosenCraft } from './shape.js';

/** Pages that no craft was made of. */
export interface Leftovers {
  /** Those that the framework's pages lead to: they are printed as chapters. */
  readonly others: readonly MaterialPage[];
  readonly leftOut: readonly UnusedFile[];
}

/** A file of which nothing is printed, and why. */
export interface UnusedFile {
  readonly file: string;
  /** The end of a sentence that begins with its name: "is about the repository". */
  readonly why: string;
}

/** Tells pages that belong to the framework from all others: its own pages lead to them. */
export function sortLeftovers(
  { pages, data }: Material,
  crafts: readonly ChosenCraft[],
  root: string,
): Leftovers {
  const used = new Set([root, ...crafts.flatMap(({ files }) => files)]);
  const linked = new Set(pages.filter(({ file }) => used.has(file)).flatMap(linksOf));
  const others: MaterialPage[] = [];
  const leftOut: UnusedFile[] = [];
  for (const page of pages.filter(({ file }) => !used.has(file))) {
    const why = kindOfPage(page.file) ?? (page.text.mapped.text.trim() === '' ? 'is empty' : undefined);
    if (why !== undefined) leftOut.push({ file: page.file, why });
    else if (isLinked(page.file, linked)) others.push(page);
    else leftOut.push({ file: page.file, why: 'holds no levels, and no page of the framework leads to it' });
  }
  const unread = data.filter(({ file }) => !used.has(file));
  return {
    others,
    leftOut: [...leftOut, ...unread.map(({ file }) => ({ file, why: 'holds no levels' }))],
  };
}

function isLinked(file: string, linked: ReadonlySet<string>): boolean {
  return linked.has(file) || linked.has(file.replace(/\.\w+$/, ''));
}

/** Paths of files that a page leads to. */
function linksOf({ file, text }: MaterialPage): string[] {
  const targets = [
    ...text.mapped.text.matchAll(/\]\(<?([^()\s<>]+)|^ {0,3}\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)/gm),
  ];
  return targets.flatMap(([, inline, defined]) => {
    const path = (inline ?? defined ?? '').replace(/[?#].*$/, '');
    if (path === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) return [];
    const plain = plainPath(path);
    return plain.startsWith('/') ? [plain.slice(1)] : (joinPath(folderOf(file), plain) ?? []);
  });
}

function plainPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
