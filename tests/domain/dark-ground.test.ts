import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/domain/contrast.js';
import { darkGround, logoOn } from '../../src/domain/dark-ground.js';
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
});
