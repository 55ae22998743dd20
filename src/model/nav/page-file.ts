import type { Place } from '../../domain/place.js';
import type { Front } from '../front/front.js';
import type { ParsedPage } from '../markdown/parsed-page.js';
import type { PageText } from '../text/page-text.js';
import type { Gist } from './gist.js';

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
  /** Set on a page that was cut out of files of another shape. */
  readonly cut?: CutFacts;
}

/** What is known of a page because it was cut. */
export interface CutFacts {
  /** The depth of the headings that name areas in this level; undefined where none do, or where it is no level. */
  readonly areaDepth: number | undefined;
  /** Its place among its craft's levels as their author ordered them, which tells two of one grade apart. */
  readonly order: number;
}

/** What tells a page from all others: several may be cut out of one file. */
export function pageKey({ file, permalink, cut }: Pick<PageHead, 'file' | 'permalink' | 'cut'>): string {
  return cut === undefined ? file : `${file}\n${permalink}`;
}

/** What a page says of itself besides its text. */
export type PageFacts = Omit<PageHead, 'content'>;

/** One page whose Markdown was read; links are not known yet. What it says below its headings is no part of it. */
export interface PageFile extends PageFacts {
  readonly gist: Gist;
  /** Not for candidates, by its own `audience` or a mark of its H1. */
  readonly internal: boolean;
}

/** The text of a page; another one after each edit of it. */
export interface PageContent {
  /** Its Markdown taken apart. */
  parsed(): ParsedPage;
}

/** All pages, in order, with their texts. */
export type PagesRead = ReadonlyMap<PageFile, PageContent>;

/** The place of a front matter value, else of the page. */
export function placeOf(page: PageFacts, key: string): Place {
  return page.front.get(key)?.place ?? page.place;
}
