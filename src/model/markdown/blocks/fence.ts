import type { Tokens } from 'marked';
import { lineAt, nextLine } from './lines.js';

/** More than any block of code has; a page full of fences that never close would be searched for each. */
const mostLines = 1000;
/** Signs that a fence is made of, at most. */
const longest = 500;

/** A fenced block of code: three backticks or tilde signs, at most one word, and a line of as many signs that closes it. */
export function readFence(src: string): Tokens.Code | undefined {
  const opening = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)[ \t]*(?:\n|$)/.exec(src);
  if (opening === null) return undefined;
  const [head, fence = '', lang = ''] = opening;
  // An expression cannot hold any number of them.
  if (fence.length > longest) return undefined;
  const closing = new RegExp(`^ {0,3}${fence}${fence[0]}*[ \\t]*$`);
  let lines = 0;
  for (let at = head.length; at < src.length && lines < mostLines; at = nextLine(src, at)) {
    lines += 1;
    if (!closing.test(lineAt(src, at))) continue;
    const text = src.slice(head.length, Math.max(head.length, at - 1));
    return { type: 'code', raw: src.slice(0, nextLine(src, at)), text, ...(lang === '' ? {} : { lang }) };
  }
  return undefined;
}
