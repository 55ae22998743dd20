import type { DeckSubject } from './deck-subject.js';
import type { Draft } from './frame.js';
import { textSlides, titled } from './prose-slides.js';

/** What a craft's page says before and after its areas; in the deck of a whole craft only. */
export function aboutSlides(subject: DeckSubject, part: 'intro' | 'outro'): Draft[] {
  const { craft, level } = subject;
  const blocks = craft[part];
  if (level !== undefined || blocks.length === 0) return [];
  const say = subject.words(craft.language);
  const text = titled(blocks, part === 'intro' ? say.aboutCraft : say.notes);
  if (text.lines.length === 0) return [];
  return textSlides(subject, {
    ...text,
    page: craft,
    level: undefined,
    heading: 2,
    steps: [],
    notes: blocks.map((block) => block.text),
  });
}
