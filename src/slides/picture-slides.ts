import type { Picture } from '../domain/deck.js';
import { slideSheet } from '../domain/slide-sheet.js';
import type { DeckSubject } from './deck-subject.js';
import { type Draft, frame, joined, railOf } from './frame.js';
import { headOf } from './measure.js';
import type { Text } from './text.js';

/** A slide for each picture, under the title of the text that it belongs to; `text.steps` says which it is. */
export function pictureSlides(
  subject: DeckSubject,
  pictures: readonly Picture[],
  text: Omit<Text, 'lines' | 'pictures' | 'lead' | 'beside'>,
): Draft[] {
  const say = subject.words(text.page.language);
  return pictures.map((picture, index) => {
    const step = pictures.length === 1 ? say.picture : say.pictureOf(index + 1, pictures.length);
    const steps = [...text.steps, step];
    const { shift } = headOf(text.title, joined(steps), '');
    return frame(subject, text.page, railOf(subject, text.level, 'silent'), {
      ...text,
      kind: 'text',
      steps,
      anchor: index === 0 ? text.anchor : '',
      shift,
      body: { kind: 'picture', picture: below(picture, shift) },
    });
  });
}

/** A picture below a title that pushes it down, in millimetres: as much smaller as it takes. */
function below(picture: Picture, shift: number): Picture {
  const scale = Math.min(1, (slideSheet.picture.height - shift) / picture.height);
  return { ...picture, width: picture.width * scale, height: picture.height * scale };
}
