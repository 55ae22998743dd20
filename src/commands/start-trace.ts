import { channel } from 'node:diagnostics_channel';
import { printable } from '../domain/printable.js';
import { type Traced, type TraceEvent, traced } from '../domain/trace.js';
import type { World } from './command.js';

/**
 * Writes what happens to stderr, a line each with the milliseconds since the start, if `DEBUG` asks for it: patterns as
 * elsewhere, separated by commas or spaces, such as `ladderpress:*` or `ladderpress:cache`.
 */
export function startTrace({ env, stderr, now }: Pick<World, 'env' | 'stderr' | 'now'>): void {
  const wanted = wantedOf(env.DEBUG ?? '');
  const started = now().getTime();
  for (const name of wanted) {
    channel(`ladderpress:${name}`).subscribe((event) => {
      if (!isTraceEvent(event)) return;
      const at = String(now().getTime() - started).padStart(6);
      const took = event.took === undefined ? '' : ` (${event.took.toFixed(1)} ms)`;
      stderr.write(`${at} ms ladderpress:${name} ${printable(event.what)}${took}\n`);
    });
  }
}

function wantedOf(debug: string): readonly Traced[] {
  const patterns = debug
    .split(/[\s,]+/)
    .filter((pattern) => pattern !== '')
    .map((pattern) => new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`));
  return traced.filter((name) => patterns.some((pattern) => pattern.test(`ladderpress:${name}`)));
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

function isTraceEvent(event: unknown): event is TraceEvent {
  return typeof event === 'object' && event !== null && 'what' in event;
}
