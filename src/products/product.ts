import type { Advert } from '../domain/advert.js';
import type { AnswersSubject } from '../domain/answers-subject.js';
import type { Audience } from '../domain/audience.js';
import type { BleedingPart } from '../domain/bleeding-part.js';
import type { Craft, Framework, Level, Release } from '../domain/framework.js';
import type { Between } from '../domain/level-step.js';
import type { Person } from '../domain/person.js';
import type { DocumentTitle, PlannedContent, Viewing } from '../domain/plan.js';
import type { ProductId } from '../domain/product-id.js';
import type { Words, WordsOf } from '../domain/words/words-in.js';

/** What a product wants made; the plan adds the edition and the path. */
export interface Wanted {
  readonly craft: Craft | undefined;
  readonly level: Level | undefined;
  readonly document: DocumentTitle;
  readonly sources: readonly string[];
  readonly content: PlannedContent;
  /** What it carries, where that is not its level's, nor what the product says. */
  readonly release?: Release;
  /** The level that a file about two of them leads to, where its name has to tell. */
  readonly toward?: Level;
  /** What a list of files calls it, where its product has several about one level; in the level's language. */
  readonly label?: string;
  /** What its name ends in, where that is one of the product's `others`. */
  readonly ending?: string;
  /** Whom it is for, where that is one person. */
  readonly person?: Person;
  /** The name of a file of a product whose files are named as attachments; the plan puts the brand in front. */
  readonly attachment?: { readonly stem: string; readonly ending: string };
}

/** What a product may need besides the framework. */
export interface Request {
  /** Every advert that could be made. */
  readonly adverts: readonly Advert[];
  /** Whether the settings name this product; without it only what is always wanted is made. */
  readonly asked: boolean;
  /** Whether the settings name crafts or levels. */
  readonly named: boolean;
  readonly words: WordsOf;
  /** The two levels that were named to be compared, if any. */
  readonly between: Between | undefined;
  /** Everyone whom a pack is made for. */
  readonly people: readonly Person[];
  /** What somebody wrote into a review form, if any was named. */
  readonly answers: AnswersSubject | undefined;
}

/** What a product's files are called. The plan adds what of its release a file's name says. */
export type FileNaming =
  /** After the level, the craft or the framework: `devops-level3-` and `handout.pdf`; `others` are what some of its files end in instead. */
  | { readonly kind: 'ending'; readonly ending: string; readonly others?: readonly string[] }
  /** By a name that says nothing of what it holds, since everyone knows what to do with it; a folder may stand before it. */
  | { readonly kind: 'whole'; readonly name: string }
  /** After the person that it is for, in a folder of theirs. */
  | { readonly kind: 'person'; readonly ending: string }
  /** Each by its own `attachment`, since somebody gets it alone. */
  | { readonly kind: 'attachment'; readonly endings: readonly string[] };

/**
 * A kind of thing we make. One file each, one row in the table. What its files are called stands
 * with all our words, in domain/words/languages; what it prints has a view, a sheet and the words that it promises by its template.
 */
export interface Product<Id extends ProductId = ProductId> {
  readonly id: Id;
  /** In the singular, for people: `handout`. */
  readonly name: string;
  readonly plural: string;
  readonly about: string;
  readonly file: FileNaming;
  /**
   * Whose release a file about a craft or the framework carries: its page's, or that of all pages in it, of which the
   * least approved decides. A level's file carries the level's.
   */
  readonly release: 'page' | 'whole';
  /** Whose offline packs hold its files. The index page lists the same ones. */
  readonly packedFor: readonly Audience[];
  /** Whether it has a large-print edition; the others are made in standard print whatever the edition. */
  readonly hasLargePrint?: true;
  /** Whether each file is made once for paper and once for screens, where no page stays blank. */
  readonly isForEachMedium?: true;
  /** How its files are opened and printed; a viewer's own ways where it says nothing. */
  readonly viewing?: Partial<Viewing>;
  /** Made on A4 in an edition on A5, where it would not fit. */
  readonly neverOnA5?: true;
  /** Made, and put into offline packs, only when the settings name it: what is written on, and of no use to a reader. */
  readonly onlyWhenAsked?: true;
  /** Whether it is about two levels, which `--from` and `--to` may name. */
  readonly isBetweenLevels?: true;
  /** Whether its files are made of adverts; they are only read for such products. */
  readonly needsAdverts?: true;
  /** Whether its files go to people outside, so that no sample's brand may be on them. */
  readonly isForStrangers?: true;
  /** What bleeds on its sheets besides the paper. */
  readonly bleeds?: readonly BleedingPart[];
  plan(framework: Framework, request: Request): readonly Wanted[];
}

/** The files that a level's documents are made from: its own page, its craft's, the root's, and its images. */
export function levelSources(framework: Framework, craft: Craft, level: Level): string[] {
  return sorted([...craftSources(framework, craft), level.file, ...level.images]);
}

/** The files that a craft's own documents are made from, with the pages above that they name; its levels' are not among them. */
export function craftSources(framework: Framework, craft: Craft): string[] {
  const root = framework.root === undefined ? [] : [framework.root.file];
  return sorted([...root, ...craft.above.map(({ file }) => file), craft.file, ...craft.images]);
}

/** Every file of the framework that some document is made from. */
export function frameworkSources(framework: Framework): string[] {
  const chapters = [...(framework.root === undefined ? [] : [framework.root]), ...framework.pages];
  return sorted([
    ...chapters.flatMap((page) => [page.file, ...page.images]),
    ...framework.crafts.flatMap((craft) => [
      ...craftSources(framework, craft),
      ...craft.levels.flatMap((level) => levelSources(framework, craft, level)),
    ]),
  ]);
}

/** The one file of a product that tells of all pages; none where there is nothing to tell. */
export function wantedOfAll(
  framework: Framework,
  kind: 'index' | 'site-data',
  named: Pick<DocumentTitle, 'title' | 'subject'>,
): Wanted[] {
  if (framework.crafts.length === 0) return [];
  const { title, language } = framework;
  return [
    {
      craft: undefined,
      level: undefined,
      document: { ...named, keywords: [title], language },
      sources: frameworkSources(framework),
      content: { kind },
    },
  ];
}

/** The title that a level has in metadata and bookmarks: `Senior DevOps Engineer, Level 3`. */
export function levelTitle(level: Level, words: Words): string {
  return words.roleAndLevel(level.role, numberedLevel(level, words));
}

/** `Senior DevOps Engineer, Level 3: handout`. */
export function levelFileTitle(level: Level, product: ProductId, words: Words): string {
  return words.titled(levelTitle(level, words), words.products[product]);
}

/** `DevOps Engineer: overview`. */
export function fileTitle(name: string, product: ProductId, words: Words): string {
  return words.titled(name, words.products[product]);
}

/** `Level 3`, also where nobody reads it but a search. */
export function numberedLevel({ numeral }: Level, words: Words): string {
  return words.levelNumber(numeral);
}

/** Sorted, each once. */
export function sorted(files: readonly string[]): string[] {
  return [...new Set(files.filter((file) => file !== ''))].sort();
}
