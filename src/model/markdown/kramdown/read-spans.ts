import type { Token } from 'marked';
import { readApart } from './read-inside.js';
import type { SpanDefinitions, SpanReaders } from './span-reading.js';
import { readSpanHtml } from './spans/read-span-html.js';
import { spanReaders } from './spans/span-readers.js';

const readers: SpanReaders = { all: spanReaders, html: [readSpanHtml] };

/** Reads text for its spans as kramdown reads it. */
export function readSpans(text: string, definitions: SpanDefinitions): Token[] {
  return readApart(text, { definitions, readers });
}
