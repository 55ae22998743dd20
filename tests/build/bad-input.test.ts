import { chmod, cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/domain/settings.js';
import { buildIn, ourTemplates, sampleFolder, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

/** One craft with two levels is enough to see what an error touches. */
let folder: string;
let output: string;

beforeEach(async () => {
  folder = await scratchFolder();
  output = join(await scratchFolder(), 'output');
  await mkdir(join(folder, 'craft'));
  await writeFile(join(folder, 'craft', 'index.md'), craftPage);
  for (const number of [1, 2]) await writeFile(join(folder, 'craft', `level${number}.md`), levelPage(number));
});

const craftPage = page(
  'Baker Craft',
  '/work/baker',
  '# Baker Craft\n\nWe bake.\n\n## Dough\n\nHow we knead.\n',
);

function levelPage(number: number, statement = `I bake at rung ${number}.`): string {
  return page(
    `Level ${number}`,
    `/work/baker/level${number}`,
    `# Baker - Level ${number}\n\nI rise early.\n\n|Area|Description|\n|:--|:--|\n| [Dough](/work/baker#dough) | ${statement} |\n`,
    'parent: Baker Craft\n',
  );
}

function page(title: string, permalink: string, body: string, more = ''): string {
  return `---\nlayout: page\ntitle: ${title}\npermalink: ${permalink}\n${more}---\n\n${body}`;
}

/** A picture of 23 by 29 pixels; nothing else of ours has that size. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABcAAAAdCAAAAABk2qgaAAABk0lEQVR42mNgYOcTlVHWMrSwd/MNiU7KLCiva+2ZPIuBV0RaSdPA3M7VJzgqMSO/rLale9LMBcsZpBQ19M1sXbyDIhPS80prmrsmzpi/bO0WBnU9Uxtnr8CI+LTckuqmzgnT5y1ds3nXQQYTayfPgPC41JziqsaO/mlzl6zetPPA8XMMjh7+YbEp2UWVDe19U+csXrVxx/5jZ6/cZvALjUnOKqyob+udMnvRyg3b9x09c/nWwxcMCKctXLF+294jpy/dfPD83VcGhNPWbd1z+NTFG/efvf3ym4kB4bTdh05euH7v6ZvPvxg5+BkQTjtx/trdJ68//QSHAAPCaVfvPH718cd/NnAIMCCc9ujlh+//WHmEwSHAgHDa+29/WbiFJBXAIcCAcNofZi5BCXk1XXAIMCCcxikgLqeqY2wFDgEGhNPEZFW0jSwd3MEhwIBwGkrkMCCchhI5DAinoUQOA8JpKJHDgHAaSuQwIJyGEjkMCKehRA4DWrqBRQ4DWrqBRQ4DWrqBRQ4DWrqBRw5auoFFDgBs7E3hf+98oQAAAABJRU5ErkJggg==',
  'base64',
);

/** The files below a folder that hold it: as data in HTML, as an image in a PDF. */
async function filesWithPicture(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of await readdir(root, { recursive: true })) {
    if (!/\.(html|pdf)$/.test(path)) continue;
    const bytes = await readFile(join(root, path), 'latin1');
    const asImage = /\/Width 23\b/.test(bytes) && /\/Height 29\b/.test(bytes);
    if (asImage || bytes.includes(png.toString('base64'))) found.push(path);
  }
  return found.sort();
}

const codes = (report: { diagnostics: readonly { code: string }[] }) =>
  report.diagnostics.map(({ code }) => code);
const handout = (number: number) => join(output, 'baker', `baker-level${number}-handout.pdf`);
const text = async (path: string) => (await pdfPages(await readFile(path))).join(' ');

describe('an error in one page', () => {
  it('stops only the files made from it, and their last good ones stay', async () => {
    await buildIn({ folder, output });
    const before = await readFile(handout(2));
    await writeFile(
      join(folder, 'craft', 'level2.md'),
      levelPage(2).replace('permalink: ', 'permalink: [unclosed\n'),
    );
    await writeFile(join(folder, 'craft', 'level1.md'), levelPage(1, 'I bake rye.'));
    const report = await buildIn({ folder, output });
    expect(codes(report)).toContain('bad-yaml');
    expect(await text(handout(1))).toContain('I bake rye.');
    expect((await readFile(handout(2))).equals(before)).toBe(true);
    const rows = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8')).artifacts;
    expect(rows.map((row: { path: string }) => row.path)).toContain('baker/baker-level2-handout.pdf');
  });
});

describe('a level that is gone', () => {
  it('takes its files with it', async () => {
    await buildIn({ folder, output });
    await rm(join(folder, 'craft', 'level2.md'));
    const report = await buildIn({ folder, output });
    expect(report.removed).toContain('baker/baker-level2-handout.pdf');
    await expect(stat(handout(2))).rejects.toThrow();
  });

  it('keeps its files when the build is narrowed to others', async () => {
    await buildIn({ folder, output });
    await rm(join(folder, 'craft', 'level2.md'));
    const report = await buildIn({ folder, output, levels: [1] });
    // It has no next one any more, so there is nothing to compare it with.
    expect(report.removed).toEqual(['baker/baker-level1-step-up.pdf']);
    expect((await stat(handout(2))).size).toBeGreaterThan(1000);
  });
});

describe('a build that cannot be', () => {
  it.each([
    ['no folder', async () => buildIn({ folder: join(folder, 'nowhere'), output }), 'no-folder'],
    [
      'a template without a field',
      async () => {
        const templates = await scratchFolder();
        await writeFile(join(templates, 'handout.hbs'), '<h1>{{heading.rolle}}</h1>');
        return buildIn({ folder, output, templates: [templates, ourTemplates] });
      },
      'template-error',
    ],
    [
      'an output folder that is a file',
      async () => {
        await writeFile(output, 'a letter');
        return buildIn({ folder, output });
      },
      'output-unwritable',
    ],
    [
      'a browser that is not there',
      async () => buildIn({ folder, output, browser: join(folder, 'no-browser') }),
      'browser-not-found',
    ],
  ])('says so in one message: %s', async (_, attempt, code) => {
    const error = await attempt().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      name: 'BuildError',
      code,
      fix: expect.stringMatching(/\S/),
    });
  });

  it('leaves the last good output untouched when a template breaks', async () => {
    await buildIn({ folder, output });
    const before = await readFile(handout(1));
    const templates = await scratchFolder();
    await writeFile(join(templates, 'handout.hbs'), '{{#if}}');
    await expect(buildIn({ folder, output, templates: [templates, ourTemplates] })).rejects.toMatchObject({
      code: 'template-error',
    });
    expect((await readFile(handout(1))).equals(before)).toBe(true);
    expect(
      (await readdir(join(output, 'baker'))).filter((name) => !/\.(pdf|pptx|zip|csv|xlsx)$/.test(name)),
    ).toEqual([]);
  });

  it('says that a folder has no levels and makes nothing', async () => {
    const empty = await scratchFolder();
    await writeFile(join(empty, 'index.md'), page('Nothing yet', '/', '# Nothing yet\n'));
    const report = await buildIn({ folder: empty, output });
    expect(codes(report)).toContain('no-levels');
    expect(report.artifacts.filter(({ product }) => product === 'handout')).toEqual([]);
  });
});

describe('what an author must not do', () => {
  it('a front matter in JavaScript is refused, never run', async () => {
    const canary = join(folder, 'canary');
    await writeFile(
      join(folder, 'craft', 'level2.md'),
      `---js\n{ title: require('fs').writeFileSync(${JSON.stringify(canary)}, 'run') }\n---\n\n# Baker - Level 2\n`,
    );
    const report = await buildIn({ folder, output });
    expect(codes(report)).toContain('front-matter-not-yaml');
    await expect(stat(canary)).rejects.toThrow();
  });

  it('a script in the page neither runs nor prints', async () => {
    await writeFile(
      join(folder, 'craft', 'level1.md'),
      levelPage(
        1,
        'I bake. <script>document.body.textContent = "canary"</script><img src=x onerror="document.title=1"> Bread.',
      ),
    );
    await buildIn({ folder, output });
    const printed = await text(handout(1));
    expect(printed).toContain('Bread.');
    expect(printed).not.toContain('canary');
  });

  it('a link out of the folder is not followed', async () => {
    const secret = await scratchFolder();
    await writeFile(join(secret, 'secret.md'), levelPage(3, 'canary'));
    await symlink(join(secret, 'secret.md'), join(folder, 'craft', 'level3.md'));
    await buildIn({ folder, output });
    await expect(stat(handout(3))).rejects.toThrow();
  });

  it('an image path that leaves the folder is refused, and nothing of the image is read', async () => {
    const around = await scratchFolder();
    const inside = join(around, 'framework');
    await cp(folder, inside, { recursive: true });
    await writeFile(join(around, 'secret.png'), png);
    await writeFile(join(inside, 'inside.png'), png);
    const statement = (path: string) => levelPage(1, `Look: ![a baker](${path})`);

    await writeFile(join(inside, 'craft', 'level1.md'), statement('../inside.png'));
    const some: Partial<Settings> = { products: ['handout', 'card', 'pack', 'index'], keepHtml: true };
    expect(codes(await buildIn({ folder: inside, output, ...some }))).toEqual([]);
    // Not finding it below means something only if it is found here.
    const seen = await filesWithPicture(output);
    expect(seen).toContain('baker/baker-level1-handout.pdf');
    expect(seen.filter((path) => path.endsWith('.html'))).not.toEqual([]);

    await writeFile(join(inside, 'craft', 'level1.md'), statement('../../secret.png'));
    const refused = `${output}2`;
    const report = await buildIn({ folder: inside, output: refused, ...some });
    expect(codes(report)).toEqual(['image-outside']);
    expect(await filesWithPicture(refused)).toEqual([]);
  });
});

describe('an output folder', () => {
  it('keeps every file that is not ours', async () => {
    await mkdir(join(output, 'baker'), { recursive: true });
    await writeFile(join(output, 'baker', 'letter.txt'), 'mine');
    await buildIn({ folder, output });
    await rm(join(folder, 'craft', 'level2.md'));
    await buildIn({ folder, output });
    expect(await readFile(join(output, 'baker', 'letter.txt'), 'utf8')).toBe('mine');
  });

  it('is refused when one of its files stands in our way', async () => {
    await mkdir(join(output, 'baker'), { recursive: true });
    await writeFile(handout(1), 'mine');
    await expect(buildIn({ folder, output })).rejects.toMatchObject({ code: 'output-not-ours' });
    expect(await readFile(handout(1), 'utf8')).toBe('mine');
  });

  it('may belong to somebody who forbids writing, and that is said', async () => {
    // The superuser may write anywhere, so for it the folder lies below what is no folder.
    const locked = process.getuid?.() === 0 ? '/dev/null/output' : output;
    if (locked === output) {
      await mkdir(output);
      await chmod(output, 0o500);
    }
    await expect(buildIn({ folder, output: locked })).rejects.toMatchObject({
      name: 'BuildError',
      code: 'output-unwritable',
    });
  });
});

describe('the sample', () => {
  it('may be copied elsewhere and gives the same bytes', async () => {
    const elsewhere = join(await scratchFolder(), 'copy');
    await cp(sampleFolder, elsewhere, { recursive: true });
    const some = { levels: [3], crafts: ['devopsengineer'], products: ['handout', 'card'] };
    const [here, there] = [
      await buildIn({ folder: sampleFolder, output, ...some }),
      await buildIn({ folder: elsewhere, output: `${output}2`, ...some, cache: await scratchFolder() }),
    ];
    expect(there.artifacts.map(({ sha256 }) => sha256)).toEqual(here.artifacts.map(({ sha256 }) => sha256));
  });
});
