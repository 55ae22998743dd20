import type { Block } from '../../domain/framework.js';
import type { Place } from '../../domain/place.js';
import { showingTo } from '../../model/internal/showing.js';
import { fragmentRenderer } from '../../model/markdown/fragment-renderer.js';
import { numberFootnotes } from '../../model/markdown/number-footnotes.js';
import { parsePage } from '../../model/markdown/parse-page.js';
import { renderPage } from '../../model/markdown/render-page.js';
import { headingRenumberer } from '../../model/markdown/renumber-headings.js';
import type { Problems } from '../../model/problem.js';
import type { PageText } from '../../model/text/page-text.js';

/** The team's own words as safe blocks, what is marked internal left out. Their headings stand below the sheet's h2. */
export function readBody(text: PageText, problems: Problems): Block[] {
  const showing = showingTo('candidate');
  const parsed = parsePage(text, { dialect: 'kramdown', problems, showing });
  const footnotes = numberFootnotes(parsed.footnotes, showing);
  const fragments = fragmentRenderer(text, {
    problems,
    showing,
    abbreviations: parsed.abbreviations,
    link: (href, place) => (isOutside(href) ? href : refuseLink(href, place, problems)),
    image: (src, place) => refuseImage(src, place, problems),
    footnote: (label) => footnotes.mark(label),
  });
  // The role is the sheet's title, so a title here is one heading among the others.
  const blocks = parsed.h1 === undefined ? parsed.blocks : [parsed.h1, ...parsed.blocks];
  const renumber = headingRenumberer(3);
  return renderPage({ ...parsed, h1: undefined, blocks }, fragments, { showing, footnotes })
    .items.map(({ block }) => block)
    .filter((block) => block.internal !== true)
    .map((block) => ({ ...block, html: renumber(block.html) }));
}

function isOutside(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(href);
}

function refuseLink(href: string, place: Place, problems: Problems): undefined {
  problems.add('link-refused', place, {
    what: `The link to "${href}" was removed; its text stays.`,
    why: 'A candidate has this sheet alone.',
    fix: 'Link to an address that starts with https:// or mailto:.',
  });
  return undefined;
}

function refuseImage(src: string, place: Place, problems: Problems): undefined {
  problems.add('image-refused', place, {
    what: `The image "${src}" was removed; its alternative text stays.`,
    why: 'An advert is pasted where pictures do not go.',
    fix: 'Say in words what it shows.',
  });
  return undefined;
}
