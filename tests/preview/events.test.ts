import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { openEventHub, streamEvents } from '../../src/preview/server/events.js';

test('a tab that reads nothing is told to ask for everything anew, and no more waits for it than so', async () => {
  const hub = openEventHub();
  const app = new Hono();
  app.get('/events', (context) => streamEvents(context, hub));
  const { body } = await app.request('/events');
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async () => (await reader?.read())?.value ?? '';
  expect(await read()).toContain('event: hello');

  for (let round = 1; round <= 10_000; round += 1) hub.tell('state', { round, took: 1 });
  hub.tell('state', { round: 10_001, took: 1 });
  const told: string[] = [];
  while (!told.join('').includes('"round":10001,')) told.push(await read());
  const events = told.join('').match(/^event: \w+/gm) ?? [];
  expect(events.length).toBeLessThan(600);
  expect(events).toContain('event: hello');

  // It reads again: nothing is lost any more.
  for (const round of [10_002, 10_003]) hub.tell('state', { round, took: 1 });
  expect((await read()) + (await read())).toMatch(/"round":10002,[\s\S]*"round":10003,/);
  await reader?.cancel();
});
