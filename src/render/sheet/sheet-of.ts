import type { Brand } from '../../domain/brand.js';
import type { Craft, Framework, Level, PlainPage, Release } from '../../domain/framework.js';
import { rungsFrom } from '../../domain/ladder.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Edition, Subject } from '../../domain/plan.js';
import { craftRelease, frameworkRelease } from '../../domain/release.js';
import type { TemplateName } from '../../domain/template-name.js';
import { aroundPageNumbers } from '../../domain/words/around-page-numbers.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { addressOf, releaseLine, siteAddress, statusWord, type ViewContext } from '../views/view.js';
import { letterheadOf } from './letterhead-of.js';
import { advertMargins, boundMargins, cardMargins, noMargins, wideMargins } from './margins.js';
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

interface Row {
  /** Portrait without it. */
  readonly orientation?: (edition: Edition) => Sheet['orientation'];
  readonly margins: (edition: Edition) => Margins;
  /** Undefined for a subject that the template does not show. */
  readonly foot: (context: ViewContext, subject: Subject) => Foot | undefined;
}

const rows: Readonly<Record<TemplateName, Row>> = {
  handout: { margins: boundMargins, foot: footOfLevel },
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
  advert: {
    margins: () => advertMargins,
    foot: (context, of) =>
      of.kind === 'advert' ? levelFoot(context, of.advert.craft, of.advert.level) : undefined,
  },
  page: {
    margins: boundMargins,
    foot: (context, of) => (of.kind === 'page' ? plainFoot(context, of.page) : undefined),
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

function levelFoot(context: ViewContext, craft: Craft, level: Level): Foot {
  return foot(context, { ...level, about: [...namesOf(craft), level.label] });
}

function craftFoot(context: ViewContext, craft: Craft): Foot {
  return foot(context, { ...craft, about: namesOf(craft) });
}

function plainFoot(context: ViewContext, page: PlainPage): Foot {
  return foot(context, {
    ...page,
    about: page.title === context.framework.title ? [] : [...titlesAbove(page), page.title],
  });
}

/** Each name apart, so that a foot breaks between them. */
function namesOf(craft: Craft): string[] {
  return [...titlesAbove(craft), craft.name];
}

function titlesAbove({ above }: Craft | PlainPage): string[] {
  return above.map(({ title }) => title);
}

function comparisonFoot(context: ViewContext, of: Extract<Subject, { kind: 'comparison' }>): Foot {
  const { language } = context.framework;
  const about = [wordsIn(language, context.brand.wording).changes.forApproval];
  return foot(context, { about, release: of.comparison.new.release, permalink: undefined, language });
}

/** It says all else in large. */
function coverFoot({ framework, brand }: ViewContext, craft: Craft | undefined): Foot {
  const release = craft === undefined ? frameworkRelease(framework) : craftRelease(craft);
  const words = wordsIn(craft?.language ?? framework.language, brand.wording);
  return { ...noFoot, own: brand.foot, head: statusWord(release, words) };
}

function contentsFoot(context: ViewContext, craft: Craft | undefined): Foot {
  const { framework } = context;
  return foot(context, {
    about: craft === undefined ? [] : namesOf(craft),
    release: craft === undefined ? frameworkRelease(framework) : craftRelease(craft),
    permalink: craft?.permalink ?? framework.root?.permalink,
    language: craft?.language ?? framework.language,
  });
}

function foot(
  { framework, brand, edition }: ViewContext,
  of: {
    readonly about: readonly string[];
    readonly release: Release;
    readonly permalink: string | undefined;
    readonly language: LanguageTag;
  },
): Foot {
  const words = wordsIn(of.language, brand.wording);
  return {
    about: of.about,
    release: [framework.title, releaseLine(of.release, words)].filter((part) => part !== ''),
    // In large print it stands with the other addresses at the end: at that size it would not fit a line.
    address: [edition.print === 'large' ? '' : addressIn(framework, of.permalink), contactOf(brand)]
      .filter((part) => part !== '')
      .join(' · '),
    own: brand.foot,
    number: aroundPageNumbers(words),
    head: statusWord(of.release, words),
  };
}

function addressIn(framework: Framework, permalink: string | undefined): string {
  return permalink === undefined ? siteAddress(framework) : addressOf(framework, permalink);
}

/** Whom to ask, unless a line of the brand's says so. */
function contactOf({ contact = '', foot }: ViewContext['brand']): string {
  return foot.some((line) => line.includes(contact)) ? '' : contact;
}
