import type { Html } from '../../html/node.js';

/** A program that exports pages as HTML of its own kind. */
export interface Exporter {
  readonly detect: (html: Html) => boolean;
  /** What of the page its author wrote, as plain HTML or as blocks of Markdown; what is left out is told. */
  readonly clean: (html: Html, tell: (what: string) => void) => CleanPage;
}

export interface CleanPage {
  /** Empty when the page says none. */
  readonly title: string;
  readonly html: Html;
  /** Set where the page is no text but a sheet. */
  readonly blocks?: readonly string[];
}
