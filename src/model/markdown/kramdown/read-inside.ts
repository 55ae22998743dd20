import type { Token } from 'marked';
import { isAtEnd } from './scanner.js';
import type { SpanKind, SpanReading, Stop } from './span-reading.js';
import { addText } from './spans/add-text.js';

/**
 * Reads the inside of a span.
 *
 * @returns what was read; undefined when its end was not found, and then the reading stands where it stopped.
 */
export function readInside(
  reading: SpanReading,
  kind: SpanKind,
  stop: Stop | undefined,
  what: 'all' | 'html' = 'all',
): { readonly found: boolean; readonly tokens: Token[] } {
  const outside = reading.tokens;
  reading.tokens = [];
  reading.open.push(kind);
  const found = readOn(reading, stop, what);
  reading.open.pop();
  const { tokens } = reading;
  reading.tokens = outside;
  return { found, tokens };
}

/** Reads a text of its own, to its end. */
export function readApart(
  text: string,
  { definitions, readers }: Pick<SpanReading, 'definitions' | 'readers'>,
): Token[] {
  if (!marks.test(text)) return text === '' ? [] : [{ type: 'text', raw: text, text }];
  const reading: SpanReading = {
    text,
    at: 0,
    definitions,
    readers,
    tokens: [],
    open: [],
    failed: new Set(),
    endless: new Map(),
    signEnd: -1,
    patience: 2000 + 6 * text.length,
  };
  readOn(reading, undefined, 'all');
  return reading.tokens;
}

// Where kramdown's readers look; a quote takes the character before it along.
const starts =
  '\\*|_|`|<|!?\\[|[^\\\\]?["\']|\\$\\$|\\{:|&|--|\\.\\.\\.|(?:\\\\| )?(?:<<|>>)|(?:  |\\\\\\\\)(?=\\n)|\\\\|~~';
const marks = new RegExp(starts.replace('[^\\\\]?', ''));

/**
 * Reads on until the stop, or to the end of the text.
 *
 * @returns whether the stop was found; it is not read.
 */
export function readOn(reading: SpanReading, stop: Stop | undefined, what: 'all' | 'html'): boolean {
  const { next, here } = searches(stop, what);
  while (!isAtEnd(reading)) {
    next.lastIndex = reading.at;
    const match = next.exec(reading.text);
    if (match === null) {
      if (stop === undefined) readText(reading, reading.text.length);
      return false;
    }
    readText(reading, match.index);
    if (stop !== undefined && here !== undefined) {
      reading.patience -= 1;
      here.lastIndex = reading.at;
      const end = here.exec(reading.text);
      if (end !== null && stop.accepts(end)) return true;
    }
    const isRead = reading.readers[what].some((read) => read(reading));
    if (!isRead) readText(reading, reading.at + 1);
  }
  return false;
}

function readText(reading: SpanReading, to: number): void {
  const raw = reading.text.slice(reading.at, to);
  addText(reading, raw, raw);
  reading.at = to;
}

interface Searches {
  readonly next: RegExp;
  readonly here: RegExp | undefined;
}

const known = new Map<string, Searches>();

function searches(stop: Stop | undefined, what: 'all' | 'html'): Searches {
  const key = `${what} ${stop?.anyCase} ${stop?.source}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const begins = what === 'html' ? '<' : starts;
  const flags = stop?.anyCase === true ? 'i' : '';
  const made: Searches = {
    next: new RegExp(stop === undefined ? begins : `${stop.source}|${begins}`, `g${flags}`),
    here: stop === undefined ? undefined : new RegExp(stop.source, `y${flags}`),
  };
  if (known.size < 200) known.set(key, made);
  return made;
}
