import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { BuildReport } from '../../src/domain/build-report.js';
import { showPlace } from '../../src/domain/place.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

const fixture = fileURLToPath(new URL('../fixtures/other-notations', import.meta.url));
let report: BuildReport;
let output: string;

/** As Windows writes it: with a mark in front, and carriage returns. */
const asWindows = (text: string) => `\ufeff${text.replace(/\n/g, '\r\n')}`;
const baker = asWindows(
  'Baker\n=====\n\nWe bake. [Down](#care-1)\n\nJunior Baker\n------------\n\n### Care\n\nJunior one.\n\n* * *\n\n### Care\n\nJunior two.\n\nSenior Baker\n------------\n\n---\n\n### Care\n\nSenior one, see [here](#care-2).\n\n# Appendix\n\nWords of the appendix.\n',
);
const name = 'Ownership of what I began '.repeat(9).slice(0, 221);
const many = Array.from({ length: 2353 }, (_, at) => `word${at + 1}`);
const levels: Readonly<Record<number, string>> = {
  1: '',
  2: Array.from({ length: 27 }, (_, at) => `### Topic ${at + 1}\n\nI do thing ${at + 1}.\n`).join('\n'),
  3: `### ${name}\n\nI own.\n\n### Topic 2\n\n${many.join(' ').replace(/(?:\S+ ){80}/g, '$&\n\n')}\n`,
};
const tall = `# Climber\n\nWe climb.\n\n${Array.from(
  { length: 22 },
  (_, at) => `## Level ${at + 1}\n\n${levels[at + 1] ?? `### Topic 1\n\nI am at ${at + 1}.\n`}`,
).join('\n')}`;

beforeAll(async () => {
  const folder = await scratchFolder();
  output = await scratchFolder();
  await cp(fixture, folder, { recursive: true });
  await writeFile(join(folder, 'baker.md'), baker);
  await writeFile(join(folder, 'climber.md'), tall);
  report = await buildIn({ folder, output, products: ['handout', 'overview', 'pack'] });
}, 120_000);

/** The words of a handout or an overview as another program reads the PDF. */
async function textOf(product: string, craft: string, level: number | null = null): Promise<string> {
  const row = report.artifacts.find(
    (each) => each.product === product && each.craft === craft && each.level === level,
  );
  if (row === undefined) throw new Error(`No ${product} of ${craft}.`);
  return (await pdfPages(await readFile(join(output, row.path)))).join(' ').replace(/\s+/g, ' ');
}

function expectInOrder(text: string, words: readonly string[]): void {
  let from = 0;
  for (const each of words) {
    const at = text.indexOf(each, from);
    expect(at, `"${each}" behind ${from} of: ${text}`).toBeGreaterThanOrEqual(0);
    from = at + each.length;
  }
}

test('notations of Hugo, GitBook, Docusaurus, VuePress, MkDocs, GitHub and Obsidian are printed as what they say', async () => {
  const level = await textOf('handout', 'cook', 1);
  expectInOrder(level, [
    'Junior Cook',
    'GitBook hint.',
    ...['Tab one', 'First tab.', 'Tab two', 'Second tab.', 'https://example.com/video', 'Embed caption'],
    ...['Note', 'Docusaurus note.', 'Right below.', 'Title of tip', 'VuePress tip.', 'with a list'],
    ...['Inner title', 'Inner body.', 'MkDocs title', 'MkDocs body.', 'with items', 'Tip', 'Collapsed body.'],
    ...['Tab of MkDocs', 'Tabbed body.', 'Warning', 'GitHub warning.', 'Own title', 'Obsidian body.'],
    ...['Mermaid', 'graph TD; Junior-->Senior', ':::note is code here.', 'Done task', 'Open task'],
    'a b c d e f g',
    'Ends & <tags> é € here …',
    ...['Summary words', 'Detail words.', 'Remote words', '::: never ends', 'I care.'],
  ]);
  expect(level).not.toMatch(/\{[{%<#:]|%\}|!!!|\?\?\?|\[!|"Tab/);
  expectInOrder(await textOf('handout', 'cook', 2), ['I expect.', 'I care more.', 'Done.']);
  const craft = await textOf('overview', 'cook');
  expectInOrder(craft, [
    ...['Cook', 'Hint by Hugo.', 'More to open', 'Inside of it.', 'A pot', 'Our pot'],
    'See the waiters and what seniors do.',
  ]);
  expect(craft).not.toContain('Hidden title');
});

test('pages that Windows wrote, with underlined headings, rules, an area twice, and several headings of the first level', async () => {
  expectInOrder(await textOf('handout', 'baker', 1), ['Junior Baker', 'Care', 'Junior one.', 'Junior two.']);
  expectInOrder(await textOf('handout', 'baker', 2), ['Senior Baker', 'Care', 'Senior one, see here.']);
  expectInOrder(await textOf('overview', 'baker'), ['We bake.', 'Appendix', 'Words of the appendix.']);
  expectInOrder(await textOf('overview', 'waiter'), ['Waiters have no heading of the first level.']);
  expectInOrder(await textOf('handout', 'waiter', 2), ['Senior Waiter', 'I serve.']);
});

test('22 levels, one that says nothing, one of 27 areas, one of 2,353 words below an area of 221 letters', async () => {
  const own = report.artifacts.filter(({ product, craft }) => product === 'handout' && craft === 'climber');
  expect(own.map(({ level }) => level)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
  expectInOrder(await textOf('handout', 'climber', 1), ['Level 1']);
  expectInOrder(
    await textOf('handout', 'climber', 2),
    Array.from({ length: 27 }, (_, at) => [`Topic ${at + 1}`, `I do thing ${at + 1}.`]).flat(),
  );
  const long = await textOf('handout', 'climber', 3);
  expectInOrder(long, [name.trim(), 'I own.', 'Topic 2']);
  expect(long.match(/\bword\d+\b/g)).toEqual(many);
  expectInOrder(await textOf('handout', 'climber', 22), ['Level 22', 'Topic 1', 'I am at 22.']);
});

test('a page that is called as the whole is stands in the pack beside it', async () => {
  const pack = report.artifacts.find(({ product, craft }) => product === 'pack' && craft === null);
  const pages = await pdfPages(await readFile(join(output, pack?.path ?? '')));
  for (const own of ['The whole. Read why.', 'Why we wrote it.'])
    expect(pages.filter((text) => text.replace(/\s+/g, ' ').includes(own))).toHaveLength(1);
});

test('only what is worth a look is reported, and every link to a repeated heading arrives', () => {
  expect(report.failed).toEqual([]);
  const told = report.diagnostics.map(({ place, code }) => `${showPlace(place)} ${code}`);
  expect(told.filter((each) => !each.endsWith(' no-table'))).toEqual([
    'baker.md:15:1 area-twice',
    'cook.md:15:1 remote-image',
    'cook.md:95:1 remote-image',
  ]);
});
