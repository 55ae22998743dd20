import { unescapeText } from '../../domain/html-text.js';
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
        const gap = read.gaps[at + before.length];
        if (gap === unsure) return undefined;
        return gap === space ? 'space' : 'nothing';
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

/** The texts of some elements of HTML, in order; a `<span>` stands apart. `names` is a part of a regular expression. */
export function textsIn(html: string, names: string): string[] {
  const element = new RegExp(`<(${names})\\b(?:"[^"]*"|[^>"])*>([\\s\\S]*?)</\\1>`, 'gi');
  return [...html.matchAll(element)].map(([, , inner = '']) => {
    const bare = inner.replace(/<(?:"[^"]*"|[^>"])*>/g, (tag) => (gapOf(tag) === 0 ? '' : ' '));
    return withoutUnseen(textOf(bare)).replace(/\s+/g, ' ').trim();
  });
}

interface Letters {
  /** All that is seen, without white space. */
  readonly letters: string;
  /** What stands before each letter: 0 for nothing, `unsure` or `space`. */
  readonly gaps: Uint8Array;
}

const unsure = 1;
const space = 2;

function readLetters(html: string): Letters {
  // The parts of a letter are two at most.
  const gaps = new Uint8Array(2 * html.length + 1);
  const parts: string[] = [];
  let length = 0;
  const part = (gap: number) => {
    if (gap > (gaps[length] ?? 0)) gaps[length] = gap;
  };
  const add = (written: string) => {
    // White space may be written as a character reference.
    const text = textOf(written);
    if (special.test(text)) {
      for (const [place, word] of text.split(/\s+/).entries()) {
        if (place > 0) part(space);
        const seen = inParts(withoutUnseen(word));
        parts.push(seen);
        length += seen.length;
      }
      return;
    }
    parts.push(text.replace(/\s+/g, ''));
    for (let at = 0; at < text.length; at += 1) {
      if (isWhite(text.charCodeAt(at))) part(space);
      else length += 1;
    }
  };
  let done = 0;
  for (const { 0: tag, index } of html.matchAll(/<(?:"[^"]*"|[^>"])*>/g)) {
    add(html.slice(done, index));
    done = index + tag.length;
    if (/^<[a-z/]/i.test(tag)) part(gapOf(tag));
    else add(tag);
  }
  add(html.slice(done));
  return { letters: parts.join(''), gaps };
}

/** What `\s` stands for. */
function isWhite(code: number): boolean {
  return code <= 0x20 ? code === 0x20 || (code >= 9 && code <= 13) : code >= 0xa0 && rareWhite.has(code);
}

const rareWhite: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

function gapOf(tag: string): number {
  const name = /^<\/?([a-z0-9]+)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (inLine.has(name)) return 0;
  return name === 'span' || name === 'small' ? unsure : space;
}

/** Tags that the text goes on through. */
const inLine: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp strong sub sup u var wbr'.split(' '),
);

function textOf(written: string): string {
  if (!written.includes('&')) return written;
  const plain = written
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&shy;', '\u00ad')
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (reference, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
    });
  return unescapeText(plain);
}

function bare(text: string): string {
  if (!special.test(text)) return text.replace(/\s+/g, '');
  return inParts(withoutUnseen(text).replace(/\s+/g, ''));
}

/** Blocks of the characters that `withoutUnseen` and `inParts` change; few texts have any. */
const special = /[\u00ad\u0e00-\u0eff\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** A vowel of Thai or Lao that stands above and behind its letter is painted in two parts, the first below a tone. */
function inParts(text: string): string {
  return text
    .replaceAll('\u0e33', '\u0e4d\u0e32')
    .replaceAll('\u0eb3', '\u0ecd\u0eb2')
    .replace(/([\u0e48-\u0e4b\u0ec8-\u0ecb])([\u0e4d\u0ecd])/g, '$2$1');
}
