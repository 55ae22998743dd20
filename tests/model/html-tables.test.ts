import { expect, test } from 'vitest';
import type { Expectation } from '../../src/domain/framework.js';
import { makeFramework } from '../../src/model/make-framework.js';
import type { Model } from '../../src/model/model.js';
import { designerCraft, folderOf, frameworkOf, level, modelOf, shown, withBody } from './support.js';

/** Each expectation as `name (area): statement / statement`. */
function areas(model: Model): string[] {
  const sections = frameworkOf(model).crafts[0]?.levels[0]?.sections ?? [];
  return sections.flatMap((section) => (section.kind === 'areas' ? section.expectations.map(line) : []));
}

function line({ name, area, statements }: Expectation): string {
  return `${name.text} (${area}): ${statements.map(({ text }) => text).join(' / ')}`;
}

const rows =
  '<tr><td>Research</td><td><ul><li>I listen.</li><li>I <b>ask</b>.</li></ul></td></tr>\n' +
  '<tr><td><a href="/designer#drawing">Drawing</a></td><td>I draw.<br>I paint.</td></tr>\n';
const read = ['Research (research): I listen. / I ask.', 'Drawing (drawing): I draw. / I paint.'];

test.each([
  ['heads by th', `<table>\n<tr><th>Area</th><th>Description</th></tr>\n${rows}</table>`],
  [
    'a thead',
    `<table>\n<thead><tr><td>Area</td><td>Text</td></tr></thead>\n<tbody>\n${rows}</tbody>\n</table>`,
  ],
  ['heads by td', `<table>\n<tr><td>Area</td><td>Description</td></tr>\n${rows}</table>`],
  [
    'bold heads',
    `<table>\n<tr><td><b>What</b></td><td><p><strong>How</strong></p></td></tr>\n${rows}</table>`,
  ],
  ['no heads', `<table>\n${rows}</table>`],
  ['indented tags', `<table>\n${rows.replace(/<t/g, '  <t')}</table>`],
  ['a wrapper around it', `<div class="table-wrapper">\n<table>\n${rows}</table>\n</div>`],
  ['text around it', `<div><p>Above.</p>\n<table>\n${rows}</table>\n<p>Below.</p></div>`],
  ['empty lines in it', `<table>\n\n${rows.replace(/\n/g, '\n\n')}\n</table>`],
])('an HTML table with %s gives the areas that a pipe table would', (_, table) => {
  expect(areas(withBody(table))).toEqual(read);
});

test('a page of HTML gives the areas of its table, and keeps what stands around it', () => {
  const body = `<h1>Designer - Level 1</h1>\n<main>\n<p>First words.</p>\n\n<table>\n${rows}</table>\n<p>Last words.</p>\n</main>`;
  const model = modelOf({ 'index.md': designerCraft, 'level1.html': level(body) });
  expect(areas(model)).toEqual(read);
  const sections = frameworkOf(model).crafts[0]?.levels[0]?.sections ?? [];
  const prose = sections.flatMap((each) =>
    each.kind === 'prose' ? each.blocks.map(({ text }) => text) : [],
  );
  expect(prose).toEqual(['First words.', 'Last words.']);
});

test('a cell that covers rows or columns is one for each area, and for the first column', () => {
  const table =
    '<table><tr><th>Area</th><th>Expected</th><th>Not expected</th></tr>' +
    '<tr><td rowspan="2">Research</td><td>I listen.</td><td rowspan="3">Haste.</td></tr>' +
    '<tr><td>I ask.</td></tr>' +
    '<tr><td>Drawing</td><td colspan="1">I draw.</td></tr>' +
    '<tr><td>Colour</td><td colspan="2">Anything.</td></tr></table>';
  expect(areas(withBody(table))).toEqual([
    'Research (research): I listen. / I ask. / Not expected / Haste.',
    'Drawing (drawing): I draw. / Not expected / Haste.',
    'Colour (undefined): Anything.',
  ]);
});

test('paragraphs, nested items, bullets and headings in cells are statements of their own', () => {
  const table =
    '<table><tr><th>Area</th><th>Text</th></tr><tr><td><p>Research</p></td><td>' +
    '<h4>First</h4><p>One.</p><p>- Two.</p><ul><li>Three<ul><li>Four</li></ul></li></ul>• Five • Six <em>a<br>b</em>' +
    '</td></tr></table>';
  expect(areas(withBody(table))).toEqual([
    'Research (research): First / One. / Two. / Three / Four / Five / Six a / b',
  ]);
});

test('cells, rows and items of the class internal are never seen by candidates, and move no column', () => {
  const table =
    '<table><tr><th>Area</th><th>Text</th><th>Evidence</th></tr>\n' +
    '<tr><td>Research</td><td class="internal">Secret one.</td><td>Shown.</td></tr>\n' +
    '<tr class="internal"><td>Drawing</td><td>Secret two.</td><td></td></tr>\n' +
    '<tr><td>Drawing</td><td><ul><li class="internal">Secret three.</li><li>I draw.</li></ul></td><td></td></tr></table>';
  const files = { 'index.md': designerCraft, 'level1.md': level(`# Designer - Level 1\n\n${table}\n`) };
  const everyone = areas(modelOf(files)).join('\n');
  expect(everyone.match(/Secret/g)).toHaveLength(3);
  const candidate = makeFramework(folderOf(files), { siteUrl: undefined, audience: 'candidate' });
  expect(areas(candidate)).toEqual(['Research (research): Evidence / Shown.', 'Drawing (drawing): I draw.']);
});

test('a name that no area has is reported at its cell', () => {
  const table =
    '<table>\n<tr><th>Area</th><th>Text</th></tr>\n<tr><td>Reserch</td><td>I listen.</td></tr>\n</table>';
  expect(shown(withBody(table))).toContain('level1.md:10:5 warning unknown-area');
});

test('headings of a page of HTML are the areas of a craft, and those of a level name them', () => {
  const craft =
    '---\ntitle: Designer Craft\npermalink: /designer\n---\n<h1>Designer Craft</h1>\n<p>We design.</p>\n' +
    '<h2 id="ask">Research &amp; <em>asking</em></h2>\n<p>We listen.</p>\n\n<h2>Draw_ing</h2><p>We draw.</p>\n' +
    '<aside><h2>Not an area</h2></aside>\n';
  const body =
    '<h1>Level 1</h1>\n<h2>Research and asking</h2>\n<ul><li>I ask.</li></ul>\n<h2>Draw_ing</h2>\n<p>I draw.</p>';
  const model = modelOf({ 'index.html': craft, 'level1.html': level(body) });
  const [made] = frameworkOf(model).crafts;
  expect(made?.areas.map(({ id, name, summary }) => [id, name.text, summary])).toEqual([
    ['ask', 'Research & asking', 'We listen.'],
    ['drawing', 'Draw_ing', 'We draw.'],
  ]);
  expect(areas(model)).toEqual(['Research and asking (ask): I ask.', 'Draw_ing (drawing): I draw.']);
});
