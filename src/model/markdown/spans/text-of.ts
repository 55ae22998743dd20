import type { Tokens } from 'marked';

/**
 * Signs that begin nothing, as a token of their own: marked would add them to the text before, and to look at the end of a
 * text that grows is to read it n times.
 */
export function textOf(raw: string): Tokens.Text {
  return { type: 'text', raw, text: raw };
}
