import { elementsOf, headingDepth } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import { parseHtml } from '../../html/parse-html.js';
import { foldSpace, textOf } from '../../html/text.js';
import { withoutUnseen } from './unseen.js';

/** What stands in the source between two letters: white space, nothing, or a place where the word may be divided. */
export type Gap = 'space' | 'nothing' | 'hyphen';

/** The HTML that was printed, to be asked what its lines broke at. */
export interface SourceText {
  /**
   * What stood where a line ended: `tail` are letters before that place and `head` those behind it; the more, the surer.
   * Undefined where the source has no such letters, or a `<span>` begins or ends there, which may be a block.
   */
  between(tail: string, head: string): Gap | undefined;
}

/** Pages are painted in the order of their HTML but for a few boxes, so letters are looked for behind those found last. */
export function sourceText(html: string): SourceText {
  let read: Letters | undefined;
  let found = 0;
  const find = (letters: string, text: string) => {
    const at = letters.indexOf(text, found);
    return at < 0 && found > 0 ? letters.indexOf(text) : at;
  };
  return {
    between(tail, head) {
      const before = bare(tail);
      const behind = bare(head);
      if (html === '' || before === '') return undefined;
      read ??= readLetters(html);
      const at = find(read.letters, before + behind);
      if (at >= 0) {
        found = at;
        const gap = read.gaps.get(at + before.length) ?? 'nothing';
        return gap === 'unsure' ? undefined : gap;
      }
      // A hyphen at which a word was divided is not in the source.
      const undivided = before.replace(/[-\u2010]$/, '');
      if (undivided === before || undivided === '' || behind === '') return undefined;
      const divided = find(read.letters, undivided + behind);
      if (divided < 0) return undefined;
      found = divided;
      return 'hyphen';
    },
  };
}

/** The texts of the headings of some HTML, in order; a `<span>` stands apart. */
export function headingTexts(html: string): string[] {
  const headings = elementsOf(parseHtml(html), (element) => headingDepth(element) !== undefined);
  return headings.map(({ inside }) =>
    foldSpace(withoutUnseen(textOf(inside, (element) => gapOf(element) !== 'nothing'))),
  );
}

interface Letters {
  /** All that is seen, without white space. */
  readonly letters: string;
  /** What stands before a letter, where it is not nothing. */
  readonly gaps: ReadonlyMap<number, 'space' | 'unsure'>;
}

function readLetters(html: string): Letters {
  const gaps = new Map<number, 'space' | 'unsure'>();
  const parts: string[] = [];
  let length = 0;
  const meet = (gap: Gap | 'unsure') => {
    if (gap === 'space' || (gap === 'unsure' && gaps.get(length) !== 'space')) gaps.set(length, gap);
  };
  const read = (nodes: Html) => {
    for (const node of nodes) {
      if (node.kind === 'element') {
        meet(gapOf(node));
        read(node.inside);
        meet(gapOf(node));
      } else if (node.kind === 'text') {
        for (const word of node.text.split(/(\s+)/)) {
          const isSpace = /^\s/.test(word);
          if (isSpace) meet('space');
          const seen = isSpace ? '' : withoutUnseen(word);
          parts.push(seen);
          length += seen.length;
        }
      }
    }
  };
  read(parseHtml(html));
  return { letters: parts.join(''), gaps };
}

function gapOf({ name }: HtmlElement): 'space' | 'unsure' | 'nothing' {
  if (inLine.has(name)) return 'nothing';
  return name === 'span' || name === 'small' ? 'unsure' : 'space';
}

/** Tags that the text goes on through. */
const inLine: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp strong sub sup u var wbr'.split(' '),
);

function bare(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, '');
}
