import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';
import { packageRoot } from '../../src/package-root.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { readPdf } from '../print/read-pdf.js';
import { scratch } from '../settings/scratch.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';

const cli = join(packageRoot, 'dist/cli.js');
const mark = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"><path d="M0 0h40v9z"/></svg>';

/** The compiled program, as users run it. */
async function run(cwd: string, ...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words], { cwd });
  return stdout;
}

test('a brand that was just written is shown on two sheets, which tell its contrasts and what it lacks', async (context) => {
  const cwd = await scratch({ 'mark.svg': mark });
  await run(
    cwd,
    'brand',
    'new',
    'acme',
    '--name',
    'Acme Robotics',
    '--colour',
    '#FF6F20',
    '--logo',
    'mark.svg',
  );
  const look = ['--templates', 'look', '--cache', inject('cache')];
  expect(await run(cwd, 'brand', ...look.slice(0, 2))).toMatch(/^acme +look\/brands\/acme$/m);
  expect(await run(cwd, 'brand', 'show', 'acme', ...look)).toBe('Wrote acme-brand.pdf, 2 pages\n');
  await run(cwd, 'brand', 'show', 'acme', '--sheet', 'again.pdf', ...look);

  const pdf = await readFile(join(cwd, 'acme-brand.pdf'));
  expect(pdf.equals(await readFile(join(cwd, 'again.pdf')))).toBe(true);
  const facts = await readFacts(pdf);
  expect(facts.claims).toContain('PDF/UA-1');
  const [first = '', second = ''] = (await readPdf(pdf)).map((runs) =>
    runs.map(({ text }) => text).join(' '),
  );
  for (const said of [
    'Acme Robotics',
    '#FF6F20',
    'accent on paper',
    '2.7:1',
    'decoration alone',
    'Inter 400, 10 on 14',
  ]) {
    expect(first).toContain(said);
  }
  expect(first).toContain('No logo for dark grounds: name one as logo.onDark.');
  for (const product of ['Handout', 'Card', 'Overview', 'Cover', 'Slide', 'Divider', 'Step-up']) {
    expect(second).toContain(product);
  }
  if (!(await canValidate())) context.skip();
  expect(await validatePdfs(new Map([['brand', pdf]]))).toEqual([]);
}, 120_000);

test('a brand with a mistake is not shown, and the mistake is told at its line', async () => {
  const cwd = await scratch({
    'look/brands/acme/brand.yaml': 'extends: neutral\nname: A\ncolours:\n  ink: "#999999"\n',
  });
  const shown = run(cwd, 'brand', 'show', 'acme', '--templates', 'look');
  await expect(shown).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining('look/brands/acme/brand.yaml:4:8 error low-contrast'),
  });
});
