import type { Block, Inline, Release } from '../domain/framework.js';
import { escapeText } from '../domain/html-text.js';
import type { Place } from '../domain/place.js';
import type { FrameworkFolder } from '../domain/source.js';
import type { DraftItem } from '../layouts/draft.js';
import { printedFields } from './front/printed-fields.js';
import { readLanguage } from './front/read-language.js';
import { readRelease } from './front/read-release.js';
import type { Site } from './front/read-site.js';
import type { Showing } from './internal/showing.js';
import type { LinkFrom } from './links/resolve-link.js';
import { markFirstUse } from './markdown/abbreviations.js';
import { reportUnusedNote } from './markdown/check-markup.js';
import { fragmentRenderer } from './markdown/fragment-renderer.js';
import { isFootnoteLink, numberFootnotes } from './markdown/number-footnotes.js';
import type { ParsedPage } from './markdown/parsed-page.js';
import { renderPage } from './markdown/render-page.js';
import type { PageFile, PagesRead } from './nav/page-file.js';
import type { Problems } from './problem.js';

/** What an address that an author wrote leads to; undefined where it leads nowhere, which is reported. */
export type Resolve = (
  written: string,
  from: LinkFrom,
  place: Place,
  problems: Problems,
) => string | undefined;

/** What rendering any page needs to know of the whole. */
export interface Surroundings {
  readonly folder: FrameworkFolder;
  readonly site: Site;
  readonly read: PagesRead;
  /** The address to print. */
  readonly link: Resolve;
  /** The path of a picture in the folder. */
  readonly image: Resolve;
  readonly problems: Problems;
  readonly showing: Showing;
}

/** A page with its content rendered, not yet made a root, craft, level or chapter. */
export interface DraftPage {
  readonly page: Omit<PageFile, 'gist'>;
  readonly heading: Inline;
  readonly items: readonly DraftItem[];
  readonly images: readonly string[];
}

export function draftOf(page: PageFile, around: Surroundings): DraftPage {
  const content = around.read.get(page);
  if (content === undefined) throw new Error(`${page.file} was not read.`);
  return draftPage(page, content.parsed(), around);
}

/** The same of Markdown that is not the page's own. */
export function draftPage(
  page: Omit<PageFile, 'gist'>,
  parsed: ParsedPage,
  { site, link, image, problems, showing }: Surroundings,
): DraftPage {
  const images = new Set<string>();
  const footnotes = numberFootnotes(parsed.footnotes, showing);
  const fragments = fragmentRenderer(parsed.text, {
    problems,
    abbreviations: markFirstUse(parsed.abbreviations),
    callouts: site.callouts,
    link: (href, place) =>
      isFootnoteLink(href) || /^https:\/\/page\.invalid\//.test(href)
        ? href
        : link(href, page, place, problems),
    image(src, place) {
      if (src.startsWith('image:') && images.has(src.slice('image:'.length))) return src;
      const path = image(src, page, place, problems);
      if (path === undefined) return undefined;
      images.add(path);
      return `image:${path}`;
    },
    footnote: (label) => footnotes.mark(label),
    showing,
  });
  const { heading, items } = renderPage(parsed, fragments, { showing, footnotes });
  for (const { note, marks } of footnotes.listed()) {
    if (marks.length === 0) reportUnusedNote(fragments.place(note.from), problems);
  }
  const title = { html: escapeText(page.title), text: page.title, place: page.place };
  return { page, heading: heading ?? title, items, images: [...images].sort() };
}

/** What every kind of page has. */
export function pageBase(draft: DraftPage, id: string, inherited: Release, { site, problems }: Surroundings) {
  const { page, heading, images } = draft;
  return {
    id,
    label: page.title,
    title: heading.text,
    heading,
    permalink: page.permalink,
    file: page.file,
    place: heading.place,
    fields: printedFields(page.front),
    language: readLanguage(page.front, ['lang'], site.language, problems) ?? site.language,
    release: readRelease(page.front, inherited, problems),
    images,
    ...(page.internal ? { internal: true as const } : {}),
  };
}

/** Blocks with their headings renumbered in one go. */
export function renumbered(blocks: readonly Block[], renumber: (html: string) => string): Block[] {
  return blocks.map((block) => ({ ...block, html: renumber(block.html) }));
}
