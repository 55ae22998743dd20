import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/domain/contrast.js';
import { darkGround, logoOn, logoOnCover } from '../../src/domain/dark-ground.js';
import { brandOf } from '../support/brand-of.js';

const { colours } = brandOf();

describe('the dark among slides', () => {
  it.each([
    ['a deep accent', '#0b4f5c', { fill: 'accent', mark: 'paper' }],
    ['an accent just dark enough', '#767676', { fill: 'accent', mark: 'paper' }],
    ['an orange', '#f28c00', { fill: 'ink', mark: 'accent' }],
    ['a yellow', '#ffe600', { fill: 'ink', mark: 'accent' }],
  ])('of %s is filled so that paper is read on it', (_, accent, expected) => {
    const ground = darkGround({ ...colours, accent });
    expect(ground).toEqual(expected);
    expect(contrast(ground.fill === 'ink' ? colours.ink : accent, colours.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('marks with the paper where the accent is not seen on the ink', () => {
    expect(darkGround({ accent: '#7d8894', ink: '#595959', paper: '#ffffff' }).mark).toBe('paper');
  });

  const picture = (name: string) => ({ mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(name) });
  const whole = { ...picture('whole'), alt: 'Ada', url: undefined, height: 7 };
  const light = { ...whole, onDark: picture('light') };
  const shown = (logo: typeof whole, paper: string, ink: string, ground: 'paper' | 'dark') => {
    const found = logoOn(brandOf({ logo, colours: { ...colours, paper, ink, accent: ink } }), ground);
    return found === undefined ? 'none' : new TextDecoder().decode(found.bytes);
  };

  it.each([
    ['whole', '#ffffff', whole, 'whole', 'none'],
    ['whole', '#ffffff', light, 'whole', 'light'],
    ['light', '#101820', light, 'light', 'whole'],
    ['whole', '#101820', whole, 'whole', 'none'],
  ])('has the logo that is seen there: %s on %s', (_, paper, logo, onPaper, onDark) => {
    const ink = paper === '#ffffff' ? '#1a1a1a' : '#eeeeee';
    expect([shown(logo, paper, ink, 'paper'), shown(logo, paper, ink, 'dark')]).toEqual([onPaper, onDark]);
  });

  it('has no logo where the brand has none', () => {
    expect(logoOn(brandOf(), 'paper')).toBeUndefined();
    expect(logoOn(brandOf(), 'dark')).toBeUndefined();
  });

  const onDark = (colours?: readonly string[]) => ({ ...picture('light'), colours });
  const cover = (fill: string, isDark: boolean) => ({ fill, text: '#ffffff', isDark, picture: undefined });
  it.each([
    ['whole, where there is no cover', undefined, ['#000000'], undefined, 'whole'],
    ['whole on a light fill', cover('#eeeeee', false), ['#0b4f6c', '#000000'], undefined, 'whole'],
    ['whole where nobody knows its colours', cover('#eeeeee', false), undefined, onDark(), 'whole'],
    [
      'whole though it has gaps in the colour of the paper',
      cover('#eeeeee', false),
      ['#fefefe', '#000000'],
      undefined,
      'whole',
    ],
    [
      'light where a part of the whole is not seen',
      cover('#ffcc00', false),
      ['#eebb00', '#000000'],
      onDark(['#ffffff']),
      'light',
    ],
    [
      'none where neither is seen',
      cover('#ffcc00', false),
      ['#eebb00'],
      onDark(['#ffdd22', '#000000']),
      'none',
    ],
    ['light on a dark fill', cover('#0b4f6c', true), ['#ffcc00'], onDark(['#ffffff']), 'light'],
    ['light where nobody knows its colours', cover('#0b4f6c', true), ['#ffcc00'], onDark(), 'light'],
    [
      'none on a dark fill where there is no light one',
      cover('#0b4f6c', true),
      ['#ffcc00'],
      undefined,
      'none',
    ],
    [
      'none on a dark fill where a part of the light one is not seen',
      cover('#0b4f6c', true),
      ['#ffcc00'],
      onDark(['#ffffff', '#0b5f7c']),
      'none',
    ],
  ] as const)('has the logo on a cover that is seen there: %s', (_, cover, colours, light, expected) => {
    const logo = { ...whole, colours, ...(light === undefined ? {} : { onDark: light }) };
    const found = logoOnCover(brandOf({ logo, cover }));
    expect(found === undefined ? 'none' : new TextDecoder().decode(found.bytes)).toBe(expected);
  });

  it('has no logo on a cover where the brand has none', () => {
    expect(logoOnCover(brandOf({ cover: cover('#eeeeee', false) }))).toBeUndefined();
  });
});
