import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { PDFArray, PDFDocument, PDFHexString, PDFRawStream, PDFStream, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { reporters } from '../../src/report/index.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

const folder = fileURLToPath(new URL('../fixtures/canary', import.meta.url));
const canary = /canary/i;

test('nothing internal is in any byte of what is made for candidates', async () => {
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
    for (const text of await everyText(path))
      expect({ path, leak: canary.exec(text) }).toEqual({ path, leak: null });
  }
});

/** All that a file may say: its bytes, streams decompressed, strings decoded, parts unpacked, text as it is read. */
async function everyText(path: string): Promise<string[]> {
  const bytes = readFileSync(path);
  const raw = [bytes.toString('latin1'), bytes.toString('utf8')];
  if (path.endsWith('.pdf')) return [...raw, ...(await pdfTexts(bytes))];
  return /\.(?:pptx|zip)$/.test(path) ? [...raw, ...zipTexts(bytes)] : raw;
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

function zipTexts(bytes: Buffer): string[] {
  return Object.entries(unzipSync(bytes)).map(([name, part]) => `${name} ${strFromU8(part)}`);
}
