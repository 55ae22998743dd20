import type { Deck, Slide } from '../domain/deck.js';
import { aboutSlides } from './about-slides.js';
import { areaSlides } from './area-slides.js';
import type { DeckSubject } from './deck-subject.js';
import { ladderSlides } from './ladder-slides.js';
import { levelSlides } from './level-slides.js';
import { openingSlide } from './opening-slide.js';

/**
 * Makes the slides for a level or a whole craft, in the order in which they are shown. Everything fits: what is too
 * much for one slide goes on on the next, and every slide's notes hold the whole text behind it.
 */
export function makeDeck(subject: DeckSubject): Deck {
  const { craft, level } = subject;
  const levels = level === undefined ? craft.levels : [level];
  const slides = [
    openingSlide(subject),
    ...aboutSlides(subject, 'intro'),
    ...ladderSlides(subject),
    ...areaSlides(subject),
    ...aboutSlides(subject, 'outro'),
    ...levels.flatMap((each) => levelSlides(subject, each)),
  ];
  return {
    title: level?.role ?? craft.name,
    language: (level ?? craft).language,
    slides: slides.map((slide, index): Slide => ({ ...slide, number: index + 1 })),
  };
}
