import type { Stretch } from '../../model/text/code-blocks.js';
import type { Edit } from '../../model/text/mapped.js';
import { isIn, type LineAt, linesOf, named, quoted } from './lines.js';

/** Longer lines and deeper boxes are an accident. */
const mostLetters = 400;
const deepest = 20;

interface OpenBox {
  readonly from: number;
  readonly indent: string;
  readonly title: string;
}

/**
 * `:::note Title` … `:::` of Docusaurus, VuePress, MyST and Pandoc, one within another too: a quote, its title or kind in bold.
 * What never ends stays as it is.
 */
export function boxes(text: string, code: readonly Stretch[]): readonly Edit[] {
  const lines = linesOf(text);
  const open: OpenBox[] = [];
  const found: { readonly box: OpenBox; readonly to: number }[] = [];
  lines.forEach(({ text: line, start }, at) => {
    const [, indent = '', behind] = line.length > mostLetters ? [] : (/^([ \t]*):{3,}(.*)$/.exec(line) ?? []);
    if (behind === undefined || isIn(code, start)) return;
    const rest = behind.replace(/[ \t]:{3,}[ \t]*$/, '').trim();
    if (rest !== '') {
      if (open.length < deepest) open.push({ from: at, indent, title: titleOf(rest) });
    } else {
      const box = open.pop();
      if (box !== undefined) found.push({ box, to: at });
    }
  });
  return quoted(
    lines,
    found.map(({ box, to }) => ({
      ...box,
      to,
      strip: 0,
      isQuote: !hasHeading(lines, box.from, to, code),
    })),
  );
}

/** A heading in a quote heads nothing. */
function hasHeading(lines: readonly LineAt[], from: number, to: number, code: readonly Stretch[]): boolean {
  return lines
    .slice(from + 1, to)
    .some(({ text, start }) => /^[ \t]{0,3}#{1,6}[ \t]/.test(text) && !isIn(code, start));
}

/** `note`, `tip Title`, `note[Title]{.class}`, `{.note title="Title"}`, `{note} Title`. */
function titleOf(rest: string): string {
  const [, bracket] = /^[\w-]*\[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(rest) ?? [];
  if (bracket !== undefined && bracket.trim() !== '') return bracket.trim();
  const [, said] = /\btitle="([^"]*)"/.exec(rest) ?? [];
  if (said !== undefined) return said;
  const bare = rest.replace(/\{\.?([\w-]+)[^}]*\}/, '$1').replace(/\[\s*\]/, '');
  const [, kind = '', title = ''] = /^([\w-]*)\s*(.*)$/u.exec(bare) ?? [];
  if (title.trim() !== '') return title.trim();
  return layouts.test(kind) ? '' : named(kind);
}

/** What these are called is for programs alone. */
const layouts =
  /^(?:columns?|rows?|col|cols|grid|center|left|right|block|container|div|section|box|card|cards|tabs?|tab-set|tab-item|tabbed|details|code-group|raw|v-pre|hidden|only.*|wrap.*|grid-item.*|full-?width)$/i;
