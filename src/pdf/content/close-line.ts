import type { Blank } from '../fonts/glyph-texts.js';
import type { LineFont } from './line-writer.js';
import type { LineEnd, RunWriter } from './run-writer.js';
import { writeNumber } from './write-operation.js';

interface EndedLine {
  readonly writer: RunWriter;
  readonly line: LineFont;
  readonly ended: LineEnd;
  /** Its last glyph, and what that stands for. */
  readonly last: { readonly code: number; readonly text: string };
  /** A space in whichever font has one. */
  space(): Blank | undefined;
}

/** What may be done to the end of a line, once what comes after it is known. */
export function closeLine(of: EndedLine) {
  return {
    putSpace: () => putSpace(of),
    putSpaceBefore: () => putSpaceBefore(of),
    softenHyphen: () => softenHyphen(of),
  };
}

/**
 * Puts a space behind a line: a glyph of its own font; where the print has none of that font, a last glyph that stands for
 * itself and a space (a string of nothing but a space makes pdf.js miss the end of the line); else a space of any font.
 */
function putSpace(of: EndedLine): void {
  const { writer, line, ended, last } = of;
  const { font, resource, size } = line;
  const { space } = font;
  if (ended.glyph !== undefined && space !== undefined && font.sayingFont(space, ' ') === undefined) {
    writer.insert(ended.glyph, hex(space));
    return;
  }
  if (sayLast(of, `${last.text} `)) return;
  const other =
    space === undefined ? of.space() : { resource: font.sayingFont(space, ' ') ?? resource, code: space };
  if (other === undefined) return;
  writer.insert(ended.operation, `\n/${other.resource} ${writeNumber(size)} Tf\n<${hex(other.code)}> Tj`);
}

/** Puts a space before a line, where it takes no room of it. */
function putSpaceBefore({ writer, line, ended, space }: EndedLine): void {
  const blank = space();
  if (blank === undefined) return;
  const { resource, size } = line;
  const back = writeNumber((blank.width / 1000) * size);
  const shown = `/${blank.resource} ${writeNumber(size)} Tf\n-${back} 0 Td\n<${hex(blank.code)}> Tj\n${back} 0 Td\n`;
  writer.insert(ended.start, `${shown}/${resource} ${writeNumber(size)} Tf\n`);
}

/** The hyphen that ends a line says that it is a soft one. */
function softenHyphen(of: EndedLine): void {
  sayLast(of, '\u00ad');
}

/** Has the last glyph stand for a text; false where it cannot be reached. */
function sayLast({ writer, line, ended, last }: EndedLine, text: string): boolean {
  const { glyph, isArray, isAlone } = ended;
  if (glyph === undefined) return false;
  const double = line.font.sayingFont(last.code, text);
  if (double === undefined) return true;
  const font = `/${double} ${writeNumber(line.size)} Tf\n`;
  const [close, open] = isArray ? ['>] TJ', '[<'] : ['> Tj', '<'];
  if (isAlone) writer.insert(glyph - 4 - open.length, font);
  else writer.insert(glyph - 4, `${close}\n${font}${open}`);
  return true;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
