import type { LanguageTag } from './language-tag.js';
import type { Place } from './place.js';

/** Sanitized HTML of one block (paragraph, list, heading, table, figure…) with the text that a reader sees in it. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'list' | 'table' | 'quote' | 'code' | 'image' | 'other';
  /**
   * Safe HTML. Links to framework pages are in the travelling form of links.ts; ids are unique within the page;
   * headings are h2–h6 as the page's outline needs them; images have a `src` of `image:PATH` (see `images` of the page).
   */
  readonly html: string;
  /** The words a reader sees, white space folded. */
  readonly text: string;
  readonly place: Place;
  /** Not for candidates: marked `{: .internal }` by its author. */
  readonly internal?: true;
}

/** Words that are no Markdown, such as a value of front matter, and where their author wrote them. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** One run of inline text: sanitized inline HTML, and its plain words. */
export interface Inline {
  readonly html: string;
  readonly text: string;
  readonly place: Place;
  /** Not for candidates: marked `{: .internal }` by its author. */
  readonly internal?: true;
}

/** One "I …" paragraph or bullet. `html` may hold block HTML (a nested list) when the author wrote one. */
export interface Statement extends Inline {
  /** No statement of its own but a heading, h3–h6, that leads those after it. */
  readonly heading?: true;
  /** Of a heading: the name of a column of the author's table, whose cell of this area is the statements after it. */
  readonly column?: true;
}

/** What one level says about one area. */
export interface Expectation {
  /** The area's name as the level writes it. */
  readonly name: Inline;
  /** The area of the craft that it means; undefined when the craft has none of that name. */
  readonly area: string | undefined;
  readonly statements: readonly Statement[];
  readonly place: Place;
}

/** A page's content in the author's order. An `areas` section is an Area | Description table. */
export type Section =
  | { readonly kind: 'prose'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'areas';
      /** The table's own header cells, e.g. Area and Description. */
      readonly head: readonly Inline[];
      readonly expectations: readonly Expectation[];
    };

/** Who approved what, and from when it holds. Inherited framework › craft › level. */
export interface Release {
  readonly version: string | undefined;
  /** ISO date, `2026-09-01`. */
  readonly effective: string | undefined;
  readonly status: 'draft' | 'review' | 'approved' | undefined;
  readonly approvedBy: string | undefined;
}

/** What every page of the framework has. */
interface PageBase {
  /** Unique in the framework and safe in a file name; from the permalink, e.g. `devopsengineer-level3`. */
  readonly id: string;
  /** Front matter `title`. */
  readonly label: string;
  /** The H1, else the front matter title. */
  readonly title: string;
  /** The H1 as the author wrote it (inline HTML). */
  readonly heading: Inline;
  readonly permalink: string;
  readonly file: string;
  readonly place: Place;
  /** What the page's own front matter puts on paper, as it was written. */
  readonly fields: readonly PlacedText[];
  readonly language: LanguageTag;
  readonly release: Release;
  /** Paths of the images that this page embeds. */
  readonly images: readonly string[];
  /** Not for candidates: `audience: internal` in its front matter. */
  readonly internal?: true;
}

/** A page that others stand below. */
export interface PageAbove {
  readonly title: string;
  /** Undefined for one that is named and not in the folder. */
  readonly permalink: string | undefined;
  /** Empty for one that is not in the folder. */
  readonly file: string;
}

/** A page that is neither craft nor level: the root page or a chapter of its own. */
export interface PlainPage extends PageBase {
  readonly kind: 'page';
  /** The pages between the root and this one, the outermost first. */
  readonly above: readonly PageAbove[];
  readonly blocks: readonly Block[];
  readonly order: number;
  /** False for `nav_exclude`: it stays out of contents only. */
  readonly inContents: boolean;
}

/** What to ask in interviews about an area of a level; never for candidates. Left out where nobody wrote any. */
export interface AreaQuestions {
  /** The area's name as the level writes it; undefined for what is asked of the role as a whole. */
  readonly area: string | undefined;
  readonly blocks: readonly Block[];
}

/** One rung of one craft. */
export interface Level extends PageBase {
  readonly kind: 'level';
  readonly craft: string;
  /** Its place on the ladder: 3, 1.5; of Grade 10a 10.1, since letters count as tenths. */
  readonly number: number;
  /** The last of a range such as L5/L6; the same as `number` elsewhere. */
  readonly until: number;
  /** How the number is shown: `3`, `10a`, `5–6`; `IC4` where its craft has several ladders. */
  readonly numeral: string;
  /** The letters of its ladder, `IC` or `M`, where its craft has several; empty for one, and on the trunk of several. */
  readonly track: string;
  /** `Senior`; undefined when the title names none. */
  readonly rank: string | undefined;
  /** `Senior DevOps Engineer`: the H1 without its "- Level 3". */
  readonly role: string;
  /** Front matter `summary`, else the first sentence of the intro; empty when there is neither. */
  readonly summary: string;
  /** Whether it is a line of its own, and not the beginning of what the page says anyway. */
  readonly isOwnSummary: boolean;
  readonly sections: readonly Section[];
  readonly questions?: readonly AreaQuestions[];
  /** Words that a reader sees, heading and tables included. */
  readonly words: number;
}

/** One dimension of a craft, from a heading of the craft's page. */
export interface Area {
  /** The heading's anchor, unique in the craft, e.g. `process-design`. */
  readonly id: string;
  readonly name: Inline;
  /** First sentence of the description, for the handout's margin; empty when the page says nothing. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** A job family. */
export interface Craft extends PageBase {
  readonly kind: 'craft';
  /** `DevOps Engineer`: the title without "Craft". Two crafts may have one name below different pages: see craft-path.ts. */
  readonly name: string;
  /** The pages between the root and this one, the outermost first; empty where it stands right below the root. */
  readonly above: readonly PageAbove[];
  readonly order: number;
  /** Everything on the page before its first area. */
  readonly intro: readonly Block[];
  readonly areas: readonly Area[];
  /** Blocks after the areas that belong to none; usually empty. */
  readonly outro: readonly Block[];
  /** By number, lowest first; of several ladders the trunk, then one after the other. */
  readonly levels: readonly Level[];
}

/** The whole: what `model` makes of a folder. */
export interface Framework {
  /** Safe in a file name, e.g. `careerframework`. */
  readonly id: string;
  readonly title: string;
  /** What `_config.yml` puts on paper, as it was written. */
  readonly fields: readonly PlacedText[];
  readonly language: LanguageTag;
  /** Absolute address of the website, base path included, no trailing slash; undefined when nothing names it. */
  readonly siteUrl: string | undefined;
  readonly release: Release;
  /** The root page, if the folder has one. */
  readonly root: PlainPage | undefined;
  readonly crafts: readonly Craft[];
  /** Ids of levels of several crafts that are equal, as authors say; left out where nobody says so. */
  readonly equivalent?: readonly (readonly string[])[];
  /** Framework pages that are neither root, craft nor level, in navigation order. */
  readonly pages: readonly PlainPage[];
  /** Bytes of every image that some page embeds. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The site's logo as `_config.yml` names it, from the folder's root; undefined when it names none. */
  readonly logo: PlacedText | undefined;
  /** Gives the same as candidates may see it, reading the pages again; left out when nothing is internal. */
  readonly candidate?: () => Framework | undefined;
}
