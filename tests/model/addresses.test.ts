import { expect, test } from 'vitest';
import { areaTable, blocksOf, designerCraft, level, modelOf } from './support.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const page = (title: string, permalink: string, body = '') =>
  `---\ntitle: ${title}\npermalink: ${permalink}\n---\n# ${title}\n\n${body}\n`;

/** A site below a path, whose files lie elsewhere than their addresses; `a.md` holds this, and is reached at /designer/level1. */
function modelWith(body: string, config = 'url: https://acme.example\nbaseurl: /careers\n') {
  return modelOf({
    '_config.yml': `title: Acme\n${config}`,
    'index.md': page('Home', '/'),
    'crafts/design.md': designerCraft.replace('---\n#', 'parent: Home\n---\n#'),
    'crafts/levels/a.md': level(`# Designer - Level 1\n\n## My part\n\n${body}\n\n${areaTable}`),
    'guide/über uns.md': page('Guide', '/guide/über-uns', '## Größe'),
    'guide/index.md': page('Guides', '/guides/'),
    'guide/faq.markdown': page('Questions', '/faq.html'),
    'crafts/levels/pic.png': png,
    'designer/below.png': png,
    'img/a b.png': png,
  });
}

const host = 'https://page.invalid';

test.each([
  // By address, with or without the site's own, by file from here or from the top, and by anchor.
  ['/designer', `${host}/designer`],
  ['/designer/', `${host}/designer`],
  ['/designer.html', `${host}/designer`],
  ['/designer?a=b', `${host}/designer`],
  ['/careers/designer', `${host}/designer`],
  ['https://acme.example/careers/designer', `${host}/designer`],
  ['https://acme.example/careers', `${host}/`],
  ['/careers', `${host}/`],
  ['/careers/', `${host}/`],
  ['/', `${host}/`],
  ['https://acme.example/careers#top', `${host}/`],
  ['https://acme.example/careers?a#top', `${host}/`],
  ['/careers#top', `${host}/`],
  ['/careers?a', `${host}/`],
  ['../design.md', `${host}/designer`],
  ['../design', `${host}/designer`],
  ['../design.html', `${host}/designer`],
  ['./../../crafts/design.md', `${host}/designer`],
  ['/crafts/design.md', `${host}/designer`],
  ['../../guide', `${host}/guides`],
  ['../../guide/', `${host}/guides`],
  ['../../guide/faq', `${host}/faq`],
  ['/faq', `${host}/faq`],
  ['../../guide/%C3%BCber%20uns.md', `${host}/guide/%C3%BCber-uns`],
  ['/guide/%C3%BCber-uns#gr%C3%B6%C3%9Fe', `${host}/guide/%C3%BCber-uns#gre`],
  ['../designer', `${host}/designer`],
  ['level1', `${host}/designer/level1`],
  ['/designer#research', `${host}/designer#research`],
  ['/designer#top', `${host}/designer`],
  ['/designer#', `${host}/designer`],
  ['#my-part', `${host}/designer/level1#my-part`],
  ['', `${host}/designer/level1`],
  // Elsewhere.
  ['https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['//example.com/a', 'https://example.com/a'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['https://acme.example/', 'https://acme.example/'],
  ['https://acme.example/careersx', 'https://acme.example/careersx'],
  ['/form.pdf', 'https://acme.example/careers/form.pdf'],
  // Nowhere, or where nobody should go.
  ['/desinger', 'dead-link: Correct the address. Did you mean "/designer"?'],
  ['/designer/levle1', 'dead-link: Correct the address. Did you mean "/designer/level1"?'],
  ['levle1', 'dead-link: Correct the address. Did you mean "/designer/level1"?'],
  ['/level1', 'dead-link: Correct the address.'],
  ['/nowhere/at/all', 'dead-link: Correct the address.'],
  ['../../../../x.md', 'dead-link: Correct the address.'],
  ['/page.html', 'dead-link: Correct the address.'],
  ['/designer#reserch', 'dead-link: Correct the part after "#". Did you mean "research"?'],
  ['#nothing-like-it', 'dead-link: Correct the part after "#".'],
  ['ftp://example.com', 'link-refused'],
  ['javascript:alert(1)', 'link-refused'],
  ['https://FIELD.invalid/?kind=line&name=a&label=b', 'link-refused'],
  ['https:', 'link-refused'],
  ['mailto:', 'link-refused'],
  [
    'https://acme.example@evil.example/',
    'link-refused: Link to the address without what stands before the "@".',
  ],
  ['//acme.example@evil.example/', 'link-refused: Link to the address without what stands before the "@".'],
])('a link to "%s" leads to %s', (written, expected) => {
  const model = modelWith(`[a](<${written}>)`);
  const html = blocksOf(model)
    .map((block) => block.html)
    .join('');
  const href = /href="([^"]*)"/.exec(html)?.[1];
  const told = model.diagnostics.map(({ code, fix }) => `${code}: ${fix}`);
  if (href !== undefined) expect([href, told]).toEqual([expected, []]);
  else {
    expect(told).toHaveLength(1);
    expect(expected.includes(': ') ? told[0] : told[0]?.split(':')[0]).toBe(expected);
    expect(html).toContain('a');
  }
});

test('without an address of the website a file that is no page is dead', () => {
  const { diagnostics } = modelWith('[a](/form.pdf)', '');
  expect(diagnostics.map(({ code }) => code)).toEqual(['dead-link']);
});

test.each([
  ['pic.png', 'crafts/levels/pic.png'],
  ['./pic.png', 'crafts/levels/pic.png'],
  ['pic.png?v=1', 'crafts/levels/pic.png'],
  ['../../img/a%20b.png', 'img/a b.png'],
  ['/img/a%20b.png', 'img/a b.png'],
  ['/careers/img/a%20b.png', 'img/a b.png'],
  ['https://acme.example/careers/img/a%20b.png', 'img/a b.png'],
  // As the website shows it, from the page's address.
  ['below.png', 'designer/below.png'],
  ['../designer/below.png', 'designer/below.png'],
  ['pci.png', 'missing-image: Add the file, or correct its path. Did you mean "crafts/levels/pic.png"?'],
  ['/nothing.gif', 'missing-image: Add the file, or correct its path.'],
  ['../../../x.png', 'image-outside: Copy the image into the folder.'],
  ['https://example.com/a.png', 'remote-image: Save the image in the folder and name it by its path.'],
  ['//example.com/a.png', 'remote-image: Save the image in the folder and name it by its path.'],
  ['data:image/png,a', 'image-refused: Save the image in the folder and name it by its path.'],
  ['ftp://example.com/a.png', 'image-refused: Save the image in the folder and name it by its path.'],
])('the picture "%s" is %s', (written, expected) => {
  const { framework, diagnostics } = modelWith(`![a](<${written}>)`);
  const told = diagnostics.map(({ code, fix }) => `${code}: ${fix}`);
  expect([...(framework?.images.keys() ?? []), ...told]).toEqual([expected]);
});
