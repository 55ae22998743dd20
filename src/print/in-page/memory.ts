/// <reference lib="dom" />
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Arrangement } from '../../domain/page.js';

/** What a tab is told about one document. */
export interface TabSheet {
  readonly title: string;
  readonly language: LanguageTag;
  readonly style: string;
  readonly body: string;
  readonly arrangement: Arrangement;
}

/** Where the rule of a face stands that the tab was not given yet; see light-shell. */
export interface SpareFace {
  readonly sheet: CSSStyleSheet;
  readonly rule: number;
  /** Its place among the faces of the document. */
  readonly face: number;
}

/** What the functions inside a page remember of its empty shell. */
export interface Memory {
  /** Attributes of the html element and an empty body as the shell brought them. */
  shell:
    | { readonly attributes: readonly (readonly [string, string])[]; readonly body: HTMLElement }
    | undefined;
  /** The few `@page` rules in each of the shell's long style sheets. */
  pageRules: ReadonlyMap<CSSStyleSheet, readonly CSSPageRule[]>;
  /** The faces that the shell brought; a document's own may fail. */
  faces: readonly FontFace[];
  /** Characters for which every face that covers them is loaded. */
  ready: Set<string>;
  /** What styles said of the fonts of margin boxes, where the faces that they need are there. */
  asked: Set<string>;
  /** The faces that the shell has only the rules of, by their numbers. */
  spare: Map<number, SpareFace>;
}
