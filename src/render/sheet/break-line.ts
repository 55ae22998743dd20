import type { MeasureText } from '../../fonts/measure-text.js';

/** Lines, the widest of them as a multiple of the size, and how many breaks there are that no part ends at. */
export interface Lines {
  readonly lines: readonly string[];
  readonly width: number;
  readonly breaks: number;
}

/** Whether lines below each other are each as full as can be, or of much the same length. */
export type Fill = 'full' | 'even';

/** Breaks texts into lines for one foot; each text is measured once. */
export interface LineBreaker {
  /**
   * Breaks a text into as few lines as there can be, none wider than `width` (a multiple of the size). A piece that
   * nothing can break is wider than asked when it must be: see the width that comes back.
   */
  readonly breakLine: (text: string, width: number, how?: Fill) => Lines;
  /** The same of parts that stand on one line with a dot between them, as many as fit. */
  readonly breakParts: (parts: readonly string[], width: number, how?: Fill) => Lines;
}

/**
 * We break lines and not the browser, so that the foot's height is known before the page's. Thus no break needs a zero
 * width space either, which would stand in text that is copied.
 */
export function lineBreaker(measure: MeasureText): LineBreaker {
  const known = new Map<string, Text>();
  const textOf = (text: string): Text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = measured(text, measure);
    known.set(text, made);
    return made;
  };
  const breakLine: LineBreaker['breakLine'] = (text, width, how = 'even') => {
    const whole = textOf(text);
    const greedy = fill(whole, width);
    const isDone = how === 'full' || greedy.starts.length < 2 || greedy.width > width;
    return linesOf(whole, isDone ? greedy : evened(whole, greedy));
  };
  return {
    breakLine,
    breakParts(parts, width, how = 'even') {
      const joined: string[] = [];
      for (const part of parts) {
        const last = joined.at(-1);
        const longer = last === undefined ? part : `${last} · ${part}`;
        if (last !== undefined && textOf(longer).width <= width) joined[joined.length - 1] = longer;
        else joined.push(part);
      }
      return stack(joined.map((line) => breakLine(line, width, how)));
    },
  };
}

/** One below the other. */
export function stack(blocks: readonly Lines[]): Lines {
  return {
    lines: blocks.flatMap(({ lines }) => lines),
    width: Math.max(0, ...blocks.map(({ width }) => width)),
    breaks: blocks.reduce((sum, { breaks }) => sum + breaks, 0),
  };
}

/** What cannot be broken, and what it is joined to the next piece by: nothing, a space, or a hyphen that only shows at a break. */
interface Piece {
  readonly text: string;
  readonly joint: '' | ' ' | '-';
}

/** A text in pieces with their widths. Widths add up, since kerning is left out of them. */
interface Text {
  readonly pieces: readonly (Piece & { readonly width: number })[];
  /** Of a space, of a hyphen, and of the whole on one line. */
  readonly space: number;
  readonly hyphen: number;
  readonly width: number;
}

function measured(text: string, measure: MeasureText): Text {
  const pieces = piecesOf(text).map((piece) => ({ ...piece, width: measure(piece.text) }));
  const [space, hyphen] = [measure(' '), measure('-')];
  const width = pieces.reduce((sum, piece) => sum + piece.width + (piece.joint === ' ' ? space : 0), 0);
  return { pieces, space, hyphen, width };
}

/** The piece that each line begins with, and the width of the widest. */
interface Filled {
  readonly starts: readonly number[];
  readonly width: number;
}

function fill({ pieces, space, hyphen }: Text, width: number): Filled {
  const starts: number[] = [];
  let [widest, line, at, joint] = [0, 0, 0, '' as Piece['joint']];
  for (const piece of pieces) {
    const longer = line + (joint === ' ' ? space : 0) + piece.width;
    const ending = piece.joint === '-' ? hyphen : 0;
    if (starts.length > 0 && longer + ending <= width) line = longer;
    else {
      widest = Math.max(widest, line + (joint === '-' ? hyphen : 0));
      starts.push(at);
      line = piece.width;
    }
    joint = piece.joint;
    at += 1;
  }
  return { starts, width: Math.max(widest, line) };
}

/** As many lines, of much the same length: the narrowest that takes no more. */
function evened(text: Text, greedy: Filled): Filled {
  let [best, low, high] = [greedy, greedy.width / 2, greedy.width];
  for (let round = 0; round < 6; round += 1) {
    const middle = (low + high) / 2;
    const tried = fill(text, middle);
    if (tried.starts.length === greedy.starts.length && tried.width <= middle) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

function linesOf({ pieces }: Text, { starts, width }: Filled): Lines {
  const lines = starts.map((start, line) => {
    const own = pieces.slice(start, starts[line + 1] ?? pieces.length);
    const isLast = line === starts.length - 1;
    return own
      .map(({ text, joint }, index) => {
        const ends = index === own.length - 1;
        if (joint === '-') return ends && !isLast ? `${text}-` : text;
        return joint === ' ' && !ends ? `${text} ` : text;
      })
      .join('');
  });
  return { lines, width, breaks: Math.max(0, lines.length - 1) };
}

function piecesOf(text: string): Piece[] {
  // White space that may break; a space that may not (U+00A0) stays.
  const words = text.split(/[ \t\r\n\f\v]+/).filter((word) => word !== '');
  const pieces = words.flatMap((word) => piecesOfWord(word));
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, joint: '' } : piece));
}

function piecesOfWord(word: string): Piece[] {
  if (plainWord.test(word)) return [{ text: word, joint: ' ' }];
  const texts = word.split(isAddress.test(word) ? insideAddress : insideWord).filter((text) => text !== '');
  return texts.map((text, index) => {
    const bare = text.replace(/[\u00ad\u200b]/g, '');
    if (index === texts.length - 1) return { text: bare, joint: ' ' };
    return { text: bare, joint: text.endsWith('\u00ad') ? '-' : '' };
  });
}

/** Nothing inside to break at, and so most words: what follows is slow. */
const plainWord = /^[\w(),;:·’'"“”!&+]*[.?]?$/;

/** A slash, or a dot or @ between letters. */
const isAddress = /\/|[\p{L}\p{N}][.@][\p{L}\p{N}]/u;

/** An address breaks behind its slashes and before what asks or names: never at a hyphen, which could be one of ours. */
const insideAddress = /(?<=[^/:]\/)(?=[^/])|(?=[?#&@])|(?<=\u200b)/;

/** Scripts that set no spaces between words. */
const open =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
/** What may not begin a line: closing marks, small kana, marks on letters; and what may not end one. */
const closing = '\\p{M}\\p{Pe}\\p{Pf}、。，．・：；？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ๆฯ';
const opening = '\\p{Ps}\\p{Pi}เแโใไ';

/** Behind a hyphen or dash inside a word, at soft hyphens, and between the characters of scripts without spaces. */
const insideWord = new RegExp(
  [
    '(?<=[\\p{L}\\p{N}]{2}[-\\u2010\\u2013\\u2014])(?=[\\p{L}\\p{N}]{2})',
    '(?<=[\\u00ad\\u200b])',
    `(?<=[${open}][${closing}]*)(?=[^${closing}\\p{L}\\p{N}]|[${open}])(?<![${opening}])(?![${closing}])`,
    `(?<![${opening}])(?=[${open}])(?![${closing}])`,
  ].join('|'),
  'u',
);
