import type { ShapeId } from './shape-id.js';

/** Where the areas of a level may stand. */
export const areaPlaces = [
  'headings',
  'bold-lead',
  'bold-line',
  'list-item',
  'columns',
  'table',
  'none',
] as const;

export type AreaPlace = (typeof areaPlaces)[number];

/** Where the name of a craft may come from. */
export const craftPlaces = ['folder', 'file', 'heading', 'front'] as const;

/** What a level may be, where its folder has no front matter that says so. */
export const levelPlaces = ['pages', 'headings', 'columns', 'rows'] as const;

/** Where the title of a level's page may come from. */
export const titlePlaces = ['front', 'heading', 'file'] as const;

/**
 * What `source` in ladderpress.yaml says of where a framework stands in its folder; what it leaves out is found out.
 * Patterns hold `*` for any characters and `?` for one, without regard to case.
 */
export interface SourceMapping {
  /** Only these shapes are looked for. */
  readonly shape?: readonly ShapeId[] | undefined;
  /** Files that are looked at; all others are not. */
  readonly include?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly craft?:
    | {
        readonly from?: (typeof craftPlaces)[number] | undefined;
        /** The key of front matter that names it. */
        readonly key?: string | undefined;
        /** The only craft, by its name. */
        readonly name?: string | undefined;
        /** Parts of its name that are left out. */
        readonly strip?: readonly string[] | undefined;
      }
    | undefined;
  readonly level?:
    | {
        /** Pages, headings, or columns or rows of tables. */
        readonly from?: (typeof levelPlaces)[number] | undefined;
        /** The depth of the headings that are levels, from 1 to 6. */
        readonly depth?: number | undefined;
        /** Titles that are levels, whatever they look like; no others are. */
        readonly keep?: readonly string[] | undefined;
        /** Titles that are none. */
        readonly drop?: readonly string[] | undefined;
        /** Where the title of a level's page comes from. */
        readonly title?: (typeof titlePlaces)[number] | undefined;
        /** The key of front matter that is its title. */
        readonly key?: string | undefined;
        /** Parts of titles that are left out. */
        readonly strip?: readonly string[] | undefined;
        /** The row of a table that names levels, from 1; the column where levels are rows. */
        readonly head?: number | undefined;
        /** Titles from the lowest level to the highest; those of one list are of one rank. */
        readonly order?: readonly (string | readonly string[])[] | undefined;
        /** What stands around a level's number in its title, as in `Band #`. */
        readonly number?: string | undefined;
      }
    | undefined;
  readonly area?:
    | {
        readonly from?: AreaPlace | undefined;
        /** The depth of the headings that name areas. */
        readonly depth?: number | undefined;
        /** What heads the column of a table that names areas. */
        readonly name?: string | undefined;
        /** What heads the columns of a table that say something of areas. */
        readonly text?: readonly string[] | undefined;
        /** Other names for areas, by those that are written. */
        readonly rename?: Readonly<Record<string, string>> | undefined;
        /** Headings that name no area. */
        readonly drop?: readonly string[] | undefined;
      }
    | undefined;
  readonly data?:
    | {
        readonly craft?: readonly string[] | undefined;
        readonly level?: readonly string[] | undefined;
        readonly area?: readonly string[] | undefined;
        /** What people read. */
        readonly text?: readonly string[] | undefined;
        /** What a craft, level or area is called. */
        readonly name?: readonly string[] | undefined;
        /** What nobody reads. */
        readonly ignore?: readonly string[] | undefined;
      }
    | undefined;
}

/** What keys of data mean, and columns of CSV: keys, or keys with those around them, as in `jobs.grade`. */
export type DataKeys = NonNullable<SourceMapping['data']>;

export const noMapping: SourceMapping = {};
