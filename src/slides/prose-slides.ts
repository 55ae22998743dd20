import type { Block, Level } from '../domain/framework.js';
import type { DeckSubject, Page } from './deck-subject.js';
import { type Draft, frame, joined, railOf } from './frame.js';
import { bodyRoom, titleShift } from './measure.js';
import { pictureSlides } from './picture-slides.js';
import { type Content, readContent } from './read-content.js';
import { splitLines } from './split-lines.js';

/** A text with its title: what becomes one slide, or several that say so. */
export interface Text extends Content {
  readonly page: Page;
  readonly level: Level | undefined;
  readonly heading: 1 | 2;
  readonly title: string;
  readonly steps: readonly string[];
  /** Of the first of its slides. */
  readonly anchor: string;
  readonly notes: readonly string[];
}

/** Slides of running text, then one for each of its pictures. */
export function textSlides(subject: DeckSubject, text: Text): Draft[] {
  const { lines, pictures, ...common } = text;
  const shown = lines.length === 0 && pictures.length > 0 ? [] : linesSlides(subject, text);
  const anchor = shown.length === 0 ? text.anchor : '';
  return [...shown, ...pictureSlides(subject, pictures, { ...common, anchor })];
}

function linesSlides(subject: DeckSubject, { lines: all, pictures: _, ...text }: Text): Draft[] {
  const say = subject.words(text.page.language);
  // Long enough for any of the slides that may follow.
  const shift = titleShift(joined([text.title, ...text.steps, say.continued(99, 99)]), 32);
  const { size, slides } = splitLines(all, bodyRoom(shift), bodyRoom(shift));
  return slides.map((lines, index) =>
    frame(subject, text.page, railOf(subject, text.level, 'silent'), {
      ...text,
      kind: 'text',
      steps: [
        ...text.steps,
        ...(slides.length > 1 && index > 0 ? [say.continued(index + 1, slides.length)] : []),
      ],
      anchor: index === 0 ? text.anchor : '',
      shift,
      body: { kind: 'lines', size, lines },
    }),
  );
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
