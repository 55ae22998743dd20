import type { Picture } from '../domain/deck.js';
import type { DeckSubject } from './deck-subject.js';
import { type Draft, frame, railOf } from './frame.js';
import type { Text } from './text.js';

/** A slide for each picture, under the title of the text that it belongs to; `text.steps` says which it is. */
export function pictureSlides(
  subject: DeckSubject,
  pictures: readonly Picture[],
  text: Omit<Text, 'lines' | 'pictures' | 'text'>,
): Draft[] {
  const say = subject.words(text.page.language);
  return pictures.map((picture, index) =>
    frame(subject, text.page, railOf(subject, text.level, 'silent'), {
      ...text,
      kind: 'text',
      steps: [...text.steps, pictures.length === 1 ? say.picture : say.pictureOf(index + 1, pictures.length)],
      anchor: index === 0 ? text.anchor : '',
      shift: 0,
      body: { kind: 'picture', picture },
    }),
  );
}
