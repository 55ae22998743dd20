import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/settings/flags.js';
import { loadSettings } from '../../src/settings/load-settings.js';
import { flagName } from '../../src/settings/options/index.js';
import { scratch, show } from './scratch.js';

describe('where ladderpress.yaml is looked for', () => {
  test('first in the folder that was named, and its paths are relative to it', async () => {
    const cwd = await scratch({
      'ladderpress.yaml': 'output: here',
      'site/ladderpress.yaml': 'output: printed',
    });
    expect((await load(cwd, { folder: 'site' })).settings).toMatchObject({
      folder: join(cwd, 'site'),
      output: join(cwd, 'site/printed'),
    });
  });

  test('then in the working directory', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'output: here', 'site/index.md': '' });
    expect((await load(cwd, { folder: 'site' })).settings).toMatchObject({
      folder: join(cwd, 'site'),
      output: join(cwd, 'here'),
    });
  });

  test('not in a file there that says it is of another framework', async () => {
    const cwd = await scratch({
      'ladderpress.yaml': 'framework: sample\nbrand: vaarst\noutput: here',
      'site/index.md': '',
      'sample/index.md': '',
    });
    expect((await load(cwd, { folder: 'site' })).settings).toMatchObject({ brands: ['neutral'] });
    expect((await load(cwd, { folder: 'site' })).notes).toEqual([
      'ladderpress.yaml is not used: it is for sample, and this is site. Name it with --config to use it all the same.',
    ]);
    expect(await load(cwd, { folder: './sample/' })).toMatchObject({
      settings: { brands: ['vaarst'] },
      notes: [],
    });
    expect((await load(cwd, { folder: 'site', config: 'ladderpress.yaml' })).settings).toMatchObject({
      folder: join(cwd, 'site'),
      brands: ['vaarst'],
    });
  });

  test('in a file there whose framework is the one that was named, by whatever link', async () => {
    const cwd = await scratch({
      'ladderpress.yaml': 'framework: sample\nbrand: vaarst',
      'sample/index.md': '',
    });
    await symlink(join(cwd, 'sample'), join(cwd, 'current'));
    for (const folder of ['current', 'sample']) {
      const { settings, notes } = await load(cwd, { folder });
      expect([settings?.brands, notes]).toEqual([['vaarst'], []]);
    }
  });

  test('only in the working directory when no folder was named', async () => {
    const cwd = await scratch({
      'ladderpress.yaml': 'framework: site\noutput: here',
      'site/ladderpress.yaml': 'output: there',
    });
    expect((await load(cwd)).settings).toMatchObject({
      folder: join(cwd, 'site'),
      output: join(cwd, 'here'),
    });
  });

  test('only in the file that --config names', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'output: here', 'my.yaml': 'output: mine' });
    expect((await load(cwd, { config: 'my.yaml' })).settings?.output).toBe(join(cwd, 'mine'));
    await expect(load(cwd, { config: 'other.yaml' })).rejects.toMatchObject({ code: 'no-settings-file' });
  });

  test('and says where it names the brand, unless the command line does', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'output: here\nbrand: plain' });
    expect((await load(cwd)).settings?.brandPlace).toEqual({
      file: join(cwd, 'ladderpress.yaml'),
      line: 2,
      column: 8,
    });
    expect((await load(cwd, { brand: ['neutral'] })).settings?.brandPlace).toBeUndefined();
  });

  test('else in the nearest folder above, whose file the framework and the output are beside', async () => {
    const home = await scratch({
      'work/ladderpress.yaml': 'brand: plain',
      'work/crafts/devops/level1.md': '',
    });
    const cwd = join(home, 'work/crafts/devops');
    expect((await load(cwd, {}, home)).settings).toMatchObject({
      folder: join(home, 'work'),
      output: join(home, 'work/output'),
      brands: ['plain'],
    });
    // What the command line says is as it was meant there.
    expect((await load(cwd, { output: 'here' }, home)).settings?.output).toBe(join(cwd, 'here'));
    // Who names a folder has said where.
    expect((await load(cwd, { folder: '.' }, home)).settings).toMatchObject({
      folder: cwd,
      brands: ['neutral'],
    });
  });

  test('but not above the work tree, nor above the home folder, where it may be anyone’s', async () => {
    const above = await scratch({
      'ladderpress.yaml': 'brand: plain',
      'repository/.git/HEAD': '',
      'repository/pages/index.md': '',
      'home/pages/index.md': '',
    });
    for (const [cwd, home] of [
      [join(above, 'repository/pages'), '/home/someone'],
      [join(above, 'repository'), above],
      [join(above, 'home/pages'), join(above, 'home')],
      [join(above, 'home'), '/home/someone'],
    ] as const) {
      expect((await load(cwd, {}, home)).settings).toMatchObject({ folder: cwd, brands: ['neutral'] });
    }
  });

  test('under the other usual name too, which counts for nothing beside the first', async () => {
    const one = await scratch({ 'ladderpress.yml': 'brand: plain' });
    expect(await load(one)).toMatchObject({ settings: { brands: ['plain'] }, notes: [] });
    const two = await scratch({ 'ladderpress.yaml': 'brand: vaarst', 'ladderpress.yml': 'brand: plain' });
    expect(await load(two)).toMatchObject({
      settings: { brands: ['vaarst'] },
      notes: ['ladderpress.yml is not read, since ladderpress.yaml stands beside it. Keep one of them.'],
    });
  });

  test('nowhere is fine', async () => {
    const cwd = await scratch();
    expect(await load(cwd)).toMatchObject({ settings: { folder: cwd }, diagnostics: [] });
  });

  test('one value and a list of one mean the same', async () => {
    const one = await scratch({ 'ladderpress.yaml': 'paper: a5\ntemplates: mine' });
    const list = await scratch({ 'ladderpress.yaml': 'paper: [a5]\ntemplates: [mine]' });
    for (const cwd of [one, list]) {
      const { settings } = await load(cwd);
      expect(settings).toMatchObject({ papers: ['a5'], templates: [join(cwd, 'mine'), expect.anything()] });
    }
  });

  test('an empty file is fine', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': '# nothing yet\n' });
    expect((await load(cwd)).diagnostics).toEqual([]);
  });
});

describe('mistakes in ladderpress.yaml', () => {
  test.each<[string, string, string]>([
    [
      'an unknown key',
      'output: a\npapper: a4\n',
      '2:1 unknown-key: There is no key called "papper". Did you mean "paper"?',
    ],
    [
      'an unknown key far from all others',
      'zzzzzzzz: 1\n',
      '1:1 unknown-key: There is no key called "zzzzzzzz". Use $schema, framework, source, output, product, brand, paper, edition, for, audience, internalKeys, cardOrientation, handoutRest, siteUrl, date, templates, browser, cache, cacheLimit, jobs, rules, words, strict or keepHtml.',
    ],
    ['a bad value', 'paper: a6', '1:8 bad-value: "paper" cannot be "a6". Did you mean "a4"?'],
    [
      'a bad value in a list',
      'paper:\n  - a4\n  - leter',
      '3:5 bad-value: The second of "paper" cannot be "leter". Did you mean "letter"?',
    ],
    [
      'an unknown product',
      'product: [handuot]',
      '1:11 bad-value: The first of "product" cannot be "handuot". Did you mean "handout"?',
    ],
    ['a number for a path', 'output: 3', '1:9 bad-value: "output" cannot be 3. It must be text.'],
    [
      'a number for one or more',
      'templates: 3',
      '1:12 bad-value: "templates" cannot be 3. It must be text or a list.',
    ],
    [
      'text for a switch',
      'strict: maybe',
      '1:9 bad-value: "strict" cannot be "maybe". It must be true or false.',
    ],
    [
      'a key without a value',
      'strict:\n',
      '1:8 bad-value: "strict" cannot be empty. It must be true or false.',
    ],
    [
      'too many jobs',
      'jobs: 99',
      '1:7 bad-value: "jobs" cannot be 99. It must be a whole number from 1 to 32.',
    ],
    [
      'half a job',
      'jobs: 1.5',
      '1:7 bad-value: "jobs" cannot be 1.5. It must be a whole number from 1 to 32.',
    ],
    [
      'no size at all',
      'cacheLimit: -1',
      '1:13 bad-value: "cacheLimit" cannot be -1. It must be a whole number of mebibytes, 0 or more.',
    ],
    [
      'a list of nothing',
      'paper: []',
      '1:8 bad-value: "paper" cannot be an empty list. Name at least one, or leave it out.',
    ],
    [
      'a day that is none',
      'date: 2026-02-30',
      '1:7 bad-value: "date" cannot be "2026-02-30". It must be a date such as 2026-09-01.',
    ],
    [
      'an address that is none',
      'siteUrl: example',
      '1:10 bad-value: "siteUrl" cannot be "example". It must be a web address such as https://example.com/careers.',
    ],
    [
      'an unknown brand',
      'brand: [plain, vaarts]',
      '1:16 unknown-brand: There is no brand called "vaarts". Did you mean "vaarst"?',
    ],
    [
      'an unknown brand without brackets',
      'output: a\nbrand: Vaarst',
      '2:8 unknown-brand: There is no brand called "Vaarst". Did you mean "vaarst"?',
    ],
    [
      'a rule that is none',
      'rules:\n  ded-link: off',
      '2:3 unknown-key: There is no key called "rules.ded-link". Did you mean "dead-link"?',
    ],
    [
      'a rule far from all others',
      'rules: { zzzzzzzzzzzzzz: off }',
      '1:10 unknown-key: There is no key called "rules.zzzzzzzzzzzzzz". docs/diagnostics.md names the codes of all rules.',
    ],
    [
      'what no rule can be',
      'rules: { dead-link: of }',
      '1:21 bad-value: "rules.dead-link" cannot be "of". Did you mean "off"?',
    ],
    [
      'a rule that may not be off',
      'rules: { stray-internal: warning }',
      '1:26 bad-value: "rules.stray-internal" cannot be "warning". It cannot be less than an error: nobody could tell what has to stay inside.',
    ],
    [
      'a rule that may not be off, though a warning',
      'rules: { pay-band: off }',
      '1:20 bad-value: "rules.pay-band" cannot be "off". It cannot be switched off: candidates would read what a job pays.',
    ],
    [
      'a merge that was never finished, once',
      'paper: a4\n<<<<<<< HEAD\nbrand: plain\n=======\nbrand: neutral\n>>>>>>> other',
      '2:1 bad-yaml: Git left its mark <<<<<<< here: two versions of these lines were never joined. Keep what is right of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ],
    ['a list for the file', '- a4', '1:1 bad-value: The file cannot be a list. It must be a group of keys.'],
    [
      'a key given twice',
      'paper: a4\npaper: a5',
      '2:1 bad-yaml: This is not valid YAML: Map keys must be unique. Correct the line.',
    ],
  ])('%s', async (_, yaml, expected) => {
    const cwd = await scratch({ 'ladderpress.yaml': yaml });
    const { settings, diagnostics } = await load(cwd);
    expect(show(diagnostics, cwd)).toEqual([`ladderpress.yaml:${expected}`]);
    expect(settings).toBeUndefined();
  });

  test('all are shown at once', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'strct: true\npaper: a6\njobs: 0\n' });
    expect((await load(cwd)).diagnostics).toHaveLength(3);
  });

  test('columns count characters, also with a byte order mark, CRLF and emoji', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': '\uFEFFoutput: a\r\npapr: a4\r\n' });
    expect(show((await load(cwd)).diagnostics, cwd)[0]).toContain('ladderpress.yaml:2:1 unknown-key');
    await writeFile(join(cwd, 'ladderpress.yaml'), '\uFEFF{output: "🪜🪜", papr: a4}');
    expect(show((await load(cwd)).diagnostics, cwd)[0]).toContain('ladderpress.yaml:1:16 unknown-key');
  });

  test('a file that is not UTF-8', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xff]) });
    expect(show((await load(cwd)).diagnostics, cwd)).toEqual([
      'ladderpress.yaml:1:1 not-utf8: The file is not UTF-8 text. Save it as UTF-8.',
    ]);
  });

  test('aliases that would fill the memory', async () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef']) {
      lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
    }
    const cwd = await scratch({ 'ladderpress.yaml': lines.join('\n') });
    expect((await load(cwd)).diagnostics).toMatchObject([{ code: 'bad-yaml' }]);
  });
});

describe('mistakes on the command line', () => {
  test("an unknown brand is a BuildError that knows the user's own brands", async () => {
    const cwd = await scratch({ 'mine/brands/acme/brand.yaml': '' });
    await expect(load(cwd, { brand: ['acmee'], templates: ['mine'] })).rejects.toMatchObject({
      code: 'unknown-brand',
      fix: 'Did you mean "acme"?',
    });
  });

  test('an unknown brand of the command line is none of the file’s, which says another', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'brand: plain\nproduct: card' });
    await expect(load(cwd, { brand: ['nobody'] })).rejects.toMatchObject({
      code: 'unknown-brand',
      message: 'There is no brand called "nobody".',
    });
    expect((await load(cwd)).settings?.brands).toEqual(['plain']);
  });

  test('a settings file that is not there is asked for by its flag', async () => {
    const cwd = await scratch();
    await expect(load(cwd, { config: 'my.yaml' })).rejects.toMatchObject({
      message: `There is no file ${join(cwd, 'my.yaml')}.`,
      fix: 'Check the path after --config.',
    });
  });

  test('a place that holds a program is told with why it may not be said in a file', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'paper: a4\nbrowser: ./tool.sh' });
    expect((await load(cwd)).diagnostics).toMatchObject([
      {
        code: 'untrusted-setting',
        severity: 'error',
        what: '"browser" names a program.',
        why: expect.stringMatching(/^This file is content: .* never decides what runs/),
        fix: expect.stringMatching(/^Say --browser to the build itself, .*--config, .*--trust\.$/),
        place: { line: 2, column: 10 },
      },
    ]);
  });

  test('--since without offline packs is refused, since nobody would see what changed', async () => {
    const cwd = await scratch({ 'ladderpress.yaml': 'product: card' });
    const refusal = { code: 'bad-flag', fix: 'Add bundle to --product, or leave --since out.' };
    await expect(load(cwd, { since: 'old.zip' })).rejects.toMatchObject(refusal);
    const { settings } = await load(cwd, { since: 'old.zip', product: ['card', 'bundle'] });
    expect(settings?.since).toBe(join(cwd, 'old.zip'));
  });

  test('a ladderpress.yaml that is a folder is a BuildError', async () => {
    const cwd = await scratch();
    await mkdir(join(cwd, 'ladderpress.yaml'));
    await expect(load(cwd)).rejects.toMatchObject({ code: 'settings-unreadable' });
  });
});

function load(cwd: string, flags: Flags = {}, home = '/home/someone') {
  const world = { cwd, env: {}, cores: 2, home, platform: 'linux' };
  return loadSettings(flags, world, flagName);
}
