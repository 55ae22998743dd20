import { isDeepStrictEqual } from 'node:util';
import { makeAdverts } from '../adverts/make-adverts.js';
import type { Advert } from '../domain/advert.js';
import type { AnswersSubject } from '../domain/answers-subject.js';
import type { Brand } from '../domain/brand.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Framework } from '../domain/framework.js';
import type { People } from '../domain/person.js';
import type { Settings } from '../domain/settings.js';
import type { FrameworkFolder } from '../domain/source.js';
import { forAudience } from '../model/for-audience.js';
import type { PageMemo } from '../model/memo/page-memo.js';
import { products } from '../products/index.js';
import { readFramework } from '../shapes/read-framework.js';
import { byRules } from './checks/by-rules.js';
import { chooseWords } from './looks/choose-words.js';
import { wearOwn } from './looks/wear-own.js';
import { wearScripts } from './looks/wear-scripts.js';
import { nextTurn } from './making/next-turn.js';
import type { SeeEarly } from './nouns/glimpse.js';
import type { Looks } from './nouns/looks.js';

/** What the files of a folder say, in looks that fit them; or why nothing can be made of them. */
export type Modelled =
  | { readonly kind: 'nothing'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'framework';
      readonly framework: Framework;
      readonly adverts: readonly Advert[];
      /** Undefined where no list of people is named. */
      readonly people: People | undefined;
      /** Undefined where no form that was filled in is named. */
      readonly answers: AnswersSubject | undefined;
      /** What the report says of those answers. */
      readonly notes: readonly string[];
      readonly looks: Looks;
      /** What it was taken for, where it was not of the first format. */
      readonly taken: string | undefined;
      /** As they were found: no rule of the settings was looked at. */
      readonly found: readonly Diagnostic[];
    };

/** How the framework is read. */
interface FolderReading {
  /**
   * What earlier calls for the same folder left, in a process that stays: `pageMemo()` makes an empty one. Crafts and pages
   * that nothing changed are then the same objects as before.
   */
  readonly memo?: PageMemo | undefined;
  readonly seeEarly?: SeeEarly | undefined;
  /** Whether what crafts say is to lie packed until somebody asks for it. */
  readonly atRest?: boolean;
}

/**
 * Models the framework and its adverts.
 *
 * @param now tells which adverts are past their closing date
 */
export async function modelFolder(
  folder: FrameworkFolder,
  brought: Looks,
  settings: Settings,
  now: Date,
  { memo, seeEarly, atRest = false }: FolderReading = {},
): Promise<Modelled> {
  await nextTurn();
  const rest = atRest ? await packing() : undefined;
  const read = await readFramework(folder, { ...settings, memo, rest });
  const { framework, diagnostics } = read;
  await nextTurn();
  const hasLevels = framework?.crafts.some(({ levels }) => levels.length > 0) === true;
  if (framework === undefined || !hasLevels || brought.brands === undefined) {
    return {
      kind: 'nothing',
      diagnostics: byRules([...diagnostics, ...brought.diagnostics], settings),
    };
  }
  const own = chooseWords(wearOwn(brought, framework, folder.undecodable), framework, settings);
  // A list of people, or answers, say more that brands are worn for.
  if (seeEarly !== undefined && settings.people === undefined && settings.answers === undefined) {
    const before = (memo && advertsBefore.get(memo)) ?? [];
    const dressed = await wearScripts(own, framework, before, settings.fontFolders);
    await seeEarly({ framework, looks: sameBrands(dressed, brought), found: diagnostics });
  }
  const today = now.toISOString().slice(0, 10);
  const { adverts, diagnostics: inAdverts } = needsAdverts(settings)
    ? makeAdverts(folder, forAudience(framework, 'candidate'), { ...settings, today })
    : noAdverts;
  if (memo !== undefined) advertsBefore.set(memo, adverts);
  const list = await listOf(settings, framework);
  if (list?.people.listed.length === 0) {
    // Nobody is no list: packs that are there would all seem to be asked for no more.
    return { kind: 'nothing', diagnostics: byRules([...diagnostics, ...list.found], settings) };
  }
  const answers = await answersOf(settings, framework);
  const texts = answers?.texts ?? [];
  const people = list?.people;
  const dressed = await wearScripts(own, framework, adverts, settings.fontFolders, people, texts);
  const looks = sameBrands(dressed, brought);
  answers?.check(looks.brands);
  await nextTurn();
  const drawn = list?.withoutUndrawn(looks);
  const found = [...diagnostics, ...inAdverts, ...(drawn?.found ?? [])];
  return {
    kind: 'framework',
    framework,
    adverts,
    people: drawn?.people,
    answers: answers?.subject,
    notes: answers?.notes ?? [],
    looks,
    taken: read.taken,
    found,
  };
}

/** Loaded on use: few frameworks are so large. */
async function packing() {
  const { craftsAtRest } = await import('../model/crafts-at-rest.js');
  return craftsAtRest();
}

/** Of the reading before. */
const advertsBefore = new WeakMap<PageMemo, readonly Advert[]>();

/** By the brand as it was loaded: as it was worn last. */
const worn = new WeakMap<Brand, Brand>();

/** A brand that is worn as it was the last time is the same object as then: a process that stays knows again what it made of it. */
function sameBrands(looks: Looks, { brands: brought }: Looks): Looks {
  if (looks.brands === undefined) return looks;
  const brands = [...looks.brands].map(([id, brand]) => {
    const loaded = brought?.get(id);
    if (loaded === undefined) return [id, brand] as const;
    const last = worn.get(loaded);
    if (last !== undefined && isDeepStrictEqual(last, brand)) return [id, last] as const;
    worn.set(loaded, brand);
    return [id, brand] as const;
  });
  return { ...looks, brands: new Map(brands) };
}

/** The list of people, if one is named; what reads it is loaded only then. */
async function listOf({ people: file, folder, fontFolders, share }: Settings, framework: Framework) {
  if (file === undefined) return undefined;
  const { listedInShare, listPeople, withoutUndrawn } = await import('./people/list-people.js');
  const list = await listPeople(file, framework, { folder });
  return {
    people: list.people,
    found: list.found,
    withoutUndrawn: (looks: Looks) => withoutUndrawn(listedInShare(list, share), looks, fontFolders),
  };
}

/** What somebody wrote into a form, if one is named; what reads it is loaded only then. */
async function answersOf({ answers: path, folder, fontFolders }: Settings, framework: Framework) {
  if (path === undefined) return undefined;
  const { readAnswers } = await import('./answers/read-answers.js');
  const { checkAnswers, textsIn } = await import('./answers/check-answers.js');
  const { subject, notes } = await readAnswers(path, framework, folder);
  const texts = textsIn(subject, framework);
  return {
    subject,
    notes,
    texts,
    check: (brands: Looks['brands']) => checkAnswers(texts, brands, fontFolders),
  };
}

/** A build that is narrowed to other products neither makes adverts nor says what is wrong with them. */
function needsAdverts({ products: wanted }: Settings): boolean {
  return products.some((product) => product.needsAdverts === true && (wanted?.includes(product.id) ?? true));
}

const noAdverts: ReturnType<typeof makeAdverts> = { adverts: [], diagnostics: [] };
