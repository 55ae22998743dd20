import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type BuildReport, build } from '../../src/index.js';
import { readAloud } from '../../src/pdf/read-aloud.js';
import { verifyOutput } from '../../src/verify/verify-output.js';
import { readText } from '../print/read-pdf.js';
import { scratchFolder } from '../support/build-in.js';
import { canValidate, validatePdfs } from '../support/verapdf/validate-pdfs.js';

const list = [
  'id;Name;Craft;Level;Next level;Manager;Locale;Team',
  '1;Ada Quillfeather;Baking;1;;Grace Marrowby;de;Night shift',
  '2;Žofie Nováková;Baking;2;cooking/1;;;',
  '3;<img src=x onerror=alert(1)>;Cooking;1;-;{{title}};;',
  '4;../../Bogdan Escapowicz;Baking;9;;;;',
  '5;=cmd()|Formulová;Baking;1;;;xx;',
  '6;Wren Underhill 𒀀;Baking;1;;;;',
].join('\r\n');

describe('a build with a list of people', () => {
  let cwd: string;
  let cache: string;
  let first: BuildReport;
  const traced: string[] = [];
  let outcomes: Record<string, string>[];
  const run = (more = {}) => build({ cwd, folder: 'site', cache, people: 'people.csv', ...more });
  const path = (file: string) => join(cwd, 'output', file);
  const pdfOf = (file: string) => readFile(path(`people/${file}`));
  const readOutcomes = async () =>
    parse(await readFile(path('people/people-report.csv')), { bom: true, columns: true }) as typeof outcomes;

  beforeAll(async () => {
    const listen = (event: unknown) => traced.push(JSON.stringify(event));
    subscribe('ladderpress:cache', listen);
    cwd = await scratchFolder();
    cache = await emptyCache();
    await mkdir(join(cwd, 'site'));
    const level = (craft: string, number: number) =>
      `---\ntitle: Level ${number}\nparent: ${craft}\npermalink: /${craft.toLowerCase()}/level${number}\n---\n# ${craft === 'Baking' ? 'Baker' : 'Cook'} - Level ${number}\n\nI begin.\n\n| Area | Description |\n|---|---|\n| Dough | I knead ${number} loaves. <br><br> I clean the bench. |\n`;
    const craft = (name: string) =>
      `---\ntitle: ${name}\npermalink: /${name.toLowerCase()}\nhas_children: true\n---\n# ${name}\n\n## Dough\n\nIt rises.\n`;
    const pages = {
      'index.md': '---\ntitle: Bakery\npermalink: /\n---\n# Bakery\n',
      'baking.md': craft('Baking'),
      'cooking.md': craft('Cooking'),
      'b1.md': level('Baking', 1),
      'b2.md': level('Baking', 2),
      'c1.md': level('Cooking', 1),
    };
    for (const [file, text] of Object.entries(pages)) await writeFile(join(cwd, 'site', file), text);
    await writeFile(join(cwd, 'people.csv'), `\ufeff${list}`);
    first = await run();
    outcomes = await readOutcomes();
    unsubscribe('ladderpress:cache', listen);
  });

  it('makes a pack for each person that can be placed, and tells of the others at their lines', () => {
    expect(
      outcomes.map(({ name, level, 'next level': next, file, pages, result }) => [
        name,
        level,
        next,
        file,
        pages,
        result,
      ]),
    ).toEqual([
      [
        'Ada Quillfeather',
        'Level 1',
        'Level 2',
        'ada-quillfeather/ada-quillfeather-pack.pdf',
        expect.stringMatching(/^\d$/),
        'made',
      ],
      [
        'Žofie Nováková',
        'Level 2',
        'Level 1',
        'zofie-novakova/zofie-novakova-pack.pdf',
        expect.stringMatching(/^\d$/),
        'made',
      ],
      [
        '<img src=x onerror=alert(1)>',
        'Level 1',
        '',
        'img-src-x-onerror-alert-1/img-src-x-onerror-alert-1-pack.pdf',
        expect.stringMatching(/^\d$/),
        'made',
      ],
      ['../../Bogdan Escapowicz', '9', '', '', '', 'not made'],
      [
        "'=cmd()|Formulová",
        'Level 1',
        'Level 2',
        'cmd-formulova/cmd-formulova-pack.pdf',
        expect.stringMatching(/^\d$/),
        'made',
      ],
      ['Wren Underhill 𒀀', '1', '', '', '', 'not made'],
    ]);
    expect(outcomes[3]?.message).toContain('Baking has no level "9". Write 1 or 2, or what one is called.');
    expect(first.diagnostics.map(({ code, place }) => [code, place.line])).toEqual([
      ['person-unknown-level', 5],
      ['person-language', 6],
      ['missing-glyph', 7],
    ]);
    expect(first.people).toMatchObject({ listed: 6, written: 4, unchanged: 0, failed: 0, removed: 0 });
  });

  it('each of which is one tagged PDF with bookmarks, a cover in the person’s language, and the name on the review sheet', async () => {
    const pdf = await pdfOf('ada-quillfeather/ada-quillfeather-pack.pdf');
    const { blocks } = await readAloud(pdf);
    const said = blocks.map(({ text }) => text);
    expect(said.slice(0, 5)).toEqual([
      'Ada Quillfeather',
      'Bakery · Baking',
      'Baker, Stufe 1',
      'Als Nächstes: Baker, Stufe 2',
      'Führungskraft: Grace Marrowby',
    ]);
    expect(said.filter((text) => text === 'Ada Quillfeather').length).toBeGreaterThan(1);
    expect(said.join(' ')).toContain('From Level 1 to Baker, Level 2');
    const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const document = await task.promise;
    expect(Object.keys((await document.getFieldObjects()) ?? {}).length).toBeGreaterThan(10);
    expect((await document.getOutline()).map(({ title }) => title)).toEqual([
      'Titelseite',
      'Baker, Level 1',
      'From Baker, Level 1 to Baker, Level 2',
      'review sheet, employee’s view',
    ]);
    await task.destroy();
    expect((await PDFDocument.load(pdf)).getTitle()).toBe('Ada Quillfeather: Baker, Level 1');
  });

  it('in which what somebody wrote is never markup, a template or a path', async () => {
    const text = await readText(await pdfOf('img-src-x-onerror-alert-1/img-src-x-onerror-alert-1-pack.pdf'));
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(text).toContain('Manager: {{title}}');
    expect(await readdir(cwd)).toEqual(['output', 'people.csv', 'site']);
    expect((await readdir(path('people'))).sort()).toEqual([
      'ada-quillfeather',
      'cmd-formulova',
      'img-src-x-onerror-alert-1',
      'manifest.json',
      'people-report.csv',
      'zofie-novakova',
    ]);
  });

  it('names people in their own files and nowhere else', async () => {
    const names =
      /Quillfeather|Marrowby|Nov.kov.|novakova|quillfeather|Bogdan|onerror|Formul|formul|Underhill/;
    expect(JSON.stringify(first)).not.toMatch(names);
    expect(traced.length).toBeGreaterThan(5);
    expect(traced.join('\n')).not.toMatch(names);
    for (const file of ['zofie-novakova', 'cmd-formulova']) {
      const others = await pdfOf(`${file}/${file}-pack.pdf`);
      expect(await readText(others)).not.toContain('Quillfeather');
    }
    const everyone = await build({ cwd, folder: 'site', cache, product: ['handout', 'index'] });
    expect(everyone.removed).toEqual([]);
    expect(await readFile(path('manifest.json'), 'utf8')).not.toMatch(names);
    const kept = await filesBelow(join(cache, 'pages'));
    expect(kept.length).toBeGreaterThan(5);
    for (const file of kept) {
      const bytes = await readFile(file);
      expect(`${file} ${bytes.toString('latin1')}`).not.toMatch(names);
      const start = bytes.indexOf('%PDF');
      if (start >= 0) expect(await readText(bytes.subarray(start))).not.toMatch(names);
    }
    const verified = await verifyOutput(
      { output: path('.'), source: undefined, conformance: false },
      { cwd, env: {}, signal: new AbortController().signal, progress: () => undefined },
    );
    expect([verified.faults, verified.unlisted]).toEqual([[], []]);
  });

  it('conforms, and reads back as its manifest says', async () => {
    const verified = await verifyOutput(
      { output: path('people'), source: undefined, conformance: false },
      { cwd, env: {}, signal: new AbortController().signal, progress: () => undefined },
    );
    expect([verified.faults, verified.unlisted]).toEqual([[], []]);
    expect(verified.files).toHaveLength(4);
    if (!(await canValidate())) return;
    const pdf = await pdfOf('ada-quillfeather/ada-quillfeather-pack.pdf');
    // What is filled in claims PDF/UA-1 alone: docs/accessibility.md says why.
    const broken = await validatePdfs(new Map([['ada', pdf]]));
    expect(broken.filter((line) => !line.includes(' 2a 6.6.4-1 '))).toEqual([]);
  });

  it('gives the same bytes again, and leaves nothing of who went but what somebody changed', async () => {
    const before = await pdfOf('ada-quillfeather/ada-quillfeather-pack.pdf');
    await writeFile(path('people/cmd-formulova/cmd-formulova-pack.pdf'), 'signed');
    await writeFile(path('people/ada-quillfeather/notes.txt'), 'mine');
    const rest = list.split('\r\n').filter((row) => !/^[35]/.test(row));
    await writeFile(join(cwd, 'people.csv'), rest.join('\n').replace('Baking;2;cooking/1', 'Baking;8;'));
    const second = await run();
    expect(second.people).toMatchObject({ listed: 4, written: 0, unchanged: 1, removed: 1 });
    expect(second.notes.join(' ')).toContain(
      'Nobody on the list asks for one pack any more, left where it is',
    );
    expect((await pdfOf('ada-quillfeather/ada-quillfeather-pack.pdf')).equals(before)).toBe(true);
    expect((await readdir(path('people'))).sort()).toEqual([
      'ada-quillfeather',
      'cmd-formulova',
      'manifest.json',
      'people-report.csv',
      // Her level is unknown now, so what she has stays.
      'zofie-novakova',
    ]);
    const told = (await readOutcomes()).map(({ name, folder, result }) => [name || folder, result]);
    expect(told).toEqual([
      ['Ada Quillfeather', 'unchanged'],
      ['Žofie Nováková', 'not made'],
      ['../../Bogdan Escapowicz', 'not made'],
      ['Wren Underhill 𒀀', 'not made'],
      ['img-src-x-onerror-alert-1', 'removed'],
      ['cmd-formulova', 'kept'],
    ]);
  });

  it('makes the same in shares, of which none removes what another made, even where nobody falls into one', async () => {
    await writeFile(join(cwd, 'people.csv'), `\ufeff${list}`);
    await run({ output: 'whole' });
    const told: string[] = [];
    const counts: (number | undefined)[][] = [];
    const lines: number[] = [];
    for (const shard of ['1/2', '2/2', '1000/1000']) {
      const { people, diagnostics } = await run({ output: 'shares', shard });
      counts.push([people?.listed, people?.written, people?.removed]);
      lines.push(...diagnostics.map(({ place }) => place.line));
      const report = await readFile(join(cwd, 'shares/people/people-report.csv'), 'utf8');
      told.push(
        ...report
          .replace(/^\ufeff/, '')
          .split('\r\n')
          .slice(1),
      );
    }
    expect(counts.map(([listed = 0]) => listed).reduce((sum, listed) => sum + listed)).toBe(6);
    expect(counts.at(-1)).toEqual([0, 0, 0]);
    expect(lines.sort()).toEqual([5, 6, 7]);
    const whole = join(cwd, 'whole/people');
    const artifacts = async (folder: string) =>
      JSON.parse(await readFile(join(cwd, folder, 'people/manifest.json'), 'utf8')).artifacts;
    expect(await artifacts('whole')).toHaveLength(4);
    expect(await artifacts('shares')).toEqual(await artifacts('whole'));
    const report = (await readFile(join(whole, 'people-report.csv'), 'utf8')).replace(/^\ufeff/, '');
    expect(told.sort()).toEqual(expect.arrayContaining(report.split('\r\n').slice(1).sort()));
    const packs = (await filesBelow(whole)).filter((file) => file.endsWith('.pdf'));
    expect(packs).toHaveLength(4);
    for (const file of packs) {
      const own = file.slice(whole.length);
      expect(await readFile(join(cwd, 'shares/people', own))).toEqual(await readFile(join(whole, own)));
    }
  });

  it('that is no list makes and removes nothing', async () => {
    const there = await filesBelow(path('people'));
    await writeFile(join(cwd, 'people.csv'), 'Name;Craft\nAda Quillfeather;Baking\n');
    const report = await run();
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['people-columns']);
    expect(await filesBelow(path('people'))).toEqual(there);
  });

  it.each<[object, string, RegExp]>([
    [{ people: 'nobody.csv' }, 'people-unreadable', /^There is no list of people/],
    [{ people: 'site' }, 'people-in-framework', /lies in the framework folder/],
    [{ people: 'site/index.md' }, 'people-in-framework', /lies in the framework folder/],
    [{ product: ['card'] }, 'bad-flag', /^With people the packs of people are made alone, and product/],
    [{ from: 'baking/1', to: 'baking/2' }, 'bad-flag', /and from is for something else/],
    [{ people: undefined, product: ['person-pack'] }, 'bad-flag', /^"person-pack" needs a list of people/],
  ])('is refused with %j', async (options, code, message) => {
    await expect(run(options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

/** Of its own, so that all that it holds is of these runs; the browser is unpacked once for all. */
async function emptyCache(): Promise<string> {
  const own = await scratchFolder();
  const { symlink } = await import('node:fs/promises');
  await symlink(join(inject('cache'), 'browser'), join(own, 'browser'));
  return own;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : [])).sort();
}
