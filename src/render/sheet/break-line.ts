import type { MeasureText } from '../../fonts/measure-text.js';

/** Lines, and the widest of them as a multiple of the size. */
export interface Lines {
  readonly lines: readonly string[];
  readonly width: number;
}

/** Whether lines below each other are each as full as can be, or of much the same length. */
export type Fill = 'full' | 'even';

/**
 * Breaks a text into as few lines as there can be, none wider than `width` (a multiple of the size). A piece that nothing can break is wider than asked when it must be: see the width that comes back.
 *
 * We break lines and not the browser, so that the foot's height is known before the page's. Thus no break needs a zero
 * width space either, which would stand in text that is copied.
 */
export function breakLine(text: string, width: number, measure: MeasureText, how: Fill = 'even'): Lines {
  const pieces = piecesOf(text);
  const greedy = fill(pieces, width, measure);
  if (how === 'full' || greedy.lines.length < 2 || greedy.width > width) return greedy;
  let [best, low, high] = [greedy, greedy.width / 2, greedy.width];
  for (let round = 0; round < 6; round += 1) {
    const middle = (low + high) / 2;
    const tried = fill(pieces, middle, measure);
    if (tried.lines.length === greedy.lines.length && tried.width <= middle) [best, high] = [tried, middle];
    else low = middle;
  }
  return best;
}

/** The same of parts that stand on one line with a dot between them, as many as fit. */
export function breakParts(
  parts: readonly string[],
  width: number,
  measure: MeasureText,
  how: Fill = 'even',
): Lines {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const longer = last === undefined ? part : `${last} · ${part}`;
    if (last !== undefined && measure(longer) <= width) joined[joined.length - 1] = longer;
    else joined.push(part);
  }
  return stack(joined.map((line) => breakLine(line, width, measure, how)));
}

/** One below the other. */
export function stack(blocks: readonly Lines[]): Lines {
  return {
    lines: blocks.flatMap(({ lines }) => lines),
    width: Math.max(0, ...blocks.map(({ width }) => width)),
  };
}

/** What cannot be broken, and what it is joined to the next piece by: nothing, a space, or a hyphen that only shows at a break. */
interface Piece {
  readonly text: string;
  readonly joint: '' | ' ' | '-';
}

function fill(pieces: readonly Piece[], width: number, measure: MeasureText): Lines {
  const lines: string[] = [];
  let line = '';
  let joint: Piece['joint'] = '';
  for (const piece of pieces) {
    const longer = `${line}${joint === ' ' ? ' ' : ''}${piece.text}`;
    const ending = piece.joint === '-' ? '-' : '';
    if (line === '' || measure(longer + ending) <= width) line = longer;
    else {
      lines.push(joint === '-' ? `${line}-` : line);
      line = piece.text;
    }
    joint = piece.joint;
  }
  if (line !== '') lines.push(line);
  return { lines, width: Math.max(0, ...lines.map(measure)) };
}

function piecesOf(text: string): Piece[] {
  // White space that may break; a space that may not (U+00A0) stays.
  const words = text.split(/[ \t\r\n\f\v]+/).filter((word) => word !== '');
  const pieces = words.flatMap((word) => piecesOfWord(word));
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, joint: '' } : piece));
}

function piecesOfWord(word: string): Piece[] {
  const texts = word.split(isAddress.test(word) ? insideAddress : insideWord).filter((text) => text !== '');
  return texts.map((text, index) => {
    const bare = text.replace(/[\u00ad\u200b]/g, '');
    if (index === texts.length - 1) return { text: bare, joint: ' ' };
    return { text: bare, joint: text.endsWith('\u00ad') ? '-' : '' };
  });
}

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
