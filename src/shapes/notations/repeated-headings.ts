import { headingIds } from '../../model/markdown/heading-ids.js';
import type { Stretch } from '../../model/text/code-blocks.js';
import type { Edit } from '../../model/text/mapped.js';
import { isIn, linesOf } from './lines.js';

/**
 * GitHub counts headings of one name in the whole file, as in `#expectations-2`, and each page that is cut out of it would count
 * anew: a heading that a link leads to so says its id itself.
 *
 * @param linked ids with a number that links of any page lead to
 */
export function repeatedHeadings(linked: ReadonlySet<string>) {
  return (text: string, code: readonly Stretch[]): readonly Edit[] => {
    if (linked.size === 0) return [];
    const ids = headingIds('gfm');
    const lines = linesOf(text);
    return lines.flatMap(({ text: line, start }, at) => {
      const [, atx] = /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line) ?? [];
      const isUnderlined =
        /^ {0,3}(?:=+|-+)[ \t]*$/.test(lines[at + 1]?.text ?? '') && /^ {0,3}[^\s>#|*-]/.test(line);
      const raw = (atx ?? (isUnderlined ? line : undefined))?.replace(/[ \t]#+[ \t]*$/, '').trim();
      if (raw === undefined || isIn(code, start)) return [];
      const words = raw.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, '');
      const { id } = ids.next(raw, words, undefined);
      const end = start + line.length;
      return linked.has(id) && /-\d+$/.test(id) && !/\{[#:][^}]*\}[ \t]*$/.test(line)
        ? [{ from: end, to: end, insert: ` {#${id}}` }]
        : [];
    });
  };
}

/** Ids that end in a number and that links of a page lead to. */
export function numberedLinks(text: string): string[] {
  return [...text.matchAll(/#([A-Za-z][\w-]*-\d+)(?=[)"'>\s])/g)].map(([, id]) => id ?? '');
}
