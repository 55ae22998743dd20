import { ColorSpace, HSL, HWB, Lab, LCH, OKLab, OKLCH, parse, sRGB, to, toGamut } from 'colorjs.io/fn';

for (const space of [sRGB, HSL, HWB, Lab, LCH, OKLab, OKLCH]) ColorSpace.register(space);

/** A colour of CSS as `#rrggbb`, the nearest that sRGB has; `see-through` when it has an alpha, undefined when it is none. */
export function cssColour(text: string): string | 'see-through' | undefined {
  try {
    const parsed = parse(text.trim().toLowerCase());
    if ((parsed.alpha ?? 1) < 1) return 'see-through';
    const { coords } = toGamut(to(parsed, 'srgb'), { space: 'srgb' });
    return `#${coords.map(hex).join('')}`;
  } catch {
    return undefined;
  }
}

function hex(part: number | null): string {
  const whole = Math.round(Math.min(1, Math.max(0, part ?? 0)) * 255);
  return whole.toString(16).padStart(2, '0');
}
