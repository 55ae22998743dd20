import { codeBlocks, type Stretch } from '../../model/text/code-blocks.js';
import { type Edit, editText } from '../../model/text/mapped.js';
import type { PageText } from '../../model/text/page-text.js';
import { boxes } from './boxes.js';
import { diagrams } from './diagrams.js';
import { indentedBoxes } from './indented-boxes.js';
import { isIn, named } from './lines.js';
import { repeatedHeadings } from './repeated-headings.js';
import { tags } from './tags.js';

/**
 * What a notation of another program is in Markdown that all read, as edits of the text.
 *
 * @param code where the text shows code
 */
export type Notation = (text: string, code: readonly Stretch[]) => readonly Edit[];

/** Tags first: what they hold may be boxes. */
const notations: readonly Notation[] = [tags, boxes, indentedBoxes, quotedBoxes, diagrams, breaks];

/**
 * The text of a page with what Hugo, GitBook, Docusaurus, VuePress, MkDocs, GitHub and Obsidian write besides Markdown turned
 * into quotes, headings in bold and pictures. Nothing that people would read is lost: words of a tag that nobody knows stay.
 *
 * @param linked ids with a number that links of any page lead to, as `numberedLinks` finds them
 */
export function inPlainMarkdown(text: PageText, linked: ReadonlySet<string>): PageText {
  return [...notations, repeatedHeadings(linked)].reduce((page, notation) => {
    const { text: whole } = page.mapped;
    return page.with(editText(page.mapped, notation(whole, codeBlocks(whole))));
  }, text);
}

/** `> [!NOTE]` of GitHub, `> [!tip]- Title` of Obsidian: the title in bold. */
function quotedBoxes(text: string, code: readonly Stretch[]): readonly Edit[] {
  const found = text.matchAll(
    /^((?:(?!>)[ \t]|[-*+][ \t])*>[ \t>]*)\[!([\w-]+)\][+-]?[ \t]*([^\r\n]*)(\r?\n[ \t]*>)?/gm,
  );
  return [...found].flatMap(({ 0: whole, 1: sign = '', 2: kind = '', 3: title = '', 4: next, index }) => {
    const above = text.slice(index === 0 ? 0 : text.lastIndexOf('\n', index - 2) + 1, index);
    if (/^[ \t]*>/.test(above) || isIn(code, index)) return [];
    const from = index + sign.length;
    const to = index + whole.length - (next?.length ?? 0);
    const apart = next === undefined ? '' : `\n${sign.replace(/[-*+]/g, ' ').trimEnd()}`;
    return [{ from, to, insert: `**${title.trim() || named(kind)}**${apart}` }];
  });
}

/** `</br>` is a break for every browser. */
function breaks(text: string, code: readonly Stretch[]): readonly Edit[] {
  return [...text.matchAll(/<\/br\s*>/gi)].flatMap(({ 0: whole, index }) =>
    isIn(code, index) ? [] : [{ from: index, to: index + whole.length, insert: '<br>' }],
  );
}
