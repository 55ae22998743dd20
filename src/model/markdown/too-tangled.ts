import type { Place } from '../../domain/place.js';

/** A text that would take too long to read; thrown where reading it gave up. */
export class TooTangled extends Error {
  /** What was still to be read. */
  readonly rest: string;

  constructor(rest: string) {
    super('The text is too tangled to be read.');
    this.rest = rest;
  }
}

/** A page that is left out since it holds such a text. */
export class PageTooTangled extends Error {
  readonly place: Place;

  constructor(place: Place, cause: TooTangled) {
    super(cause.message, { cause });
    this.place = place;
  }
}
