import type { Token } from 'marked';
import { linkAddresses } from './bare-addresses.js';
import { readSpans } from './read-spans.js';
import type { SpanDefinitions } from './span-reading.js';

/** The tokens of text. */
export function textTokens(text: string, definitions: SpanDefinitions): Token[] {
  return linkAddresses(readSpans(text, definitions));
}
