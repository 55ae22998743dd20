import type { Brand } from '../../domain/brand.js';
import { craftPath, sectionOf } from '../../domain/craft-path.js';
import { logoOnCover } from '../../domain/dark-ground.js';
import type { Craft, Framework, Level, Release } from '../../domain/framework.js';
import { escapeText } from '../../domain/html-text.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { papers } from '../../domain/paper.js';
import type { Person } from '../../domain/person.js';
import type { Subject } from '../../domain/plan.js';
import { craftRelease, frameworkRelease, stepRelease } from '../../domain/release.js';
import { capital } from '../../domain/words/capital.js';
import { longDate } from '../../domain/words/long-date.js';
import { stepName } from '../../domain/words/step-name.js';
import { type Words, wordsIn } from '../../domain/words/words-in.js';
import { craftInTwoLines } from '../advert-blurb.js';
import { craftGrid } from '../craft-grid.js';
import { dataUri } from '../data-uri.js';
import { breakable } from '../list-links.js';
import { boundSides } from '../sheet/margins.js';
import { sheetLook } from '../sheet-look.js';
import { smallSteps, stepsOf } from '../steps.js';
import { logoData } from './logo-data.js';
import { addressOf, hrefOf, releaseLine, statusWord, type View, type ViewContext } from './view.js';

type CoverSubject = Extract<Subject, { kind: 'cover' }>;

/**
 * A pack's cover; it carries no page number. A craft's shows its ladder, the framework's a small one for each craft, and
 * that of a person's pack where they stand.
 */
export function coverView(context: ViewContext, of: CoverSubject): View {
  const { craft, step, person } = of;
  const { framework, brand } = context;
  const language = person?.language ?? craft?.language ?? framework.language;
  const release = releaseOf(of, framework);
  const words = wordsIn(language, brand.wording);
  const status = statusWord(release, words);
  const name = step === undefined ? (craft?.name ?? framework.title) : stepName(step, words);
  const title = person?.name ?? name;
  const rungs = step === undefined ? craft?.levels : [step.below.level, step.above.level];
  const isPictured = brand.cover?.picture !== undefined;
  return {
    // What messages call the page by.
    title: name,
    language,
    kind: ['cover', ...formOf(brand.cover)].join(' '),
    data: {
      ...markOn(brand),
      picture: brand.cover?.picture === undefined ? '' : dataUri(brand.cover.picture),
      title,
      length: lengthOf(title),
      over: [
        ...(step === undefined ? [] : [capital(words.products.promotion)]),
        ...(person === undefined ? overOf(craft, framework) : [framework.title, craftPath(person.craft)]),
      ].join(' · '),
      person: person && personData(person, words),
      // Below a picture there is no room for words on steps.
      ladder: rungs === undefined || isPictured ? undefined : ladderOf(context, rungs, language, person),
      smallLadder: rungs !== undefined && isPictured ? smallSteps(rungs.length, rungs.length) : '',
      crafts: craft === undefined ? craftsOf(context, words) : undefined,
      status,
      release: releaseLine(release, words),
      version: release.version === undefined ? '' : words.version(release.version),
      effective: release.effective === undefined ? '' : words.effective(longDate(release.effective, words)),
      // Whoever approved the rest did not approve what is still a draft.
      approvedBy:
        release.approvedBy === undefined || status !== '' ? '' : words.approvedBy(release.approvedBy),
      contact: brand.contact ?? '',
      address: breakable(
        escapeText(addressOf(framework, (person?.level ?? craft ?? framework.root)?.permalink ?? '/')),
      ),
    },
    arrangement: { kind: 'flow' },
  };
}

/** The sheet before all of a craft in the framework's pack. */
export function dividerView(context: ViewContext, craft: Craft): View {
  const words = wordsIn(craft.language, context.brand.wording);
  return {
    title: craft.name,
    language: craft.language,
    kind: ['divider', ...formOf(context.brand.cover).slice(0, 1)].join(' '),
    data: {
      ...markOn(context.brand),
      title: craft.name,
      length: lengthOf(craft.name),
      over: overOf(craft, context.framework).join(' · '),
      status: statusWord(craftRelease(craft), words),
      summary: craftInTwoLines({ craft }),
      levels: words.levelCount(craft.levels.length),
      ladder: ladderOf(context, craft.levels, craft.language),
    },
    arrangement: { kind: 'flow' },
  };
}

/** Classes: `filled`, and `pictured` where a picture reaches the edges. */
function formOf(cover: Brand['cover']): string[] {
  if (cover === undefined) return [];
  return ['filled', ...(cover.picture === undefined ? [] : ['pictured'])];
}

/** A fill has the logo that is seen on it; of a brand that has none, its name. */
function markOn(brand: Brand): { readonly logo?: ReturnType<typeof logoData> } {
  const data = logoData(brand.logo);
  if (brand.cover === undefined || data === undefined) return {};
  const seen = logoOnCover(brand);
  return { logo: seen && { ...data, src: dataUri(seen) } };
}

function releaseOf({ craft, step, person }: CoverSubject, framework: Framework): Release {
  if (person !== undefined) return person.level.release;
  if (step !== undefined) return stepRelease(step);
  return craft === undefined ? frameworkRelease(framework) : craftRelease(craft);
}

/** What the cover of a person's pack says of them besides the name. */
function personData({ level, next, manager, columns }: Person, words: Words): Record<string, unknown> {
  const titleOf = ({ role, numeral }: Level) => words.roleAndLevel(role, words.levelNumber(numeral));
  return {
    level: titleOf(level),
    next: next === undefined ? '' : words.personPack.next(titleOf(next.level)),
    manager: manager === '' ? '' : words.personPack.manager(manager),
    columns: Object.fromEntries(columns),
  };
}

/** What a craft is part of; the framework is part of nothing. */
function overOf(craft: Craft | undefined, framework: Framework): string[] {
  return craft === undefined ? [] : [framework.title, sectionOf(craft)].filter((part) => part !== '');
}

/** So that a title of many words is set smaller. */
function lengthOf(title: string): 'short' | 'long' | 'very-long' | 'longest' {
  if (title.length <= 40) return 'short';
  if (title.length <= 75) return 'long';
  return title.length <= 110 ? 'very-long' : 'longest';
}

/** @param person whose rung, and next one, are marked */
function ladderOf(
  { brand, edition }: ViewContext,
  levels: readonly Level[],
  language: LanguageTag,
  person?: Person,
): Record<string, unknown> {
  const { measure } = sheetLook(brand, language);
  const { style, steps } = stepsOf({ levels }, edition, { sides: boundSides(edition), measure });
  const markOf = (permalink: string) => {
    if (permalink === person?.level.permalink) return 'now';
    return permalink === person?.next?.level.permalink ? 'next' : '';
  };
  return {
    style,
    kind: person === undefined ? '' : 'personal',
    steps: steps.map(({ permalink, ...step }) => ({
      ...step,
      mark: markOf(permalink),
      href: hrefOf({ permalink }),
    })),
  };
}

/** Small ladders while there is room for them, then names alone; of more crafts than fit a page, how many they are. */
function craftsOf({ framework, brand, edition }: ViewContext, words: Words): Record<string, unknown> {
  const { crafts, title } = framework;
  const { form, columns } = craftGrid(
    {
      title: { text: title, size: titleSizes[edition.paper === 'a5' ? 'small' : 'usual'][lengthOf(title)] },
      names: crafts.map(craftPath),
    },
    edition,
    {
      pictured: brand.cover?.picture !== undefined,
      width: papers[edition.paper].width - boundSides(edition),
      measure: sheetLook(brand, framework.language).measure,
    },
  );
  const most = Math.max(0, ...crafts.map(({ levels }) => levels.length));
  return {
    form,
    columns,
    sentence: form === 'none' ? words.allCrafts(crafts.length) : '',
    picture: form === 'none' ? smallSteps(most, most) : '',
    items: (form === 'none' ? [] : crafts).map((craft) => ({
      name: craftPath(craft),
      language: craft.language === framework.language ? '' : craft.language,
      levels: form === 'ladders' ? words.levelCount(craft.levels.length) : '',
      picture: form === 'ladders' ? smallSteps(craft.levels.length, most) : '',
      href: hrefOf(craft),
    })),
  };
}

/** Points, as in `styles/cover.css`. */
const titleSizes = {
  usual: { short: 48, long: 36, 'very-long': 28, longest: 16 },
  small: { short: 32, long: 25, 'very-long': 20, longest: 13 },
} as const;
