import { expect, test } from 'vitest';
import {
  areaTable,
  blocksOf,
  craftOf,
  designerCraft,
  modelOf,
  shown,
  statementsOf,
  withBody,
} from './support.js';

const table = (head: string, more = '') =>
  `<table>${more}<tr><th>${head}</th><th>Now</th></tr><tr><td>Research</td><td>I listen.</td></tr></table>`;

test.each<[string, string, string[], object]>([
  [
    'a caption stands above a table of areas',
    table('Area', '<caption>All <em>areas</em></caption>'),
    ['<p>All <em>areas</em></p>'],
    { Research: ['I listen.'] },
  ],
  [
    'any other table keeps its caption',
    table('What', '<caption>All</caption>'),
    [expect.stringMatching(/^<table><caption>All<\/caption>.*What.*I listen/)],
    {},
  ],
  ['a wrapper of a table alone is none', `<div>${table('Area')}</div>`, [], { Research: ['I listen.'] }],
  [
    'the id of a wrapper is that of what stands in it first',
    `<div id="here"><p>Look.</p>${table('Area')}</div>`,
    ['<div id="here"><p>Look.</p></div>'],
    { Research: ['I listen.'] },
  ],
])('%s', (_, body, html, statements) => {
  const model = withBody(`${body}\n`);
  expect(blocksOf(model).map((block) => block.html.replace(/\n/g, ''))).toEqual(html);
  expect(statementsOf(model)).toEqual(statements);
});

test('a link finds the id of a wrapper whose table is one of areas', () => {
  const model = withBody(`[There](#here).\n\n<div id="here">${table('Area')}</div>\n`);
  expect(shown(model).filter((line) => line.includes('dead-link'))).toEqual([]);
  expect(statementsOf(model)).toEqual({ Research: ['I listen.'] });
});

test('items of an HTML list on a page of HTML are statements each, marked ones for colleagues alone', () => {
  const page =
    '---\ntitle: Level 1\nparent: Designer Craft\n---\n<h1>Designer - Level 1</h1>\n<h2>Research</h2>\n<ul> <li>I listen.</li><li class="internal">I am paid.</li></ul>\n<p>I ask.</p>\n<h2>Drawing</h2>\n<blockquote>I draw.</blockquote>\n';
  const model = modelOf({ 'index.md': designerCraft, 'a.html': page });
  const [section] = craftOf(model).levels[0]?.sections ?? [];
  const all = section?.kind === 'areas' ? section.expectations : [];
  expect(
    all.map(({ name, statements }) => [name.text, statements.map(({ text, internal }) => [text, internal])]),
  ).toEqual([
    [
      'Research',
      [
        ['I listen.', undefined],
        ['I am paid.', true],
        ['I ask.', undefined],
      ],
    ],
    ['Drawing', [['I draw.', undefined]]],
  ]);
});

test('a table in HTML has its areas below a head, in a body and in a foot', () => {
  const row = (area: string, says: string) => `<tr><td>${area}</td><td>${says}</td></tr>`;
  const head = '<thead><tr><th>Area</th><th>Now</th></tr></thead>';
  const body = `<table>${head}<tbody>${row('Research', 'I listen.')}</tbody><tfoot>${row('Drawing', 'I draw.')}</tfoot></table>\n`;
  expect(statementsOf(withBody(body))).toEqual({ Research: ['I listen.'], Drawing: ['I draw.'] });
});

test('a link finds an id within HTML, and a name that is one for links', () => {
  const model = withBody(
    `${areaTable}\n[There](#spot) and [here](#old) and [gone](#lost).\n\n<p id="spot">x</p>\n\n<p><a name="old">y</a></p>\n`,
  );
  expect(shown(model).filter((line) => line.includes('dead'))).toEqual([
    expect.stringMatching(/^level1\.md:13:37 /),
  ]);
});

test('each item of an area’s list stands at its own line', () => {
  const model = withBody(
    '## Research\n\n- I listen.\n\n- I ask,\n  and ask.\n- I tell.\n\n## Drawing\n\nI draw.\n',
  );
  const [section] = craftOf(model).levels[0]?.sections ?? [];
  const places =
    section?.kind === 'areas'
      ? section.expectations.flatMap(({ statements }) => statements.map(({ place }) => place.line))
      : [];
  expect(places).toEqual([10, 12, 14, 18]);
});

test('bars within code are no cells, whatever backticks stand before', () => {
  const table = (cell: string) => `| Area | Now |\n|---|---|\n| Research | ${cell} |\n`;
  expect(statementsOf(withBody(table('I run `a|b`.')))).toEqual({ Research: ['I run <code>a|b</code>.'] });
  expect(statementsOf(withBody(table('I run ``a`|b``.')))).toEqual({
    Research: ['I run <code>a`|b</code>.'],
  });
});
