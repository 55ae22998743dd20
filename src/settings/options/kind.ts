import type { RuleSwitches } from '../../domain/rules.js';
import type { SourceMapping } from '../../domain/source-mapping.js';
import type { WordsInFile } from '../../domain/words/wording.js';

/**
 * What the value of an option may be, as data: the words of the command line, the schema of the settings file, the JSON
 * Schema and every refusal are made from it. So a bound or a name stands once.
 */
export type ValueKind =
  | { readonly kind: 'text' }
  /** A path, relative to the file that says it, or to the working directory. */
  | {
      readonly kind: 'place';
      readonly of: 'folder' | 'file' | 'program' | 'folder of programs' | 'folder of templates';
      /** What the path has to end in, such as `.pdf`. */
      readonly ending?: string;
    }
  | { readonly kind: 'one of'; readonly names: readonly string[] }
  | {
      readonly kind: 'whole';
      readonly least: number;
      /** Undefined when there is no upper bound. */
      readonly most: number | undefined;
      /** What is counted, where it is not plain. */
      readonly unit?: string;
    }
  /** A number of levels, a range of them, or what a level is called. */
  | { readonly kind: 'level' }
  | { readonly kind: 'on or off' }
  /** What is made of rules for authors, by their codes. */
  | { readonly kind: 'rules' }
  /** Where a framework stands in its folder. */
  | { readonly kind: 'source' }
  /** Our own words, said otherwise. */
  | { readonly kind: 'words' }
  /** An address on the web. */
  | { readonly kind: 'address' }
  /** One of several shares of a build, `2/8`. */
  | { readonly kind: 'share' }
  /** A day of the calendar, `2026-09-01`. */
  | { readonly kind: 'date' }
  | Many<ValueKind>;

/** At least one; a settings file may write a list of one without its brackets. */
export interface Many<Item> {
  readonly kind: 'many';
  readonly of: Item;
}

/** The type of a kind's values. */
export type ValueOf<K> = K extends { kind: 'many'; of: infer Item }
  ? readonly ValueOf<Item>[]
  : K extends { kind: 'one of'; names: readonly (infer Name)[] }
    ? Name
    : K extends { kind: 'whole' }
      ? number
      : K extends { kind: 'level' }
        ? number | string
        : K extends { kind: 'on or off' }
          ? boolean
          : K extends { kind: 'rules' }
            ? RuleSwitches
            : K extends { kind: 'source' }
              ? SourceMapping
              : K extends { kind: 'words' }
                ? WordsInFile
                : string;
