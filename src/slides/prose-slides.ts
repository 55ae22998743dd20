import type { Line } from '../domain/deck.js';
import type { Block, Level } from '../domain/framework.js';
import type { DeckSubject, Page } from './deck-subject.js';
import { type Draft, frame, joined, railOf } from './frame.js';
import { linesOf } from './lines-of.js';
import { bodyRoom, titleShift } from './measure.js';
import { splitLines } from './split-lines.js';

/** A text with its title: what becomes one slide, or several that say so. */
export interface Text {
  readonly page: Page;
  readonly level: Level | undefined;
  readonly heading: 1 | 2;
  readonly title: string;
  readonly steps: readonly string[];
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}

/** Slides of running text. */
export function textSlides(subject: DeckSubject, text: Text): Draft[] {
  const say = subject.words(text.page.language);
  // Long enough for any of the slides that may follow.
  const shift = titleShift(joined([text.title, ...text.steps, say.continued(99, 99)]), 32);
  const { size, slides } = splitLines(text.lines, bodyRoom(shift), bodyRoom(shift));
  return slides.map((lines, index) =>
    frame(subject, text.page, railOf(subject, text.level, 'silent'), {
      ...text,
      kind: 'text',
      steps: [
        ...text.steps,
        ...(slides.length > 1 && index > 0 ? [say.continued(index + 1, slides.length)] : []),
      ],
      shift,
      body: { kind: 'lines', size, lines },
    }),
  );
}

/** The lines of blocks that stand below each other. */
export function linesOfBlocks(blocks: readonly Block[]): Line[] {
  return blocks.flatMap(({ html }) => linesOf(html, 'paragraph'));
}

/** Blocks under their own heading where they begin with one, else under a title of ours. */
export function titled(blocks: readonly Block[], title: string): { title: string; lines: Line[] } {
  const [first, ...rest] = blocks;
  return first?.kind === 'heading' && rest.length > 0
    ? { title: first.text, lines: linesOfBlocks(rest) }
    : { title, lines: linesOfBlocks(blocks) };
}
