import { parseAttributeList } from '../../attribute-list.js';
import type { AttributeList } from '../../tokens.js';
import type { Paragraph } from '../block.js';
import { attributesInside, lazyListLine, listTail } from '../patterns.js';

/** How the lines after an entry's first are known. */
export interface EntryLines {
  /** Of the entry's text, counted from the start of its line. */
  readonly indentation: number;
  /** A line that is indented as far. */
  readonly content: RegExp;
  /** One that is not, and goes on all the same. */
  readonly lazy: RegExp;
  readonly indent: RegExp;
}

const listAttributes = `[ \\t\\r\\n\\f\\v]*\\{:(?!(?:\\w[\\w-]*)?:|\\/)(${attributesInside})\\}[ \\t\\r\\n\\f\\v]*`;
const onlyAttributes = new RegExp(`^(?:${listAttributes})?[ \\t\\r\\n\\f\\v]*\\n`);
const leadingAttributes = new RegExp(`^${listAttributes}`);

/** An entry's first line: its text, its own attributes, and how its further lines are known. */
export function firstLine(
  marker: number,
  written: string,
): { readonly text: string; readonly attributes: AttributeList | undefined; readonly lines: EntryLines } {
  let text = written;
  let indentation = marker;
  if (onlyAttributes.test(text)) indentation = 4;
  else {
    text = withoutTabs(text, indentation);
    indentation += /^ */.exec(text)?.[0].length ?? 0;
  }
  text = text.replace(/^[ \t\r\n\f\v]+/, '');
  const { rest, attributes } = ownAttributes(text);
  return { text: rest, attributes, lines: entryLines(indentation) };
}

/** `{: .first }` in front of an entry's text. */
export function ownAttributes(text: string): { rest: string; attributes: AttributeList | undefined } {
  const match = leadingAttributes.exec(text);
  if (match === null) return { rest: text, attributes: undefined };
  return { rest: text.slice(match[0].length), attributes: parseAttributeList(match[1] ?? '') };
}

function withoutTabs(line: string, before: number): string {
  let text = line;
  for (let match = /^( *)(\t+)/.exec(text); match !== null; match = /^( *)(\t+)/.exec(text)) {
    const [tabbed, spaces = '', tabs = ''] = match;
    const width = 4 - ((spaces.length + before) % 4) + (tabs.length - 1) * 4;
    text = spaces + ' '.repeat(width) + text.slice(tabbed.length);
  }
  return text;
}

const known = new Map<number, EntryLines>();

function entryLines(indentation: number): EntryLines {
  const found = known.get(indentation);
  if (found !== undefined) return found;
  const steps = Math.floor(indentation / 4);
  const made: EntryLines = {
    indentation,
    content: new RegExp(
      `(?:(?:\\t| {4}){${steps}} {${indentation % 4}}|(?:\\t| {4}){${steps + 1}}).*[^ \\t\\r\\n\\f\\v].*\\n`,
      'y',
    ),
    lazy: lazyListLine(indentation),
    indent: new RegExp(`^ {${indentation}}`),
  };
  if (indentation < 40) known.set(indentation, made);
  return made;
}

/** What begins a further entry of a list: no more indented than the text of the one before. */
export function nextEntry(marker: '[+*-]' | '\\d+\\.' | ':', indentation: number): RegExp {
  const most = indentation >= 1 && indentation <= 3 ? indentation - 1 : 3;
  return new RegExp(`( {0,${most}}${marker})(${listTail})`, 'y');
}

/** A leading tab counts as four spaces. */
export function expandTabs(line: string): string {
  return line.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length));
}

/** The text of an entry without a paragraph; where more follows, a backslash at its end breaks a line that is not there. */
export function makeTight(paragraph: Paragraph, goesOn: boolean): void {
  paragraph.transparent = true;
  if (goesOn) paragraph.text = paragraph.text.replace(/(?<!\\)\\$/, '');
}
