import { expect, it } from 'vitest';
import { theme } from '../../src/bundle/index-page/theme.js';
import { contrast } from '../../src/domain/contrast.js';
import { shadeOf, tintOf } from '../../src/domain/oklch.js';
import { brandOf } from '../support/brand-of.js';

const dark = {
  ink: '#ffffff',
  secondary: '#d6dee6',
  paper: '#101820',
  accent: '#8fd0ff',
  accentText: '#8fd0ff',
  heading: '#8fd0ff',
  tint: '#1e3040',
};

function printed(css: string): Record<string, string> {
  return coloursIn(css.slice(css.indexOf('@media print')));
}

/** As a brand derives them. */
function coloursFrom(accent: string) {
  const { paper, ink } = brandOf().colours;
  const accentText = shadeOf(accent, paper, 4.5);
  return { accentText, heading: accentText, tint: tintOf(accent, paper, ink) };
}

function coloursIn(rule: string): Record<string, string> {
  return Object.fromEntries(
    [...rule.matchAll(/--([a-z]+):(#[0-9a-f]{6})/gi)].map(([, name = '', value = '']) => [name, value]),
  );
}

it('the index of a brand of dark paper prints dark on white, since a browser prints no ground', () => {
  const { ink = '', secondary = '', accent = '', paper } = printed(theme(brandOf({ colours: dark })));
  expect(paper).toBe('#ffffff');
  expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(10);
  expect(contrast(secondary, '#ffffff')).toBeGreaterThanOrEqual(7);
  expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

it('every word of the index is read on its ground, in light, dark and print, whatever the accent', () => {
  for (const accent of ['#ff7a00', '#ffe000', '#0b4f5c', '#7fffd4', '#111111']) {
    const { accentText, heading, tint } = coloursFrom(accent);
    const css = theme(brandOf({ colours: { ...brandOf().colours, accent, accentText, heading, tint } }));
    for (const rule of css.split('@media')) {
      const colours = coloursIn(rule);
      const {
        ink = '',
        secondary = '',
        accent: words = '',
        heading: heads = '',
        shape = '',
        paper = '',
      } = colours;
      for (const text of [secondary, words, heads]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, colours.tint ?? '')).toBeGreaterThanOrEqual(7);
      // The numerals on the cards are large.
      expect(contrast(heads, colours.tint ?? '')).toBeGreaterThanOrEqual(3);
      expect(contrast(shape, paper)).toBeGreaterThanOrEqual(3);
    }
  }
});

it('the index of a brand of light paper prints in its own colours', () => {
  const { accentText: accent, heading: _heading, ...colours } = brandOf().colours;
  expect(printed(theme(brandOf()))).toMatchObject({ ...colours, accent });
});
