import { once } from 'node:events';
import { symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { guard } from '../../src/preview/server/guard.js';
import { openBrowser } from '../../src/preview/server/open-browser.js';
import { expectGone, processesBelow } from '../support/processes-below.js';
import { committedSample, type RunningPreview, runPreview, startPreview } from './run-preview.js';

let preview: RunningPreview;
let cwd = '';
/** A link from within the framework. */
const outside = 'framework/devopsengineer/outside.md';
beforeAll(async () => {
  cwd = await committedSample();
  await writeFile(join(cwd, 'outside.md'), '# Elsewhere\n');
  await symlink('../../outside.md', join(cwd, outside));
  preview = await runPreview(cwd, ['--editor', JSON.stringify([process.execPath, '-e', '', '{file}'])]);
});

describe('the preview', () => {
  test.each([
    ['its own page', 'GET', '', {}, 200],
    ['by its other name', 'GET', 'state.json', { host: 'localhost:PORT' }, 200],
    ['by a name that was made to lead here', 'GET', 'state.json', { host: 'evil.example:PORT' }, 403],
    ['from another page', 'GET', 'state.json', { origin: 'https://evil.example' }, 403],
    ['from another port of this machine', 'GET', 'events', { origin: 'http://127.0.0.1:1' }, 403],
    ['from a picture in another page', 'GET', 'state.json', { 'sec-fetch-site': 'cross-site' }, 403],
    ['to open a file, from nowhere', 'POST', 'open', {}, 403],
    ['to open a file that is no page', 'POST', 'open', { origin: 'OWN' }, 404],
    ['to write', 'PUT', 'state.json', { origin: 'OWN' }, 404],
    ['a file above', 'GET', '../package.json', {}, 404],
    ['a file above, in disguise', 'GET', '..%2f..%2fpackage.json', {}, 404],
    ['a file of the program', 'GET', 'cli.js', {}, 404],
    ['a card that no level has', 'GET', 'card/..%2f..%2fcli.png', {}, 404],
  ] as const)('asked %s: %s %s', async (_, method, path, headers, status) => {
    const { port, origin } = new URL(preview.address);
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value.replace('PORT', port).replace('OWN', origin),
      ]),
    );
    expect(await ask(`${preview.address}${path}`, method, own)).toBe(status);
  });

  test('opens a page, and nothing that a link leads to outside of the folder', async () => {
    const { origin } = new URL(preview.address);
    const open = async (file: string) => {
      const body = JSON.stringify({ file, line: 1, column: 1 });
      const headers = { origin, 'content-type': 'application/json' };
      const answer = await fetch(`${preview.address}open`, { method: 'POST', headers, body });
      return [answer.status, await answer.text()];
    };
    const state = await (await fetch(`${preview.address}state.json`)).json();
    const told: string[] = state.problems.map(({ place }: { place: { file: string } }) => place.file);
    expect(told).toContain('devopsengineer/outside.md');
    expect(await open('devopsengineer/level3.md')).toEqual([204, '']);
    expect(await open('devopsengineer/outside.md')).toEqual([404, expect.stringContaining('outside of the')]);
    expect(await open('../ladderpress.yaml')).toEqual([404, expect.stringContaining('no place')]);
  });

  test('gives nothing to who does not know its token', async () => {
    const { origin, pathname } = new URL(preview.address);
    const wrong = pathname.replace(/^\/./, (start) => (start === '/A' ? '/B' : '/A'));
    const asked = ['/', '/state.json', `${wrong}state.json`, `${pathname.slice(0, -2)}/state.json`];
    expect(await Promise.all(asked.map((path) => ask(`${origin}${path}`, 'GET', {})))).toEqual(
      asked.map(() => 404),
    );
    // 128 bits in 22 letters.
    expect(pathname).toMatch(/^\/[\w-]{22}\/$/);
  });

  test('is there at the usual port of http, which browsers leave out', async () => {
    const app = new Hono();
    app.use(guard('token', 80));
    app.get('/token/', (context) => context.text('here'));
    const asked = ['127.0.0.1', 'localhost', '127.0.0.1:80', 'elsewhere.example'].map((host) =>
      app.request(`http://${host}/token/`, { headers: { host, origin: `http://${host}` } }),
    );
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 403]);
  });

  test('says in a line that a port is taken, and what an editor is', async () => {
    const { port } = new URL(preview.address);
    const said = await Promise.all(
      [
        ['--port', port],
        ['--editor', 'vim'],
      ].map(async (words) => {
        const { child, said } = startPreview(cwd, words);
        const [code] = await once(child, 'close');
        return [code, said()];
      }),
    );
    expect(said).toEqual([
      [
        2,
        expect.stringMatching(/^error port-taken: Port \d+ cannot be had: something else listens there\.$/m),
      ],
      [2, expect.stringMatching(/^error bad-flag: --editor cannot be vim: .*\n.* JSON array/m)],
    ]);
  });

  test('begins with a folder that has nothing to show, and goes on when there is something', async () => {
    const empty = await committedSample();
    const { rename } = await import('node:fs/promises');
    await rename(`${empty}/framework`, `${empty}/elsewhere`);
    const other = await runPreview(empty);
    const state = async () => (await fetch(`${other.address}state.json`)).json();
    expect(await state()).toMatchObject({
      crafts: [],
      failure: { what: expect.stringContaining('framework') },
    });
    await rename(`${empty}/elsewhere`, `${empty}/framework`);
    while ((await state()).crafts.length === 0) await wait(50);
    await other.stop();
  });

  test('says so where no desktop could open it', async () => {
    const said = await openBrowser(preview.address, { platform: 'linux', env: {} });
    expect(said).toMatch(/^No desktop was found here: /);
  });

  test('ends on Ctrl-C, with all that it started', { skip: process.platform !== 'linux' }, async () => {
    // Its browser runs once a card is set.
    const state = async () => (await fetch(`${preview.address}state.json`)).json();
    while ((await state()).crafts[0].levels[0].card === undefined) await wait(50);
    const below = processesBelow(preview.child.pid ?? 0);
    expect(below.length).toBeGreaterThan(0);
    expect(await preview.stop()).toBe(0);
    await expectGone(below.map(({ id }) => id));
  });
});

/** Sends a request whose headers and path are as they are written, which `fetch` would not. */
function ask(url: string, method: string, headers: Record<string, string>): Promise<number | undefined> {
  const { hostname, port, origin } = new URL(url);
  const body = method === 'POST' ? '{"file":"../../etc/passwd","line":1,"column":1}' : '';
  const all = { ...headers, 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, method, path: url.slice(origin.length), headers: all },
      (response) => {
        response.destroy();
        resolve(response.statusCode);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
