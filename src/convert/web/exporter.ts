import { makeElement } from '../../html/elements.js';
import type { Html, HtmlElement } from '../../html/node.js';
import type { Grid } from '../workbook/grid.js';

/** A program that exports pages as HTML of its own kind. */
export interface Exporter {
  readonly detect: (html: Html) => boolean;
  /** What of the page its author wrote, as plain HTML or as grids; what is left out is told. */
  readonly clean: (html: Html, tell: (what: string) => void) => CleanPage;
}

export interface CleanPage {
  /** Empty when the page says none. */
  readonly title: string;
  readonly html: Html;
  /** Set where the page is a sheet. */
  readonly grids?: readonly Grid[];
}

/** A box of a task list, as HTML has it. */
export function checkbox({ isOn }: { isOn: boolean }): HtmlElement {
  return makeElement('input', { type: 'checkbox', ...(isOn ? { checked: '' } : {}) }, []);
}
