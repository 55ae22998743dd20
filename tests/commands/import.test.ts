import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBuild } from '../../src/commands/build.js';
import { runCheck } from '../../src/commands/check.js';
import type { World } from '../../src/commands/command.js';
import { runImport } from '../../src/commands/import.js';
import type { Flags } from '../../src/settings/flags.js';
import { scratchFolder } from '../support/build-in.js';
import { confluencePage, docx, googleDocument, googleSheet, notionPage, xlsx } from './exports.js';

let top: string;

beforeAll(async () => {
  top = await scratchFolder();
});

function world(): World {
  return {
    cwd: top,
    env: {},
    cores: availableParallelism(),
    home: homedir(),
    platform: process.platform,
    arch: process.arch,
    runtime: process.version,
    userId: process.getuid?.(),
    temporary: tmpdir(),
    pid: 1,
    isAlive: () => false,
    stdout: { isTTY: false, write: () => undefined },
    stderr: { isTTY: false, write: () => undefined },
    signal: new AbortController().signal,
    now: () => new Date('2026-09-01T10:00:00Z'),
  };
}

const run = (flags: Flags) => runImport(flags, world());
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));
const page = async (path: string) => {
  const text = await readFile(join(top, path), 'utf8');
  return text.replace(/^---\n[\s\S]*?\n---\n\n/, '');
};

async function write(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(top, name), content);
  return name;
}

describe('ladderpress import', () => {
  it('takes over a workbook of several sheets, merged cells, lines, links and hidden rows, which builds at once', async () => {
    const { output } = await run({ folder: fixture('ladder.xlsx'), output: 'acme' });
    expect(output).toBe(`note sheet "Engineer", row 6: It is hidden, so it was left out.
note sheet "Engineer", E4: A comment was left out: "Is this still true?"
note sheet "Pay": It is hidden, so it was left out. Show it in the workbook if it belongs to the framework.

Wrote 5 levels of 2 crafts to acme, 10 files:
  Engineer: L1 Junior Engineer, L2 Engineer, L3 Senior Engineer
  Sheet2: 1 Designer, 2 Lead Designer

Next: ladderpress check acme
`);
    expect(await page('acme/engineer/l2-engineer.md')).toBe(
      '# L2 Engineer\n\n## Craft: Code\n\n- Writes features\n- Reviews others\n\n## Craft: Testing\n\n- Writes tests\n\n## People: Mentoring\n\n- Helps newcomers\n\n## People: Hiring\n\n- Joins interviews\n',
    );
    expect(await page('acme/engineer/l3-senior-engineer.md')).toContain(
      '- Designs &lt;systems> &#123;{ site.x }} \\| and \\*owns\\* them\n',
    );
    const checked = await runCheck({ folder: 'acme' }, world());
    // An empty cell says nothing about its area.
    expect(checked.output).toMatch(
      /^\S+l1-junior-engineer\.md:12:1 warning area-missing: .*\n\nChecked 5 levels of 2 crafts in 0\.0 s: 1 warning\n$/,
    );
    const built = await runBuild(
      { folder: 'acme', output: 'made', product: ['handout'], json: true },
      world(),
    );
    expect([
      built.exitCode,
      (await readdir(join(top, 'made'), { recursive: true })).filter((file) => file.endsWith('.pdf')).length,
    ]).toEqual([0, 5]);
  });

  it('takes over a document of headings, nested lists and tables, as LibreOffice writes it', async () => {
    await run({ folder: fixture('designer.docx'), output: 'designers' });
    expect(await page('designers/designer/junior-designer.md')).toContain(
      '### Craft\n\n- Draws screens\n  - with help\n  - on paper\n- Asks\n\n### People\n\n1. Listens\n2. Talks\n',
    );
    expect(await page('designers/designer/senior-designer.md')).toContain(
      '[the guide](https://acme.example/x%5f%28y%29).\n\n<table>\n<tr><td><p>What</p></td><td><p>How often</p></td></tr>\n<tr><td rowspan="2">',
    );
  });

  it('takes over headings of styles of one’s own, footnotes, pictures and tables within, and tells comments', async () => {
    const { output } = await run({ folder: await write('Tester.docx', docx), output: 'testers' });
    expect(output).toContain('note Tester.docx: Comments were left out: "Really?"');
    expect(await page('testers/tester/level-1.md')).toContain(
      'Tests **what** (A note on what.) others write.\n\n![A bug](../images/picture-1.png)\n',
    );
    expect(await page('testers/tester/level-2.md')).toContain('# Level 2\n\nPlans ~~less~~.\n');
    expect(await readdir(join(top, 'testers/images'))).toEqual(['picture-1.png']);
  });

  it('takes over what Confluence, Notion and Google export, alone or in a zip', async () => {
    await run({ folder: await write('confluence.html', confluencePage), output: 'confluence' });
    expect(await page('confluence/product-manager/level-1-associate.md')).toContain(
      '## Vision\n\n- Knows the product ✅\n  - its past\n- [x] asked\n\n**Info**\n\nRead `a|b` first.\n',
    );
    await run({ folder: await write('notion.html', notionPage), output: 'notion' });
    expect(await page('notion/data-analyst/level-2.md')).toContain(
      '# Level 2\n\n- Models\n- Explains\n\n💡\n\nStays curious\n',
    );
    const zip = zipSync({
      'Ladder/Engineer.html': strToU8(googleSheet),
      'Ladder/Manager.html': strToU8(googleDocument),
      '__MACOSX/x.html': strToU8('x'),
      '../evil.md': strToU8('# Level 1'),
    });
    await run({ folder: await write('google.zip', zip), output: 'google' });
    expect(await page('google/engineer/senior-engineer.md')).toBe(
      '# Senior Engineer\n\n## Code\n\n- **Designs** it\n- Owns it\n\n## People\n\n- Leads\n',
    );
    expect(await page('google/manager/senior-manager.md')).toContain(
      '- Hires\n  - with care (Twice.)\n- Stays\n',
    );
    expect(await readdir(top)).not.toContain('evil.md');
  });

  it('moves a folder of any shape, with its links and pictures, and says what is left', async () => {
    const folder = join(top, 'old');
    await mkdir(join(folder, 'img'), { recursive: true });
    await writeFile(join(folder, 'README.md'), '# Our ladder\n\nSee [testers](roles/tester.md).\n');
    await writeFile(join(folder, 'img/p.png'), new Uint8Array([137, 80, 78, 71]));
    await mkdir(join(folder, 'roles'));
    await writeFile(
      join(folder, 'roles/tester.md'),
      '# Tester\n\n## Junior Tester\n\n### Care\n\n![x](../img/p.png) `[a](b.md)`\n\n## Senior Tester\n\n### Care\n\nSee [home](../README.md#x).\n',
    );
    await writeFile(join(folder, 'other.yml'), 'a: 1\n');
    await writeFile(join(folder, 'ladderpress.yaml'), 'source: { exclude: drafts }\n');
    await mkdir(join(folder, 'drafts'));
    await writeFile(
      join(folder, 'drafts/cook.md'),
      '# Cook\n\n## Junior Cook\n\nA.\n\n## Senior Cook\n\nB.\n',
    );
    const { output } = await run({ folder: 'old', output: 'new' });
    expect(output).toMatch(
      /^note other\.yml was left out: it holds no levels\.\n\nWrote 2 levels of 1 craft to new/,
    );
    expect(await page('new/index.md')).toContain('[testers](/tester)');
    expect(await page('new/tester/junior-tester.md')).toContain('![x](../images/picture-1.png) `[a](b.md)`');
    expect(await page('new/tester/senior-tester.md')).toContain('[home](/#x)');
    await expect(run({ folder: 'new', output: 'newer' })).rejects.toMatchObject({ code: 'already-imported' });
  });

  it('never overwrites, and leaves nothing behind where it stops', async () => {
    const folder = await write('a.csv', 'Area,Junior,Senior\nCare,a b,c d\n');
    await mkdir(join(top, 'mine'));
    await writeFile(join(top, 'mine/index.md'), 'mine');
    const before = await readdir(top);
    await expect(run({ folder, output: 'mine' })).rejects.toMatchObject({ code: 'folder-not-empty' });
    await expect(run({ folder, output: 'a.csv' })).rejects.toMatchObject({ code: 'folder-unwritable' });
    expect(await readdir(top)).toEqual(before);
    expect(await readFile(join(top, 'mine/index.md'), 'utf8')).toBe('mine');
  });

  it.each([
    ['a name that is nowhere', 'gone.xlsx', undefined, 'no-file'],
    ['a damaged workbook', 'bad.xlsx', new Uint8Array([80, 75, 3, 4, 1, 2, 3]), 'file-unreadable'],
    ['a zip that is no document', 'bad.docx', zipSync({ 'a.txt': strToU8('a') }), 'file-unreadable'],
    ['a locked workbook', 'locked.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'file-locked'],
    [
      'a workbook that unpacks to more than memory holds',
      'bomb.xlsx',
      xlsx({ 'xl/media/x.xml': new Uint8Array(210 * 1024 * 1024) }),
      'file-too-large',
    ],
    ['a picture', 'a.png', new Uint8Array([137, 80]), 'no-levels-found'],
    ['a workbook without levels', 'list.xlsx', xlsx({}), 'no-levels-found'],
  ])('stops at %s and says so', async (_, name, bytes, code) => {
    if (bytes !== undefined) await write(name, bytes);
    await expect(run({ folder: name, output: 'nothing' })).rejects.toMatchObject({ code });
    expect(await readdir(top)).not.toContain('nothing');
  });
});
