import type { Craft } from '../domain/framework.js';
import { papers } from '../domain/paper.js';
import type { Edition } from '../domain/plan.js';
import type { MeasureText } from '../fonts/measure-text.js';

/** A craft's ladder as large as a page lets it: steps that climb from its inner foot to its outer head. */
export interface Steps {
  /** CSS of the list: how long a step is, how thick, and the size of its words. */
  readonly style: string;
  /** From the lowest rung up. */
  readonly steps: readonly LadderStep[];
}

export interface LadderStep {
  /** Where it begins: 0 at the inner edge of the text, 1 where it ends at the outer one. */
  readonly at: number;
  /** Up to the outer edge, in hundredths of its own length. */
  readonly room: number;
  readonly number: string;
  readonly name: string;
  readonly permalink: string;
}

/**
 * The steps of a craft's levels. A name goes over the end of its step where the page is empty, up to the text's outer
 * edge; what is longer ends in an ellipsis, since the level's own sheet says it whole.
 *
 * @param sides millimetres of the page that are no text: both margins
 * @param measure text of one em
 */
export function stepsOf(
  { levels }: Pick<Craft, 'levels'>,
  { paper, print }: Pick<Edition, 'paper' | 'print'>,
  { sides, measure }: { readonly sides: number; readonly measure: MeasureText },
): Steps {
  const large = print === 'large';
  const form = formOf(levels.length, { small: paper === 'a5', large });
  const width = papers[paper].width - sides;
  const em = form.size * 0.3528;
  const every = Math.ceil(levels.length / form.most);
  const steps = levels.flatMap((level, index): LadderStep[] => {
    const at = levels.length === 1 ? 0 : index / (levels.length - 1);
    const { numeral: number, permalink } = level;
    // The top rung, and from it down every so many: the words of one step must not stand on the next.
    if ((levels.length - 1 - index) % every !== 0) return [];
    const room = 1 - at * (1 - form.share);
    const ofName = (room * width) / em - measure(number) * 1.15 - 1;
    const name = cut(level.role, ofName / 1.04, measure);
    return [{ at: round(at), room: round((room / form.share) * 100), number, name, permalink }];
  });
  return {
    style: `--step:${form.share * 100}%;--step-bar:${form.bar}mm;--step-size:${form.size}pt`,
    steps,
  };
}

/** Lengths in points and millimetres; `most` is how many steps have room above each other. */
interface Form {
  readonly size: number;
  readonly bar: number;
  readonly share: number;
  readonly most: number;
}

function formOf(count: number, { small, large }: { readonly small: boolean; readonly large: boolean }): Form {
  if (large) return { size: 16, bar: small || count > 8 ? 2 : 4, share: 0.6, most: small ? 6 : 10 };
  if (small) {
    if (count <= 7) return { size: 10, bar: 3, share: 0.5, most: 24 };
    return count <= 12
      ? { size: 9, bar: 1.4, share: 0.46, most: 24 }
      : { size: 8, bar: 0.8, share: 0.4, most: 22 };
  }
  if (count <= 8) return { size: 12, bar: 4, share: 0.46, most: 24 };
  return count <= 14
    ? { size: 10, bar: 2.4, share: 0.42, most: 24 }
    : { size: 9, bar: 1.1, share: 0.36, most: 26 };
}

/** Shortened at its end to a room in ems. */
function cut(name: string, room: number, measure: MeasureText): string {
  if (measure(name) <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/**
 * A small ladder of one craft, as a picture that stretches to its place: the same steps without words. All that stand
 * side by side have the height of the highest, so that their rungs tell how many they are.
 */
export function smallSteps(count: number, most: number): string {
  const [pitch, thick, step] = [10, 4, 38];
  const rungs = Math.max(most, 1);
  const height = rungs * pitch;
  const bars = Array.from({ length: count }, (_, index) => {
    const x = count === 1 ? 0 : (index / (count - 1)) * (100 - step);
    return `<rect x="${round(x)}" y="${height - index * pitch - thick}" width="${step}" height="${thick}" fill="currentColor"/>`;
  });
  return `<svg class="small-steps" aria-hidden="true" style="--rungs:${rungs}" preserveAspectRatio="none" viewBox="0 0 100 ${height}">${bars.join('')}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
