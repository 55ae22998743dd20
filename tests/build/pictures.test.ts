import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, inject, test } from 'vitest';
import { findUndecodable } from '../../src/build/making/find-undecodable.js';
import type { BuildHooks } from '../../src/build/nouns/build-hooks.js';
import type { Press } from '../../src/build/nouns/press.js';
import { openCache } from '../../src/cache/open-cache.js';
import { describeMachine } from '../../src/print/browser/machine.js';
import type { ShownPicture } from '../../src/print/look-at-pictures.js';
import { areaTable, designerCraft, level } from '../model/support.js';
import { buildIn, scratchFolder } from '../support/build-in.js';

const forms = ['png', 'jpg', 'webp', 'gif', 'avif', 'svg'] as const;
type Form = (typeof forms)[number];

const good = (form: Form) => readFile(new URL(`../fixtures/pictures/good.${form}`, import.meta.url));

/** What happens to pictures on their way into a folder. */
const accidents: Readonly<Record<string, (bytes: Buffer, form: Form) => Buffer>> = {
  good: (bytes) => bytes,
  truncated: (bytes) => bytes.subarray(0, bytes.length >> 1),
  damaged,
  empty: () => Buffer.alloc(0),
  huge,
};

/**
 * Behind a good beginning and before a good end. JPEG, WebP and AVIF have no checksums, and most of what stands there is
 * some pixel or other; this is not.
 */
function damaged(bytes: Buffer, form: Form): Buffer {
  if (form === 'svg') return Buffer.from(bytes.toString().replace('<path', '<g><path'));
  const start = form === 'avif' ? bytes.indexOf('mdat') + 4 : Math.floor(bytes.length * 0.45);
  return Buffer.from(bytes).fill(0xff, start, start + (form === 'avif' ? 12 : bytes.length >> 3));
}

/** Says to have 100,000 × 100,000 pixels, or the most that its form can say. */
function huge(bytes: Buffer, form: Form): Buffer {
  const copy = Buffer.from(bytes);
  if (form === 'png') [16, 20].map((at) => copy.writeUInt32BE(100_000, at));
  if (form === 'gif') [6, 8].map((at) => copy.writeUInt16LE(0xffff, at));
  if (form === 'webp') [26, 28].map((at) => copy.writeUInt16LE(0x3fff, at));
  if (form === 'avif') [8, 12].map((at) => copy.writeUInt32BE(100_000, copy.indexOf('ispe') + at));
  if (form === 'jpg')
    [5, 7].map((at) => copy.writeUInt16BE(0xffff, copy.indexOf(Buffer.from([0xff, 0xc0])) + at));
  return form === 'svg'
    ? Buffer.from(bytes.toString().replace('viewBox', 'width="100000" height="100000" viewBox'))
    : copy;
}

/** A page that shows pictures, each at a line of its own from the eighth on. */
async function folderWith(pictures: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = await scratchFolder();
  const shown = Object.keys(pictures).map((name) => `![words for ${name}](${name})\n\n`);
  await mkdir(join(folder, 'brands'), { recursive: true });
  await writeFile(join(folder, 'index.md'), designerCraft);
  await writeFile(join(folder, 'level1.md'), level(`# Designer - Level 1\n\n${shown.join('')}${areaTable}`));
  for (const [name, bytes] of Object.entries(pictures)) await writeFile(join(folder, name), bytes);
  return folder;
}

test('a picture that cannot be shown is told at the line that shows it, and all others are printed', async () => {
  const pictures: Record<string, Uint8Array> = {};
  for (const [name, happens] of Object.entries(accidents)) {
    for (const form of forms) pictures[`${name}.${form}`] = happens(await good(form), form);
  }
  for (const [index, form] of forms.entries()) {
    pictures[`mislabelled.${form}`] = await good(forms[(index + 1) % forms.length] ?? 'png');
  }
  const folder = await folderWith(pictures);
  const output = await scratchFolder();
  const report = await buildIn({ folder, output, products: ['handout'], keepHtml: true });

  const refused = report.diagnostics.filter(({ code }) => code === 'image-refused');
  const names = Object.keys(pictures);
  for (const { place, what } of refused) {
    expect(what).toContain(`"${names[(place.line - 8) / 2]}"`);
  }
  const isShown = (name: string) => !refused.some(({ what }) => what.includes(`"${name}"`));
  // Drawings have no pixels of their own: any size fits on paper.
  expect(names.filter(isShown)).toEqual([...forms.map((form) => `good.${form}`), 'huge.svg']);
  const faults = refused
    .filter(({ what }) => /"damaged\.(?!svg)/.test(what))
    .map(({ what }) => what.split(': ')[1]);
  expect(new Set(faults)).toEqual(new Set(['a browser cannot decode it, so it is damaged.']));
  const html = await readFile(join(output, 'designer', 'designer-level1-handout.html'), 'utf8');
  expect(html.match(/<img [^>]*src="data:/g)).toHaveLength(forms.length + 1);
  expect(html).toContain('words for damaged.png');
});

test('a dry run starts no browser, and says what nobody looked at', async () => {
  const folder = await folderWith({ 'a.jpg': await good('jpg') });
  const report = await buildIn({ folder, output: await scratchFolder(), dryRun: true });
  expect(report.notes).toEqual([
    expect.stringContaining('Of the picture only the beginning and the end were read'),
  ]);
});

test('nobody looks twice at the same bytes, whatever they are called', async () => {
  const folder = await scratchFolder();
  const looked: number[] = [];
  const press = {
    cache: { folder: inject('cache'), pages: openCache(folder, () => new Date()) },
    printer: {
      look: async (pictures: readonly ShownPicture[]) =>
        pictures.map(({ bytes }) => looked.push(bytes[0] ?? 0) < 2),
    },
  } as unknown as Press;
  const around = { press, hooks: { machine: describeMachine(process) } as BuildHooks, browser: undefined };
  const picture = (byte: number) => ({ mediaType: 'image/png', bytes: Uint8Array.of(byte) });
  const first = new Map([
    ['a.png', picture(1)],
    ['b.png', picture(2)],
    ['copy of b.png', picture(2)],
  ]);
  expect(await findUndecodable(first, around)).toEqual(new Set(['b.png', 'copy of b.png']));
  expect(
    await findUndecodable(
      new Map([
        ['c.png', picture(2)],
        ['d.png', picture(1)],
      ]),
      around,
    ),
  ).toEqual(new Set(['c.png']));
  expect(looked).toEqual([1, 2]);
});
