import { describe, expect, test } from 'vitest';
import { areaTable, designerCraft, level, modelOf, shown, withBody } from './support.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const good = level(`# Designer - Level 1\n\n${areaTable}`);
const withRows = (...rows: readonly string[]) =>
  level(
    `# Designer - Level 1\n\n| Area | Description |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`,
  );
const second = level(`# Designer - Level 2\n\n${areaTable}`, 'Level 2', 2);

/** A behaviour, the files that show it, and all that is reported. */
const rows: readonly (readonly [string, Record<string, string | Uint8Array>, readonly string[]])[] = [
  [
    'a framework without mistakes reports nothing',
    { 'index.md': designerCraft, 'a.md': good, 'b.md': second },
    [],
  ],
  [
    'a parent that no page has as its title is reported where it is written',
    { 'a.md': good },
    ['a.md:3:9 warning unknown-parent'],
  ],
  [
    'a website’s address without a scheme is reported where it is written',
    { '_config.yml': 'title: Acme\nurl: example.com\n', 'index.md': designerCraft, 'a.md': good },
    ['_config.yml:2:6 warning bad-site-url'],
  ],
  [
    'an empty address of a website is none',
    { '_config.yml': 'url: ""\n', 'index.md': designerCraft, 'a.md': good },
    [],
  ],
  [
    'a level whose title says no number is reported at its title',
    { 'index.md': designerCraft, 'a.md': good, 'b.md': level(`# Senior level\n\n${areaTable}`, 'Senior', 2) },
    ['b.md:2:8 error level-without-number'],
  ],
  [
    'two levels with one number are reported on the second page',
    {
      'index.md': designerCraft,
      'a.md': good,
      'b.md': level(`# Other - Level 1\n\n${areaTable}`, 'Level 1', 2),
    },
    ['b.md:6:1 error duplicate-level'],
  ],
  [
    'a number left out between two levels is reported on the level above the gap',
    { 'index.md': designerCraft, 'a.md': good, 'c.md': level(`# D - Level 3\n\n${areaTable}`, 'Level 3', 3) },
    ['c.md:6:1 warning missing-level'],
  ],
  [
    'a level whose front matter never ends leaves no gap on its ladder, nor is it unknown elsewhere',
    {
      'index.md': designerCraft.replace('---\n', '---\nequivalent: [[designer/2, designer/3]]\n'),
      'a.md': good,
      'b.md': second.replace(/\n---\n/, '\n'),
      'c.md': level(`# D - Level 3\n\n${areaTable}`, 'Level 3', 3),
    },
    ['b.md:1:1 error front-matter-open'],
  ],
  [
    'a level whose parent is misspelled leaves no gap on its ladder',
    {
      'index.md': designerCraft,
      'a.md': good,
      'b.md': second.replace('parent: ', 'parent: Not '),
      'c.md': level(`# D - Level 3\n\n${areaTable}`, 'Level 3', 3),
    },
    ['b.md:3:9 warning unknown-parent'],
  ],
  [
    'a title in front matter that is no YAML is not missing as well',
    { 'index.md': designerCraft, 'a.md': good, 'b.md': second.replace('title: ', 'title: [') },
    ['b.md:3:1 error bad-yaml'],
  ],
  [
    'an H1 with another number than the title is reported',
    { 'index.md': designerCraft, 'a.md': good, 'b.md': level(`# D - Level 3\n\n${areaTable}`, 'Level 2', 2) },
    ['b.md:6:1 warning level-number-differs'],
  ],
  [
    'two pages with one permalink are reported at the second permalink, whatever its ending',
    {
      'index.md': designerCraft,
      'a.md': good,
      'b.md': level(`# D - Level 2\n\n${areaTable}`, 'Level 2', 2).replace(
        '/designer/level2',
        '/designer/level1.html',
      ),
    },
    ['b.md:4:12 error duplicate-permalink'],
  ],
  [
    'two crafts with one title are reported, since levels could mean either',
    { 'index.md': designerCraft, 'a.md': good, 'other.md': designerCraft.replace('/designer', '/other') },
    ['other.md:2:8 warning duplicate-title', 'other.md:5:1 warning craft-without-levels'],
  ],
  [
    'a page without an H1 is reported at its first word',
    { 'index.md': designerCraft, 'a.md': level(`\nWords.\n\n${areaTable}`) },
    ['a.md:7:1 warning no-h1'],
  ],
  [
    'a page without a title is reported',
    { 'index.md': designerCraft, 'a.md': good, 'b.md': '---\nlayout: page\n---\n# Something\n' },
    ['b.md:1:1 warning no-title'],
  ],
  [
    'a level that says nothing about areas is reported once',
    { 'index.md': designerCraft, 'a.md': level('# Designer - Level 1\n\nWords.\n') },
    ['a.md:6:1 warning no-table'],
  ],
  [
    'a folder with pages and no level is one error',
    {
      'index.md': designerCraft.replace('Designer Craft', 'Designers'),
      'b.md': '---\ntitle: B\n---\nNo heading.',
    },
    ['b.md:4:1 warning no-h1', 'index.md:1:1 error no-levels'],
  ],
  [
    'a folder whose files have no front matter is one error',
    { 'README.md': '# Hello' },
    ['README.md:1:1 error no-levels'],
  ],
  [
    'a craft page without levels is reported beside a craft with some',
    { 'index.md': designerCraft, 'a.md': good, 'w.md': '---\ntitle: Writer Craft\n---\n# Writer Craft\n' },
    ['w.md:4:1 warning craft-without-levels'],
  ],
  [
    'broken YAML in the configuration is reported at its line',
    { 'index.md': designerCraft, 'a.md': good, '_config.yml': 'title: A\nurl: "open\n' },
    ['_config.yml:3:1 error bad-config'],
  ],
  [
    'an unknown status and a date that does not exist are reported at their values',
    {
      'index.md': designerCraft,
      'a.md': good.replace('parent:', 'status: aproved\neffective: 2026-02-30\nparent:'),
    },
    ['a.md:3:9 warning bad-status', 'a.md:4:12 warning bad-date'],
  ],
  [
    'an approver without a version is reported',
    { 'index.md': designerCraft, 'a.md': good.replace('parent:', 'approvedBy: Ann\nparent:') },
    ['a.md:3:13 warning approver-without-version'],
  ],
  [
    'places count from one after CRLF line ends, tabs and emoji',
    {
      'index.md': designerCraft,
      'a.md': good.replace('I listen.', '🚀👍\t[x](nowhere.md) [x](nowhere.md)').replace(/\n/g, '\r\n'),
    },
    ['a.md:10:17 warning dead-link', 'a.md:10:33 warning dead-link'],
  ],
  [
    'a heading misspelled on a craft is one message at the heading, however many levels name it rightly',
    {
      'index.md': designerCraft.replace('## Research', '## Reserach'),
      'a.md': good,
      'b.md': second,
    },
    ['index.md:7:1 warning unknown-area'],
  ],
  [
    'an area that several levels leave out, and one that only they know, are one message each',
    {
      'index.md': `${designerCraft}\n## Leading\n\nWe lead.\n`,
      'a.md': good.replace('| Drawing |', '| Prototyping |'),
      'b.md': second.replace('| Drawing |', '| Prototyping |'),
    },
    ['a.md:10:3 warning area-missing', 'a.md:11:3 warning unknown-area'],
  ],
  [
    'a page called as a level that names no craft is reported at its title',
    { 'index.md': designerCraft, 'a.md': good, 'b.md': '---\ntitle: Level 2 (Senior)\n---\n# Notes\n' },
    ['b.md:2:8 warning level-without-craft'],
  ],
  [
    'so is one beside the front page, which does not become a craft',
    {
      'index.md': '---\ntitle: Careers\npermalink: /\n---\n# Careers\n',
      'designer.md': designerCraft,
      'a.md': good,
      'b.md': '---\ntitle: Level 3 (Senior)\n---\n# Senior Designer - Level 3\n',
      'c.md': '---\ntitle: Senior (Level 4)\n---\n# Senior Designer - Level 4\n',
    },
    ['b.md:2:8 warning level-without-craft', 'c.md:2:8 warning level-without-craft'],
  ],
  [
    'so is one beside a front page that has an address of its own',
    {
      'index.md': '---\ntitle: Careers\npermalink: /careers\n---\n# Careers\n',
      'designer.md': designerCraft.replace('permalink', 'parent: Careers\npermalink'),
      'a.md': good,
      'b.md': '---\ntitle: Level 3 (Senior)\npermalink: /careers/level3\n---\n# Senior Designer - Level 3\n',
    },
    ['b.md:2:8 warning level-without-craft'],
  ],
  [
    'a page about levels is no level',
    { 'index.md': designerCraft, 'a.md': good, 'b.md': '---\ntitle: What Level 2 means\n---\n# Notes\n' },
    [],
  ],
  [
    'a level that repeats the one below word for word is reported',
    {
      'index.md': designerCraft,
      'a.md': good.replace('I draw', 'I draw what the team of a product needs to see'),
      'b.md': second.replace('I draw', 'I draw what the team of a product needs to see'),
    },
    ['b.md:6:1 warning level-repeated'],
  ],
  [
    'an area that does not grow is one message, and a statement of it is no second one',
    {
      'index.md': designerCraft,
      'a.md': withRows('Drawing | I draw what a team needs to see', 'Research | I plan a week'),
      'b.md': withRows('Drawing | I draw what a team needs to see', 'Research | I plan a month').replaceAll(
        '1',
        '2',
      ),
      'c.md': withRows('Drawing | I draw what a team needs to see', 'Research | I plan a year').replaceAll(
        '1',
        '3',
      ),
    },
    ['b.md:10:3 warning area-repeated', 'c.md:10:3 warning area-repeated'],
  ],
  [
    'a statement that several levels share is reported once, where it stands again; a short one never',
    {
      'index.md': designerCraft,
      'a.md': withRows('Drawing | I draw what a team needs to see.', 'Research | I plan'),
      'b.md': withRows(
        'Drawing | I sketch',
        'Research | I plan. <br>I draw what a team needs to see',
      ).replaceAll('1', '2'),
      'c.md': withRows(
        'Drawing | I draw what a team needs to see <br>I lead',
        'Research | I plan ahead',
      ).replaceAll('1', '3'),
    },
    ['b.md:11:26 warning statement-repeated'],
  ],
  [
    'a word that stands twice in a row is reported where it does, also over a line’s end',
    {
      'index.md': designerCraft,
      'a.md':
        `${good}\nThat that had had is fine, New York York is a name, Pa Pa too; the next is is\nnot what what\nthe\nthe eye sees; ` +
        '`the the` neither.\n\n- the\n- the\n',
    },
    ['a.md:14:5 warning doubled-word', 'a.md:15:1 warning doubled-word'],
  ],
  [
    'a word stands twice by grammar in some languages',
    {
      '_config.yml': 'lang: tr\n',
      'index.md': designerCraft,
      'a.md': `${good}\nBunu yavaş yavaş yaparım.\n`,
    },
    [],
  ],
  [
    'a value that YAML takes for an alias is reported where it stands',
    { '_config.yml': 'title: *Careers*\n', 'index.md': designerCraft, 'a.md': good },
    ['_config.yml:1:8 error bad-config'],
  ],
  [
    'an alias within what it stands for is reported where it stands',
    { '_config.yml': 'title: T\na: &a\n  b: [*a]\n', 'index.md': designerCraft, 'a.md': good },
    ['_config.yml:3:7 error bad-config'],
  ],
  [
    'aliases that stand for more than memory holds are reported',
    {
      '_config.yml': `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[at]}`)}]\n`)
        .join('')}`,
      'index.md': designerCraft,
      'a.md': good,
    },
    ['_config.yml:1:1 error bad-config'],
  ],
  ...['en_GB', '"!!"', 'englishlanguage', 'constructor', '__proto__', 'x-own', '5', '[en, de]', '{a: b}'].map(
    (language): readonly [string, Record<string, string>, readonly string[]] => [
      `a language such as ${language} is reported where it is written`,
      { '_config.yml': `lang: ${language}\n`, 'index.md': designerCraft, 'a.md': good },
      ['_config.yml:1:7 warning bad-language'],
    ],
  ),
  ...['en_GB', 'klingonese', '[en]'].map(
    (language): readonly [string, Record<string, string>, readonly string[]] => [
      `a language such as ${language} on one page is reported there`,
      { 'index.md': designerCraft, 'a.md': good.replace('---\n', `---\nlang: ${language}\n`) },
      ['a.md:2:7 warning bad-language'],
    ],
  ),
  ...['en', 'en-gb', 'de-CH', 'ja', 'zh-Hant', 'nds', 'iw', 'no', ''].map(
    (language): readonly [string, Record<string, string>, readonly string[]] => [
      `a language such as ${language} is one`,
      { '_config.yml': `lang: ${language}\n`, 'index.md': designerCraft, 'a.md': good },
      [],
    ],
  ),
  ...['--- \n', '---\t\n'].map((fence): readonly [string, Record<string, string>, readonly string[]] => [
    `front matter may begin with ${JSON.stringify(fence)}`,
    { 'index.md': designerCraft, 'a.md': good.replace('---\n', fence) },
    [],
  ]),
  ...['...\n', '--- \n', '...  \n'].map(
    (fence): readonly [string, Record<string, string>, readonly string[]] => [
      `front matter may end with ${JSON.stringify(fence)}`,
      { 'index.md': designerCraft, 'a.md': good.replace(/\n---\n/, `\n${fence}`) },
      [],
    ],
  ),
];

test.each(rows)('%s', (_, files, expected) => {
  expect(shown(modelOf(files))).toEqual(expected);
});

/** The same for one level's body, which starts in line 8. */
const bodies: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an area that the craft has not is reported, and so is the one it stands for',
    areaTable.replace('Research', 'Reserch'),
    ['level1.md:10:3 warning area-missing', 'level1.md:10:3 warning unknown-area'],
  ],
  [
    'an area named twice is reported at the second',
    `${areaTable}| Drawing | Again. |\n`,
    ['level1.md:12:3 warning area-twice'],
  ],
  [
    "an area linked to another area's description is reported",
    areaTable.replace('Research', '[Research](/designer#drawing)'),
    ['level1.md:10:3 warning area-link-differs'],
  ],
  [
    'a slip in a name whose link says what is meant is reported',
    areaTable.replace('Research', '[Reserach](/designer#research)'),
    ['level1.md:10:3 warning misspelled-area'],
  ],
  [
    'a shorter name that is linked is none',
    areaTable.replace('Research', '[Asking](/designer#research)'),
    [],
  ],
  ...['TODO: ask Ann', 'TBD', 'tbd', 'FIXME later', 'I listen. ???', 'Lorem ipsum dolor', 'Lorem Ipsum'].map(
    (note): readonly [string, string, readonly string[]] => [
      `"${note}" in a text that people read is reported`,
      areaTable.replace('I listen.', `See: ${note}`),
      [`level1.md:10:${note.startsWith('I') ? 29 : 19} warning unfinished-text`],
    ],
  ),
  ...[
    'Noch zu ergänzen',
    'À compléter.',
    'Pendiente de definir',
    'Da completare',
    'A definir',
    'Nog in te vullen',
    'Do uzupełnienia',
    'Ska kompletteras',
    '未定',
    '作成中',
    '待补充',
    '待補充',
    '작성 예정',
    'قيد الإعداد',
    'يُحدد لاحقًا',
    'To be confirmed',
  ].map((note): readonly [string, string, readonly string[]] => [
    `"${note}" as all of a text, or in brackets, is reported`,
    areaTable.replace('I listen.', `${note} <br> - I lead (${note})`),
    [
      'level1.md:10:14 warning unfinished-text',
      `level1.md:10:${30 + note.length - 1} warning unfinished-text`,
    ],
  ]),
  ...[
    'Hago todo lo que puedo.',
    'Je sais ce qui reste à définir avec le client.',
    'Ich kläre, was noch offen ist.',
    'Escolho o que é preciso definir.',
    'Wiem, co jest do zrobienia w zespole.',
    'Bepaalt wat er nog te doen is.',
    '未定の要件を整理します。',
    '我会整理待定事项。',
    '미정인 요구 사항을 정리합니다.',
    'I list what is to be defined, and limit WIP (work in progress).',
  ].map((prose): readonly [string, string, readonly string[]] => [
    `"${prose}" is good prose`,
    areaTable.replace('I listen.', prose),
    [],
  ]),
  [
    'a note in what a printed abbreviation is short for is reported where it stands',
    `I hand out PR.\n\n*[PR]: TODO\n\n${areaTable}`,
    ['level1.md:10:8 warning unfinished-text'],
  ],
  [
    'a note that is written with entities is reported where its text begins, and no word for it',
    areaTable.replace('I listen.', 'I write TODOs, T&#79;DO. <br> - TODO'),
    ['level1.md:10:14 warning unfinished-text', 'level1.md:10:46 warning unfinished-text'],
  ],
  [
    'marks of a merge that a page shows as code, fenced or in HTML, are none',
    ['```', '```', '<pre>', '</pre>', '~~~', '~~~']
      .map((mark, at) =>
        at % 2 === 0 ? `${mark}\n<<<<<<< HEAD\nI ask.\n=======\nI tell.\n>>>>>>> other` : `${mark}\n`,
      )
      .join('\n')
      .concat(`\n${areaTable}`),
    [],
  ],
  [
    'notes in items below each other are told apart from words that they touch',
    areaTable.replace('I listen.', '<ul><li>I ask</li><li>TODO</li></ul>'),
    ['level1.md:10:14 warning block-html-in-line', 'level1.md:10:36 warning unfinished-text'],
  ],
  [
    'a TODO after a word of code within code is a word of code too',
    areaTable.replace('I listen.', 'I clear <code>a <code>b</code> TODO</code>.'),
    [],
  ],
  ['a TODO that is a word of code is none', areaTable.replace('I listen.', 'I clear each `TODO`.'), []],
  ['what is still to do is none', areaTable.replace('I listen.', 'I see what is to do. What?!'), []],
  [
    'the marks of a merge that Git could not finish are reported at the first',
    `${areaTable}\n<<<<<<< HEAD\nI ask.\n=======\nI tell.\n>>>>>>> other\n`,
    ['level1.md:13:1 warning conflict-marker'],
  ],
  [
    'an empty cell is reported where it stands',
    areaTable.replace('I listen.', ''),
    ['level1.md:10:13 warning empty-cell'],
  ],
  [
    'a row without its second cell is reported',
    areaTable.replace('| I listen. |', '|'),
    ['level1.md:10:3 warning empty-cell'],
  ],
  [
    'a row without a name is reported',
    areaTable.replace('| Drawing |', '| |').replace('I draw', 'I go on'),
    ['level1.md:10:3 warning area-missing', 'level1.md:11:2 warning empty-cell'],
  ],
  [
    'a removed Liquid tag is reported',
    `a {% include b.html %}\n\n${areaTable}`,
    ['level1.md:8:3 warning liquid-removed'],
  ],
  ['Liquid that never ends is reported', `a {{ b\n\n${areaTable}`, ['level1.md:8:3 warning liquid-open']],
  [
    'each comment is reported, in a line and between blocks',
    `a <!-- b --> c\n\n<!-- d\ne -->\n\n${areaTable}`,
    ['level1.md:8:3 warning comment-removed', 'level1.md:10:1 warning comment-removed'],
  ],
  [
    'removed HTML is reported at its tag',
    `a <b onclick="x()">b</b>\n\n<p>\n<script>c</script></p>\n\n${areaTable}`,
    ['level1.md:8:3 warning html-removed', 'level1.md:11:1 warning html-removed'],
  ],
  [
    'what the website hides is reported once, at its tag',
    `a <b hidden style="x">b</b> <i title="a hidden thing">c</i>\n\n<p>\n<i style="display: none">c</i></p>\n\n${areaTable}`,
    ['level1.md:8:3 warning html-removed', 'level1.md:11:1 warning html-removed'],
  ],
  [
    'a link to no page is reported',
    `a [b](/designer/level9)\n\n${areaTable}`,
    ['level1.md:8:3 warning dead-link'],
  ],
  [
    'a link to no heading is reported',
    `a [b](#nothing)\n\n${areaTable}`,
    ['level1.md:8:3 warning dead-link'],
  ],
  [
    'a link that could run something is refused, in Markdown and in HTML',
    `[a](javascript:b) <a href=" java\tscript:c">d</a>\n\n${areaTable}`,
    ['level1.md:8:1 warning link-refused', 'level1.md:8:22 warning link-refused'],
  ],
  [
    'a remote image is reported',
    `a ![b](https://c.d/e.png)\n\n${areaTable}`,
    ['level1.md:8:3 warning remote-image'],
  ],
  ['a missing image is reported', `a ![b](c.png)\n\n${areaTable}`, ['level1.md:8:3 warning missing-image']],
  [
    'an image outside the folder is an error',
    `![b](../../c.png)\n\n${areaTable}`,
    ['level1.md:8:1 error image-outside'],
  ],
  [
    'an attribute list that never closes is reported',
    `a {: .b\n\n${areaTable}`,
    ['level1.md:8:3 warning attribute-list-open'],
  ],
];

describe('on a level', () => {
  test.each(bodies)('%s', (_, body, expected) => {
    expect(shown(withBody(body))).toEqual(expected);
  });

  test('a drawing that holds script is refused', () => {
    const model = modelOf({
      'index.md': designerCraft,
      'a.md': good.replace('I listen.', '![ok](ok.svg) ![bad](bad.svg) ![pixel](/p.png)'),
      'ok.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
      'bad.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      'p.png': png,
    });
    expect(shown(model)).toEqual(['a.md:10:28 warning image-refused']);
    expect([...(model.framework?.images.keys() ?? [])]).toEqual(['ok.svg', 'p.png']);
  });

  test('messages say what was probably meant', () => {
    const model = withBody(
      `[a](/designer/levle1) [b](/designer#reserch) ![c](x.png)\n\n${areaTable.replace('Drawing', 'Drwing')}`,
    );
    expect(model.diagnostics.map(({ fix }) => /Did you mean "([^"]+)"/.exec(fix)?.[1])).toEqual([
      '/designer/level1',
      'research',
      undefined,
      undefined,
      'Drawing',
    ]);
  });
});

test('what is reported twice at one place is said once', () => {
  const model = withBody(
    `| Area | Description |\n|---|---|\n| Research | <i onclick="a">b</i> |\n| Drawing | c |\n`,
  );
  expect(shown(model)).toEqual(['level1.md:10:14 warning html-removed']);
});

test('one message for many levels names them all', () => {
  const levels = [1, 2, 3].map((number) => [
    `l${number}.md`,
    level(`# D - Level ${number}\n\n${areaTable}`, `Level ${number}`, number),
  ]);
  const { diagnostics } = modelOf({
    'index.md': designerCraft.replace('## Research', '## Reserach'),
    ...Object.fromEntries(levels),
  });
  expect(diagnostics.map(({ what }) => what)).toEqual([
    'This area is called "Reserach", but levels 1, 2 and 3 call it "Research".',
  ]);
});

test('the language that is taken is the nearest that is one', () => {
  const languageOf = (lang: string) =>
    modelOf({ '_config.yml': `lang: ${lang}\n`, 'index.md': designerCraft, 'a.md': good }).framework
      ?.language;
  expect(['en_GB', 'pt_BR.UTF-8', 'de-CH-nonsensevariant', 'no language'].map(languageOf)).toEqual([
    'en-GB',
    'pt-BR',
    'de-CH',
    'en',
  ]);
});

test('a title that says its heading again may have a word that only code has', () => {
  const page = (title: string) => `---\ntitle: ${title}\nparent: Careers\n---\n# How we use \`TODO\` lists\n`;
  const findings = (title: string) =>
    shown(modelOf({ 'index.md': '---\ntitle: Careers\n---\n# Careers\n', 'lists.md': page(title) })).filter(
      (line) => line.includes('unfinished'),
    );
  expect(findings('How we use TODO lists')).toEqual([]);
  expect(findings('TODO lists')).toEqual(['lists.md:2:8 warning unfinished-text']);
});

test('a merge that was never finished in a configuration is one mistake', () => {
  const config =
    'title: A\n<<<<<<< HEAD\nurl: https://a.example\n=======\nurl: https://b.example\n>>>>>>> other\n';
  const findings = shown(
    modelOf({
      '_config.yml': config,
      'index.md': designerCraft,
      'level1.md': level(`# Designer - Level 1\n\n${areaTable}`),
    }),
  );
  expect(findings).toEqual(['_config.yml:2:1 error bad-config']);
});
