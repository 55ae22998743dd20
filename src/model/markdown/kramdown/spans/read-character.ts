import { namedCharacter, numberedCharacter } from '../characters.js';
import { scan } from '../scanner.js';
import type { SpanReading } from '../span-reading.js';
import { addText } from './add-text.js';

/** `&eacute;`, `&#233;` and `&#xe9;`; a name that is none stays as it is written. */
export function readCharacter(reading: SpanReading): boolean {
  const match = scan(reading, /&([\w:][\w.:-]*);|&#(\d+);|&#x([0-9a-fA-F]+);/y);
  if (match === undefined) return false;
  const [raw, name, decimal, hex] = match;
  const character =
    name === undefined
      ? numberedCharacter(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
      : (namedCharacter(name) ?? raw);
  addText(reading, raw, character);
  if (character !== raw) reading.signEnd = reading.at;
  return true;
}

/** A sign behind a backslash means nothing but itself. */
export function readEscaped(reading: SpanReading): boolean {
  const match = scan(reading, /\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/y);
  if (match === undefined) return false;
  addText(reading, match[0], match[1] ?? '');
  return true;
}
