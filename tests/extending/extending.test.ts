import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { addABrand } from './add-a-brand.js';
import { addACheck } from './add-a-check.js';
import { addALanguage } from './add-a-language.js';
import { addALayout } from './add-a-layout.js';
import { addAProduct } from './add-a-product.js';
import { addARule } from './add-a-rule.js';
import { addAShape } from './add-a-shape.js';
import { addAnOption } from './add-an-option.js';
import { type ScratchCopy, scratchCopy } from './scratch-copy.js';

/** Every row of the table of docs/architecture.md that tells what to write; `own` is what its files are called. */
const rows = [
  { kind: 'a product', own: 'poster', add: addAProduct },
  { kind: 'a brand', own: 'harbour', add: addABrand },
  { kind: 'an input shape', own: 'one-file-of-lines', add: addAShape },
  { kind: "a layout of a level's page", own: 'level-colons', add: addALayout },
  { kind: 'an option: flag, key of ladderpress.yaml, option of the library', own: 'holes', add: addAnOption },
  { kind: 'a rule for authors', own: 'shouting', add: addARule },
  { kind: 'a check of finished PDFs', own: 'brevity', add: addACheck },
  { kind: 'a language', own: 'klingon', add: addALanguage },
];
const page = readFileSync(join(packageRoot, 'docs/architecture.md'), 'utf8');

/** What every language has is named once. */
const anyLanguage = /(?<=words\/languages\/)(?!index\.)[\w-]+\.ts$/;

let copy: ScratchCopy;
beforeAll(async () => {
  // One copy for all, so that most of it is compiled once.
  copy = await scratchCopy();
  expect(await copy.compile()).toEqual([]);
}, 240_000);
afterEach(() => copy.undo());
afterAll(() => copy.remove());

test.each(rows)(
  '$kind is added where docs/architecture.md says, as the compiler asks for it, and nowhere else',
  { timeout: 240_000 },
  async ({ kind, own, add }) => {
    await add(copy);
    const touched = copy
      .touched()
      .map((path) => path.replace(own, '<id>').replace(anyLanguage, '<language>.ts'));
    expect([...new Set(touched)].sort()).toEqual(namedFor(kind));
  },
);

/** The files of the program that a row of the table names, sorted. */
function namedFor(kind: string): string[] {
  const row = page.split('\n').find((line) => line.startsWith(`| ${kind} |`)) ?? '';
  const names = [...(row.split(' | ')[1] ?? '').matchAll(/`((?:src|templates)\/[^`]+\.[a-z]+)`/g)];
  return names.map(([, name]) => name ?? '').sort();
}
