import type { Place } from '../domain/place.js';
import type { Source } from '../domain/source.js';
import type { Site } from './front/read-site.js';
import { splitFrontMatter } from './front/split-front-matter.js';
import type { Problems } from './problem.js';
import { decode } from './text/decode.js';

/** Folders of pages that the website does not show since their name begins with an underscore, one message for each. */
export function checkUnseenFolders(
  sources: readonly Source[],
  site: Site,
  problems: Problems<'folder-not-published'>,
): void {
  const folders = new Map<string, { readonly place: Place; readonly pages: string[] }>();
  for (const source of sources) {
    const folder = /^(?:.*?\/)?_[^/]+(?=\/)/.exec(source.path)?.[0];
    if (folder === undefined || ofItsOwn.test(folder) || site.isPublished(source.path)) continue;
    if (site.isExcluded(source.path) || !isPage(source)) continue;
    const place = site.collectionOf(source.path)?.collection.place ?? {
      file: source.path,
      line: 1,
      column: 1,
    };
    const known = folders.get(folder) ?? { place, pages: [] };
    known.pages.push(source.path);
    folders.set(folder, known);
  }
  for (const [folder, { place, pages }] of folders) {
    const name = folder.replace(/^.*\/?_/, '');
    const [first = '', ...others] = pages;
    const rest = others.length === 0 ? '' : ` and ${others.length} more`;
    problems.add('folder-not-published', place, {
      what: `The website shows nothing of the folder ${folder}, so ${first}${rest} is not printed either.`,
      why: 'Jekyll leaves out what begins with an underscore, unless it is a collection with "output: true".',
      fix: `Rename the folder, or write in _config.yml: collections: { ${name}: { output: true } }.`,
    });
  }
}

/** Folders that Jekyll or Ladderpress read for something else. */
const ofItsOwn =
  /(?:^|\/)_(?:adverts|data|drafts|includes|layouts|plugins|posts|questions|sass|site|templates|theme)$/;

/** It says how it hangs together with others. */
function isPage({ bytes }: Source): boolean {
  const decoded = decode(bytes);
  if ('badByte' in decoded) return false;
  const split = splitFrontMatter(decoded.text);
  return split.kind === 'yaml' && /^(?:parent|grand_parent|nav_order)[ \t]*:/m.test(split.yaml);
}
