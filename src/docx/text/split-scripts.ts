import type { Direction } from '../../domain/direction.js';

/** How Word sets a stretch of text: from the right, as a complex script from the left, or as all others. */
export type Setting = 'plain' | 'rtl' | 'complex';

export interface ScriptStretch {
  readonly text: string;
  readonly setting: Setting;
}

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const complex = /[\u0900-\u0fff\u1000-\u109f\u1780-\u17ff]/;

/**
 * Text in stretches that Word has to be told of: it takes the font, the weight and the place of signs from that. Digits go
 * with the letters before them (Unicode Standard Annex 9, W7), what is between two stretches goes with the paragraph.
 */
export function splitScripts(text: string, direction: Direction): ScriptStretch[] {
  const base: Setting = direction === 'rtl' ? 'rtl' : 'plain';
  if (base === 'plain' && !fromTheRight.test(text) && !complex.test(text)) return [{ text, setting: base }];
  const stretches: { text: string; setting: Setting }[] = [];
  let between = '';
  const add = (piece: string, setting: Setting) => {
    const last = stretches.at(-1);
    if (last?.setting === setting) last.text += piece;
    else if (piece !== '') stretches.push({ text: piece, setting });
  };
  for (const sign of text) {
    const setting = settingOf(sign, stretches.at(-1)?.setting ?? base);
    if (setting === undefined) {
      between += sign;
      continue;
    }
    add(between, stretches.at(-1)?.setting === setting ? setting : base);
    add(sign, setting);
    between = '';
  }
  add(between, base);
  return stretches;
}

/** Undefined for what has no side of its own. */
function settingOf(sign: string, before: Setting): Setting | undefined {
  if (fromTheRight.test(sign)) return 'rtl';
  if (complex.test(sign)) return 'complex';
  if (/\p{Nd}/u.test(sign)) return before;
  if (/\p{M}/u.test(sign)) return before;
  return /\p{L}/u.test(sign) ? 'plain' : undefined;
}
