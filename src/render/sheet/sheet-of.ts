import type { Brand } from '../../domain/brand.js';
import { rungsFrom } from '../../domain/ladder.js';
import { postersBeside } from '../../domain/paper.js';
import type { Edition, Subject } from '../../domain/plan.js';
import type { TemplateName } from '../../domain/template-name.js';
import { leastSize } from '../least-size.js';
import type { ViewContext } from '../views/view.js';
import {
  answersFoot,
  comparisonFoot,
  contentsFoot,
  coverFoot,
  craftFoot,
  levelFoot,
  plainFoot,
} from './feet.js';
import { letterheadOf } from './letterhead-of.js';
import {
  advertMargins,
  boundMargins,
  cardMargins,
  noMargins,
  posterMargins,
  wideMargins,
} from './margins.js';
import { type Foot, type Margins, noFoot, type Sheet } from './sheet.js';

/** The sheets of a template about a subject. A subject that it does not show is our bug. */
export function sheetOf(template: TemplateName, context: ViewContext, subject: Subject): Sheet {
  const row = rows[template];
  const foot = row.foot(context, subject);
  if (foot === undefined) throw new Error(`The template "${template}" shows no ${subject.kind}.`);
  return {
    orientation: orientationOf(template, context.edition),
    ...frontOf(template, context.brand, { margins: row.margins(context.edition), foot }),
    tab: template === 'handout' ? tabOf(context, subject) : undefined,
    letterhead: letterheadOf(template, context),
    poster: template === 'matrix' || template === 'ladders' ? posterOf(context) : undefined,
  };
}

/** A cover, and what divides crafts, stand on the brand's fill; a picture to the edges leaves no margin to print a foot in. */
function frontOf(
  template: TemplateName,
  { cover }: Brand,
  usual: Pick<Sheet, 'margins' | 'foot'>,
): Pick<Sheet, 'margins' | 'foot' | 'ground'> {
  if (cover === undefined || (template !== 'cover' && template !== 'divider')) return usual;
  const ground = { fill: cover.fill, words: cover.text };
  const toEdges = template === 'cover' && cover.picture !== undefined;
  return toEdges ? { margins: noMargins, foot: noFoot, ground } : { ...usual, ground };
}

/** In large print all pages are alike, and nothing stands beside the text. */
function tabOf({ edition }: ViewContext, of: Subject): Sheet['tab'] {
  if (of.kind !== 'level' || edition.print === 'large') return undefined;
  const rungs = rungsFrom(of.craft, of.level);
  if (rungs.length < 2) return undefined;
  const above = rungs.length - 1 - rungs.findIndex(({ id }) => id === of.level.id);
  // Of a ladder of two a whole half would be a wall.
  const height = Math.min(1 / rungs.length, 0.16);
  const middle = (above + 0.5) / rungs.length;
  return { from: middle - height / 2, to: middle + height / 2 };
}

/** `slide` for what is shown and not printed. */
export function orientationOf(template: TemplateName, edition: Edition): Sheet['orientation'] {
  return rows[template].orientation?.(edition) ?? 'portrait';
}

/** The smaller one: what is said on it is laid out for both, and this one has less room for it. */
function posterOf({ brand, edition }: ViewContext): Sheet['poster'] {
  const [paper] = postersBeside(edition.paper);
  return { paper, footSize: Math.max(9, leastSize(brand.fonts.text)) };
}

interface Row {
  /** Portrait without it. */
  readonly orientation?: (edition: Edition) => Sheet['orientation'];
  readonly margins: (edition: Edition) => Margins;
  /** Undefined for a subject that the template does not show. */
  readonly foot: (context: ViewContext, subject: Subject) => Foot | undefined;
}

const rows: Readonly<Record<TemplateName, Row>> = {
  handout: { margins: boundMargins, foot: footOfLevel },
  'handout-word': { margins: boundMargins, foot: footOfLevel },
  card: {
    orientation: ({ cardOrientation }) => cardOrientation,
    margins: cardMargins,
    foot: footOfLevel,
  },
  slides: { orientation: () => 'slide', margins: () => noMargins, foot: () => noFoot },
  overview: {
    margins: boundMargins,
    foot: (context, of) => (of.kind === 'craft' ? craftFoot(context, of.craft) : undefined),
  },
  'step-up': {
    orientation: () => 'landscape',
    margins: () => wideMargins,
    foot: (context, of) =>
      of.kind === 'step' ? levelFoot(context, of.below.craft, of.below.level) : undefined,
  },
  review: {
    orientation: () => 'landscape',
    margins: () => wideMargins,
    foot: (context, of) => (of.kind === 'review' ? levelFoot(context, of.craft, of.level) : undefined),
  },
  'review-word': {
    orientation: () => 'landscape',
    margins: () => wideMargins,
    foot: (context, of) => (of.kind === 'review' ? levelFoot(context, of.craft, of.level) : undefined),
  },
  scorecard: { margins: boundMargins, foot: footOfLevel },
  matrix: {
    orientation: () => 'landscape',
    margins: () => posterMargins,
    foot: (context, of) => (of.kind === 'craft' ? craftFoot(context, of.craft) : undefined),
  },
  ladders: {
    orientation: () => 'landscape',
    margins: () => posterMargins,
    foot: (context, of) => (of.kind === 'ladders' ? contentsFoot(context, undefined) : undefined),
  },
  advert: { margins: () => advertMargins, foot: footOfAdvert },
  'advert-word': { margins: () => advertMargins, foot: footOfAdvert },
  page: {
    margins: boundMargins,
    foot: (context, of) => (of.kind === 'page' ? plainFoot(context, of.page) : undefined),
  },
  answers: {
    margins: boundMargins,
    foot: (context, of) => (of.kind === 'answers' ? answersFoot(context, of) : undefined),
  },
  diff: {
    margins: boundMargins,
    foot: (context, of) => (of.kind === 'comparison' ? comparisonFoot(context, of) : undefined),
  },
  brand: {
    margins: () => advertMargins,
    foot: ({ brand }, of) =>
      of.kind === 'brand' ? { ...noFoot, about: [brand.name], own: brand.foot } : undefined,
  },
  numbers: { margins: boundMargins, foot: () => noFoot },
  cover: {
    margins: boundMargins,
    foot: (context, of) => (of.kind === 'cover' ? coverFoot(context, of.craft) : undefined),
  },
  divider: {
    margins: boundMargins,
    foot: (context, of) => (of.kind === 'divider' ? craftFoot(context, of.craft) : undefined),
  },
  contents: {
    margins: boundMargins,
    foot: (context, of) => (of.kind === 'contents' ? contentsFoot(context, of.craft) : undefined),
  },
};

function footOfLevel(context: ViewContext, of: Subject): Foot | undefined {
  return of.kind === 'level' ? levelFoot(context, of.craft, of.level) : undefined;
}

function footOfAdvert(context: ViewContext, of: Subject): Foot | undefined {
  return of.kind === 'advert' ? levelFoot(context, of.advert.craft, of.advert.level) : undefined;
}
