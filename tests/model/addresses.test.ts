import { expect, test } from 'vitest';
import { makeFramework } from '../../src/model/make-framework.js';
import { shapedOf } from '../shapes/support.js';
import { areaTable, blocksOf, designerCraft, folderOf, level, modelOf } from './support.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const page = (title: string, permalink: string, body = '') =>
  `---\ntitle: ${title}\npermalink: ${permalink}\n---\n# ${title}\n\n${body}\n`;

/** A site below a path, whose files lie elsewhere than their addresses; `a.md` holds this, and is reached at /designer/level1. */
function modelWith(body: string, config = 'url: https://acme.example\nbaseurl: /careers\n') {
  return modelOf(siteWith(body, config));
}

function siteWith(body: string, config: string, configFile = '_config.yml') {
  return {
    [configFile]: `title: Acme\n${config}`,
    'index.md': page('Home', '/'),
    'crafts/design.md': designerCraft.replace('---\n#', 'parent: Home\n---\n#'),
    'crafts/levels/a.md': level(`# Designer - Level 1\n\n## My part\n\n${body}\n\n${areaTable}`),
    'guide/über uns.md': page('Guide', '/guide/über-uns', '## Größe'),
    'about.md': page('About', '/designer/level1/about'),
    'guide/index.md': page('Guides', '/guides/'),
    'guide/faq.markdown': page('Questions', '/faq.html'),
    'crafts/levels/pic.png': png,
    'designer/below.png': png,
    'designer/level1/deep.png': png,
    'img/a b.png': png,
  };
}

/** Where the link on a page leads, else what is told of it. */
function ledTo(model: ReturnType<typeof modelOf>): string[] {
  const html = blocksOf(model)
    .map((block) => block.html)
    .join('');
  return [
    ...[...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? ''),
    ...model.diagnostics.map(({ code, fix }) => `${code}: ${fix}`),
  ];
}

const host = 'https://page.invalid';

test.each([
  // By address, with or without the site's own, by file from here or from the top, and by anchor.
  ['/designer', `${host}/designer`],
  ['/designer/', `${host}/designer`],
  ['/designer.html', `${host}/designer`],
  ['/designer?a=b', `${host}/designer`],
  ['/designer?a=b:c', `${host}/designer`],
  ['/desi&#1;gner&#127; ', `${host}/designer`],
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
  ['/guide/', `${host}/guides`],
  ['../../guide/faq', `${host}/faq`],
  ['about', `${host}/designer/level1/about`],
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
  ['http://example.com', 'http://example.com'],
  ['https://acme.example/careersx?a', 'https://acme.example/careersx?a'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
  ['https://acme.example/', 'https://acme.example/'],
  ['https://acme.example/careersx', 'https://acme.example/careersx'],
  ['/form.pdf', 'https://acme.example/careers/form.pdf'],
  ['/form.htmlx', 'https://acme.example/careers/form.htmlx'],
  ['/form.mdx', 'https://acme.example/careers/form.mdx'],
  // Nowhere, or where nobody should go.
  ['/desinger', 'dead-link: Correct the address. Did you mean "/designer"?'],
  ['/designer/levle1', 'dead-link: Correct the address. Did you mean "/designer/level1"?'],
  ['levle1', 'dead-link: Correct the address. Did you mean "/designer/level1"?'],
  ['/level1', 'dead-link: Correct the address.'],
  // Nearly the address of a page of the same name, and of none in either half.
  ['/desinger/level1', 'dead-link: Correct the address. Did you mean "/designer/level1"?'],
  ['/desinger/levle1', 'dead-link: Correct the address.'],
  ['/nowhere/at/all', 'dead-link: Correct the address.'],
  ['/nowhere/v1.0/all', 'dead-link: Correct the address.'],
  ['/nowhere/a.b-c', 'dead-link: Correct the address.'],
  ['form.pdf', 'dead-link: Correct the address.'],
  ['/form.htm', 'dead-link: Correct the address.'],
  ['/form.md', 'dead-link: Correct the address.'],
  ['/form.markdown', 'dead-link: Correct the address.'],
  ['/50%', 'dead-link: Correct the address.'],
  ['guide/a:b', 'dead-link: Correct the address.'],
  ['../../../../x.md', 'dead-link: Correct the address.'],
  ['/page.html', 'dead-link: Correct the address.'],
  ['/designer#reserch', 'dead-link: Correct the part after "#". Did you mean "research"?'],
  ['#nothing-like-it', 'dead-link: Correct the part after "#".'],
  ['/designer#res#earch', 'dead-link: Correct the part after "#". Did you mean "research"?'],
  ['h2:x', 'link-refused'],
  ['ftp://example.com/mailto:a@b.example', 'link-refused'],
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

test.each<[string, string[]]>([
  // What lies beside the framework is a page of the larger site, and what lies below its pages would be known.
  ['/people/', ['https://acme.example/people/']],
  ['/people/office#floor', ['https://acme.example/people/office#floor']],
  ['/elsewhere/designer', ['https://acme.example/elsewhere/designer']],
  ['/designer/handbook', ['dead-link: Correct the address.']],
  ['/designer/level1/more/of/it', ['dead-link: Correct the address.']],
  ['office-of-people/', ['dead-link: Correct the address.']],
])('below a larger website a link to "%s" leads to %j', (written, expected) => {
  const larger = siteWith(`[a](<${written}>)`, 'url: https://acme.example\n', '../_config.yml');
  expect(ledTo(modelOf(larger))).toEqual(expected);
});

test('below a larger website without an address, it leads nowhere', () => {
  expect(ledTo(modelOf(siteWith('[a](/people/)', '', '../_config.yml')))).toEqual([
    'dead-link: Correct the address.',
  ]);
});

test.each([
  ['', `${host}/designer/level1`],
  ['#my-part', `${host}/designer/level1#my-part`],
  ['/designer', `${host}/designer`],
])('on a website without a base path a link to "%s" leads to %s', (written, expected) => {
  expect(ledTo(modelWith(`[a](<${written}>)`, 'url: https://acme.example\n'))).toEqual([expected]);
});

test('a craft whose page is elsewhere may have any heading', () => {
  const page = level('# Ghost - Level 1\n\n[a](/ghost#whatever) [b](/ghost)\n').replace(
    'Designer Craft',
    'Ghost',
  );
  const model = modelOf({ 'a.md': page.replace('/designer/', '/ghost/') });
  expect(ledTo(model).filter((led) => led.startsWith(host) || led.includes('link'))).toEqual([
    `${host}/ghost#whatever`,
    `${host}/ghost`,
  ]);
});

test('a page that candidates must not see is neither led to nor named', () => {
  const files = {
    ...siteWith('[a](/designer/secrets-of-the-house) [b](/designer/secrets-of-the-housf)', ''),
    'secrets.md':
      '---\ntitle: Secrets\naudience: internal\npermalink: /designer/secrets-of-the-house\n---\n# Secrets\n',
  };
  const model = makeFramework(folderOf(files), { siteUrl: undefined, audience: 'candidate' });
  expect(ledTo(model)).toEqual(['dead-link: Correct the address.']);
  expect(ledTo(modelOf(files))).toEqual([
    `${host}/designer/secrets-of-the-house`,
    'dead-link: Correct the address. Did you mean "/designer/secrets-of-the-house"?',
  ]);
});

test('of pages that were one file a heading is looked for on the own page, and then on the others', async () => {
  const model = await shapedOf({
    'baker.md': [
      '# Baker\n',
      '## Level 1: Junior Baker\n',
      '[a](#level-2-senior-baker) [b](#level-1-junior-baker) [c](#care) [d](#pastry) [e](baker.md#pastry) [f](#none)\n',
      '### Care\n\n- I ask.\n',
      '## Level 2: Senior Baker\n',
      '[g](#level-1-junior-baker) [h](#care) [i](baker.md#level-1-junior-baker) [j](/baker.md#care) [k](#)\n',
      '### Care\n\n- I teach.\n',
      '### Pastry\n\n- I bake.\n',
    ].join('\n'),
  });
  const [first, second] = ['/baker/level-1-junior-baker', '/baker/level-2-senior-baker'];
  const links = (model.framework?.crafts[0]?.levels ?? []).flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.kind === 'prose'
        ? section.blocks.flatMap(({ html }) => [...html.matchAll(/href="([^"]*)">(\w)/g)])
        : [],
    ),
  );
  expect(links.map(([, href, name]) => `${name} ${href?.replace(host, '')}`)).toEqual([
    `a ${second}#level-2-senior-baker`,
    `b ${first}#level-1-junior-baker`,
    `c ${first}#care`,
    `d ${second}#pastry`,
    `e ${second}#pastry`,
    `g ${first}#level-1-junior-baker`,
    `h ${second}#care`,
    `i ${first}#level-1-junior-baker`,
    `j ${first}#care`,
    `k ${second}`,
  ]);
  expect(model.diagnostics.map(({ code }) => code)).toEqual(['dead-link']);
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
  ['deep.png', 'designer/level1/deep.png'],
  [' pic.png ', 'crafts/levels/pic.png'],
  ['pic.png?a:b', 'crafts/levels/pic.png'],
  ['a/bcdefgh:ijk.png', 'missing-image: Add the file, or correct its path.'],
  ['h2:x.png', 'image-refused: Save the image in the folder and name it by its path.'],
  ['http://example.com/a.png', 'remote-image: Save the image in the folder and name it by its path.'],
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

test.each<[string, string, string]>([
  ['shared/a.png', 'shared', 'image-outside'],
  ['shared/a.png', 'shared/a.png', 'image-outside'],
  ['shared/a.png', 'share', 'missing-image'],
  ['shared/a.png', 'shared/a.pn', 'missing-image'],
])('the picture %s, where %s leads out of the folder, is told as %s', (picture, refused, expected) => {
  const files = folderOf(siteWith(`![a](/${picture})`, ''));
  const told = (reason: 'leaves-folder' | 'unreadable') =>
    makeFramework({ ...files, refused: [{ path: refused, reason }] }, { siteUrl: undefined })
      .diagnostics.map(({ code }) => code)
      .filter((code) => code.includes('image'));
  expect(told('leaves-folder')).toEqual([expected]);
  expect(told('unreadable')).toEqual(['missing-image']);
});

test('a picture that a browser could not decode is told, and no other', () => {
  const files = folderOf(siteWith('![a](pic.png) ![b](deep.png)', ''));
  const undecodable = new Set(['crafts/levels/pic.png']);
  const { framework, diagnostics } = makeFramework({ ...files, undecodable }, { siteUrl: undefined });
  expect(diagnostics.map(({ code, what }) => `${code}: ${what}`)).toEqual([
    'image-refused: The picture "crafts/levels/pic.png" cannot be shown: a browser cannot decode it, so it is damaged.',
  ]);
  expect([...(framework?.images.keys() ?? [])]).toEqual(['designer/level1/deep.png']);
});
