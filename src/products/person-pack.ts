import { craftPath } from '../domain/craft-path.js';
import type { Framework } from '../domain/framework.js';
import type { Person } from '../domain/person.js';
import type { PlannedPart } from '../domain/plan.js';
import type { WordsOf } from '../domain/words/words-in.js';
import { coverPart } from './cover-part.js';
import { jobOf } from './job-of.js';
import { loneLevelPart } from './pack-parts.js';
import { levelSources, levelTitle, numberedLevel, type Product, sorted, type Wanted } from './product.js';

/** All that one person needs to talk about their work, in one file under a cover with their name. */
export const personPack: Product<'person-pack'> = {
  id: 'person-pack',
  name: 'person’s pack',
  plural: 'packs for people',
  about:
    'For each person on a list: a cover with the name, the handout, the step-up sheet and a review sheet; see --people.',
  file: { kind: 'person', ending: 'pack.pdf' },
  release: 'page',
  packedFor: [],
  isForEachMedium: true,
  neverOnA5: true,
  onlyWhenAsked: true,
  bleeds: ['cover'],
  viewing: { bookmarks: 'shown', sides: 'duplex' },
  plan: (framework, { people, words }) => people.map((person) => packFor(person, framework, words)),
};

function packFor(person: Person, framework: Framework, words: WordsOf): Wanted {
  const { craft, level, next, name } = person;
  const own = words(level.language);
  return {
    craft,
    level,
    person,
    document: {
      title: own.titled(name, levelTitle(level, own)),
      subject: next === undefined ? level.summary : stepTitle(person, words),
      keywords: [framework.title, craftPath(craft), numberedLevel(level, own)],
      language: level.language,
    },
    sources: sorted([
      ...levelSources(framework, craft, level),
      ...(next === undefined ? [] : levelSources(framework, next.craft, next.level)),
    ]),
    content: {
      kind: 'merge',
      parts: [
        coverPart(jobOf.personCover(person), person.language, words),
        loneLevelPart(craft, level, words),
        ...(next === undefined ? [] : [stepPart(person, next, framework, words)]),
        reviewPart(person, words),
      ],
    },
  };
}

function stepPart(
  person: Person,
  next: NonNullable<Person['next']>,
  framework: Framework,
  words: WordsOf,
): PlannedPart {
  return {
    title: stepTitle(person, words),
    depth: 0,
    names: ['step-up'],
    permalinks: [],
    start: 'recto',
    numbered: true,
    language: person.level.language,
    job: jobOf.stepUp(person, next, framework),
    entry: undefined,
  };
}

/** Their own side of a review, with the name on it. */
function reviewPart(person: Person, words: WordsOf): PlannedPart {
  const { level, name } = person;
  return {
    title: words(level.language).reviewForm.sheetSelf,
    depth: 0,
    names: ['review'],
    permalinks: [],
    start: 'recto',
    numbered: true,
    language: level.language,
    job: jobOf.review(person, 'self', name),
    entry: undefined,
  };
}

/** `From Senior DevOps Engineer, Level 3 to Lead DevOps Engineer, Level 4`. */
function stepTitle({ level, next }: Person, words: WordsOf): string {
  const own = words(level.language);
  return next === undefined ? '' : own.stepUp.title(levelTitle(level, own), levelTitle(next.level, own));
}
