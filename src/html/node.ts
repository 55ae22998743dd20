/** HTML as a tree. Nothing in it is ever changed; what changes something makes a new tree that shares the rest. */
export type Html = readonly HtmlNode[];
export type HtmlNode = HtmlText | HtmlElement | HtmlUnread;

export interface HtmlText {
  readonly kind: 'text';
  /** Its words, character references read. */
  readonly text: string;
  /** As it stands in HTML. */
  readonly written: string;
}

export interface HtmlElement {
  readonly kind: 'element';
  /** Lower case. */
  readonly name: string;
  /** Names are lower case, character references read; one without a value has an empty one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: Html;
  /** Its tags as they are written; empty where HTML leaves one out. */
  readonly open: string;
  readonly close: string;
}

/** What nobody reads: a comment, a doctype, an end tag of nothing. */
export interface HtmlUnread {
  readonly kind: 'unread';
  readonly written: string;
}
