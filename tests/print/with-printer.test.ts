import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test, vi } from 'vitest';
import { browserProcesses } from './browser-processes.js';
import { makePage, makeShell } from './page-maker.js';
import { readText } from './read-pdf.js';
import { withTestPrinter } from './with-test-printer.js';

test('a page becomes a PDF with its text and its number of pages', async () => {
  const printed = await withTestPrinter((printer) => printer.print(makePage()));
  expect(printed.pages).toBe(1);
  expect(await readText(printed.pdf)).toBe('Senior Engineer I help.');
});

test('many pages print at the same time and each keeps its own text', async () => {
  const bodies = Array.from({ length: 40 }, (_, index) => `<h1>Level ${index}</h1>`);
  const printed = await withTestPrinter((printer) =>
    Promise.all(bodies.map((body) => printer.print(makePage({ body })))),
  );
  const texts = await Promise.all(printed.map(({ pdf }) => readText(pdf)));
  expect(texts).toEqual(bodies.map((_, index) => `Level ${index}`));
});

test('however many pages wait, only as many tabs print as were asked for', async () => {
  let most = 0;
  const pages = await withTestPrinter(
    async (printer) => {
      const printing = Array.from({ length: 400 }, (_, index) =>
        printer.print(makePage({ title: `${index}` })),
      );
      const watch = setInterval(() => {
        most = Math.max(most, browserProcesses('renderer').length);
      }, 20);
      try {
        return (await Promise.all(printing)).map(({ pdf }) => Buffer.from(pdf).includes('(399)'));
      } finally {
        clearInterval(watch);
      }
    },
    { tabs: 2 },
  );
  expect(pages.filter(Boolean)).toHaveLength(1);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(2);
});

test('a tab that has nothing to print waits for the next page instead of being opened anew', async () => {
  const renderers = await withTestPrinter(async (printer) => {
    const seen: (readonly number[])[] = [];
    for (const title of ['one', 'two', 'three']) {
      await printer.print(makePage({ title }));
      seen.push(browserProcesses('renderer'));
    }
    return seen;
  });
  expect(renderers[0]?.length).toBeGreaterThan(0);
  expect(renderers[1]).toEqual(renderers[0]);
  expect(renderers[2]).toEqual(renderers[0]);
});

test('a page whose shell was loaded before prints in that tab', async () => {
  const page = makePage();
  await withTestPrinter(async (printer) => {
    printer.warm(page.shell);
    expect(await readText((await printer.print(page)).pdf)).toBe('Senior Engineer I help.');
    expect(browserProcesses('renderer')).toHaveLength(1);
    expect((await printer.print(makePage({ shell: makeShell({ css: 'p { color: red }' }) }))).pages).toBe(1);
  });
});

test('a shell that cannot be loaded before is a matter of the page that needs it', async () => {
  const page = makePage();
  await withTestPrinter(
    async (printer) => {
      printer.warm(page.shell);
      await expect(printer.print(page)).rejects.toThrow('not-there');
    },
    { browser: '/not-there' },
  );
});

test('a waiting tab whose browser is lost does not cost the next page a try', async () => {
  const printed = await withTestPrinter(async (printer) => {
    await printer.print(makePage());
    for (const id of browserProcesses('browser')) process.kill(id, 'SIGKILL');
    return printer.print(makePage());
  });
  expect(printed.pages).toBe(1);
});

// Several times, since what is written at that moment is another each time.
test('a printer that is ended while its browser is unpacked leaves no half of it', {
  repeats: 5,
}, async () => {
  const cache = await mkdtemp(join(tmpdir(), 'ladderpress-unpacking-'));
  const stop = new AbortController();
  const options = { cache, signal: stop.signal, report: () => stop.abort(new Error('Stopped.')) };
  await expect(withTestPrinter((printer) => printer.print(makePage()), options)).rejects.toThrow('Stopped.');
  // Unpacking that went on would leave a whole browser in the end. Fonts take a moment, and are whole.
  const left = async () =>
    (await readdir(join(cache, 'browser'))).filter((name) => !/^fonts-[\d.]+$/.test(name));
  await vi.waitFor(async () => expect(await left()).toEqual([]), 10_000);
  await rm(cache, { recursive: true });
});
