import type { Brand, FontFamily } from '../../src/domain/brand.js';
import { plainWording } from '../../src/domain/words/wording.js';

/** A brand without logo or font bytes, for tests that look at HTML only. */
export function brandOf(some: Partial<Brand> = {}): Brand {
  const family: FontFamily = { name: 'Test Sans', faces: [], xHeight: 0.546 };
  return {
    id: 'test',
    name: 'Test',
    colours: {
      ink: '#1a1a1a',
      secondary: '#4a4a4a',
      paper: '#ffffff',
      accent: '#0b4f6c',
      accentText: '#0b4f6c',
      heading: '#0b4f6c',
      tint: '#eef3f5',
    },
    logo: undefined,
    cover: undefined,
    letterhead: undefined,
    watermark: false,
    fonts: { text: family, headings: family, fallback: [] },
    foot: [],
    contact: undefined,
    url: undefined,
    wording: plainWording,
    ...some,
  };
}
