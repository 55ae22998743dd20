/**
 * A list of attributes on a line of its own. No list is longer than a few words; the bound keeps a line full of `{:` from
 * being read n times. `{:/` ends what `{::` began, and `{:}` is text.
 */
export const ownLine = /^ {0,3}\{:(?![:/])((?:\\\}|[^\n}]){1,500})\}[ \t]*(?=\n|$)/;
