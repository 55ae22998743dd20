import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DoctorFacts, gatherDoctorFacts, renderDoctor } from '../../src/commands/doctor.js';
import { testPrinterOptions } from '../print/with-test-printer.js';

async function gather(changes: { browser?: string; cache?: string | undefined; temporary?: string }) {
  const { cache, machine } = await testPrinterOptions();
  return gatherDoctorFacts({
    browser: changes.browser,
    cache: 'cache' in changes ? changes.cache : cache,
    folder: '/nowhere',
    fonts: ['Inter'],
    machine: changes.temporary === undefined ? machine : { ...machine, temporary: changes.temporary },
    report: () => undefined,
  });
}

test('a machine where everything works is told which browser, fonts and cache are used', async () => {
  const { text, healthy } = renderDoctor(await gather({}));
  expect(healthy).toBe(true);
  expect(text).toMatch(/^Browser\s+HeadlessChrome\/\d+/m);
  expect(text).toMatch(/used because it comes with Ladderpress/);
  expect(text).toMatch(/^Sandbox\s+(on|off): /m);
  expect(text).toMatch(/^Fonts\s+Inter/m);
  expect(text).toMatch(/^Cache\s+\/.* MB, can be written$/m);
});

test('a named browser that is missing is reported with a fix', async () => {
  const { text, healthy } = renderDoctor(await gather({ browser: '/nowhere/chrome' }));
  expect(healthy).toBe(false);
  expect(text).toContain('There is no browser at /nowhere/chrome');
  expect(text).toContain('Fix: Give the full path');
});

test('a cache that cannot be made is reported with a fix', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ladderpress-doctor-'));
  await writeFile(join(folder, 'file'), '');
  const facts = await gather({ cache: join(folder, 'file', 'cache'), temporary: join(folder, 'file') });
  await rm(folder, { recursive: true });
  expect(renderDoctor(facts).text).toContain('Fix: Set XDG_CACHE_HOME');
});

test('a sandbox that is off and a cache in a temporary folder come with a fix', () => {
  const facts: DoctorFacts = {
    browser: {
      kind: 'works',
      id: 'installed',
      why: 'this one is installed',
      path: '/usr/bin/chromium',
      version: 'Chrome/147',
      sandbox: { on: false, why: 'Chromium does not use it for root', fix: 'run as an ordinary user.' },
    },
    fonts: ['Inter', 'Source Serif 4'],
    cache: { path: '/tmp/ladderpress-0', problem: 'there is no home folder', bytes: 2e8 },
  };
  expect(renderDoctor(facts).text).toBe(
    `Browser  Chrome/147, /usr/bin/chromium
         used because this one is installed
         Fix: for the same bytes as on other machines, build on Linux x64 and name no browser.
Sandbox  off: Chromium does not use it for root
         Fix: run as an ordinary user.
Fonts    Inter, Source Serif 4; none of this machine's are used
Cache    /tmp/ladderpress-0, 200 MB, can be written
         a temporary folder is used because there is no home folder
         Fix: set XDG_CACHE_HOME to a folder that belongs to you and can be written.
`,
  );
});
