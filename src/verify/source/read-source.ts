import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { maskKramdown, unopened } from './mask-kramdown.js';
import { openWords, type SourceWord } from './open-words.js';

export interface SourceReading {
  readonly words: readonly SourceWord[];
  /** Whether the page has a heading of the first level; without one it is headed by its title. */
  readonly hasH1: boolean;
}

/**
 * The words of a page as another program reads them: micromark, which shares no code with the one that prints. `text`
 * is the page below its front matter, Liquid worked out.
 */
export function readSource(text: string): SourceReading {
  const masked = maskKramdown(text);
  const tree = fromMarkdown(masked, {
    extensions: [
      gfmTable(),
      gfmFootnote(),
      gfmTaskListItem(),
      // kramdown strikes between two tildes only.
      gfmStrikethrough({ singleTilde: false }),
    ],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
    ],
  });
  return {
    words: wordsOf(tree, masked),
    hasH1: tree.children.some((node) => node.type === 'heading' && node.depth === 1),
  };
}

/** Notes stand at the end, in the order in which the text points to them; then those that nothing points to. */
function wordsOf(tree: Root, text: string): readonly SourceWord[] {
  const words = openWords();
  const notes = new Map<string, Nodes>();
  const pointed: string[] = [];
  for (const node of below(tree)) {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node);
  }
  const numberOf = (label: string): number => {
    if (!pointed.includes(label)) pointed.push(label);
    return pointed.indexOf(label) + 1;
  };
  let isInName = false;
  const say = (node: Nodes): void => {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'text':
        words.text(node.value.replaceAll(unopened, '<'), line);
        return;
      case 'inlineCode':
        words.text(node.value, line);
        return;
      case 'code':
        words.gap();
        words.text(node.value, line + 1);
        words.gap();
        return;
      case 'html':
        words.html(node.value, line);
        return;
      case 'break':
        words.gap();
        return;
      case 'image':
      case 'imageReference':
        // Alternative text is printed only where there is no picture.
        words.perhaps(node.alt ?? '', line);
        return;
      case 'footnoteReference':
        words.text(`${numberOf(node.identifier)}`, line);
        return;
      case 'footnoteDefinition':
      case 'definition':
      case 'yaml':
        return;
      case 'delete':
        // Names lose what is struck in them, since bookmarks and contents show no line through words.
        if (isInName) words.perhaps(wordsIn(node), line);
        else for (const kid of node.children) say(kid);
        return;
      default: {
        const stands = !inline.has(node.type);
        if (stands) words.gap();
        // An item that is less indented than those above goes on with their text for kramdown, number and all.
        if (node.type === 'listItem')
          words.perhaps(/^\d+/.exec(text.slice(node.position?.start.offset))?.[0] ?? '', line);
        if (node.type === 'listItem' && typeof node.checked === 'boolean')
          words.text(node.checked ? '☑ ' : '☐ ', line);
        const was = isInName;
        isInName ||= node.type === 'heading' || node.type === 'tableCell';
        if ('children' in node) for (const kid of node.children) say(kid);
        isInName = was;
        if (stands) words.gap();
      }
    }
  };
  say(tree);
  for (const label of notes.keys()) numberOf(label);
  // Notes may point to further notes, which come after them.
  for (let index = 0; index < pointed.length; index += 1) {
    const note = notes.get(pointed[index] ?? '');
    words.gap();
    if (note !== undefined && 'children' in note) for (const kid of note.children) say(kid);
  }
  return words.all();
}

const inline: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

function wordsIn(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(wordsIn).join('') : '';
}

function* below(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const kid of node.children) yield* below(kid);
}
