import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, readlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

/** Long before every file was last changed: whoever reads one makes the system write down a later time. */
const longAgo = new Date('2001-01-01T00:00:00Z');

/**
 * What an attack reaches for: secret files of every kind that is read anywhere, a program, files outside and a server. They
 * lie below `around`, beside what is built.
 *
 * `check` resolves to what was touched, each in a few words; `words` may stand in nothing that is made or said.
 */
export async function armCanaries(around, samples) {
  const word = () => `canary${randomBytes(9).toString('hex')}`;
  const words = { file: word(), environment: word() };
  const secret = join(around, 'secret');
  const outside = join(around, 'outside');
  const ran = join(around, 'ran');
  await mkdir(join(secret, 'brands', 'acme'), { recursive: true });
  await mkdir(outside);
  for (const [name, bytes] of Object.entries(secretFiles(words.file, samples))) {
    await writeFile(join(secret, name), bytes);
  }
  await writeFile(join(outside, 'keep.txt'), 'Not ours.\n');
  await writeFile(join(outside, 'baker-overview.pdf'), '%PDF-1.7 of somebody else\n');
  await writeFile(join(outside, 'program.sh'), `#!/bin/sh\ntouch '${ran}'\n`, { mode: 0o755 });
  const secrets = await filesBelow(secret);
  for (const path of secrets) await utimes(path, longAgo, new Date());
  let before = '';
  const server = await listen();

  return {
    words: Object.values(words),
    environment: { LADDERPRESS_TOKEN: words.environment, GITHUB_TOKEN: words.environment },
    places: {
      SECRET: secret,
      OUTSIDE: outside,
      PROGRAM: join(outside, 'program.sh'),
      RAN: ran,
      WEB: server.url,
    },
    /** From here on: what was made ready may have read a secret, and laid something down outside. */
    begin: async () => {
      before = await stateOf(outside);
      for (const path of secrets) await utimes(path, longAgo, new Date());
    },
    check: async () => {
      const touched = [];
      for (const path of secrets) {
        const { atimeMs } = await lstat(path);
        if (atimeMs !== longAgo.getTime()) touched.push(`${path.slice(secret.length + 1)} was read`);
      }
      if (await lstat(ran).catch(() => undefined)) touched.push('a program ran');
      if ((await stateOf(outside)) !== before) touched.push('files outside are not as they were');
      for (const request of server.requests) touched.push(`the network was asked for ${request}`);
      return touched;
    },
    close: server.close,
  };
}

/** Of every kind that some part of the program would take, so that one that is reached is used and seen. */
function secretFiles(word, { png, woff2 }) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${word}</title></svg>`;
  const brand = `extends: plain\nname: ${word}\n`;
  return {
    'page.md': `---\ntitle: ${word}\n---\n# ${word}\n`,
    'secret.txt': `${word}\n`,
    'settings.yaml': `brand: ${word}\n`,
    'config.yml': `title: ${word}\ndescription: ${word}\n`,
    'drawing.svg': drawing,
    'picture.png': png,
    'font.woff2': woff2,
    'style.css': `/* ${word} */`,
    'sheet.hbs': word,
    'brand.yaml': brand,
    'brands/acme/brand.yaml': brand,
  };
}

/** Names, kinds, modes and bytes of all below a folder, but for what `isLeft` leaves out. */
export async function stateOf(folder, isLeft = () => false) {
  const hash = createHash('sha256');
  for (const path of await filesBelow(folder)) {
    if (isLeft(path.slice(folder.length + 1))) continue;
    const found = await lstat(path);
    hash.update(JSON.stringify([path, found.mode]));
    if (found.isSymbolicLink()) hash.update(await readlink(path));
    else if (found.isFile()) hash.update(await readFile(path));
  }
  return hash.digest('hex');
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A server on this machine that nobody should ask for anything. */
async function listen() {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    response.end('body { display: none }');
  });
  server.on('connection', () => requests.push('a connection'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
