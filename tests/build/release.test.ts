import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BuildReport, ManifestRow } from '../../src/domain/build-report.js';
import { showPlace } from '../../src/domain/place.js';
import type { Settings } from '../../src/domain/settings.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import { reportAsJson } from '../../src/report/report-as-json.js';
import { buildIn, ourTemplates, sampleFolder, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

let folder: string;
let output: string;

beforeEach(async () => {
  folder = await scratchFolder();
  output = await scratchFolder();
  await cp(sampleFolder, folder, { recursive: true });
});

/** Of one craft, since all others are alike. */
const build = (settings: Partial<Settings> = {}) =>
  buildIn({ folder, output, crafts: ['dataengineer'], brands: ['vaarst'], ...settings });

async function edit(file: string, was: string | RegExp, now: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(was, now));
}

const codes = ({ diagnostics }: BuildReport) =>
  diagnostics.map(({ code, place, severity }) => `${place.file} ${severity} ${code}`);

const exitCode = (report: BuildReport) =>
  reportAsJson(report, { cwd: '/', strict: false, colour: false, milliseconds: 0, names: {} }).exitCode;

const paths = (report: BuildReport) => report.artifacts.map(({ path }) => path.replace('dataengineer/', ''));

const pagesOf = async (path: string) => pdfPages(await readFile(join(output, path)));

async function manifestRow(path: string): Promise<ManifestRow | undefined> {
  const manifest: { artifacts: ManifestRow[] } = JSON.parse(
    await readFile(join(output, 'manifest.json'), 'utf8'),
  );
  return manifest.artifacts.find((row) => row.path === path);
}

async function files(): Promise<string[]> {
  return (await readdir(output, { recursive: true })).sort();
}

describe('a draft', () => {
  const handout = 'dataengineer/dataengineer-level3-senior-draft-handout.pdf';

  it('says so in the name of every file that holds it, and of no other', async () => {
    await edit('dataengineer/level3.md', '---\n', '---\nstatus: draft\n');
    const report = await build({ products: ['handout', 'card', 'overview', 'card-set', 'slides', 'pack'] });
    expect(report.diagnostics).toEqual([]);
    expect(paths(report).filter((path) => path.includes('draft'))).toEqual([
      'dataengineer-level3-senior-draft-handout.pdf',
      'dataengineer-level3-senior-draft-card.pdf',
      'dataengineer-draft-card-set.pdf',
      'dataengineer-level3-senior-draft-slides.pdf',
      'dataengineer-draft-slides.pdf',
      'dataengineer-draft-pack.pdf',
    ]);
  });

  it('says so in words on every page of it, on the pack’s cover and contents, and in the metadata', async () => {
    await edit('dataengineer/level3.md', '---\n', '---\nstatus: draft\n');
    await build({ products: ['handout', 'card', 'slides', 'pack'] });
    for (const product of ['handout', 'card', 'slides']) {
      const pages = await pagesOf(`dataengineer/dataengineer-level3-senior-draft-${product}.pdf`);
      for (const page of pages) expect(page, product).toContain('Draft');
    }
    const pack = await pagesOf('dataengineer/dataengineer-draft-pack.pdf');
    expect(pack[0]).toContain('Draft');
    expect(pack[0]).not.toContain('Approved by');
    expect(pack.find((page) => page.includes('Contents'))).toContain('Draft');
    const drafts = pack.filter((page) => page.includes('Level 3 (Senior)') && page.includes('Draft'));
    expect(drafts.length).toBeGreaterThanOrEqual(2);
    const approved = pack.filter((page) => page.includes('Level 2 (Intermediate)') && page.includes('Area'));
    for (const page of approved) expect(page).not.toContain('Draft');

    const bytes = await readFile(join(output, handout));
    expect((await readFacts(bytes)).title).toBe('Senior Data Engineer, Level 3: handout (Draft)');
    expect(bytes.toString('latin1')).toContain('<rdf:li>Version 2026.1</rdf:li>');
    expect(bytes.toString('latin1')).toContain('<rdf:li>Draft</rdf:li>');
    expect(await manifestRow(handout)).toMatchObject({
      version: '2026.1',
      status: 'draft',
      effective: '2026-09-01',
    });
  });

  it('is named in the overview of a craft that is approved', async () => {
    await edit('dataengineer/level3.md', '---\n', '---\nstatus: draft\n');
    await build({ products: ['overview'] });
    const text = (await pagesOf('dataengineer/dataengineer-overview.pdf')).join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('Senior Data Engineer · Draft');
    expect(text.match(/Draft/g)).toHaveLength(1);
  });

  it('leaves no file under its old name behind once it is approved, even in a narrowed build', async () => {
    await edit('dataengineer/level3.md', '---\n', '---\nstatus: draft\n');
    await build({ products: ['handout'] });
    expect(await files()).toContain(handout);
    await edit('dataengineer/level3.md', 'status: draft\n', '');
    const report = await build({ products: ['handout'], levels: [3] });
    expect(report.removed).toEqual([handout]);
    expect(await files()).not.toContain(handout);
    expect(await files()).toContain('dataengineer/dataengineer-level3-senior-handout.pdf');
    expect(await files()).toContain('dataengineer/dataengineer-level2-intermediate-handout.pdf');
  });

  it('in review says that', async () => {
    await edit('dataengineer/level3.md', '---\n', '---\nstatus: review\n');
    await build({ products: ['handout'], levels: [3] });
    const pages = await pagesOf('dataengineer/dataengineer-level3-senior-review-handout.pdf');
    for (const page of pages) expect(page).toContain('In review');
  });
});

describe('a release', () => {
  const release = { release: true, products: ['handout', 'overview'] };

  it('names its version in files, metadata and manifest', async () => {
    const report = await build(release);
    expect(exitCode(report)).toBe(0);
    const path = 'dataengineer/dataengineer-level3-senior-v2026.1-handout.pdf';
    expect(await manifestRow(path)).toMatchObject({
      version: '2026.1',
      status: 'approved',
      effective: '2026-09-01',
    });
    expect((await readFile(join(output, path))).toString('latin1')).toContain(
      '<rdf:li>Effective 2026-09-01</rdf:li>',
    );
  });

  it.each(['draft', 'review', ''])(
    'of a level whose status is "%s" ends with 1, makes nothing and leaves the last good files',
    async (status) => {
      await build({ products: ['handout', 'overview'] });
      const before = await Promise.all((await files()).map(async (file) => file));
      const manifest = await readFile(join(output, 'manifest.json'), 'utf8');
      if (status === '')
        await edit('index.md', 'status: approved\napprovedBy: Engineering Leadership Group\n', '');
      else await edit('dataengineer/level3.md', '---\n', `---\nstatus: ${status}\n`);
      const report = await build(release);
      expect(exitCode(report)).toBe(1);
      expect(report.artifacts).toEqual([]);
      expect(codes(report)).toContain('dataengineer/level3.md error not-approved');
      expect(codes(report).filter((code) => code.includes('level2'))).toHaveLength(status === '' ? 1 : 0);
      expect(await files()).toEqual(before);
      expect(await readFile(join(output, 'manifest.json'), 'utf8')).toBe(manifest);
    },
  );

  it('asks only for the pages that its files are made from', async () => {
    await edit('devopsengineer/level3.md', '---\n', '---\nstatus: draft\n');
    await edit('dataengineer/level2.md', '---\n', '---\nstatus: draft\n');
    expect(exitCode(await build({ ...release, products: ['handout'], levels: [3] }))).toBe(0);
    expect(exitCode(await build(release))).toBe(1);
  });

  it('needs a version, and facts that hold', async () => {
    await edit('index.md', 'version: "2026.1"\n', '');
    await edit('index.md', '2026-09-01', '2026-02-30');
    await edit('dataengineer/level3.md', '---\n', '---\nstatus: aproved\n');
    const found = codes(await build(release));
    expect(found).toContain('index.md error bad-date');
    expect(found).toContain('index.md error approver-without-version');
    expect(found).toContain('dataengineer/level3.md error bad-status');
    expect(found).toContain('dataengineer/level1.md error no-version');
    expect(await files()).toEqual([]);
  });

  it('is not stopped by what is wrong elsewhere being a warning in any other build', async () => {
    await edit('index.md', '2026-09-01', '2026-02-30');
    const report = await build({ products: ['handout'] });
    expect(exitCode(report)).toBe(0);
    expect(codes(report)).toEqual(['index.md warning bad-date']);
  });

  it.each([
    ['a note of its writer', /I /, 'TODO: I ', 'unfinished-text'],
    ['a merge that was never finished', /$/, '\n\n<<<<<<< HEAD\n', 'conflict-marker'],
    ['a slip in the parent', 'Data Engineer Craft', 'Data Enginer Craft', 'unknown-parent'],
  ])('is refused for %s, of which another build only warns', async (_, was, now, code) => {
    await edit('dataengineer/level3.md', was, now);
    const settings = { crafts: undefined, products: ['handout'] };
    expect(codes(await build(settings))).toContain(`dataengineer/level3.md warning ${code}`);
    const report = await build({ ...release, ...settings });
    expect(codes(report)).toContain(`dataengineer/level3.md error ${code}`);
    expect(exitCode(report)).toBe(1);
    expect(report.artifacts).toEqual([]);
  });

  it.each([
    ['the version of the front page', 'index.md', 'version: "2026.1"', 'version: "TBD"', 'index.md:7:11'],
    [
      'who approved it',
      'index.md',
      'approvedBy: Engineering Leadership Group',
      'approvedBy: ???',
      'index.md:10:13',
    ],
    ['a title', 'dataengineer/index.md', /^title: /m, 'title: TODO ', undefined],
    [
      'the title of the website',
      '_config.yml',
      'title: Vaarst Career Framework',
      'title: FIXME',
      '_config.yml:1:8',
    ],
    ['a summary', 'dataengineer/level3.md', /^summary: .*/m, 'summary: I TBC', 'dataengineer/level3.md:8:12'],
    [
      'what an advert says of its team',
      '_adverts/senior-devops-engineer-platform.md',
      'team: Platform',
      'team: Platform TBD',
      '_adverts/senior-devops-engineer-platform.md:4:16',
    ],
    [
      'the text of an advert',
      '_adverts/senior-devops-engineer-platform.md',
      'in your first three months'.replace('in', 'In'),
      'TODO: in your first weeks',
      '_adverts/senior-devops-engineer-platform.md:23:1',
    ],
  ])('is refused for a note of its writer in %s', async (_, file, was, now, place) => {
    await edit(file, was, now);
    const report = await build({
      release: true,
      crafts: undefined,
      products: ['handout', 'advert'],
      dryRun: true,
    });
    const found = report.diagnostics.filter(({ code }) => code === 'unfinished-text');
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
    if (place !== undefined) expect(found.map((one) => showPlace(one.place))).toEqual([place]);
    expect(exitCode(report)).toBe(1);
  });

  it('is refused for a note of its writer in the brand that is worn', async () => {
    const templates = await scratchFolder();
    await mkdir(join(templates, 'brands/own'), { recursive: true });
    const yaml = join(templates, 'brands/own/brand.yaml');
    await writeFile(yaml, 'extends: plain\nname: Acme\ncontact: TBD\nfoot: [Acme, "TODO: address"]\n');
    const report = await build({
      ...release,
      brands: ['own'],
      templates: [templates, ourTemplates],
      dryRun: true,
    });
    const found = report.diagnostics.filter(({ code }) => code === 'unfinished-text');
    expect(found.map(({ severity, place }) => `${severity} ${showPlace(place)}`)).toEqual([
      `error ${yaml}:3:10`,
      `error ${yaml}:4:14`,
    ]);
    expect(exitCode(report)).toBe(1);
  });

  it('is refused for every note of a page, each at its line', async () => {
    await edit(
      'dataengineer/level3.md',
      /$/,
      '\n\nI TODO this, `TODO`, and\nthat: TBD. TODO\n\n![FIXME](x.png)\n',
    );
    const report = await build({ ...release, dryRun: true });
    const found = report.diagnostics.filter(({ code }) => code === 'unfinished-text');
    const [first] = found;
    expect(
      found.map(({ what, place }) => [
        what.split(' ')[0],
        place.line - (first?.place.line ?? 0),
        place.column,
      ]),
    ).toEqual([
      ['"TODO"', 0, 3],
      ['"TBD"', 1, 7],
      ['"TODO"', 1, 12],
      ['"FIXME"', 3, 3],
    ]);
  });

  it.each([
    ['the text of an advert', 'In your first', 26],
    ['the front matter of an advert', 'team: Platform', 4],
  ])('is refused for a merge that was never finished in %s', async (_, before) => {
    const file = '_adverts/senior-devops-engineer-platform.md';
    await edit(file, before, `<<<<<<< HEAD\n${before}\n=======\n>>>>>>> theirs\n`);
    const line = (await readFile(join(folder, file), 'utf8')).split('\n').indexOf('<<<<<<< HEAD') + 1;
    const report = await build({ release: true, crafts: undefined, products: ['advert'], dryRun: true });
    const [found] = report.diagnostics.filter(({ code }) => code === 'conflict-marker');
    expect(found && `${showPlace(found.place)} ${found.severity}`).toBe(`${file}:${line}:1 error`);
    expect(report.artifacts).toEqual([]);
  });

  it('is not refused for a merge that a page shows as code', async () => {
    await edit('dataengineer/level3.md', /$/, '\n\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n```\n');
    expect(codes(await build({ ...release, dryRun: true }))).toEqual([]);
  });

  it('is refused for pay in what adverts quote of a craft', async () => {
    await edit('dataengineer/index.md', /(?<=\n# .*\n\n)/, 'Our data engineers earn £40,000 to £90,000. ');
    const settings = { products: ['advert'], dryRun: true };
    expect(codes(await build(settings))).toEqual(['dataengineer/index.md warning pay-band']);
    expect(codes(await build({ ...settings, products: ['handout'] }))).toEqual([]);
    expect(codes(await build({ ...settings, release: true }))).toEqual([
      'dataengineer/index.md error pay-band',
    ]);
  });

  it('is refused for a pay band that candidates would read, and not for one that colleagues read', async () => {
    await edit('dataengineer/level3.md', /I /, 'My salary is £70,000. I ');
    expect(codes(await build(release))).toEqual([]);
    const forCandidates = { audience: 'candidate', products: ['handout'] } as const;
    expect(codes(await build(forCandidates))).toEqual(['dataengineer/level3.md warning pay-band']);
    expect(codes(await build({ ...release, ...forCandidates }))).toEqual([
      'dataengineer/level3.md error pay-band',
    ]);
  });
});
