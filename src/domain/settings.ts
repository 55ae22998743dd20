import type { Audience } from './audience.js';
import type { HandoutRest } from './handout-rest.js';
import type { Medium } from './medium.js';
import type { Orientation, PaperId } from './paper.js';
import type { Place } from './place.js';
import type { PrintSize } from './print-size.js';
import type { RuleSwitches } from './rules.js';
import type { Share } from './share.js';
import type { SourceMapping } from './source-mapping.js';
import type { WordChanges } from './words/wording.js';

/**
 * What to build and how: ladderpress.yaml, then the command line, with every default applied.
 * No key is optional; `undefined` is a decision.
 */
export interface Settings {
  /** Absolute path of the framework folder. */
  readonly folder: string;
  /** What is said of where the framework stands in its folder. */
  readonly source: SourceMapping;
  /** Absolute path of the output folder; for packs of people the folder within it that is theirs. */
  readonly output: string;
  /** Products to make, as in product-id.ts; undefined means all. */
  readonly products: readonly string[] | undefined;
  /** Craft ids to narrow to; undefined means all. */
  readonly crafts: readonly string[] | undefined;
  /** Levels to narrow to: numbers, ranges such as `2-4`, and names; undefined means all. */
  readonly levels: readonly (number | string)[] | undefined;
  /** The two levels that only a step-up sheet is made between; undefined for all that is made. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The share of all that is wanted that is made; undefined for the whole. */
  readonly share: Share | undefined;
  /** Absolute paths of the folders of shares that the whole is made of; none for a build from the beginning. */
  readonly joined: readonly string[];
  /** Absolute path of the list of people whose packs alone are made; undefined for what is for everybody. */
  readonly people: string | undefined;
  /** Absolute path of a review form that was filled in, or of a folder with both sides'; undefined for what is for everybody. */
  readonly answers: string | undefined;
  /** Brand ids, at least one. */
  readonly brands: readonly string[];
  /** Absolute path of the folder with a `_brand.yml` of the work itself; undefined when there is none. */
  readonly brandRoot: string | undefined;
  /** Where ladderpress.yaml names them; undefined when it does not, or the command line did. */
  readonly brandPlace: Place | undefined;
  /** Papers, at least one. */
  readonly papers: readonly PaperId[];
  /** Sizes of print, at least one. */
  readonly prints: readonly PrintSize[];
  /** What packs are made for, at least one: paper, a screen. */
  readonly media: readonly Medium[];
  /** For cards; everything else is portrait. */
  readonly cardOrientation: Orientation;
  /** What the rest of a handout's last sheet is used for. */
  readonly handoutRest: HandoutRest;
  /** Absolute paths of folders with templates, first match wins; ours is the last. */
  readonly templates: readonly string[];
  /** Absolute paths of folders from which font packages are looked for upwards: the framework's, and where the program runs. */
  readonly fontFolders: readonly string[];
  /** Overrides the site's address for links; undefined takes it from `_config.yml`. */
  readonly siteUrl: string | undefined;
  /** Whom everything is made for; candidates see nothing that is marked as internal. */
  readonly audience: Audience;
  /** Front matter keys that candidates must not see. */
  readonly internalKeys: readonly string[];
  /** The date inside PDFs, seconds since 1970 (SOURCE_DATE_EPOCH, else `date` in ladderpress.yaml, else a fixed date). */
  readonly date: number;
  /** What is made of rules for authors, other than usual. */
  readonly rules: RuleSwitches;
  /** What is said in place of our own words; goes before those of a brand. */
  readonly words: WordChanges;
  readonly strict: boolean;
  /** Make nothing unless every level is approved, and name the version in every file's name. */
  readonly release: boolean;
  /** Build a second time and compare byte by byte. */
  readonly verify: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  /** Absolute path of an earlier offline pack, to say in new ones what changed since; undefined says nothing. */
  readonly since: string | undefined;
  /** Keep the HTML of every page beside its PDF. */
  readonly keepHtml: boolean;
  /** Tabs that print at the same time. */
  readonly jobs: number;
  /** Milliseconds after which the build is given up. */
  readonly timeLimit: number;
  /** Path of the browser to use; undefined lets Ladderpress choose. */
  readonly browser: string | undefined;
  /** Absolute path of the per-user cache folder; undefined without a home, where a temporary one is taken. */
  readonly cache: string | undefined;
  /** Bytes of finished pages to keep there; 0 keeps and uses none. */
  readonly cacheLimit: number;
}
