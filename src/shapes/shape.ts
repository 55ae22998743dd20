import type { Diagnostic } from '../domain/diagnostic.js';
import type { Place } from '../domain/place.js';
import type { ShapeId } from '../domain/shape-id.js';
import type { AreaPlace, SourceMapping } from '../domain/source-mapping.js';
import type { Model } from '../model/model.js';
import type { PageText } from '../model/text/page-text.js';
import type { Material } from './material.js';

/** One way in which a folder can hold a framework. One file each, one row in the table. */
export interface Shape {
  readonly id: ShapeId;
  /** What a folder of this shape is, as in "a page for each level". */
  readonly about: string;
  detect(material: Material, mapping: SourceMapping): Detection;
}

/** What a shape sees in a folder. */
export type Detection =
  /** Pages of the first format: nothing has to be cut. */
  | { readonly kind: 'framework'; readonly model: Model; readonly reasons: readonly string[] }
  /** Crafts with their levels, each out of files of its own. */
  | { readonly kind: 'crafts'; readonly crafts: readonly FoundCraft[] }
  /** Why the folder is not of this shape, as whole sentences, and how near it comes: from 0 to 1. */
  | { readonly kind: 'none'; readonly score: number; readonly reasons: readonly string[] };

/** PlacedWords that stand somewhere. */
export interface PlacedWords {
  readonly text: string;
  readonly place: Place;
}

/** A craft that a shape found. */
export interface FoundCraft {
  readonly title: PlacedWords;
  /** Its page's heading as it is written, without signs in front; undefined takes the title. */
  readonly heading?: PageText | undefined;
  /** The file that stands for it: its page, or what its levels were read from. */
  readonly file: string;
  /** What its page says besides its levels, without a heading of the first level; undefined where nothing does. */
  readonly body: PageText | undefined;
  /** What stands above it on a page of several crafts, where it is the first of them. */
  readonly intro?: PageText;
  /** From the first to the last as their author ordered them. */
  readonly levels: readonly FoundLevel[];
  /** Every file that it is made from; a file belongs to one craft. */
  readonly files: readonly string[];
  /** How sure it is, from 0 to 1: of two crafts that share a file the surer one is taken. */
  readonly score: number;
  /** Why it was taken for one, as whole sentences. */
  readonly reasons: readonly string[];
  /** The depth of the headings that its levels stand below, where they do. */
  readonly levelDepth?: number;
  /** Whether its levels are columns or rows, where all its tables have them so. */
  readonly levelsFrom?: 'columns' | 'rows' | undefined;
  /** How its levels write their areas, where that was looked for. */
  readonly areas?: AreaPlace;
  /** What is wrong with the files that it was read from, where its shape reads them. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** A craft that was taken, with the shape that found it. */
export interface ChosenCraft extends FoundCraft {
  readonly shape: ShapeId;
}

/** What the shapes say of a folder, and what is taken of it. */
export interface Chosen {
  readonly crafts: readonly ChosenCraft[];
  /** Why each shape found nothing, the nearest first. */
  readonly fellShort: readonly {
    readonly shape: Shape;
    readonly score: number;
    readonly reasons: readonly string[];
    /** What to try, as lines of ladderpress.yaml. */
    attempt(): readonly string[];
  }[];
  /** What each part of a mapping found, where no craft was. */
  readonly parts: readonly string[];
  /** What was wrong with files before anything was made of them. */
  readonly diagnostics: readonly Diagnostic[];
  /** What says the same; worked out when it is asked for. */
  mapping(): SourceMapping;
}

/** A level that a shape found. */
export interface FoundLevel {
  readonly title: PlacedWords;
  readonly file: string;
  /** Its number where something besides its title tells; "4", "5-6", "IC4". */
  readonly number: PlacedWords | undefined;
  /** Its heading as it was written, without signs in front; undefined takes the title. */
  readonly heading: PageText | undefined;
  /** Everything below its heading. */
  readonly body: PageText;
  /** The depth of the headings in its body that name areas, where the shape knows; undefined lets them be looked for. */
  readonly areaDepth: number | undefined;
}
