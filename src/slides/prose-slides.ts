import type { Block } from '../domain/framework.js';
import type { DeckSubject } from './deck-subject.js';
import { type Flow, frame, type Piece, railOf, withSteps } from './frame.js';
import { bodyRoom, titleShift } from './measure.js';
import { pictureSlides } from './picture-slides.js';
import { type Content, readContent } from './read-content.js';
import type { Text } from './text.js';

/** Slides of running text, then one for each of its pictures. */
export function textSlides(subject: DeckSubject, text: Text): Piece[] {
  const { lines, pictures, text: _, ...common } = text;
  const shown = lines.length === 0 && pictures.length > 0 ? [] : [flowOf(subject, text)];
  const anchor = shown.length === 0 ? text.anchor : '';
  return [...shown, ...pictureSlides(subject, pictures, { ...common, anchor })];
}

function flowOf(subject: DeckSubject, { lines, pictures: _, text: kind, ...text }: Text): Flow {
  const say = subject.words(text.page.language);
  // Long enough for any of the slides that may follow.
  const shift = titleShift(withSteps(text.title, [...text.steps, say.continued(99, 99)]), 32);
  return {
    kind: 'flow',
    text: kind,
    lines,
    rooms: { first: bodyRoom(shift), others: bodyRoom(shift) },
    draft: (body, { number, of }) =>
      frame(subject, text.page, railOf(subject, text.level, 'silent'), {
        ...text,
        kind: 'text',
        steps: [...text.steps, number === 1 ? '' : say.continued(number, of)],
        anchor: number === 1 ? text.anchor : '',
        shift,
        body,
      }),
  };
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
