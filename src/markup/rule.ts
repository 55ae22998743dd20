import type { Element, Root } from './element.js';

/** Permanent, kebab-case. */
export type MarkupCode =
  | 'image-without-alt'
  | 'drawing-without-label'
  | 'hidden-text'
  | 'heading-skipped'
  | 'language-lost'
  | 'statement-outside-list'
  | 'link-without-text'
  | 'table-without-heads'
  | 'text-from-styles';

/** Something that print would not pass on to a screen reader, and that no validator sees in the finished file. */
export interface MarkupFinding {
  readonly code: MarkupCode;
  /** The tag, or the CSS rule. */
  readonly thing: string;
  /** Offset of it in what was checked. */
  readonly at: number;
}

/** Elements that break one rule. */
export interface MarkupRule {
  readonly code: MarkupCode;
  find(root: Root): Element[];
}
