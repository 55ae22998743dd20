import type { Deck } from '../../domain/deck.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import { showPlace } from '../../domain/place.js';
import { problem } from '../../model/problem.js';

/**
 * The pictures of a deck to edit that offices do not show, so that their words stand in their place; but for what is told
 * already, since a level's slides stand in its craft's deck too.
 */
export function checkPictures(deck: Deck, told: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(told.filter(({ code }) => code === 'picture-left-out').map(keyOf));
  return leftOut(deck).filter((diagnostic) => !known.has(keyOf(diagnostic)));
}

function keyOf({ place, what }: Diagnostic): string {
  return `${showPlace(place)} ${what}`;
}

function leftOut({ slides }: Deck): Diagnostic[] {
  return slides.flatMap(({ body }): Diagnostic[] =>
    body.kind !== 'picture' || shown.test(body.picture.path)
      ? []
      : [
          problem('picture-left-out', body.picture.place, {
            what: `The picture "${body.picture.path}" is left out of the PowerPoint deck; its words stand in its place.`,
            why: 'PowerPoint shows PNG, JPEG and GIF wherever it is opened, and other pictures in some versions only.',
            fix: 'Save it as PNG for the deck, or present the PDF, which shows it.',
          }),
        ],
  );
}

/** As `src/pptx` takes them in. */
const shown = /\.(?:png|jpe?g|gif)$/i;
