import type { Tokens } from 'marked';
import { keyOf } from '../spans/reading-of.js';

const definition =
  /^ {0,3}\[(?!\^)([^\n\]]+)\]:[ \t]*(?:<([^\n>]*)>|(\S(?:[^\n"']|(?<=\S)["'])*?))(?:[ \t]+(["'])([^\n]*?)\4|[ \t]*\n[ \t]*(["'])([^\n]*)\6(?=[ \t]*(?:\n|$)))?[ \t]*(?:\n|$)/;

/** `[name]: target "title"`: a target may hold spaces, and the title may stand in the line below. */
export function readLinkDefinition(src: string): Tokens.Def | undefined {
  const match = definition.exec(src);
  if (match === null) return undefined;
  const [raw, name = '', angled, plain = '', , beside, , below] = match;
  return { type: 'def', tag: keyOf(name), raw, href: angled ?? plain.trim(), title: beside ?? below ?? '' };
}
