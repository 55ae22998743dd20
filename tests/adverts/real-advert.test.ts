import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawSheets } from '../../scripts/sheets/draw-sheets.js';
import type { BuildReport } from '../../src/domain/build-report.js';
import { buildIn, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';
import { postingRules } from './posting-rules.js';

const apply = 'mailto:jobs@acme.example?subject=Baker%20%26%20co';

const pages: Readonly<Record<string, string>> = {
  'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>',
  '_config.yml': 'title: Acme Framework\nurl: https://acme.example\novens: 4\nlang: en-GB\nlogo: logo.svg\n',
  'baker.md':
    '---\ntitle: Baker Craft\nhas_children: true\n---\n# Baker Craft\n\nBakers bake.\n\n## Dough\n\nAll of it.\n',
  'level1.md': `---
title: Level 1 (Junior)
parent: Baker Craft
---
# Junior Baker - Level 1

I bake, at 200~220 degrees.

| Area | Description |
|---|---|
| Dough | I ~~must~~ may travel. |
`,
  '_adverts/junior.md': `---
craft: Baker
level: 1
blurb: Bread, at night.
team: Night shift
country: DE
places: [{ locality: Köln, postcode: "50667" }, Bonn]
education: none
experience: { months: 6 }
contract: permanent
salary: { min: 30000, currency: EUR, unit: year }
posted: 2026-09-01
apply: "${apply}"
---

We heat {{ site.ovens }} ovens – “hot” ones.

## Benefits

Bread.
`,
};

let report: BuildReport;
const made = new Map<string, Buffer>();

beforeAll(async () => {
  const folder = join(await scratchFolder(), 'framework');
  await mkdir(join(folder, '_adverts'), { recursive: true });
  for (const [path, text] of Object.entries(pages)) await writeFile(join(folder, path), text);
  const output = await scratchFolder();
  report = await buildIn({ folder, output, products: ['advert'] });
  for (const { path } of report.artifacts) {
    made.set(path.split('.').at(-1) ?? '', await readFile(join(output, path)));
  }
});

const file = (ending: string) => made.get(ending) ?? Buffer.from('');

test('an advert with all its keys has nothing to report', () => {
  expect(report.diagnostics).toEqual([]);
  expect([...made.keys()].sort()).toEqual(['html', 'jsonld', 'pdf', 'txt']);
});

describe('the PDF', () => {
  test('labels its facts: a table whose rows begin with a header', async () => {
    const facts = (await tagged(file('pdf'))).find(({ role }) => role === 'Table');
    expect(facts?.rows).toEqual([
      ['TH Team', 'TD Night shift'],
      ['TH Where', 'TD 50667 Köln; Bonn (Germany)'],
      ['TH Contract', 'TD Permanent'],
      ['TH Salary', 'TD €30,000 a year'],
      ['TH Education', 'TD None required'],
      ['TH Experience', 'TD At least 6 months'],
      ['TH Posted', 'TD 1 September 2026'],
    ]);
  });

  test('prints the mailbox alone; the link and the code keep the subject', async () => {
    const text = (await pdfPages(file('pdf'))).join('\n');
    expect(text).toContain('jobs@acme.example');
    expect(text).not.toMatch(/subject|%20/);
    expect(await addressesOf(file('pdf'))).toContain(apply);
    expect(await codesOn(file('pdf'))).toEqual([apply]);
  });

  test('says how to apply right below the salary and the other facts, before any long text', async () => {
    const [first = ''] = await pdfPages(file('pdf'));
    const places = ['€30,000 a year', 'How to apply', 'jobs@acme.example', 'The team'].map((words) =>
      first.replace(/\s+/g, ' ').indexOf(words),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('says everything that its author wrote', async () => {
    const text = (await pdfPages(file('pdf'))).join('\n').replace(/\s+/g, ' ');
    for (const words of ['Bread, at night.', '4 ovens – “hot” ones.', 'Benefits', '200~220']) {
      expect(text).toContain(words);
    }
  });
});

test('the text reads without what is struck, and with every letter as it is', () => {
  const text = file('txt').toString('utf8');
  expect(text).toContain('- I may travel.');
  expect(text).toContain('We heat 4 ovens – “hot” ones.');
  expect(text).toContain('Apply at: jobs@acme.example\n');
  expect(text).toContain('  I bake, at 200~220 degrees.');
  expect(text).toMatch(/\nBenefits\n-{8}\nBread\.\n/);
});

test('the HTML has literal letters, the plain mailbox with its whole link, and the logo', () => {
  const html = file('html').toString('utf8');
  expect(html).toContain('50667 Köln');
  expect(html).toContain('4 ovens – “hot” ones.');
  expect(html).toContain(`<a href="${apply}">jobs@acme.example</a>`);
  expect(html).toContain('I may travel.');
  expect(html).toContain('<img src="https://acme.example/logo.svg" alt="Acme Framework" height="26">');
});

test('the JobPosting has what is documented, and nothing else', () => {
  const posting = postingRules.parse(JSON.parse(file('jsonld').toString('utf8')));
  expect(posting).toMatchObject({
    disambiguatingDescription: 'Bread, at night.',
    hiringOrganization: { name: 'Acme Framework', logo: 'https://acme.example/logo.svg' },
    jobLocation: [
      { address: { addressLocality: 'Köln', postalCode: '50667', addressCountry: 'DE' } },
      { address: { addressLocality: 'Bonn', addressCountry: 'DE' } },
    ],
    baseSalary: { currency: 'EUR', value: { value: 30000, unitText: 'YEAR' } },
    educationRequirements: 'no requirements',
    applicationContact: { email: 'jobs@acme.example' },
  });
});

/** The parts of a PDF's structure; of a table also its rows, each cell with its role and words. */
async function tagged(pdf: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const page = await (await task.promise).getPage(1);
    const words = new Map<string, string>();
    let at = '';
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) words.set(at, (words.get(at) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      else if (item.type === 'beginMarkedContentProps') at = item.id ?? '';
      else if (item.type === 'endMarkedContent') at = '';
    }
    const root: Node = await page.getStructTree();
    return nodesOf(root).map((node) => ({ role: node.role ?? '', rows: rowsOf(node, words) }));
  } finally {
    await task.destroy();
  }
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

function rowsOf(table: Node, words: ReadonlyMap<string, string>): string[][] {
  return nodesOf(table)
    .filter(({ role }) => role === 'TR')
    .map((row) =>
      (row.children ?? []).map((cell) => {
        const said = nodesOf(cell).map(({ id }) => (id === undefined ? '' : words.get(id)) ?? '');
        return `${cell.role} ${said.join('').replace(/\s+/g, ' ').trim()}`;
      }),
    );
}

async function addressesOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const annotations = await (await (await task.promise).getPage(1)).getAnnotations();
    return annotations.flatMap(({ unsafeUrl, url }) => unsafeUrl ?? url ?? []);
  } finally {
    await task.destroy();
  }
}

/** What the QR codes of its pages say, read from the drawn pages. */
async function codesOn(pdf: Uint8Array): Promise<string[]> {
  const found = await drawSheets(
    pdf,
    200,
    ({ data, columns, rows }) => jsqr.default(data, columns, rows)?.data,
  );
  return found.flatMap((text) => text ?? []);
}
