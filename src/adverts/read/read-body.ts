import type { AdvertSection } from '../../domain/advert.js';
import type { Block, Inline } from '../../domain/framework.js';
import { isMisleading, misleading } from '../../domain/misleading-address.js';
import type { Place } from '../../domain/place.js';
import { shortened } from '../../domain/shortened.js';
import type { Site } from '../../model/front/read-site.js';
import type { Showing } from '../../model/internal/showing.js';
import type { LiquidValues } from '../../model/liquid/evaluate-output.js';
import { resolveLiquid } from '../../model/liquid/resolve-liquid.js';
import { markFirstUse } from '../../model/markdown/abbreviations.js';
import { fragmentRenderer } from '../../model/markdown/fragment-renderer.js';
import { numberFootnotes } from '../../model/markdown/number-footnotes.js';
import { parsePage } from '../../model/markdown/parse-page.js';
import { renderPage } from '../../model/markdown/render-page.js';
import { headingRenumberer } from '../../model/markdown/renumber-headings.js';
import type { Problems } from '../../model/problem.js';
import type { PageText } from '../../model/text/page-text.js';
import { type BodyPart, splitRawHeadings } from './split-raw-headings.js';

/** An advert's own words: what stands above their first heading, and each heading with what stands below it. */
export interface AdvertBody {
  readonly blocks: readonly Block[];
  readonly sections: readonly AdvertSection[];
}

/** What reading a body needs to know of the website. */
export interface BodyContext {
  readonly callouts: Site['callouts'];
  readonly liquid: LiquidValues;
  readonly showing: Showing;
  readonly problems: Problems;
}

/**
 * The body as safe blocks, what is marked internal left out. Headings below those of sections begin at h3.
 *
 * @param titles what the sheet is headed by; a first heading that says so again heads nothing
 */
export function readBody(
  written: PageText,
  titles: readonly string[],
  { callouts, liquid, showing, problems }: BodyContext,
): AdvertBody {
  const text = resolveLiquid(written, liquid, problems);
  const parsed = parsePage(text, { dialect: 'kramdown', problems, showing });
  const footnotes = numberFootnotes(parsed.footnotes, showing);
  const fragments = fragmentRenderer(text, {
    problems,
    showing,
    callouts,
    abbreviations: markFirstUse(parsed.abbreviations),
    link: (href, place) => (isOutside(href) ? href : refuseLink(href, place, problems)),
    image: (src, place) => refuseImage(src, place, problems),
    footnote: (label) => footnotes.mark(label),
  });
  // The role is the sheet's title, so a title here is one heading among the others.
  const blocks = parsed.h1 === undefined ? parsed.blocks : [parsed.h1, ...parsed.blocks];
  const inOrder = blocks.toSorted((a, b) => a.from - b.from);
  const { items } = renderPage({ ...parsed, h1: undefined, blocks: inOrder }, fragments, {
    showing,
    footnotes,
  });
  const parts = items.filter(({ block }) => block.internal !== true).flatMap(splitRawHeadings);
  const [first] = parts;
  const isAgain =
    first?.heading !== undefined && titles.some((title) => isSame(title, first.heading?.name.text));
  return splitBody(isAgain ? parts.slice(1) : parts);
}

function isSame(title: string, heading: string | undefined): boolean {
  return title.toLowerCase() === heading?.toLowerCase();
}

/** A heading begins a section when none stands above it in rank; `#` and `##` are the same to an advert. */
function splitBody(items: readonly BodyPart[]): AdvertBody {
  const depths = items.flatMap(({ heading }) => heading?.depth ?? []);
  const top = Math.max(2, Math.min(...depths));
  const parts: { readonly heading: Inline | undefined; readonly items: BodyPart[] }[] = [
    { heading: undefined, items: [] },
  ];
  for (const item of items) {
    const { heading } = item;
    if (heading !== undefined && heading.depth <= top) parts.push({ heading: heading.name, items: [] });
    else parts.at(-1)?.items.push(item);
  }
  return {
    blocks: parts.flatMap((part) => (part.heading === undefined ? blocksOf(part.items) : [])),
    sections: parts.flatMap(({ heading, items: below }) =>
      heading === undefined ? [] : [{ heading, blocks: blocksOf(below) }],
    ),
  };
}

function blocksOf(items: readonly BodyPart[]): Block[] {
  const renumber = headingRenumberer(3);
  return items.map(({ block }) => ({ ...block, html: renumber(block.html) }));
}

function isOutside(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(href) && !isMisleading(href);
}

function refuseLink(href: string, place: Place, problems: Problems): undefined {
  problems.add('link-refused', place, {
    what: `The link to "${shortened(href)}" was removed; its text stays.`,
    ...(isMisleading(href)
      ? misleading
      : {
          why: 'A candidate has this sheet alone.',
          fix: 'Link to an address that starts with https:// or mailto:.',
        }),
  });
  return undefined;
}

function refuseImage(src: string, place: Place, problems: Problems): undefined {
  problems.add('image-refused', place, {
    what: `The image "${shortened(src)}" was removed; its alternative text stays.`,
    why: 'An advert is pasted where pictures do not go.',
    fix: 'Say in words what it shows.',
  });
  return undefined;
}
