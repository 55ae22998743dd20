import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import type { BrowserProgress } from '../../src/print/browser/browser.js';
import { fetchBrowser } from '../../src/print/browser/fetched.js';

// A server that has an archive as that of the real one is, small; what is fetched is never started here.

const program = 'chrome-headless-shell-linux64/chrome-headless-shell';
const archive = zipSync({ [program]: new Uint8Array(200_000).fill(65) }, { level: 0 });
const machine = { platform: 'linux', arch: 'x64' } as const;
let [cache, from] = ['', ''];
let server: Server;
/** What the server does with a request; the path has the build, the kind of machine and the archive. */
let answer: (send: (body: Uint8Array) => void, asked: string) => void;
let asked: string[];

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'ladderpress-fetch-'));
  asked = [];
  answer = (send) => send(archive);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-length', archive.length);
    answer((body) => response.end(body), request.url ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(cache, { recursive: true });
});

test('a browser is fetched once, with its progress, and nothing else is left', async () => {
  const told: BrowserProgress[] = [];
  const path = await fetchBrowser(cache, machine, (event) => told.push(event), { from });
  expect((await readFile(path)).length).toBe(200_000);
  expect(told.at(-1)).toEqual({ kind: 'fetching', done: archive.length, total: archive.length });
  expect(await fetchBrowser(cache, machine, () => undefined, { from })).toBe(path);
  expect(asked).toEqual([
    expect.stringMatching(/^\/\d+(\.\d+){3}\/linux64\/chrome-headless-shell-linux64\.zip$/),
  ]);
  expect(await readdir(join(cache, 'browser/fetched'))).toHaveLength(1);
});

test('what fetches as it is shipped says nothing of Node’s that is out of date, and what it unpacks may be run', async () => {
  const shipped = zipSync({
    'chrome-headless-shell-linux64/': new Uint8Array(),
    [program]: [new Uint8Array(200_000).fill(65), { os: 3, attrs: 0o755 << 16 }],
  });
  server.removeAllListeners('request');
  server.on('request', (_, response) => response.end(shipped));
  const options = {
    browser: 'chrome-headless-shell',
    buildId: '1.2.3.4',
    platform: 'linux',
    cacheDir: cache,
  };
  const script = `require(${JSON.stringify(join(packageRoot, 'dist/puppeteer-browsers.cjs'))})
    .install(${JSON.stringify({ ...options, baseUrl: from })}).then(({ executablePath }) => console.log(executablePath));`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-e', script]);
  expect(stderr).toBe('');
  const { mode, size } = await stat(stdout.trim());
  expect([mode & 0o777, size]).toEqual([0o755, 200_000]);
});

test('two builds that fetch at the same time both get it', async () => {
  const both = [1, 2].map(() => fetchBrowser(cache, machine, () => undefined, { from }));
  const [one, other] = await Promise.all(both);
  expect(one).toBe(other);
  expect(await readdir(join(cache, 'browser/fetched'))).toHaveLength(1);
});

test('what a process that was ended had fetched in part is not taken, and goes when it is old', async () => {
  const path = await fetchBrowser(cache, machine, () => undefined, { from });
  const [build = ''] = await readdir(join(cache, 'browser/fetched'));
  await rm(join(cache, 'browser/fetched', build), { recursive: true });
  const partial = join(cache, 'browser/fetched', `${build}.1.partial`);
  await mkdir(partial);
  await writeFile(join(partial, 'half.zip'), 'PK');
  await utimes(partial, 0, 0);
  expect(await fetchBrowser(cache, machine, () => undefined, { from })).toBe(path);
  expect(existsSync(path)).toBe(true);
  expect(await readdir(join(cache, 'browser/fetched'))).toEqual([build]);
  // One that was young then goes later, though there is a browser now.
  await mkdir(partial);
  await utimes(partial, 0, 0);
  expect(await fetchBrowser(cache, machine, () => undefined, { from })).toBe(path);
  expect(await readdir(join(cache, 'browser/fetched'))).toEqual([build]);
});

test('a folder whose program was removed gives way to what is fetched again', async () => {
  const path = await fetchBrowser(cache, machine, () => undefined, { from });
  await writeFile(join(path, '../LICENSE'), 'left');
  await rm(path);
  expect(await fetchBrowser(cache, machine, () => undefined, { from })).toBe(path);
  expect(await readdir(join(path, '..'))).toEqual(['chrome-headless-shell']);
});

test.each<[string, typeof answer]>([
  ['there is no network', () => server.closeAllConnections()],
  [
    'a network says something else',
    (send) => send(new TextEncoder().encode('<p>Log in first</p>'.padEnd(archive.length))),
  ],
])('where %s, one message names the command that fetches it, and the next try may work', async (_, does) => {
  answer = does;
  await expect(fetchBrowser(cache, machine, () => undefined, { from })).rejects.toMatchObject({
    code: 'no-browser',
    message: expect.stringMatching(
      /^There is no browser on this machine, and fetching chrome-headless-shell \d[\d.]* failed: (?!All providers)./,
    ),
    fix: expect.stringContaining('Run "ladderpress doctor"'),
  });
  expect(await readdir(join(cache, 'browser/fetched'))).toEqual([]);
  answer = (send) => send(archive);
  expect(existsSync(await fetchBrowser(cache, machine, () => undefined, { from }))).toBe(true);
});

test('a server that sends no more is not waited for without end', async () => {
  server.removeAllListeners('request');
  server.on('request', (_, response) => {
    response.setHeader('content-length', archive.length);
    response.write(archive.subarray(0, 70_000));
  });
  const fetching = fetchBrowser(cache, machine, () => undefined, { from, patience: 300 });
  await expect(fetching).rejects.toMatchObject({
    code: 'no-browser',
    message: expect.stringMatching(/ failed: nothing came for 0\.3 seconds$/),
  });
  expect(await readdir(join(cache, 'browser/fetched'))).toEqual([]);
});

test('Ctrl-C ends it at once, and leaves nothing', async () => {
  const controller = new AbortController();
  answer = () => controller.abort(new Error('Stopped.'));
  const fetching = fetchBrowser(cache, machine, () => undefined, { from, signal: controller.signal });
  await expect(fetching).rejects.toThrow('Stopped.');
  expect(await readdir(join(cache, 'browser/fetched'))).toEqual([]);
});

test('for Linux on arm64 nothing is fetched, since what there is would not start', async () => {
  const fetching = fetchBrowser(cache, { platform: 'linux', arch: 'arm64' }, () => undefined, { from });
  await expect(fetching).rejects.toMatchObject({
    code: 'no-browser',
    fix: expect.stringContaining('apt-get install chromium'),
  });
  expect(asked).toEqual([]);
});
