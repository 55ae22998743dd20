import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildError } from '../../src/domain/build-error.js';
import { unpackEmbedded } from '../../src/print/browser/embedded.js';
import { findBrowser } from '../../src/print/browser/find-browser.js';
import { startBrowser } from '../../src/print/browser/start-browser.js';
import { browserProcesses } from './browser-processes.js';
import { makePage } from './page-maker.js';
import { readText } from './read-pdf.js';
import { testPrinterOptions, withTestPrinter } from './with-test-printer.js';

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
  const broken = makePage({
    title: 'Broken page',
    arrangement: { kind: 'card', densities: [], shortened: { readable: [], small: [] } },
  });
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

test('a page that takes too long twice is given up and the others are printed', async () => {
  const endless = makePage({ title: 'Endless', body: '<p>word </p>'.repeat(400_000) });
  const results = await withTestPrinter(
    (printer) =>
      Promise.allSettled([printer.print(endless), ...numbered(3).map((page) => printer.print(page))]),
    { timeout: 1000 },
  );
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(results[0]).toMatchObject({ reason: { code: 'too-slow-to-print' } });
  expect(String(results[0]?.status === 'rejected' && results[0].reason)).toContain(
    '"Endless" could not be printed in two tries: each took too long. It took longer than 1 s.',
  );
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

test('the time of a page begins when there is a browser, however long that takes to come', async () => {
  const { cache } = await testPrinterOptions();
  const { path, env } = await unpackEmbedded(cache, () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-slow-'));
  const slow = join(folder, 'chrome-headless-shell');
  const script = `#!/bin/sh\nsleep 5\nLD_LIBRARY_PATH="${env.LD_LIBRARY_PATH}" exec "${path}" "$@"\n`;
  await writeFile(slow, script, { mode: 0o700 });
  try {
    const printed = withTestPrinter((printer) => printer.print(makePage()), {
      browser: slow,
      timeout: 2000,
    });
    await expect(printed).resolves.toMatchObject({ pages: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a temporary folder that nothing can be written to is told, and not what the browser says of it', async () => {
  const { machine } = await testPrinterOptions();
  const temporary = join(tmpdir(), 'nobody-made-this', 'one');
  const printed = withTestPrinter((printer) => printer.print(makePage()), {
    machine: { ...machine, temporary, env: { ...machine.env, TMPDIR: temporary } },
  });
  await expect(printed).rejects.toMatchObject({
    code: 'browser-does-not-start',
    message: expect.stringMatching(
      /^The browser does not start, since the temporary folder \S+ cannot be written: it is not there\.$/,
    ),
  });
});

test('a browser’s temporary files go with it, and so do those of a process that is gone', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'ladderpress-temporary-'));
  try {
    await mkdir(join(temporary, 'ladderpress-browser-1-of-a-living-one'));
    await mkdir(join(temporary, 'ladderpress-browser-99999999-of-one-that-is-gone'));
    const { machine } = await testPrinterOptions();
    await withTestPrinter(
      async (printer) => {
        await printer.print(makePage());
        expect(await readdir(temporary)).toContainEqual(
          expect.stringMatching(/^ladderpress-browser-\d+-\w+$/),
        );
      },
      { machine: { ...machine, temporary, isAlive: (pid) => pid === 1 } },
    );
    expect(await readdir(temporary)).toEqual(['ladderpress-browser-1-of-a-living-one']);
    await mkdir(join(temporary, 'ladderpress-browser-99999999-once-more'));
    // Where everything is kept, no browser is started.
    await withTestPrinter(async () => undefined, {
      machine: { ...machine, temporary, isAlive: (pid) => pid === 1 },
    });
    expect(await readdir(temporary)).toEqual(['ladderpress-browser-1-of-a-living-one']);
  } finally {
    await rm(temporary, { recursive: true });
  }
});

test('a browser that dies right after it was started is started once more', async () => {
  const { cache, machine } = await testPrinterOptions();
  const executable = await (await findBrowser({ browser: undefined, cache }, machine)).prepare(
    () => undefined,
  );
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-dying-'));
  const path = join(folder, 'browser');
  const script = `#!/bin/sh\n[ -e "$0.died" ] && exec "${executable.path}" "$@"\ntouch "$0.died"\nexit 1\n`;
  await writeFile(path, script, { mode: 0o700 });
  const browser = await startBrowser({ ...executable, path }, cache, machine);
  expect(browser.version).toContain('Chrome');
  await browser.close();
  await rm(folder, { recursive: true });
});
