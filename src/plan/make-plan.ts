import type { Advert } from '../domain/advert.js';
import { type AnswersSubject, formOf } from '../domain/answers-subject.js';
import { BuildError } from '../domain/build-error.js';
import type { Framework } from '../domain/framework.js';
import type { Between } from '../domain/level-step.js';
import type { Medium } from '../domain/medium.js';
import type { People, Person } from '../domain/person.js';
import type { Edition, Plan, PlannedArtifact, PlannedContent, Viewing } from '../domain/plan.js';
import type { PrintSize } from '../domain/print-size.js';
import type { Settings } from '../domain/settings.js';
import { plainWording, type Wording } from '../domain/words/wording.js';
import { wordsIn } from '../domain/words/words-in.js';
import type { Product, Wanted } from '../products/product.js';
import { editions, mediaOf, sheetOf } from './editions.js';
import { attachmentName, fileName, type NamedRelease, personName } from './file-names.js';
import { checkNarrowing, checkSelection, wantedOf } from './narrowing.js';
import { releaseOf, withRelease } from './release-of.js';
import { stepBetween } from './step-between.js';

/**
 * Says what a build will make: every wanted file with its path, sources and parts, in a stable order.
 *
 * @throws BuildError `unknown-craft`, `unknown-level` or `nothing-selected` when the narrowing leaves nothing to make.
 */
export function makePlan(
  framework: Framework,
  products: readonly Product[],
  settings: Settings,
  adverts: readonly Advert[] = [],
  brands: ReadonlyMap<string, { readonly wording: Wording }> = new Map(),
  list?: People,
  answers?: AnswersSubject,
): Plan {
  checkNarrowing(framework, settings);
  const between = stepBetween(framework, settings);
  const people = (list?.listed ?? []).flatMap(({ person }) => person ?? []);
  // Products are planned whether or not they were asked for, since an offline pack holds them.
  const planned = products.filter(({ id, onlyWhenAsked }) => onlyWhenAsked !== true || isAsked(id, settings));
  const artifacts = editions(settings).flatMap((edition) =>
    fillBundles(
      planned.flatMap((product) =>
        // What has no large print is made once, in standard print.
        (product.hasLargePrint === true ? settings.prints : standardOnly).flatMap((print) =>
          mediaOf(product, settings).flatMap((medium) =>
            planProduct(framework, product, sheetOf(product, edition[print]), {
              settings,
              adverts,
              brands,
              medium,
              between,
              people,
              answers,
            }),
          ),
        ),
      ),
      products,
    ),
  );
  const selected = artifacts.filter(
    between === undefined ? wantedOf(framework, settings) : betweenOf(products, settings),
  );
  if (answers !== undefined) checkAnswered(selected, answers);
  // Where nobody on a list could be placed, each line says why.
  if (list === undefined || people.length > 0) checkSelection(selected, settings);
  return { framework, artifacts: selected };
}

/** @throws BuildError `unknown-level` when no packet is about the level that was answered */
function checkAnswered(selected: readonly PlannedArtifact[], answers: AnswersSubject): void {
  if (selected.length > 0) return;
  const { role, level, framework } = formOf(answers);
  throw new BuildError(
    'unknown-level',
    `The answers are about ${role}, level ${level.numeral}, of "${framework.title}", and there is no step from it.`,
    'Build the framework that the form was made of, with a level above the one that was answered; --from names this one.',
  );
}

function isAsked(id: Product['id'], { products }: Settings): boolean {
  return products?.includes(id) === true;
}

/** Of two levels that were named, only what is about both is made: a step-up sheet unless something else is asked for. */
function betweenOf(products: readonly Product[], settings: Settings): (artifact: PlannedArtifact) => boolean {
  const able = products.filter(({ isBetweenLevels }) => isBetweenLevels === true).map(({ id }) => id);
  const asked = able.filter((id) => isAsked(id, settings));
  const wanted = asked.length > 0 ? asked : able;
  return ({ product }) => wanted.includes(product);
}

const standardOnly: readonly PrintSize[] = ['standard'];

const plainViewing: Viewing = { bookmarks: 'hidden', sides: 'any', scaling: 'any' };

/** What a product's files in an edition are planned by. */
interface Around {
  readonly settings: Settings;
  readonly adverts: readonly Advert[];
  readonly brands: ReadonlyMap<string, { readonly wording: Wording }>;
  readonly medium: Medium | undefined;
  readonly between: Between | undefined;
  readonly people: readonly Person[];
  readonly answers: AnswersSubject | undefined;
}

function planProduct(
  framework: Framework,
  product: Product,
  edition: Edition,
  { settings, adverts, brands, medium, between, people, answers }: Around,
): PlannedArtifact[] {
  const wording = brands.get(edition.brand)?.wording ?? plainWording;
  const words = (tag: string) => wordsIn(tag, wording);
  const asked = isAsked(product.id, settings);
  const named = settings.crafts !== undefined || settings.levels !== undefined;
  return product.plan(framework, { adverts, asked, named, words, between, people, answers }).map((wanted) => {
    const release = releaseOf(framework, product, wanted);
    const { audience } = settings;
    const naming = settings.release ? ('version' as const) : ('status' as const);
    const named = { ...release, naming, audience, medium };
    return {
      // First of all, since V8 keeps a table of its own for each object that begins with others' properties and has more.
      product: product.id,
      ...wanted,
      edition,
      audience,
      medium,
      release,
      document: withRelease(wanted.document, release, words(wanted.document.language)),
      viewing: { ...plainViewing, ...product.viewing, ...(medium === 'screen' ? { sides: 'any' } : {}) },
      content: medium === 'screen' ? withoutBlanks(wanted.content) : wanted.content,
      bleeds: hasSheets(wanted) ? ['paper', ...(product.bleeds ?? [])] : [],
      path: pathOf(wanted, product, edition, { framework, ...wanted }, named),
    };
  });
}

/** On a screen no part waits for a right-hand page. */
function withoutBlanks(content: PlannedContent): PlannedContent {
  if (content.kind !== 'merge') return content;
  return { ...content, parts: content.parts.map((part) => ({ ...part, start: 'any' })) };
}

function pathOf(
  { attachment, ending, person }: Wanted,
  { id, file }: Product,
  edition: Edition,
  of: Parameters<typeof fileName>[2],
  release: NamedRelease,
): string {
  if (file.kind === 'person') return personName(edition, person?.folder, file.ending, release);
  const naming = ending === undefined ? file : ({ kind: 'ending', ending } as const);
  if (naming.kind !== 'attachment') return fileName(edition, naming, of, release);
  if (attachment === undefined) throw new Error(`A file of the product "${id}" has no name.`);
  return attachmentName(edition, attachment, of, release);
}

function hasSheets({ content }: Wanted): boolean {
  switch (content.kind) {
    case 'print':
    case 'merge':
      return true;
    case 'advert':
      return content.form === 'pdf';
    case 'pptx':
    case 'review-sheet':
    case 'matrix':
    case 'word':
    case 'index':
    case 'site-data':
    case 'bundle':
      return false;
  }
}

/** Tells each offline pack what to hold: every file of its craft, or of the framework, that packs hold. */
function fillBundles(planned: readonly PlannedArtifact[], products: readonly Product[]): PlannedArtifact[] {
  const files = planned.filter(({ product, audience }) =>
    products.some(({ id, packedFor }) => id === product && packedFor.includes(audience)),
  );
  // Looked through for each craft, files would take a time that grows with the square of the crafts.
  const byCraft = new Map<string | undefined, PlannedArtifact[]>();
  for (const file of files) {
    const some = byCraft.get(file.craft?.id);
    if (some === undefined) byCraft.set(file.craft?.id, [file]);
    else some.push(file);
  }
  return planned.map((artifact) => {
    const { content, craft } = artifact;
    if (content.kind !== 'bundle') return artifact;
    const of = craft === undefined ? files : (byCraft.get(craft.id) ?? []);
    return { ...artifact, content: { ...content, of } };
  });
}
