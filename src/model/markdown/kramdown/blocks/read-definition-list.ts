import type { Block, DefinitionEntry, TermEntry } from '../block.js';
import { type BlockReading, deepest, readNested } from '../block-reading.js';
import { blankLines, definitionStart, endMarker } from '../patterns.js';
import { check, isAtEnd, scan } from '../scanner.js';
import { expandTabs, firstLine, makeTight, nextEntry, ownAttributes } from './list-lines.js';

interface OpenDefinition {
  readonly from: number;
  to: number;
  text: string;
  readonly attributes: DefinitionEntry['attributes'];
  readonly isLoose: boolean;
}

/** Terms, one a line, then `: ` and what they mean; the terms were read as a paragraph. */
export function readDefinitionList(reading: BlockReading): boolean {
  if (reading.depth >= deepest || check(reading, definitionStart) === undefined) return false;
  const terms = takeTerms(reading);
  if (terms === undefined) return false;
  const { paragraph, isApart } = terms;
  let from = paragraph.from;
  const entries: (TermEntry | DefinitionEntry)[] = paragraph.text.split('\n').map((line) => {
    const { rest, attributes } = ownAttributes(line);
    const place = { from, to: from + line.length };
    from = place.to + 1;
    return { kind: 'term', text: rest, attributes, raw: line, ...place };
  });
  const open = scanDefinitions(reading, isApart);
  let last: Block | undefined;
  for (const definition of open) {
    const blocks = readNested(definition.text, reading);
    last = blocks.at(-1)?.kind === 'blank' ? blocks.pop() : undefined;
    const [first] = blocks;
    if (first?.kind === 'paragraph' && !definition.isLoose) makeTight(first, blocks.length > 1);
    const raw = reading.text.slice(definition.from, definition.to);
    const { attributes, from: start, to } = definition;
    entries.push({ kind: 'definition', attributes, blocks, raw, text: definition.text, from: start, to });
  }
  join(reading, entries, paragraph.from);
  if (last !== undefined) reading.blocks.push({ ...last, from: reading.at, to: reading.at });
  return true;
}

/** The paragraph right above, or above one empty line. */
function takeTerms({ blocks, text }: BlockReading) {
  const above = blocks.at(-1);
  const isApart = above?.kind === 'blank';
  if (isApart && text.slice(above.from, above.to) !== '\n') return undefined;
  const paragraph = isApart ? blocks.at(-2) : above;
  if (paragraph?.kind !== 'paragraph') return undefined;
  blocks.length -= isApart ? 2 : 1;
  return { paragraph, isApart };
}

function scanDefinitions(reading: BlockReading, isApart: boolean): OpenDefinition[] {
  const found: OpenDefinition[] = [];
  let start = definitionStart;
  let lines: ReturnType<typeof firstLine>['lines'] | undefined;
  let isLoose = isApart;
  let afterBlank = false;
  while (!isAtEnd(reading)) {
    const from = reading.at;
    const entry = scan(reading, start);
    if (entry !== undefined) {
      const first = firstLine((entry[1] ?? '').length, entry[2] ?? '');
      lines = first.lines;
      start = nextEntry(':', lines.indentation);
      const { text, attributes } = first;
      found.push({ from, to: reading.at, text, attributes, isLoose });
      isLoose = false;
      afterBlank = false;
      continue;
    }
    const definition = found.at(-1);
    if (definition === undefined || lines === undefined || check(reading, endMarker) !== undefined) break;
    const line: RegExpExecArray | undefined =
      scan(reading, lines.content) ?? (afterBlank ? undefined : scan(reading, lines.lazy));
    const gap = line === undefined ? scan(reading, blankLines) : undefined;
    if (line === undefined && gap === undefined) break;
    definition.text += line === undefined ? (gap?.[0] ?? '') : expandTabs(line[0]).replace(lines.indent, '');
    definition.to = reading.at;
    isLoose = line === undefined;
    afterBlank = line === undefined;
  }
  return found;
}

/** Definitions below a list of definitions go on that. */
function join({ blocks, at }: BlockReading, entries: (TermEntry | DefinitionEntry)[], from: number): void {
  if (blocks.at(-1)?.kind === 'blank' && blocks.at(-2)?.kind === 'definitions') blocks.pop();
  const above = blocks.at(-1);
  if (above?.kind === 'definitions') {
    above.entries.push(...entries);
    above.to = at;
  } else blocks.push({ kind: 'definitions', entries, from, to: at });
}
