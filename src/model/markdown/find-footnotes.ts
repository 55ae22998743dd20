import { noAttributes } from './attribute-list.js';
import type { PlacedToken } from './lex.js';
import type { ParsedBlock } from './parse-page.js';
import { isFootnote } from './tokens.js';

/** A page's notes in the order in which its text first points to them; those it never points to come last. */
export function findFootnotes(placed: readonly PlacedToken[], source: string): Map<string, ParsedBlock> {
  const notes = placed.flatMap(({ token, from, to }) =>
    isFootnote(token) ? [{ label: token.label, block: { tokens: token.tokens, from, to } }] : [],
  );
  if (notes.length === 0) return new Map();
  const marks = [...source.matchAll(/\[\^([^\]\n]+)\](?!:)/g)].map((match) => match[1] ?? '');
  const order = ({ label }: { label: string }) =>
    marks.includes(label) ? marks.indexOf(label) : marks.length;
  return new Map(
    notes
      .sort((a, b) => order(a) - order(b))
      .map(({ label, block }) => [label, { ...block, attributes: noAttributes, heading: undefined }]),
  );
}
