import type { SpanReader } from '../span-reading.js';
import { readAutolink } from './read-autolink.js';
import { readBreak } from './read-break.js';
import { readCharacter, readEscaped } from './read-character.js';
import { readCodeSpan } from './read-code-span.js';
import { readEmphasis } from './read-emphasis.js';
import { readFootnoteMark } from './read-footnote-mark.js';
import { readLink } from './read-link.js';
import { readMath } from './read-math.js';
import { readSpanExtension } from './read-span-extension.js';
import { readSpanHtml } from './read-span-html.js';
import { readStrike } from './read-strike.js';
import { readQuoteMark, readSymbol } from './read-typography.js';

/** In kramdown's order. */
export const spanReaders: readonly SpanReader[] = [
  readEmphasis,
  readCodeSpan,
  readAutolink,
  readSpanHtml,
  readFootnoteMark,
  readLink,
  readQuoteMark,
  readMath,
  readSpanExtension,
  readCharacter,
  readSymbol,
  readBreak,
  readEscaped,
  readStrike,
];
