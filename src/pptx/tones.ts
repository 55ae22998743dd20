import type { Brand } from '../domain/brand.js';
import { darkGround } from '../domain/dark-ground.js';
import type { Slide } from '../domain/deck.js';
import type { RailTones } from './shapes/rail.js';
import type { Tone } from './shapes/text.js';

/** The theme's colour of what is dark. */
export function fillTone({ colours }: Pick<Brand, 'colours'>): Tone {
  return darkGround(colours).fill === 'accent' ? 'accent1' : 'tx1';
}

/** The colours of a kind of slide, by their roles in the theme. */
export interface SlideTones {
  readonly rail: RailTones;
  /** Of what stands around a slide's own text. */
  readonly quiet: Tone;
  readonly status: Tone;
}

/** A level's own title stands on the dark, and so does the rail of the opening. */
export function tonesOf({ kind }: Pick<Slide, 'kind'>, { colours }: Pick<Brand, 'colours'>): SlideTones {
  const mark = darkGround(colours).mark === 'accent' ? 'accent1' : 'bg1';
  const onDark = { line: 'bg1', number: 'bg1', mark, markNumber: mark } as const;
  if (kind === 'level') return { rail: onDark, quiet: 'bg1', status: 'bg1' };
  const onPaper = { line: 'tx1', number: 'tx2', mark: 'accent1', markNumber: 'hlink' } as const;
  return { rail: kind === 'opening' ? onDark : onPaper, quiet: 'tx2', status: 'hlink' };
}
