import type { Source } from '../domain/source.js';
import type { CutPage } from '../model/cut.js';
import { joinPath } from '../model/links/join-path.js';

/** Links and pictures of pages that stand elsewhere now. */
export interface Links {
  /** A page's text with its links to files of the old folder written as links to the new pages and pictures. */
  inPage(page: CutPage, path: string): string;
  /** The pictures that were asked for. */
  pictures(): Source[];
}

/** @param images pictures of the old folder, by path */
export function linksFor(pages: readonly CutPage[], images: ReadonlyMap<string, Uint8Array>): Links {
  // Of several pages that were cut out of one file, the first stands for it.
  const addresses = new Map(pages.toReversed().map(({ file, permalink }) => [file, permalink]));
  const used = new Map<string, string>();

  function written(target: string, from: CutPage, path: string): string {
    const [, place = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
    if (place === '' || /^[a-z][a-z\d+.-]*:|^\/\/|^\{\{/i.test(target)) return target;
    const folder = from.file.split('/').slice(0, -1).join('/');
    const plain = plainPath(place);
    const file = plain.startsWith('/') ? plain.slice(1) : joinPath(folder, plain);
    if (file === undefined) return target;
    if (images.has(file)) return `${'../'.repeat(path.split('/').length - 1)}${encodeURI(pictureOf(file))}`;
    const address = addresses.get(file) ?? addresses.get(`${file}.md`);
    return address === undefined ? target : `${address}${rest}`;
  }

  function pictureOf(file: string): string {
    const known = used.get(file);
    if (known !== undefined) return known;
    const ending = /\.\w+$/.exec(file)?.[0].toLowerCase() ?? '';
    const picture = `images/picture-${used.size + 1}${ending}`;
    used.set(file, picture);
    return picture;
  }

  return {
    inPage: (page, path) => {
      const anew = (target: string) => written(target, page, path);
      return outsideCode(page.content.mapped.text, (text) =>
        text
          .replace(/(\]\(<?)([^()\s<>]+)/g, (_, open: string, target: string) => open + anew(target))
          .replace(
            /^( {0,3}\[[^\]\n]+\]:[ \t]*<?)([^\s<>]+)/gm,
            (_, open: string, target: string) => open + anew(target),
          )
          .replace(/(\s(?:href|src)=")([^"]*)/g, (_, open: string, target: string) => open + anew(target)),
      );
    },
    pictures: () => [...used].map(([file, path]) => ({ path, bytes: images.get(file) ?? new Uint8Array() })),
  };
}

/** Changes all that stands outside fences and backticks. */
function outsideCode(text: string, change: (text: string) => string): string {
  const code = /^( {0,3})(`{3,}|~{3,})[\s\S]*?^\1\2[^\n]*$|(`+)(?!`)[^\n]*?[^`]\3(?!`)/gm;
  let [done, at] = ['', 0];
  for (const match of text.matchAll(code)) {
    done += change(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return done + change(text.slice(at));
}

function plainPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
