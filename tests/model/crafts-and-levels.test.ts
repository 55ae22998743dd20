import { describe, expect, test } from 'vitest';
import { readLevelTitle, withoutLevel } from '../../src/model/levels/level-title.js';
import {
  areaTable,
  craftOf,
  designerCraft,
  frameworkOf,
  level,
  levelOf,
  modelOf,
  modelOfFixture,
  shown,
  withBody,
} from './support.js';

test.each([
  ['Level 3 (Senior)', 3, 'Senior'],
  ['Level 3: Senior', 3, 'Senior'],
  ['Level 3 - Senior', 3, 'Senior'],
  ['Level 3 – Senior (Lead)', 3, 'Senior (Lead)'],
  ['Level 3', 3, undefined],
  ['L3', 3, undefined],
  ['L3 Senior', 3, 'Senior'],
  ['IC5', 5, undefined],
  ['Senior (Level 3)', 3, 'Senior'],
  ['Level 12', 12, undefined],
  ['Level Three', 3, undefined],
  ['Stufe 2 (Fortgeschritten)', 2, 'Fortgeschritten'],
  ['Level 2 Support Engineer - Level 3', 3, 'Level 2 Support Engineer'],
  ['Manager of Level 1 Support (L4)', 4, 'Manager of Level 1 Support'],
  ['Gardener of Grade 1', 1, 'Gardener of Grade 1'],
  ['Level 5 (L4: Head Gardener)', 5, 'L4: Head Gardener'],
  ['L4: Head Gardener - Level 5', 5, 'L4: Head Gardener'],
  ['IC4 Gardener (Level 2)', 2, 'IC4 Gardener'],
])('the title %s is level %d with rank %s', (title, number, rank) => {
  expect(readLevelTitle(title)).toMatchObject({ number, rank, isSure: true });
});

test.each(['Senior', 'The levels', 'A 3-level plan', 'HTML5'])('the title %s names no level', (title) => {
  expect(readLevelTitle(title)?.isSure ?? false).toBe(false);
});

test.each([
  ['Senior DevOps Engineer - Level 3', 'Senior DevOps Engineer'],
  ['Senior DevOps Engineer (Level 3)', 'Senior DevOps Engineer'],
  ['Level 3: Senior DevOps Engineer', 'Senior DevOps Engineer'],
  ['Level 3', ''],
  ['Senior DevOps Engineer', 'Senior DevOps Engineer'],
  ['Gardener of Grade 1 - Level 1', 'Gardener of Grade 1'],
  ['Level 3 - Keeper of Grade 2 Houses', 'Keeper of Grade 2 Houses'],
  ['Gardener of Grade 1', 'Gardener of Grade 1'],
  ['Level 2 Support Engineer (Level 2)', 'Level 2 Support Engineer'],
])('the heading %s is the role "%s"', (heading, role) => {
  expect(withoutLevel(heading)).toBe(role);
});

describe('a level page alone in a folder', () => {
  test('still makes a framework with a craft and its areas, and only warns', async () => {
    const model = await modelOfFixture('lone-level');
    expect(shown(model)).toEqual(['qualityengineer/level2.md:6:9 warning unknown-parent']);
    const framework = frameworkOf(model);
    expect([framework.id, framework.title]).toEqual(['careerframework', 'Example Career Framework']);
    const craft = craftOf(model);
    expect([craft.id, craft.name, craft.permalink, craft.file]).toEqual([
      'qualityengineer',
      'Quality Engineer',
      '/careerframework/qualityengineer',
      '',
    ]);
    expect(craft.areas.map(({ id }) => id)).toEqual(['test-design', 'test-automation']);
    expect(levelOf(model, 2)).toMatchObject({
      id: 'qualityengineer-level2',
      number: 2,
      rank: 'Intermediate',
      role: 'Quality Engineer',
      summary: 'I test a feature from its first sketch to its release.',
    });
  });
});

test('a summary in front matter is set with the quotes and dashes of the text below it', () => {
  const page = `---\ntitle: Level 1\nparent: Designer\nsummary: It's "mine" -- for now...\n---\n# Designer - Level 1\n`;
  const model = modelOf({ 'index.md': '---\ntitle: Designer\n---\n# Designer\n', 'level1.md': page });
  expect(levelOf(model).summary).toBe('It’s “mine” – for now…');
});

describe('levels that name no parent', () => {
  const body = (n: number) =>
    `---\ntitle: Level ${n}\n---\n# Designer - Level ${n}\n\n| Area | Description |\n|---|---|\n| Research | I listen ${n}. |\n`;

  test('are of the page above them, as in a folder of one craft', () => {
    const front = '---\ntitle: Designer\n---\n# Designer\n\n## Research\n\nWe listen.\n';
    const model = modelOf({ 'index.md': front, 'level1.md': body(1), 'level2.md': body(2) });
    expect(shown(model)).toEqual([]);
    expect(frameworkOf(model).crafts.map(({ name, levels }) => [name, levels.length])).toEqual([
      ['Designer', 2],
    ]);
  });

  test('make none where no page stands above them and there are others', () => {
    const model = modelOf({
      'designer/index.md': '---\ntitle: Designer\n---\n# Designer\n\n## Research\n\nWe listen.\n',
      'designer/level1.md': body(1),
      'level3.md': body(3),
    });
    expect(shown(model)).toEqual(['level3.md:2:8 warning level-without-craft']);
    expect(frameworkOf(model).crafts.map(({ name }) => name)).toEqual(['Designer']);
  });

  test('make no craft of a page that stands above another craft', () => {
    const model = modelOf({
      'index.md': '---\ntitle: Careers\n---\n# Careers\n',
      'designer/index.md': '---\ntitle: Designer\n---\n# Designer\n\n## Research\n\nWe listen.\n',
      'designer/level1.md': body(1),
      'level3.md': body(3),
    });
    expect(shown(model)).toEqual(['level3.md:2:8 warning level-without-craft']);
    const { root, crafts } = frameworkOf(model);
    expect(root?.title).toBe('Careers');
    expect(crafts.map(({ name }) => name)).toEqual(['Designer']);
  });
});

describe('a site whose files lie anywhere', () => {
  test('is tied together by titles, parents and permalinks', async () => {
    const model = await modelOfFixture('scattered-site');
    expect(shown(model)).toEqual([]);
    const framework = frameworkOf(model);
    expect([framework.title, framework.language, framework.siteUrl, framework.root?.file]).toEqual([
      'Example Framework',
      'en-GB',
      'https://example.com/handbook',
      'index.md',
    ]);
    expect(framework.crafts.map(({ id, levels }) => [id, levels.map(({ id: own }) => own)])).toEqual([
      ['writer', ['writer-level1']],
      ['designer', ['designer-level1', 'designer-level2']],
    ]);
    expect(framework.pages.map(({ id, inContents }) => [id, inContents])).toEqual([['guide', false]]);
  });

  test('gives each area its heading, description and first sentence; other headings stay prose', async () => {
    const craft = craftOf(await modelOfFixture('scattered-site'), 'designer');
    expect(craft.areas.map(({ id, summary }) => [id, summary])).toEqual([
      ['research', 'We listen to people.'],
      ['drawing', 'We draw.'],
    ]);
    expect(craft.areas[1]?.blocks.map(({ html }) => html.trim())).toEqual([
      '<p>We draw.</p>',
      '<h4 id="tools">Tools</h4>',
      '<p>Any pen will do.</p>',
    ]);
    expect(craft.intro.map(({ text }) => text)).toEqual(['We design.']);
    expect(craft.outro.map(({ text }) => text)).toEqual(['The levels', 'Level 1 Level 2']);
  });

  test('inherits version, date, status and approver from framework to craft to level', async () => {
    const model = await modelOfFixture('scattered-site');
    const designer = craftOf(model, 'designer');
    const root = { version: '1.10', effective: '2026-09-01', status: 'approved', approvedBy: 'The Board' };
    expect(frameworkOf(model).release).toEqual(root);
    // The Board approved 1.10, not the designers' own 2.0.
    const own = { version: '2.0', effective: undefined, status: undefined, approvedBy: undefined };
    expect(designer.release).toEqual(own);
    expect(designer.levels[0]?.release).toEqual({ ...own, status: 'draft' });
    expect(craftOf(model, 'writer').release).toEqual(root);
  });

  test('takes a level summary from the front matter, else the first sentence', async () => {
    const { levels } = craftOf(await modelOfFixture('scattered-site'), 'designer');
    expect(levels.map(({ summary }) => summary)).toEqual(['I learn.', 'I lead the drawing.']);
  });

  test('leaves out what is excluded, unpublished or has no front matter', async () => {
    const all = JSON.stringify(await modelOfFixture('scattered-site'));
    expect(all).not.toContain('Canary');
    expect(all).not.toContain('contributors');
  });

  test('resolves links by file, by permalink, with base path and through Liquid', async () => {
    const model = await modelOfFixture('scattered-site');
    const hrefs = JSON.stringify(frameworkOf(model)).match(/https:\/\/page\.invalid[^"\\]*/g);
    expect(new Set(hrefs)).toEqual(
      new Set([
        'https://page.invalid/framework/designer',
        'https://page.invalid/framework/guide',
        'https://page.invalid/framework/designer/level1',
        'https://page.invalid/framework/designer/level2',
        'https://page.invalid/framework/designer/level2#senior-designer',
        'https://page.invalid/framework/designer#research',
        'https://page.invalid/framework/designer#drawing',
      ]),
    );
  });
});

test('a level with a heading per area has the same sections as one with a table', async () => {
  const model = await modelOfFixture('headings-per-area');
  expect(shown(model)).toEqual([
    'level1.md:11:1 warning area-missing',
    'level1.md:24:1 warning unknown-area',
  ]);
  const { sections } = levelOf(model);
  expect(sections.map(({ kind }) => kind)).toEqual(['prose', 'areas', 'prose']);
  const areas = sections[1]?.kind === 'areas' ? sections[1].expectations : [];
  expect(
    areas.map(({ name, area, statements }) => [name.text, area, statements.map(({ text }) => text)]),
  ).toEqual([
    [
      'Care',
      'care',
      [
        'I wash my hands.',
        'I ask before I touch.',
        'I explain: what I do why I do it',
        'On nights',
        'I call for help.',
      ],
    ],
    ['Recrods', undefined, ['I sign every entry.']],
  ]);
  expect(areas[0]?.statements[2]?.html).toContain('<ul>\n<li>what I do</li>');
  expect(areas[0]?.statements[3]?.html).toBe('<h3 id="on-nights">On nights</h3>');
});

describe('a table behind that of the areas', () => {
  /** Of what kind it is with these first cells; the craft has Research and Drawing. */
  const kind = (head: string, cells: readonly string[]) => {
    const table = `| ${head} | Now |\n|---|---|\n${cells.map((cell) => `| ${cell} | I do. |\n`).join('')}`;
    return levelOf(withBody(`${areaTable}\nMore.\n\n${table}`)).sections.at(-1)?.kind;
  };

  test.each([
    ['all of its rows do', ['Research', 'Drawing'], 'areas'],
    ['half of its rows do', ['Research', 'Salary', 'Drawing', 'Leave'], 'areas'],
    ['fewer than half of its rows do', ['Research', 'Salary', 'Leave'], 'prose'],
    ['none does', ['Salary', 'Leave'], 'prose'],
  ])('is of areas too when its rows name some: %s', (_, cells, expected) => {
    expect(kind('What', cells)).toBe(expected);
  });

  test('is of areas whatever its rows name when it is headed so', () => {
    expect(kind('Area', ['Salary', 'Leave'])).toBe('areas');
  });
});

describe('the title and id of a framework', () => {
  const craft = designerCraft.replace('\n', '\nparent: Home\n');
  const named = (root: string, config = 'lang: en\n') => {
    const page = level(`# Designer - Level 1\n\n${areaTable}`);
    const files = { '_config.yml': config, 'index.md': root, 'craft.md': craft, 'a.md': page };
    const { id, title } = frameworkOf(modelOf(files));
    return [id, title];
  };
  const front = '---\ntitle: Home\npermalink: /\n---\n';

  test.each([
    [
      'the website’s title beats its front page’s',
      `${front}# Welcome\n`,
      'title: Acme Careers\n',
      'Acme Careers',
    ],
    ['the front page’s H1 beats its title', `${front}# Our *Careers*\n`, 'lang: en\n', 'Our Careers'],
    ['the front page’s title is the last resort', `${front}Words.\n`, 'lang: en\n', 'Home'],
  ])('%s', (_, root, config, title) => {
    expect(named(root, config)).toEqual([title.toLowerCase().replace(' ', '-'), title]);
  });

  test('come from the root’s own title and address where it is not the front page', () => {
    const root = `${front.replace('permalink: /', 'permalink: /careers')}# Welcome\n`;
    expect(named(root, 'title: Acme\n')).toEqual(['careers', 'Home']);
  });
});

describe('ids', () => {
  const craft = (title: string, permalink: string) =>
    designerCraft.replace('title: Designer Craft', `title: "${title}"`).replace('/designer', permalink);
  const under = (title: string, permalink: string) =>
    level(`# L - Level 1\n\n${areaTable}`)
      .replace('Designer Craft', `"${title}"`)
      .replace('/designer/level1', permalink);

  test('are safe in file names and unique, whatever crafts are called', () => {
    const model = modelOf({
      '1.md': craft('UX/UI Designer Craft', '/a/design'),
      '1l.md': under('UX/UI Designer Craft', '/a/design/level1'),
      '2.md': craft('C++ Engineer 🚀 Craft', '/b/design'),
      '2l.md': under('C++ Engineer 🚀 Craft', '/b/design/level1'),
      '3.md': craft('Node.js Craft', '/c/Node.JS_Team'),
      '3l.md': under('Node.js Craft', '/c/Node.JS_Team/level1'),
      '4.md': craft('Con Craft', '/con'),
      '4l.md': under('Con Craft', '/con/level1'),
      '5.md': craft('Инженер Craft', '/инженер'),
      '5l.md': under('Инженер Craft', '/инженер/level1'),
    });
    expect(shown(model)).toEqual([]);
    expect(frameworkOf(model).crafts.map(({ id, name, levels }) => [id, name, levels[0]?.id])).toEqual(
      [
        ['a-design', 'UX/UI Designer', 'a-design-level1'],
        ['b-design', 'C++ Engineer 🚀', 'b-design-level1'],
        ['node-js-team', 'Node.js', 'node-js-team-level1'],
        ['con-page', 'Con', 'con-page-level1'],
        ['инженер', 'Инженер', 'инженер-level1'],
      ].sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1)),
    );
  });

  test('stay the same when a level gets another title', () => {
    const id = (title: string) =>
      levelOf(modelOf({ 'index.md': designerCraft, 'a.md': level(`# X - Level 1\n\n${areaTable}`, title) }))
        .id;
    expect(id('Level 1 (Junior)')).toBe(id('Level 1 - Associate'));
  });
});

test('an H1 that says only the level leaves the role to rank and craft', () => {
  const model = modelOf({
    'index.md': designerCraft,
    'a.md': level(`# Level 1 (Junior)\n\n${areaTable}`, 'Level 1 (Junior)'),
    'b.md': level(`# Head of Design - Level 2\n\n${areaTable}`, 'Level 2 (Head of Design)', 2),
  });
  expect(craftOf(model).levels.map(({ role }) => role)).toEqual(['Junior Designer', 'Head of Design']);
});

test('a website’s address without a scheme is no address', () => {
  const files = { 'index.md': designerCraft, 'a.md': level(`# D - Level 1\n\n${areaTable}`) };
  const siteUrl = (url: string) => frameworkOf(modelOf({ ...files, '_config.yml': `url: ${url}\n` })).siteUrl;
  expect(siteUrl('example.com')).toBeUndefined();
  expect(siteUrl('//example.com')).toBeUndefined();
  expect(siteUrl('https://example.com/')).toBe('https://example.com');
});

test('a configuration above the folder gives defaults, and its excluded paths count from there', () => {
  const model = modelOf({
    '../_config.yml': 'title: Outer\nurl: https://o.example\nlang: de\nexclude: [site/old]\n',
    '_config.yml': 'title: Inner\n',
    'index.md': designerCraft,
    'a.md': level(`# D - Level 1\n\n[other page](/elsewhere) [gone](/designer/x)\n\n${areaTable}`),
    'old/b.md': level(`# D - Level 2\n\n${areaTable}`, 'Level 2', 2),
  });
  expect(frameworkOf(model)).toMatchObject({ language: 'de', siteUrl: 'https://o.example' });
  expect(craftOf(model).levels).toHaveLength(1);
  // Part of a larger site: a path outside the framework is a page there, one inside it is dead.
  expect(shown(model)).toEqual(['a.md:8:26 warning dead-link']);
});
