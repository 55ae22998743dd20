import type { Place } from '../../domain/place.js';
import type { Front } from '../front/front.js';
import type { ParsedPage } from '../markdown/parsed-page.js';
import type { PageText } from '../text/page-text.js';

/** One page of the website before its Markdown is read: what it calls itself and where it is. */
export interface PageHead {
  readonly file: string;
  readonly front: Front;
  readonly title: string;
  /** Normal form: leading slash, no `.html`, no slash at the end. */
  readonly permalink: string;
  readonly place: Place;
  /** Everything below the front matter. */
  readonly content: PageText;
}

/** One page with its Markdown taken apart; links are not known yet. */
export interface PageFile extends PageHead {
  readonly parsed: ParsedPage;
  /** Not for candidates, by its own `audience` or a mark of its H1. */
  readonly internal: boolean;
}

/** The place of a front matter value, else of the page. */
export function placeOf(page: PageHead, key: string): Place {
  return page.front.get(key)?.place ?? page.place;
}
