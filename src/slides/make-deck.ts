import type { Deck, Slide } from '../domain/deck.js';
import { levelsInDeck } from '../domain/place-names.js';
import { aboutSlides } from './about-slides.js';
import { areaSlides } from './area-slides.js';
import type { DeckSubject } from './deck-subject.js';
import type { Aside, Draft, Piece } from './frame.js';
import { ladderSlides } from './ladder-slides.js';
import { levelSlides } from './level-slides.js';
import { openingSlide } from './opening-slide.js';
import { signsOf } from './signs-of.js';

/**
 * Makes the slides for a level or a whole craft, in the order in which they are shown. Everything fits: what is too
 * much for one slide goes on on the next. Every slide's notes hold the whole text behind it; what is internal stands
 * there alone.
 */
export function makeDeck(subject: DeckSubject): Deck {
  const { craft, level, whole } = subject;
  const levels = whole.level === undefined ? whole.craft.levels : [whole.level];
  const shown = level === undefined ? craft.levels : [level];
  const pieces: Piece[] = [
    openingSlide(subject),
    ...aboutSlides(subject, 'intro'),
    ...ladderSlides(subject),
    ...areaSlides(subject),
    ...aboutSlides(subject, 'outro'),
    ...levels.flatMap((each) =>
      levelSlides(
        subject,
        each,
        shown.find(({ permalink, file }) => permalink === each.permalink && file === each.file),
      ),
    ),
  ];
  return {
    title: level?.role ?? craft.name,
    frameworkTitle: subject.frameworkTitle,
    language: (level ?? craft).language,
    permalink: (level ?? craft).permalink,
    inner: level === undefined ? levelsInDeck(craft) : [],
    signs: signsOf(subject),
    slides: withOwnAnchors(withAsides(pieces)).map(
      (slide, index): Slide => ({ ...slide, number: index + 1 }),
    ),
  };
}

/**
 * An area that a level speaks of twice is the place where it does so first. One in a table is a place there when it has
 * no slide of its own.
 */
function withOwnAnchors(drafts: readonly Draft[]): Draft[] {
  const taken = new Set<string>();
  const take = (name: string) => name !== '' && !taken.has(name) && taken.add(name) !== undefined;
  const named = drafts.map((draft) => (take(draft.anchor) ? draft : { ...draft, anchor: '' }));
  return named.map((draft) => ({ ...draft, places: draft.places.filter(take) }));
}

/** What has no slide of its own joins the notes of the slide before it; the first piece is a slide. */
function withAsides(pieces: readonly (Draft | Aside)[]): Draft[] {
  const drafts: Draft[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'aside') drafts.push(piece);
    else {
      const before = drafts.pop();
      if (before !== undefined) drafts.push({ ...before, notes: [...before.notes, ...piece.notes] });
    }
  }
  return drafts;
}
