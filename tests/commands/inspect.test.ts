import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { runInspect } from '../../src/commands/inspect.js';
import type { Inspection } from '../../src/domain/inspection.js';
import { scratchFolder } from '../support/build-in.js';

let top: string;
let count = 0;

beforeAll(async () => {
  top = await scratchFolder();
});

type Files = Readonly<Record<string, string>>;

/** Runs the command in a folder of its own, with `source:` as lines of ladderpress.yaml. */
async function inspect(
  files: Files,
  source = '',
): Promise<{ readonly text: string; readonly found: Inspection }> {
  count += 1;
  const cwd = join(top, `${count}`);
  for (const [path, content] of Object.entries({ ...files })) {
    await mkdir(dirname(join(cwd, 'docs', path)), { recursive: true });
    await writeFile(join(cwd, 'docs', path), content);
  }
  await writeFile(join(cwd, 'ladderpress.yaml'), source === '' ? '{}\n' : `source:\n${source}`);
  const run = async (json: boolean) => {
    const { output } = await runInspect(
      { folder: 'docs', json },
      {
        cwd,
        env: {},
        cores: availableParallelism(),
        home: homedir(),
        platform: process.platform,
        arch: process.arch,
        runtime: process.version,
        userId: process.getuid?.(),
        temporary: tmpdir(),
        pid: process.pid,
        isAlive: () => true,
        stdout: { isTTY: false, write: () => undefined },
        stderr: { isTTY: false, write: () => undefined },
        signal: new AbortController().signal,
        now: () => new Date('2026-09-01T10:00:00Z'),
      },
    );
    return output;
  };
  return { text: await run(false), found: JSON.parse(await run(true)) as Inspection };
}

/** `Baker: Care, Speed`, then a line for each level: `1 Junior Baker 2/8`, its areas and its words. */
function ladders({ crafts }: Inspection): string[] {
  return crafts.flatMap(({ name, areas, levels }) => [
    `${name}: ${areas.join(', ')}`,
    ...levels.map((level) => `${level.numeral} ${level.title} ${level.areas}/${level.words}`),
  ]);
}

interface Case {
  readonly files: Files;
  readonly source: string;
  readonly seen: readonly string[];
}

const matrix =
  '# Cooks\n\n| Nr | What | Ignore me | Low | High | Secret |\n|---|---|---|---|---|---|\n| a | Soup | hm | I stir it slowly | I season it all | none of this |\n| b | Bread | hm | I buy it early | I bake it all | none of this |\n';
const level = (title: string, ...said: string[]) => `## ${title}\n\n${said.join('\n\n')}\n\n`;

/** Each key of `source:` by what it changes. */
const mappings: Readonly<Record<string, Case>> = {
  'columns of a table that are called as nobody is, its row of heads, and the columns of areas': {
    files: { 'cooks.md': matrix },
    source:
      '  level: { from: columns, head: 1, drop: [Secret, Nr, Ignore*, What] }\n  area: { name: What, text: Nr }\n',
    seen: ['Cooks: Soup, Bread', '1 Low 2/11', '2 High 2/11'],
  },
  'rows of a table as levels': {
    files: {
      'cooks.md':
        '# Cooks\n\n| | Junior | Senior |\n|---|---|---|\n| Novice | I stir it slowly all day | I learn it |\n| Adept | I season it all day long | I teach it |\n',
    },
    source: '  level: { from: rows, keep: [Novice, Adept] }\n',
    seen: ['Cooks: Junior, Senior', '1 Novice 2/12', '2 Adept 2/12'],
  },
  'the row and the columns of a matrix in CSV, and other names for areas': {
    files: {
      'cooks.csv':
        'Cooks of 2026,,,\nNr,What,Low,High\n1,Soup,I stir it,I season it\n2,Bread,I buy it,I bake it\n',
    },
    source:
      '  level: { head: 2, keep: [Low, High] }\n  area: { name: What, rename: { soup: Soups }, drop: Bread }\n',
    seen: ['Cooks: Soups', '1 Low 1/9', '2 High 1/9'],
  },
  'areas of data with other names, levels that are dropped, and a name from a constant': {
    files: {
      'a.yml':
        'levels:\n- {name: Junior Cook, areas: {Soup: I stir it., Bread: I buy it.}}\n- {name: Senior Cook, areas: {Soup: I season it., Bread: I bake it.}}\n- {name: Ghost Cook, areas: {Soup: Boo.}}\n',
    },
    source: '  craft: { name: Kitchen }\n  level: { drop: Ghost* }\n  area: { rename: { Soup: Soups } }\n',
    seen: ['Kitchen: Soups, Bread', '1 Junior Cook 2/10', '2 Senior Cook 2/10'],
  },
  'the name of a craft in its front matter, and parts of titles that are left out': {
    files: {
      'x.md': `---\njob: Cook of 2026\n---\n# All about it\n\n${level('Junior Cook (old)', 'I stir.')}${level('Senior Cook (old)', 'I season.')}`,
    },
    source: "  craft: { from: front, key: job, strip: ' of *' }\n  level: { strip: (old) }\n",
    seen: ['Cook: ', '1 Junior Cook 0/4', '2 Senior Cook 0/4'],
  },
  'the name of a craft in its heading, though its front matter has a title': {
    files: {
      'x.md': `---\ntitle: Page 7\n---\n# Cooks\n\n${level('Junior Cook', 'I stir.')}${level('Senior Cook', 'I season.')}`,
    },
    source: '  craft: { from: heading }\n',
    seen: ['Cooks: ', '1 Junior Cook 0/4', '2 Senior Cook 0/4'],
  },
  'the title of a level in a key of its front matter': {
    files: {
      'kitchen/a.md': '---\ntitle: What we ask\nrole: Stirrer\n---\nI stir all day.\n',
      'kitchen/b.md': '---\ntitle: What we ask more\nrole: Seasoner\n---\nI season all.\n',
    },
    source:
      '  shape: page-per-level\n  level: { title: front, key: role, keep: "*er", order: [Stirrer, Seasoner] }\n',
    seen: ['Kitchen: ', '1 Stirrer 0/5', '2 Seasoner 0/4'],
  },
  'two levels of one rank, and ranges': {
    files: {
      'cook.md': `# Cook\n\n${['Aide', 'Master', 'Captain', 'Keeper of ranks 3-4'].map((title) => level(title, 'I cook.')).join('')}`,
    },
    source: '  level: { depth: 2, order: [Aide, [Captain, Master], Keeper*] }\n',
    seen: ['Cook: ', '1 Aide 0/3', '2 Captain 0/3', '2 Master 0/3', '3 Keeper of ranks 3-4 0/6'],
  },
  'a number that is a range': {
    files: {
      'cook.md': `# Cook\n\n${['Aide, rank 1', 'Keeper, rank 2-3', 'Chief, rank 4'].map((title) => level(title, 'I cook.')).join('')}`,
    },
    source: '  level: { depth: 2, number: "rank #" }\n',
    seen: ['Cook: ', '1 Aide, rank 1 0/5', '2–3 Keeper, rank 2-3 0/5', '4 Chief, rank 4 0/5'],
  },
  'a table on each level whose areas stand in another column than the first': {
    files: {
      'cook/1.md':
        '# Junior Cook\n\n| Nr | Theme | What we see | For HR |\n|---|---|---|---|\n| 1 | Soup | I stir. | no |\n| 2 | Bread | I buy. | no |\n',
      'cook/2.md':
        '# Senior Cook\n\n| Nr | Theme | What we see | For HR |\n|---|---|---|---|\n| 1 | Soup | I season. | no |\n| 2 | Bread | I bake. | no |\n',
    },
    source: '  area: { from: table, name: Theme, text: What* }\n',
    seen: ['Cook: Soup, Bread', '1 Junior Cook 2/8', '2 Senior Cook 2/8'],
  },
};

describe('what a mapping says', () => {
  test.each(Object.entries(mappings))('%s', async (_, { files, source, seen }) => {
    const { found, text } = await inspect(files, source);
    expect(ladders(found), text).toEqual(seen);
  });

  it('that finds nothing is told part by part, with what there is instead', async () => {
    const files = {
      'a.md': '---\nweight: 1\n---\n# One\n\n## Two\n\n## Three\n\n| Theme | Low |\n|---|---|\n| a | b |\n',
      'b.md': '# Four\n',
      'c.yml': 'rung: 1\nother:\n- rung: 2\n',
    };
    const { found, text } = await inspect(
      files,
      '  include: "*.*"\n  craft: { from: front, key: job }\n  level: { depth: 3, keep: Senior*, order: [Two] }\n  area: { name: Topic }\n  data: { level: [rung, other.step] }\n',
    );
    expect(found.parts).toEqual([
      'include: 3 files of 3',
      'craft.key job: 0 pages; front matter has weight (1)',
      'level.depth 3: 0 headings; these files have headings of depth 1 (2), 2 (2)',
      'level.keep: 0 of 6 titles, such as "One", "Two", "Three", "Four", "A", "B"',
      'level.order: 1 of 6 titles, such as "One", "Two", "Three", "Four", "A", "B"',
      'area.name: 0 columns of 1 table; columns are headed "Theme", "Low"',
      'data.level rung: 2 values',
      'data.level other.step: 0 values; keys are rung (2), other (1), weight (1)',
    ]);
    expect(text).toContain('What your mapping found\n  include: 3 files of 3\n');
  });
});

const front = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n`;
const said = (who: string) => level('Care', `- ${who} ask every guest.`) + level('Speed', `- ${who} hurry.`);
const lead = (who: string) => `* **Care**: ${who} ask every guest.\n* **Speed**: ${who} hurry.`;

/** A folder of each shape, and the lines that its mapping must have besides its shape. */
const shapes: Readonly<Record<string, { readonly files: Files; readonly says: readonly string[] }>> = {
  'pages-with-front-matter': {
    files: {
      'index.md': `${front('Kitchen', 'has_children: true\n')}# Kitchen\n`,
      'cook.md': `${front('Cook Craft', 'parent: Kitchen\n')}# Cook\n`,
      '1.md': `${front('Level 1', 'parent: Cook Craft\n')}# Cook - Level 1\n\n${said('I')}`,
      '2.md': `${front('Level 2', 'parent: Cook Craft\n')}# Cook - Level 2\n\n${said('We')}`,
    },
    says: [],
  },
  'page-per-level': {
    files: {
      'cook/README.md': '# Cook\n\nCooks cook.\n',
      'cook/junior-cook.md': `# Junior Cook\n\n${lead('I')}\n`,
      'cook/senior-cook.md': `# Senior Cook\n\n${lead('We')}\n`,
      'notes.md': '# Notes\n\n## One\n\n## Two\n',
    },
    says: ['  area:', '    from: bold-lead'],
  },
  'page-per-craft': {
    files: {
      'README.md': '# Kitchen\n\n## Why\n\nSo.\n\n## How\n\nSo.\n\nSee [cooks](cook.md).\n',
      'cook.md': `# Cook\n\n${level('Junior Cook', '**Care**', 'I ask every guest.', '**Speed**', 'I hurry.')}${level('Senior Cook', '**Care**', 'We ask.', '**Speed**', 'We hurry.')}`,
      'waiter.md': `# Waiter\n\n${level('Junior Waiter', '**Care**', 'I ask every guest.', '**Speed**', 'I hurry.')}${level('Senior Waiter', '**Care**', 'We ask.', '**Speed**', 'We hurry.')}${level('Thanks', 'To all.')}`,
    },
    says: ['  level:', '    depth: 2', '    drop: [Why, How, Thanks]', '  area:', '    from: bold-line'],
  },
  matrix: {
    files: {
      'cook.md':
        '# Cook\n\n| | Junior Cook | Senior Cook |\n|---|---|---|\n| Care | I ask every guest who comes | We ask every guest who comes |\n| Speed | I hurry when it is late | We hurry when it is late |\n',
    },
    says: ['  level:', '    from: columns', '  area:', '    from: table'],
  },
  'area-first': {
    files: {
      'cook.md': `# Cook\n\n${['Care', 'Speed'].map((area) => `## ${area}\n\n### Junior\n\nI learn it.\n\n### Senior\n\nI teach it.\n`).join('\n')}`,
    },
    says: ['  level:', '    depth: 3', '  area:', '    from: headings'],
  },
  'front-matter-data': {
    files: {
      'cook.md':
        '---\ntitle: Cook\ntopics:\n- name: Care\n  content:\n  - level: 1\n    criteria: [I ask.]\n  - level: 2\n    criteria: [We ask.]\n---\n',
    },
    says: [],
  },
  data: {
    files: {
      'cook.yml':
        'name: Cook\nlevels:\n- name: Junior Cook\n  areas: {Care: I ask.}\n- name: Senior Cook\n  areas: {Care: We ask.}\n',
    },
    says: [],
  },
  csv: { files: { 'cook.csv': 'Area,Junior Cook,Senior Cook\nCare,I ask,We ask\n' }, says: [] },
  'page-per-level, page-per-craft': {
    files: {
      'cook.md': `# Cook\n\n${level('Junior Cook', lead('I'))}${level('Senior Cook', lead('We'))}`,
      'waiter/1.md': `# Junior Waiter\n\n${said('I')}`,
      'waiter/2.md': `# Senior Waiter\n\n${said('We')}`,
    },
    says: ['  level:', '    depth: 2', '    drop: [Care, Speed]'],
  },
};

describe('the mapping that is printed', () => {
  test.each(Object.entries(shapes))('of %s gives the same when it is pasted', async (id, { files, says }) => {
    const first = await inspect(files);
    const [head, shape, ...others] = first.found.mapping;
    expect([head, ...others]).toEqual(['source:', ...says]);
    expect(shape?.replace(/[[\]]/g, '')).toBe(`  shape: ${id}`);
    const again = await inspect(files, `${first.found.mapping.slice(1).join('\n')}\n`);
    const { folder, shapes: taken, ...same } = again.found;
    expect(same).toEqual({ ...first.found, folder: undefined, shapes: undefined });
    expect(taken.map(({ id: own }) => own)).toEqual(first.found.shapes.map(({ id: own }) => own));
    expect(folder).not.toBe(first.found.folder);
  });
});

const stored = fileURLToPath(new URL('../fixtures/mappings/', import.meta.url));

describe('the mappings that are kept', () => {
  it('have at most ten lines, and leave out what is old', async () => {
    const files: Files = {
      'cook/junior_cook.md': '# Junior Cook\n\nI stir.\n',
      'cook/senior_cook.md': '# Senior Cook\n\nI season.\n',
      'cook/chief_cook_DEPRECATED.md': '# Chief Cook\n\nI shout.\n',
      'data/waiter.yml':
        'levels:\n- {name: Junior Waiter, text: I run.}\n- {name: Senior Waiter, text: I walk.}\n',
      'data/waiter-v1.yml':
        'levels:\n- {name: Old Waiter, text: I ran.}\n- {name: Senior Waiter, text: I sat.}\n',
    };
    const seen: string[] = [];
    for (const name of (await readdir(stored)).sort()) {
      const lines = (await readFile(join(stored, name), 'utf8')).trim().split('\n');
      expect(lines.length, name).toBeLessThanOrEqual(10);
      const at = lines.indexOf('source:');
      const { found } = await inspect(files, `${lines.slice(at + 1).join('\n')}\n`);
      seen.push(`${name}: ${ladders(found).join('; ')}`);
    }
    expect(seen).toEqual([
      'data-with-an-old-file.yaml: Waiter: ; 1 Junior Waiter 0/4; 2 Senior Waiter 0/4',
      'page-per-level-with-old-pages.yaml: Cook: ; 1 Junior Cook 0/4; 2 Senior Cook 0/4',
    ]);
  });
});
