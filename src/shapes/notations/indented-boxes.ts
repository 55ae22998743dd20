import type { Stretch } from '../../model/text/code-blocks.js';
import type { Edit } from '../../model/text/mapped.js';
import { isIn, type LineAt, linesOf, named, type QuotedPart, quoted } from './lines.js';

/** What MkDocs indents by four: `!!! note "Title"`, `??? tip`, and `=== "Tab"`, which is no quote. */
export function indentedBoxes(text: string, code: readonly Stretch[]): readonly Edit[] {
  const lines = linesOf(text);
  const parts = lines.flatMap(({ text: line, start }, at): QuotedPart[] => {
    const [, indent = '', sign, rest = ''] =
      /^([ \t]*)(!!!|\?\?\?\+?|===[!+]?)[ \t]+(\S.*)$/.exec(line.trimEnd()) ?? [];
    if (sign === undefined || isIn(code, start)) return [];
    const [, kinds = '', title] = /^([\w -]*)(?:["'](.*)["'])?$/.exec(rest) ?? [];
    const isTab = sign.startsWith('=');
    if (isTab ? title === undefined : kinds === '') return [];
    const to = endOf(lines, at, indent.length);
    if (to === at + 1) return [];
    const body = lines.slice(at + 1, to);
    const hasHeading = body.some(({ text: own }) => /^\s*#{1,6}\s/.test(own));
    const [kind = ''] = kinds.trim().split(' ');
    return [
      {
        from: at,
        to,
        indent,
        title: title ?? named(kind),
        strip: 4,
        isQuote: !isTab && !hasHeading,
        isOpen: true,
      },
    ];
  });
  return quoted(lines, parts);
}

/** The first line that is no longer indented by four; blank lines at the end are no part of it. */
function endOf(lines: readonly LineAt[], from: number, indent: number): number {
  let end = from + 1;
  for (let at = from + 1; at < lines.length; at++) {
    const text = (lines[at]?.text ?? '').replaceAll('\t', '    ');
    if (text.trim() === '') continue;
    if (text.length - text.trimStart().length < indent + 4) break;
    end = at + 1;
  }
  return end;
}
