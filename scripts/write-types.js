// Writes dist/types/: what the library's types say, and no declaration that they do not need. Part of: npm run build
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const types = join(root, 'dist/types');
const tsc = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin/tsc');

execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.types.json')], { stdio: 'inherit' });

const needed = new Map();
await need(join(types, 'index.d.ts'));
await rm(types, { recursive: true });
for (const [file, text] of needed) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** A declaration, and those that it names. */
async function need(file) {
  if (needed.has(file)) return;
  const text = await readFile(file, 'utf8');
  needed.set(file, text);
  const names = [...text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)].map(([, name]) => name);
  await Promise.all(names.map((name) => need(join(dirname(file), `${name}.d.ts`))));
}
