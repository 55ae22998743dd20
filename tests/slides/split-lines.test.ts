import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../src/domain/count-words.js';
import type { Line } from '../../src/domain/deck.js';
import { plainLine, textOf } from '../../src/slides/lines-of.js';
import { bodyRoom, fitsRoom, largeRoom } from '../../src/slides/measure.js';
import { splitLines } from '../../src/slides/split-lines.js';

const statement = (text: string): Line => ({ ...plainLine('statement', text), depth: 1, mark: '–' });
const sentence = (words: number, at = 0) =>
  `${Array.from({ length: words }, (_, index) => `word${at + index}`).join(' ')}.`.replace(/^w/, 'W');
const split = (lines: readonly Line[]) => splitLines(lines, bodyRoom(0), bodyRoom(0));
const wordsOf = (lines: readonly Line[]) =>
  lines.flatMap((line) => textOf(line).split(/\s+/)).filter(Boolean);

describe('lines on slides', () => {
  it('stand on one slide when there is room for them', () => {
    const lines = [1, 2, 3, 4, 5].map(() => statement(sentence(14)));
    expect(split(lines)).toEqual([lines]);
    expect(split([...lines, ...lines]).map(({ length }) => length)).toEqual([5, 5]);
  });

  it('go on evenly on a second slide when there are seven', () => {
    const slides = split([1, 2, 3, 4, 5, 6, 7].map((number) => statement(`I do ${number}.`)));
    expect(slides.map(({ length }) => length)).toEqual([4, 3]);
  });

  it('cut a statement of more than 90 words at the end of a sentence', () => {
    const slides = split([statement([0, 50, 100].map((at) => sentence(50, at)).join(' '))]);
    expect(slides.flat().map((line) => [line.mark, countWords(textOf(line)), textOf(line).at(-1)])).toEqual([
      ['–', 50, '.'],
      ['', 50, '.'],
      ['', 50, '.'],
    ]);
  });

  it('cut a sentence of more than 90 words after a comma', () => {
    const clauses = [0, 60, 120].map((at) => sentence(60, at).replace('.', ''));
    const slides = split([statement(`${clauses.join(', ')}.`)]);
    expect(slides.flat().map((line) => textOf(line).at(-1))).toEqual([',', ',', '.']);
  });

  it('never leave a heading behind at the foot of a slide', () => {
    const heading = plainLine('heading', 'Remarks');
    const slides = split([statement(sentence(60)), heading, statement(sentence(50))]);
    expect(slides.map((lines) => lines.map(({ kind }) => kind))).toEqual([
      ['statement'],
      ['heading', 'statement'],
    ]);
  });

  it('never leave behind what a list within begins with', () => {
    const item = (depth: number, text: string): Line => ({ ...plainLine('item', text), depth, mark: '–' });
    const slides = split([
      statement(sentence(60)),
      item(1, 'Across teams:'),
      item(2, sentence(28)),
      item(2, 'Last.'),
    ]);
    expect(slides.map((lines) => lines.map(({ depth }) => depth))).toEqual([[1], [1, 2, 2]]);
  });

  it('never glue a heading to what it heads on a first slide too small for both', () => {
    const lines = [plainLine('heading', sentence(12)), statement(sentence(80)), statement(sentence(80))];
    const [first = []] = splitLines(lines, largeRoom(20), bodyRoom(0));
    expect(fitsRoom(first, largeRoom(20))).toBe(true);
  });

  it('keep every word, in order, and never more than fits, whatever the author wrote', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'I',
        'we',
        'infrastructure',
        'W.',
        'done.',
        'e.g.',
        'so,',
        '“Why?”',
        'Überprüfung',
        '数据',
      ),
      fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/\s/g, '') || 'x'),
    );
    const line = fc
      .tuple(
        fc.array(word, { minLength: 1, maxLength: 220 }),
        fc.constantFrom('statement', 'paragraph', 'heading'),
      )
      .map(([words, kind]): Line => ({ ...plainLine(kind as Line['kind'], words.join(' ')), depth: 1 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom(0, 20), (lines, shift) => {
        const slides = splitLines(lines, largeRoom(shift), bodyRoom(0));
        // A word wider than a slide may be cut, so letters are compared.
        expect(wordsOf(slides.flat()).join('')).toBe(wordsOf(lines).join(''));
        for (const [index, slide] of slides.entries()) {
          expect(fitsRoom(slide, index === 0 ? largeRoom(shift) : bodyRoom(0))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep bold words bold and links whole on both sides of a cut', () => {
    const long = statement('');
    const runs = [
      {
        text: `${sentence(60)} `,
        weight: 'regular',
        slant: 'upright',
        stroke: 'none',
        rise: 'level',
        href: undefined,
      },
      {
        text: sentence(60),
        weight: 'bold',
        slant: 'upright',
        stroke: 'none',
        rise: 'level',
        href: undefined,
      },
    ] as const;
    const slides = split([{ ...long, runs }]);
    expect(slides.flat().map((line) => line.runs.map(({ weight }) => weight))).toEqual([
      ['regular'],
      ['bold'],
    ]);
  });
});
