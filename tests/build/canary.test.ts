import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { PDFArray, PDFDocument, PDFHexString, PDFRawStream, PDFStream, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { reporters } from '../../src/report/index.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

const fixture = fileURLToPath(new URL('../fixtures/canary', import.meta.url));
const canary = /canary/i;

/** Statements that the classes of HTML tags hide in one cell. */
const cells = [
  'I do one. <ul><li>OpenItem</li><li class="internal">CanaryItem</li></ul>',
  '<ul><li class="internal">CanaryUnended<li>OpenNext</ul>',
  '<ul class="internal"><li>CanaryList</li><li>CanaryList2</li></ul> OpenBehind',
  '<ol class="internal"><li>CanaryNumbered</li></ol>',
  '<p class="internal">CanaryParagraph</p>',
  '<ol><li>OpenOuter<ul class="internal"><li>CanaryNested</li></ul></li></ol>',
  'OpenBreak<br class="internal">OpenBroken',
];

/** The fixture with those cells as further rows of its level. */
async function canaryFolder(): Promise<string> {
  const folder = await scratchFolder();
  cpSync(fixture, folder, { recursive: true });
  const page = join(folder, 'designer/level1.md');
  const row = '| CanaryRow {: .internal }';
  const rows = cells.map((cell, i) => `| Skill ${i + 1} | ${cell} |\n`).join('');
  writeFileSync(page, readFileSync(page, 'utf8').replace(row, rows + row));
  return folder;
}

test('nothing internal is in any byte of what is made for candidates', async () => {
  const folder = await canaryFolder();
  const output = await scratchFolder();
  const said: string[] = [];
  const report = await buildIn(
    { folder, output, audience: 'candidate', internalKeys: ['summary', 'secret'], keepHtml: true },
    { progress: (event) => said.push(JSON.stringify(event)) },
  );
  expect(report.artifacts.length).toBeGreaterThan(10);
  expect(
    report.artifacts.every(({ audience, path }) => audience === 'candidate' && path.includes('candidate')),
  ).toBe(true);
  // The folder itself is called canary; it is the reader's own.
  const quiet = { ...report, folder: '/framework' };
  const options = { strict: false, cwd: '/', milliseconds: 0, colour: false, names: {} };
  for (const show of Object.values(reporters)) said.push(JSON.stringify(show(quiet, options)));
  for (const text of said) expect(text).not.toMatch(canary);

  const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const products = new Set(report.artifacts.map(({ product }) => product));
  expect([...products]).toEqual(
    expect.arrayContaining(['handout', 'card', 'overview', 'slides', 'pptx', 'pack']),
  );
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    expect(path.slice(output.length)).not.toMatch(canary);
    for (const text of await everyText(path, readFileSync(path)))
      expect({ path, leak: canary.exec(text) }).toEqual({ path, leak: null });
  }
});

test('the same search finds what is made for everyone', async () => {
  const folder = await canaryFolder();
  const output = await scratchFolder();
  const { artifacts } = await buildIn({ folder, output, products: ['handout', 'pptx'], levels: [1] });
  expect(artifacts.map(({ audience }) => audience)).toEqual(['everyone', 'everyone']);
  for (const { path } of artifacts) {
    const [, , ...inside] = await everyText(path, readFileSync(join(output, path)));
    for (const word of ['CanaryStatement', 'CanaryItem', 'CanaryParagraph', 'CanaryNested', 'OpenBroken'])
      expect(inside.some((text) => text.includes(word))).toBe(true);
  }
});

/** All that a file may say: its bytes, streams decompressed, strings decoded, parts unpacked, text as it is read. */
async function everyText(name: string, bytes: Buffer): Promise<string[]> {
  const raw = [bytes.toString('latin1'), bytes.toString('utf8')];
  if (name.endsWith('.pdf')) return [...raw, ...(await pdfTexts(bytes))];
  if (/\.(?:pptx|zip)$/.test(name)) return [...raw, ...(await zipTexts(bytes))];
  const embedded = [...(raw[1] ?? '').matchAll(/;base64,([A-Za-z0-9+/=]+)/g)];
  return [...raw, ...embedded.map(([, text = '']) => Buffer.from(text, 'base64').toString('latin1'))];
}

async function pdfTexts(bytes: Buffer): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const texts: string[] = await pdfPages(bytes);
  const visit = (value: unknown): void => {
    if (value instanceof PDFString || value instanceof PDFHexString) texts.push(value.decodeText());
    else if (value instanceof PDFArray) value.asArray().forEach(visit);
    else if (value instanceof PDFRawStream) {
      texts.push(inflated(value.contents));
      for (const [key, inner] of value.dict.entries()) visitEntry(key.toString(), inner);
    } else if (
      typeof value === 'object' &&
      value !== null &&
      'entries' in value &&
      !(value instanceof PDFStream)
    ) {
      for (const [key, inner] of (value as { entries(): [{ toString(): string }, unknown][] }).entries()) {
        visitEntry(key.toString(), inner);
      }
    } else texts.push(String(value));
  };
  const visitEntry = (key: string, inner: unknown) => {
    texts.push(key);
    visit(inner);
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object);
  return texts;
}

function inflated(contents: Uint8Array): string {
  try {
    return inflateSync(contents).toString('latin1');
  } catch {
    return Buffer.from(contents).toString('latin1');
  }
}

async function zipTexts(bytes: Buffer): Promise<string[]> {
  const parts = Object.entries(unzipSync(bytes));
  const texts = await Promise.all(parts.map(([name, part]) => everyText(name, Buffer.from(part))));
  return [...parts.map(([name]) => name), ...texts.flat()];
}
