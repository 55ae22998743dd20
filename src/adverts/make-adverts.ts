import { type Advert, advertsFolder, type Requirements } from '../domain/advert.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Framework, Level } from '../domain/framework.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { FrameworkFolder, Source } from '../domain/source.js';
import { checkConflictMarkers } from '../model/check-conflict-markers.js';
import { readLanguage } from '../model/front/read-language.js';
import { guarded } from '../model/guarded.js';
import { smartText } from '../model/markdown/typography.js';
import { type Ids, makeIds } from '../model/nav/ids.js';
import { once } from '../model/once.js';
import { collectProblems, type Problems } from '../model/problem.js';
import { generalAdvert } from './general-advert.js';
import type { AdvertFile } from './read/advert-file.js';
import { bodyContexts, type SiteSettings } from './read/body-context.js';
import { checkAdvert } from './read/check-advert.js';
import { fieldsOf } from './read/fields-of.js';
import { findLevel } from './read/find-level.js';
import { readAdvertFile, type WrittenAdvert } from './read/read-advert-file.js';
import { readBody } from './read/read-body.js';
import { workplaceOf } from './read/workplace-of.js';

/** Every advert that could be made, and what is wrong with those that were written. */
export interface Adverts {
  /** Those with a page of their own first, by path; then one for each level that candidates may see. */
  readonly adverts: readonly Advert[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the folder `_adverts` of a framework. An error stops only its own advert.
 *
 * @param shown the framework as candidates may see it
 * @param today ISO date; decides about warnings alone
 */
export function makeAdverts(
  folder: FrameworkFolder,
  shown: Framework,
  { today, ...settings }: SiteSettings & { readonly today: string },
): Adverts {
  const ids = makeIds();
  const around = once(() => bodyContexts(folder, shown, settings));
  const read = folder.pages
    .filter(({ path }) => isAdvert(path))
    .map((source) => readAdvert(source, { framework: shown, ids, today, around }));
  const general = shown.crafts.flatMap((craft) =>
    craft.levels.map((level) => generalAdvert(shown, { craft, level }, ids)),
  );
  return {
    adverts: [...read.flatMap(({ advert }) => advert ?? []), ...general],
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** A note to colleagues is no advert. */
function isAdvert(path: string): boolean {
  return (
    path.startsWith(`${advertsFolder}/`) && !/(?:^|\/)(?:readme\.\w+|[_.][^/]*|[^/]*\.html?)$/i.test(path)
  );
}

interface Surroundings {
  readonly framework: Framework;
  readonly ids: Ids;
  readonly today: string;
  around(): ReturnType<typeof bodyContexts>;
}

function readAdvert(
  source: Source,
  { framework, ids, today, around }: Surroundings,
): { readonly advert: Advert | undefined; readonly diagnostics: readonly Diagnostic[] } {
  // Taken first, so that an advert keeps its name whatever is wrong with another.
  const id = ids.take([source.path.slice(advertsFolder.length + 1).replace(/\.\w+$/, '')]);
  const problems = collectProblems();
  checkConflictMarkers([source], problems);
  const [read] = guarded(source.path, problems, () =>
    advertIn(source, { id, framework, today, around, problems }),
  );
  if (read === undefined) return { advert: undefined, diagnostics: problems.found };
  return { advert: read.advert, diagnostics: [...problems.found, ...read.refused] };
}

/** One page's advert; none where `problems` or what was `refused` says why. */
function advertIn(
  source: Source,
  {
    id,
    framework,
    today,
    around,
    problems,
  }: Omit<Surroundings, 'ids'> & { readonly id: string; readonly problems: Problems },
): { readonly advert: Advert | undefined; readonly refused: readonly Diagnostic[] } {
  const written = readAdvertFile(source, (front) => around()(front, problems));
  if (!('body' in written)) return { advert: undefined, refused: written };
  const found = findLevel(written, framework, problems);
  const { file, faults, context, placeOf } = written;
  if (found === undefined) return { advert: undefined, refused: faults };
  // What one value is at fault for, such as a date that is none, would be told again as missing.
  if (faults.length === 0) checkAdvert(written, found.level, today, problems);
  const values = withWords(written.values);
  const body = readBody(written.body, titlesOf(found.level), context);
  if (faults.length > 0) return { advert: undefined, refused: faults };
  const { salary, contract = [] } = values;
  const advert: Advert = {
    id,
    file,
    place: placeOf([]),
    fields: fieldsOf({ values, placeOf }),
    ...found,
    framework: framework.title,
    language: languageOf(written, found.level, problems),
    blurb: values.blurb,
    team: values.team,
    workplace: workplaceOf(values),
    requirements: requirementsOf(values),
    salary: salary === undefined ? undefined : { ...salary, max: salary.max ?? salary.min },
    contract: Array.isArray(contract) ? contract : [contract],
    posted: values.posted,
    closes: values.closes,
    apply: values.apply,
    isDirect: values.directApply,
    contact: values.contact,
    areas: values.areas,
    statements: values.statements,
    body: body.blocks,
    sections: body.sections,
  };
  return { advert, refused: [] };
}

/** That of our own words: what its author wrote, or else that of the level. */
function languageOf({ values, placeOf }: WrittenAdvert, level: Level, problems: Problems): LanguageTag {
  const { language } = values;
  if (language === undefined || language === null) return level.language;
  const text = typeof language === 'object' ? undefined : String(language);
  const front = new Map([['language', { text, place: placeOf(['language']) }]]);
  return readLanguage(front, ['language'], level.language, problems) ?? level.language;
}

/** What an author may call the role once more above an advert's text. */
function titlesOf({ role, title, label }: Level): string[] {
  return [role, title, label];
}

/** An advert's words to read in front matter, set as the words below it are. */
function withWords(values: AdvertFile): AdvertFile {
  const { team, blurb } = values;
  const set = (text: string | undefined) => (text === undefined ? undefined : smartText(text, ''));
  return { ...values, team: set(team), blurb: set(blurb) };
}

/** What a candidate must bring, from the three keys that say so. */
function requirementsOf(values: AdvertFile): Requirements {
  const { education, experience, experienceInPlaceOfEducation } = values;
  return {
    education: education === 'none' ? [] : typeof education === 'string' ? [education] : education,
    months: monthsOf(experience),
    isEither: experienceInPlaceOfEducation ?? false,
  };
}

function monthsOf(experience: AdvertFile['experience']): number | undefined {
  if (experience === undefined) return undefined;
  if (experience === 'none') return 0;
  // A week asks for something, and none of it would say that nothing is asked for.
  return 'years' in experience ? Math.max(1, Math.round(experience.years * 12)) : experience.months;
}
