import type { Place } from '../../domain/place.js';
import { joinTexts, type TextPart } from '../../model/text/join-texts.js';
import type { PageText } from '../../model/text/page-text.js';
import { wordsOf } from '../page-titles.js';
import { type DataEntry, type DataMap, type DataNode, type DataScalar, textOf } from './data-node.js';
import type { RoleOfKey } from './key-roles.js';

/** A statement as blocks of Markdown: one line as an item of a list, several blocks as they are. */
export function statementOf(words: PageText, details: readonly PageText[] = []): PageText {
  const text = trimmed(words);
  const first = startOf(text);
  if (isBlocks(text.mapped.text)) {
    const below = details.flatMap((detail): TextPart[] => [
      glue('\n\n', startOf(detail)),
      statementOf(detail),
    ]);
    return joinTexts([text, ...below]);
  }
  return joinTexts([
    glue('- ', first),
    ...escapedStart(indented(text)),
    ...details.flatMap((detail): TextPart[] => [
      glue('\n  - ', startOf(detail)),
      ...escapedStart(indented(trimmed(detail))),
    ]),
  ]);
}

/**
 * A map that says one thing: its words, and what belongs to them as a list below. What is named and described is led by its
 * name. Values for programs are left out.
 */
export function itemOf({ entries }: DataMap, roleOf: RoleOfKey): PageText | undefined {
  const scalars = entries.flatMap(({ key, node }) =>
    node.kind === 'scalar' && textOf(node) !== undefined ? [{ key, node, role: roleOf(key) }] : [],
  );
  const link = linkOf(entries);
  if (link !== undefined) return link;
  const name = scalars.find(({ role }) => role === 'name');
  const main = scalars.find(({ role }) => role === 'text') ?? name;
  if (main === undefined) return undefined;
  const led = name === undefined || name === main ? main.node.words : ledBy(name.node, main.node.words);
  const details = entries.flatMap((entry): PageText[] =>
    entry.node === main.node || entry.node === name?.node ? [] : detailsOf(entry, roleOf),
  );
  return statementOf(led, details);
}

function ledBy(name: DataScalar, words: PageText): PageText {
  const bold = glue('**', name.place);
  return joinTexts([bold, trimmed(name.words), bold, glue(': ', name.place), trimmed(words)]);
}

/** What else a map says, a line each. */
function detailsOf({ key, node, place }: DataEntry, roleOf: RoleOfKey): PageText[] {
  const role = roleOf(key);
  if (role === 'noise' || role === 'number' || role === 'level' || role === 'area' || role === 'craft')
    return [];
  if (node.kind === 'scalar') {
    if (textOf(node) === undefined || (!node.isText && role === undefined)) return [];
    if (role !== undefined) return [node.words];
    return [joinTexts([glue(`${wordsOf(key)}: `, place), trimmed(node.words)])];
  }
  return linesOf(node, roleOf);
}

/** Every text in a value, for what is listed below a statement. */
function linesOf(node: DataNode, roleOf: RoleOfKey): PageText[] {
  if (node.kind === 'scalar') return textOf(node) === undefined ? [] : [node.words];
  if (node.kind === 'list') return node.items.flatMap((item) => linesOf(item, roleOf));
  const link = linkOf(node.entries);
  return link === undefined ? node.entries.flatMap((entry) => detailsOf(entry, roleOf)) : [link];
}

/** A label and an address are a link. */
function linkOf(entries: readonly DataEntry[]): PageText | undefined {
  const url = entries.find(({ key }) => /^(?:url|href|link)$/i.test(key))?.node;
  const label = entries.find(({ key }) => /^(?:label|title|name|text)$/i.test(key))?.node;
  const target = textOf(url);
  if (target === undefined || !/^https?:\/\/[^\s()<>]+$/.test(target) || label?.kind !== 'scalar')
    return undefined;
  const others = entries.filter(({ node }) => node !== url && node !== label && node.kind !== 'scalar');
  if (others.length > 0) return undefined;
  return joinTexts([glue('[', label.place), trimmed(label.words), glue(`](${target})`, label.place)]);
}

/** Several paragraphs, lists or headings. */
function isBlocks(text: string): boolean {
  return /\n[ \t]*\n|(?:^|\n)[ \t]*(?:[-*+•]|\d+[.)])[ \t]|^#{1,6} |\n#{1,6} |^```|\n```|^\||^<(?:ul|ol|p|div|table)\b/.test(
    text,
  );
}

/** Lines after the first stand within the item. */
function indented(text: PageText): PageText {
  const lines = text.mapped.text.split('\n');
  if (lines.length === 1) return text;
  const parts: TextPart[] = [];
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0) parts.push(glue('\n  ', text.place(at)));
    parts.push(text.slice(at, at + line.length));
    at += line.length + 1;
  }
  return joinTexts(parts);
}

/** A sign at the start of words that would make a list or heading of them. */
function escapedStart(text: PageText): TextPart[] {
  const isSign = /^(?:[#>+*-]|\d+[.)])(?=\s)/.exec(text.mapped.text)?.[0];
  if (isSign === undefined) return [text];
  const at = isSign.length - 1;
  return [text.slice(0, at), glue('\\', startOf(text)), text.slice(at)];
}

function trimmed(words: PageText): PageText {
  const { text } = words.mapped;
  const from = text.length - text.trimStart().length;
  return words.slice(from, from + text.trim().length);
}

function startOf(words: PageText): Place {
  return words.place(0);
}

function glue(text: string, place: Place): TextPart {
  return { text, place };
}
