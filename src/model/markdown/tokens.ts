import type { Token, Tokens } from 'marked';
import type { Align } from './table-rows.js';

/** One cell of a table; `from` and `to` count from the start of the table's own text. */
export interface CellToken {
  readonly from: number;
  readonly to: number;
  readonly tokens: Token[];
  /** The part of the table that its row stands in; bodies are numbered, and the first is left out. */
  readonly part?: 'head' | 'foot' | number;
  /** Set on prepared cells that are marked as internal. */
  readonly mark?: InternalMark;
  /** Set on prepared cells that must not be seen. */
  readonly hidden?: boolean;
}

/** A pipe table with every cell that its author wrote, surplus ones included. */
export interface TableToken extends Tokens.Generic {
  readonly type: 'pipeTable';
  readonly raw: string;
  readonly head: readonly CellToken[];
  readonly align: readonly Align[];
  readonly rows: readonly (readonly CellToken[])[];
  /** True when text stands right above or below. */
  readonly isCrowded: boolean;
}

/** `{: .class #id }`, on a line of its own or after a span; `{#id}` at the end of a heading. */
export interface AttributeToken extends Tokens.Generic {
  readonly type: 'attributes';
  readonly raw: string;
  readonly list: AttributeList;
  /** The name that the list has: `{:name: .class }` marks nothing by itself. */
  readonly defines?: string;
  /** Set on a list on a line of its own. */
  readonly isLine?: true;
  /** Set on a list that begins an item: it is the whole item's. */
  readonly isOfItem?: true;
}

export interface AttributeList {
  readonly id: string | undefined;
  readonly classes: readonly string[];
  /** What stands above a callout. */
  readonly title?: string;
  /** As they were written; the language may be none. */
  readonly lang?: string;
  readonly dir?: string;
  /** References such as `toc`. */
  readonly names: readonly string[];
}

/** `*[IaC]: infrastructure as code` */
export interface AbbreviationToken extends Tokens.Generic {
  readonly type: 'abbreviation';
  readonly raw: string;
  readonly short: string;
  readonly long: string;
}

/** `[^1]: The note's text.` */
export interface FootnoteToken extends Tokens.Generic {
  readonly type: 'footnote';
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

/** `[^1]` in running text. */
export interface FootnoteMarkToken extends Tokens.Generic {
  readonly type: 'footnoteMark';
  readonly raw: string;
  readonly label: string;
}

/** An element of HTML with Markdown in it: its tag, what it holds, and its end tag. */
export interface ElementToken extends Tokens.Generic {
  readonly type: 'element';
  readonly raw: string;
  readonly tokens: Token[];
  /** True when the website prints its Markdown as it is written. */
  readonly isUnasked?: true;
}

/** Something with the attribute list that its author gave it. */
export interface AttributedToken extends Tokens.Generic {
  readonly type: 'attributed';
  readonly raw: string;
  readonly tokens: Token[];
  readonly attributes: AttributeList;
  /** Internal for another reason than its own mark. */
  readonly internal: boolean;
  readonly form: 'block' | 'span';
}

/** Inline HTML that is ready to be written. */
export interface ReadyToken extends Tokens.Generic {
  readonly type: 'ready';
  readonly raw: string;
  readonly html: string;
  /** Of the run of text that it stands in. */
  readonly mark?: InternalMark;
}

export function isReady(token: Token): token is ReadyToken {
  return token.type === 'ready';
}

export function isTable(token: Token): token is TableToken {
  return token.type === 'pipeTable';
}

export function isAttributes(token: Token): token is AttributeToken {
  return token.type === 'attributes';
}

export function isAttributed(token: Token): token is AttributedToken {
  return token.type === 'attributed';
}

export function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

export function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

export function isHtml(token: Token): token is Tokens.HTML {
  return token.type === 'html';
}

export function isLink(token: Token): token is Tokens.Link {
  return token.type === 'link';
}

export function isImage(token: Token): token is Tokens.Image {
  return token.type === 'image';
}

export function isText(token: Token): token is Tokens.Text {
  return token.type === 'text';
}

export function isFootnote(token: Token): token is FootnoteToken {
  return token.type === 'footnote';
}

export function isFootnoteMark(token: Token): token is FootnoteMarkToken {
  return token.type === 'footnoteMark';
}

export function isAbbreviation(token: Token): token is AbbreviationToken {
  return token.type === 'abbreviation';
}

export function isComment(token: Token): boolean {
  return token.type === 'comment' || (token.type === 'html' && /^\s*<!--/.test(token.raw));
}

/** Whether something is marked `{: .internal }`, or by a slip of it that must not be published either. */
export type InternalMark = 'internal' | 'misspelled' | undefined;
