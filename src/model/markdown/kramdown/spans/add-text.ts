import type { SpanReading } from '../span-reading.js';

/** Adds a sign that something else was written for. */
export function addSign(reading: SpanReading, raw: string, text: string): void {
  addText(reading, raw, text);
  reading.signEnd = reading.at + raw.length;
}

/** Adds text to what was read: as it is written, and as it is printed. */
export function addText({ tokens }: SpanReading, raw: string, text: string): void {
  if (raw === '') return;
  const last = tokens.at(-1);
  if (last?.type === 'text' && 'text' in last) {
    tokens[tokens.length - 1] = { type: 'text', raw: last.raw + raw, text: last.text + text };
  } else tokens.push({ type: 'text', raw, text });
}
