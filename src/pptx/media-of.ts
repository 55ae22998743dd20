import type { Deck } from '../domain/deck.js';
import type { Parts } from '../office/zip-parts.js';
import { endingOf, pictureEndings } from './shapes/picture.js';

/** The pictures of a deck, each once. */
export interface Media {
  readonly parts: Parts;
  /** The name of a picture's part within `ppt/media`, by the picture's path; none for what offices do not show. */
  readonly names: ReadonlyMap<string, string>;
}

export function mediaOf({ slides }: Deck, images: ReadonlyMap<string, Uint8Array>): Media {
  const names = new Map<string, string>();
  const parts: Parts = {};
  for (const { body } of slides) {
    if (body.kind !== 'picture' || names.has(body.picture.path)) continue;
    const ending = endingOf(body.picture.path);
    const bytes = images.get(body.picture.path);
    if (bytes === undefined || !pictureEndings.has(ending)) continue;
    const name = `picture${names.size + 1}.${ending}`;
    names.set(body.picture.path, name);
    parts[`ppt/media/${name}`] = bytes;
  }
  return { parts, names };
}
