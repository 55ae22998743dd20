import { expect, test } from 'vitest';
import type { BuildError } from '../../src/domain/build-error.js';
import { browserProcesses } from './browser-processes.js';
import { makePage } from './page-maker.js';
import { readText } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => makePage({ body: `<h1>Level ${index}</h1>` }));

test.each(['renderer', 'browser'])(
  'when a %s process is killed its pages are printed again',
  async (type) => {
    const texts = await withTestPrinter(async (printer) => {
      await printer.print(makePage());
      const printing = numbered(60).map((page) => printer.print(page));
      await printing[5];
      const victims = browserProcesses(type);
      expect(victims.length).toBeGreaterThan(0);
      for (const id of victims) process.kill(id, 'SIGKILL');
      return Promise.all((await Promise.all(printing)).map(({ pdf }) => readText(pdf)));
    });
    expect(texts).toEqual(numbered(60).map((_, index) => `Level ${index}`));
  },
);

test('when tabs are killed while they wait for work, the next pages are printed all the same', async () => {
  const texts = await withTestPrinter(async (printer) => {
    await Promise.all(numbered(8).map((page) => printer.print(page)));
    for (const id of browserProcesses('renderer')) process.kill(id, 'SIGKILL');
    // The browser tells of it in its own time; nothing is under way that could fail meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return Promise.all(numbered(4).map(async (page) => readText((await printer.print(page)).pdf)));
  });
  expect(texts).toEqual(numbered(4).map((_, index) => `Level ${index}`));
});

test('a page that fails three times is reported by name and the others are printed', async () => {
  const broken = makePage({ title: 'Broken page', arrangement: { kind: 'card', densities: [] } });
  const results = await withTestPrinter((printer) =>
    Promise.allSettled([...numbered(3), broken, ...numbered(3)].map((page) => printer.print(page))),
  );
  expect(results.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 3 }, () => 'fulfilled'),
    'rejected',
    ...Array.from({ length: 3 }, () => 'fulfilled'),
  ]);
  const [failure] = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as BuildError] : [],
  );
  expect(failure).toMatchObject({ code: 'page-not-printed' });
  expect(failure?.message).toContain('"Broken page"');
});

test('a page that takes too long is given up and the others are printed', async () => {
  const endless = makePage({ title: 'Endless', body: '<p>word </p>'.repeat(400_000) });
  const results = await withTestPrinter(
    (printer) =>
      Promise.allSettled([printer.print(endless), ...numbered(3).map((page) => printer.print(page))]),
    { timeout: 1000 },
  );
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
});

test('nothing is left running after the printer was used, thrown out of or aborted', async () => {
  await withTestPrinter((printer) => printer.print(makePage()));
  expect(browserProcesses('browser')).toEqual([]);

  const thrown = withTestPrinter(async (printer) => {
    await printer.print(makePage());
    throw new Error('The build failed.');
  });
  await expect(thrown).rejects.toThrow('The build failed.');
  expect(browserProcesses('browser')).toEqual([]);

  const controller = new AbortController();
  const aborted = withTestPrinter(
    async (printer) => {
      await printer.print(makePage());
      const printing = numbered(100).map((page) => printer.print(page));
      controller.abort(new Error('Ctrl-C'));
      return Promise.all(printing);
    },
    { signal: controller.signal },
  );
  await expect(aborted).rejects.toThrow('Ctrl-C');
  expect(browserProcesses('browser')).toEqual([]);
});

test('a page that is no longer wanted is not printed', async () => {
  const controller = new AbortController();
  await withTestPrinter(async (printer) => {
    const [first, second] = [printer.print(makePage()), printer.print(makePage(), controller.signal)];
    controller.abort(new Error('changed again'));
    await expect(second).rejects.toThrow('changed again');
    expect((await first).pages).toBe(1);
  });
});

test('a printer that prints nothing starts no browser', async () => {
  await withTestPrinter(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(browserProcesses('browser')).toEqual([]);
  });
});

test('a browser that cannot be started is named, once for every page', async () => {
  const results = await withTestPrinter(
    (printer) => Promise.allSettled(numbered(3).map((page) => printer.print(page))),
    { browser: '/bin/false' },
  );
  for (const result of results) {
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'browser-does-not-start' } });
  }
});
