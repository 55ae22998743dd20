import { describe, expect, it } from 'vitest';
import { lineBreaker } from '../../../src/render/sheet/break-line.js';

/** Every character is as wide as the size; marks are not. */
const measure = (text: string) => [...text].filter((character) => !/\p{M}/u.test(character)).length;

const { breakLine, breakParts } = lineBreaker(measure);

describe('a line of the foot breaks', () => {
  it.each([
    [
      'at spaces, into lines of much the same length',
      'one two three four five',
      18,
      ['one two three', 'four five'],
    ],
    [
      'behind the slashes of an address',
      'https://a.example/ways/of/working',
      20,
      ['https://a.example/', 'ways/of/working'],
    ],
    [
      'nowhere else in an address',
      'a-b.example/self-service-level',
      20,
      ['a-b.example/', 'self-service-level'],
    ],
    ['before what an address asks', 'www.example?level=3', 15, ['www.example', '?level=3']],
    ['not behind the slashes of a scheme', 'https://long.example', 8, ['https://long.example']],
    ['before the @ of an address', 'people@company.example', 16, ['people', '@company.example']],
    ['behind a hyphen', 'Entwicklungs-Ingenieurin', 14, ['Entwicklungs-', 'Ingenieurin']],
    ['not at a hyphen behind one letter', 'e-learning', 5, ['e-learning']],
    ['not at a space that keeps words together', 'Level\u00a03 of six', 8, ['Level\u00a03', 'of six']],
    ['at a soft hyphen, which then shows', 'Wissens\u00adarbeit', 9, ['Wissens-', 'arbeit']],
    ['and shows no soft hyphen elsewhere', 'Wissens\u00adarbeit', 20, ['Wissensarbeit']],
    ['at a zero width space, which goes', 'Wissens\u200barbeit', 9, ['Wissens', 'arbeit']],
    ['between the characters of Japanese', '上級技術者の等級', 4, ['上級技術', '者の等級']],
    ['not before a closing mark', '等級です。', 4, ['等級で', 'す。']],
    ['not behind an opening mark', '等級（三）', 3, ['等級', '（三）']],
    ['nowhere when it fits', 'one two', 7, ['one two']],
  ] as const)('%s', (_, text, width, lines) => {
    expect(breakLine(text, width).lines).toEqual(lines);
  });

  it('and says how wide it came out where nothing can break', () => {
    expect(breakLine('an unbreakable word', 6)).toEqual({
      lines: ['an', 'unbreakable', 'word'],
      width: 11,
      breaks: 2,
    });
  });

  it('never loses or doubles a character', () => {
    const text =
      'Acme Robotics (Holding) Ltd, registered in England-Wales 01234567 · https://a.example/b/c?d#e 等級（三）です。';
    for (let width = 1; width < 60; width += 1) {
      const { lines } = breakLine(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});

describe('parts of a line', () => {
  it('stand beside each other while they fit', () => {
    expect(breakParts(['Framework', 'Version 1'], 21).lines).toEqual(['Framework · Version 1']);
  });

  it('stand below each other when they do not', () => {
    expect(breakParts(['Framework', 'Version 1'], 20).lines).toEqual(['Framework', 'Version 1']);
  });
});
