import type { DeckSubject } from './deck-subject.js';
import type { Piece } from './frame.js';
import { notesOf } from './notes-of.js';
import { textSlides, titled } from './prose-slides.js';

/** What a craft's page says before and after its areas; in the deck of a whole craft only. */
export function aboutSlides(subject: DeckSubject, part: 'intro' | 'outro'): Piece[] {
  const { craft, level, whole } = subject;
  if (level !== undefined || whole.craft[part].length === 0) return [];
  const say = subject.words(craft.language);
  const text = titled(craft[part], part === 'intro' ? say.aboutCraft : say.notes, subject);
  const notes = notesOf(whole.craft[part], craft[part], say.internal);
  if (text.lines.length + text.pictures.length === 0) return [{ kind: 'aside', notes }];
  return textSlides(subject, {
    ...text,
    page: craft,
    level: undefined,
    heading: 2,
    steps: [],
    anchor: '',
    notes,
  });
}
