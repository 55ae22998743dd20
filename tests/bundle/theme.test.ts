import { expect, it } from 'vitest';
import { theme } from '../../src/bundle/index-page/theme.js';
import { contrast } from '../../src/domain/contrast.js';
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
  const rule = css.slice(css.indexOf('@media print'));
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

it('the index of a brand of light paper prints in its own colours', () => {
  const { accentText: accent, heading: _heading, ...colours } = brandOf().colours;
  expect(printed(theme(brandOf()))).toMatchObject({ ...colours, accent });
});
