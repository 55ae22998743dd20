import type { Deck } from '../../domain/deck.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Level } from '../../domain/framework.js';
import { type Place, showPlace } from '../../domain/place.js';
import { problem } from '../../model/problem.js';

/**
 * The pictures that slides leave out, so that their words stand in their place: those that offices do not show, and those
 * too small for a slide of their own. What is told already is not told again, since a level's slides stand in its craft's
 * deck too.
 */
export function checkPictures(deck: Deck, told: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(told.filter(({ code }) => code === 'picture-left-out').map(keyOf));
  return [...leftOut(deck), ...signs(deck)].filter((diagnostic) => !known.has(keyOf(diagnostic)));
}

function signs(deck: Deck): Diagnostic[] {
  return deck.signs.map(({ path, place }) =>
    problem('picture-left-out', place, {
      what: `The picture "${path}" is left out of slides; its words stand in its place.`,
      why: 'It is too small for a slide of its own, or does not say how large it is.',
      fix: 'Save it with at least 48 pixels on its longer side; or let it be, if its words say the same.',
    }),
  );
}

/** The pictures of a level that a Word file leaves out, so that their words stand in their place. */
export function checkWordPictures(level: Level): Diagnostic[] {
  return level.images
    .filter((path) => !shown.test(path))
    .map((path) =>
      problem('picture-left-out', placeOf(level, path), {
        what: `The picture "${path}" is left out of Word files; its words stand in its place.`,
        why: 'Word shows PNG, JPEG and GIF in all its versions, and other pictures in some only.',
        fix: 'Save it as PNG for the Word file, or hand out the PDF, which shows it.',
      }),
    );
}

function placeOf({ sections, place }: Level, path: string): Place {
  const parts = sections.flatMap((section): readonly { readonly html: string; readonly place: Place }[] =>
    section.kind === 'prose' ? section.blocks : section.expectations.flatMap(({ statements }) => statements),
  );
  return parts.find(({ html }) => html.includes(`image:${path}`))?.place ?? place;
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
