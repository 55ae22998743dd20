import type { Beside, SlideBody } from '../domain/deck.js';
import type { Block } from '../domain/framework.js';
import { pointsPerMm } from '../domain/slide-sheet.js';
import type { DeckSubject } from './deck-subject.js';
import { type Draft, frame, joined, railOf } from './frame.js';
import { plainLine } from './lines-of.js';
import { besideRoom, bodyRoom, fitsRoom, headOf, heightOf, narrowRoom, textSize } from './measure.js';
import { pictureSlides } from './picture-slides.js';
import { type Content, readContent } from './read-content.js';
import { splitLines } from './split-lines.js';
import type { Text } from './text.js';

/** Slides of running text, then one for each of its pictures. */
export function textSlides(subject: DeckSubject, text: Text): Draft[] {
  const { lines, pictures, beside: _, lead: __, ...common } = text;
  const shown = lines.length === 0 && pictures.length > 0 ? [] : linesSlides(subject, text);
  const anchor = shown.length === 0 ? text.anchor : '';
  return [...shown, ...pictureSlides(subject, pictures, { ...common, anchor })];
}

function linesSlides(subject: DeckSubject, text: Text): Draft[] {
  const { page, level, heading, title, notes } = text;
  const say = subject.words(page.language);
  const opening = headOf(title, joined(text.steps), text.lead ?? '');
  // Long enough for any of the slides that go on.
  const further = headOf(title, joined([...text.steps, say.continued(99, 99)]), '');
  const slides = splitLines(text.lines, bodyRoom(opening.shift), bodyRoom(further.shift));
  return slides.map((lines, index) => {
    const steps = index === 0 ? text.steps : [...text.steps, say.continued(index + 1, slides.length)];
    const own = index === 0 ? { ...opening, anchor: text.anchor } : { ...further, anchor: '' };
    const beside = slides.length === 1 ? besideOf(text, opening.shift) : undefined;
    const body: SlideBody = { kind: 'lines', size: textSize, columns: 1, lines, beside };
    const said = { ...own, kind: 'text', heading, title, steps, body, notes } as const;
    return frame(subject, page, railOf(subject, level, 'silent'), said);
  });
}

/** What stands at the side, where the text still fits in the narrower column and the side is room enough. */
function besideOf({ lines, beside }: Text, shift: number): Beside | undefined {
  const [main, side] = [narrowRoom(shift), besideRoom(shift)];
  if (beside === undefined || !fitsRoom(lines, main)) return undefined;
  const whole = [plainLine('heading', beside.title, { weight: 'bold' }), ...beside.lines];
  if (!fitsRoom(whole, side)) return undefined;
  return { ...beside, height: Math.max(heightOf(lines, main), heightOf(whole, side)) / pointsPerMm };
}

/** Blocks under their own heading where they begin with one, else under a title of ours. */
export function titled(
  blocks: readonly Block[],
  title: string,
  subject: DeckSubject,
): Content & { readonly title: string } {
  const [first, ...rest] = blocks;
  return first?.kind === 'heading' && rest.length > 0
    ? { title: first.text, ...readContent(rest, subject) }
    : { title, ...readContent(blocks, subject) };
}
