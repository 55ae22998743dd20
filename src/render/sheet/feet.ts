import { type AnswersSubject, formOf } from '../../domain/answers-subject.js';
import type { Craft, Framework, Level, PlainPage, Release } from '../../domain/framework.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Subject } from '../../domain/plan.js';
import { craftRelease, frameworkRelease } from '../../domain/release.js';
import { aroundPageNumbers } from '../../domain/words/around-page-numbers.js';
import { wordsIn } from '../../domain/words/words-in.js';
import { addressOf, releaseLine, siteAddress, statusWord, type ViewContext } from '../views/view.js';
import { type Foot, noFoot } from './sheet.js';

/** What stands at the foot of a level's sheets: whose it is, its release, where its newest version is. */
export function levelFoot(context: ViewContext, craft: Craft, level: Level): Foot {
  const { release, permalink, language, label } = level;
  return foot(context, { release, permalink, language, about: [...namesOf(craft), label] });
}

export function craftFoot(context: ViewContext, craft: Craft): Foot {
  const { release, permalink, language } = craft;
  return foot(context, { release, permalink, language, about: namesOf(craft) });
}

export function plainFoot(context: ViewContext, page: PlainPage): Foot {
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

export function comparisonFoot(context: ViewContext, of: Extract<Subject, { kind: 'comparison' }>): Foot {
  const { language } = context.framework;
  const about = [wordsIn(language, context.brand.wording).changes.forApproval];
  return foot(context, { about, release: of.comparison.new.release, permalink: undefined, language });
}

/** A sheet found alone says whom it is about, and what was asked. */
export function answersFoot(context: ViewContext, subject: AnswersSubject): Foot {
  const { language, release } = context.framework;
  const { craft, role } = formOf(subject);
  const about = [craft.name, role, subject.person].filter((part) => part !== '');
  return foot(context, { about, release, permalink: undefined, language });
}

/** It says all else in large. */
export function coverFoot({ framework, brand }: ViewContext, craft: Craft | undefined): Foot {
  const release = craft === undefined ? frameworkRelease(framework) : craftRelease(craft);
  const words = wordsIn(craft?.language ?? framework.language, brand.wording);
  return { ...noFoot, own: brand.foot, head: statusWord(release, words) };
}

export function contentsFoot(context: ViewContext, craft: Craft | undefined): Foot {
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
