import type { Place } from '../../domain/place.js';
import type { Showing } from '../internal/showing.js';
import type { Problems } from '../problem.js';
import type { AbbreviationSetter } from './abbreviations.js';
import type { Callouts } from './callouts.js';

/** What a page's tokens need from outside. */
export interface PageContext {
  readonly problems: Problems;
  readonly abbreviations: AbbreviationSetter;
  /** The address to print, or nothing when the link must go; reports why. */
  link(href: string, place: Place): string | undefined;
  /** The `image:` address to print, or nothing when only the alternative text can stand; reports why. */
  image(src: string, place: Place): string | undefined;
  /** The mark of a footnote as HTML, empty for one that must not be seen; undefined when the page has no such note. */
  footnote(label: string): string | undefined;
  readonly showing: Showing;
  /** The classes that the site makes callouts of, and their titles; left out when it has none. */
  readonly callouts?: Callouts;
}
