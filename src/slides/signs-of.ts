import type { Sign } from '../domain/deck.js';
import type { Craft, Level } from '../domain/framework.js';
import type { Place } from '../domain/place.js';
import { elementsOf } from '../html/elements.js';
import { parseHtml } from '../html/parse-html.js';
import type { DeckSubject } from './deck-subject.js';
import { findPicture } from './find-picture.js';

/** The pictures of a deck that have no slide of their own; see find-picture.ts. */
export function signsOf({ craft, level, images }: DeckSubject): Sign[] {
  const written =
    level === undefined ? [...ofCraft(craft), ...craft.levels.flatMap(ofLevel)] : ofLevel(level);
  return written.flatMap(({ html, place }) =>
    elementsOf(parseHtml(html), ({ name }) => name === 'img').flatMap((image) => {
      const { path, size } = findPicture(image, images);
      return size !== undefined || path === '' ? [] : [{ path, place }];
    }),
  );
}

interface Written {
  readonly html: string;
  readonly place: Place;
}

function ofCraft({ intro, areas, outro }: Craft): Written[] {
  return [...intro, ...areas.flatMap(({ blocks }) => blocks), ...outro];
}

function ofLevel({ sections }: Level): Written[] {
  return sections.flatMap((section): readonly Written[] =>
    section.kind === 'prose' ? section.blocks : section.expectations.flatMap(({ statements }) => statements),
  );
}
