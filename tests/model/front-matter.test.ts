import { describe, expect, test } from 'vitest';
import { showPlace } from '../../src/domain/place.js';
import { placeFinder } from '../../src/domain/place-finder.js';
import { collectionPermalink } from '../../src/model/front/collections.js';
import { publication } from '../../src/model/front/exclusion.js';
import { findLateFront } from '../../src/model/front/find-late-front.js';
import { frontFlag, frontText } from '../../src/model/front/front.js';
import { parseYaml } from '../../src/model/front/parse-yaml.js';
import { printedFields } from '../../src/model/front/printed-fields.js';
import { readLanguage } from '../../src/model/front/read-language.js';
import { readSite } from '../../src/model/front/read-site.js';
import { shownFront } from '../../src/model/front/shown-front.js';
import { splitFrontMatter } from '../../src/model/front/split-front-matter.js';
import { showingTo } from '../../src/model/internal/showing.js';
import { collectProblems } from '../../src/model/problem.js';
import { folderOf } from './support.js';

/** What is read of lines of YAML, and what is told of them as `line:column code`. */
function read(yaml: string) {
  const problems = collectProblems();
  const { front, values } = parseYaml(yaml, placeFinder('a.md', yaml), problems, 'bad-yaml');
  const told = problems.found.map(({ place, what, fix }) => `${place.line}:${place.column} ${what} ${fix}`);
  return { front, values, told, problems };
}

describe('front matter', () => {
  test.each<[string, object]>([
    ['---\ntitle: A\n---\nb\n', { kind: 'yaml', yaml: '\ntitle: A', yamlStart: 3, contentStart: 17 }],
    ['---  \ntitle: A\n--- \t\nb', { kind: 'yaml', yaml: '\ntitle: A', yamlStart: 5, contentStart: 21 }],
    ['---\na: 1\n...\nb', { kind: 'yaml', yaml: '\na: 1', contentStart: 13 }],
    ['---\na: 1\n---', { kind: 'yaml', contentStart: 12 }],
    ['---yaml\na: 1\n---\nb', { kind: 'yaml', yamlStart: 7, contentStart: 17 }],
    ['---\na: --- b\n ---\n---- \n---b\n---\nc', { kind: 'yaml', contentStart: 33 }],
    ['---js\nrun()\n---\nb', { kind: 'other-language', language: 'js', contentStart: 16 }],
    ['---json\n{}\n---', { kind: 'other-language', language: 'json', contentStart: 14 }],
    ['---js\nrun()\n', { kind: 'other-language', language: 'js', contentStart: 12 }],
    ['---\na: 1\nb', { kind: 'open' }],
    ['a\n---\n', { kind: 'none' }],
    ['----\na\n---\n', { kind: 'none' }],
    ['--\n', { kind: 'none' }],
  ])('of %j is found as %j', (text, expected) => {
    expect(splitFrontMatter(text)).toMatchObject(expected);
  });

  test('has its values as they were written, each with its place', () => {
    const { front, told } = read(
      'version: 1.10\ntitle: "2"\n\nold: &a 0x1F\nnew: *a\nlist: [a]\nmap:\n  b: c\nnone:\nnull: ~\n? [a]\n: b\n3: three\n',
    );
    const shown = [...front].map(
      ([key, { text, place, isText }]) => `${showPlace(place)} ${key} ${text} ${isText}`,
    );
    expect(shown).toEqual([
      'a.md:1:10 version 1.10 undefined',
      'a.md:2:8 title 2 true',
      'a.md:4:9 old 0x1F undefined',
      'a.md:4:9 new 0x1F undefined',
      'a.md:6:7 list undefined undefined',
      'a.md:8:3 map undefined undefined',
      'a.md:13:4 3 three true',
    ]);
    expect(told).toEqual([]);
  });

  test('is read deep where it asks or compares, and no deeper than anybody writes', () => {
    const { front } = read(
      'questions:\n  Care:\n    - How?\n    - { deep: [x] }\nequivalent: [a, ~, *b]\nother: [a]\n',
    );
    const tree = (parts: ReturnType<typeof partsOf>): unknown =>
      parts?.map(({ key, keyPlace, value }) => [
        key,
        keyPlace.line,
        value.text,
        value.place.line,
        tree(value.inside),
      ]);
    const partsOf = (key: string) => front.get(key)?.inside;
    expect(tree(partsOf('questions'))).toEqual([
      [
        'Care',
        2,
        undefined,
        3,
        [
          [undefined, 3, 'How?', 3, undefined],
          [undefined, 4, undefined, 4, undefined],
        ],
      ],
    ]);
    expect(partsOf('equivalent')?.map(({ value }) => value.text)).toEqual(['a', undefined, undefined]);
    expect(partsOf('other')).toBeUndefined();
  });

  test.each([
    ['a: b: c\n', '1:4 This is not YAML', 'Put quotation marks around a value'],
    ['a: 1\na: 2\n', '2:1 This is not YAML: Map keys must be unique.', 'Keep one of the two lines.'],
    ['a: "b\n', 'This is not YAML', 'Close the quotation mark or bracket.'],
    ['a:\n\tb: c\n', 'This is not YAML', 'Indent with spaces'],
    ['- a\n', '1:1 This is not a list of "key: value" lines.', 'Write one "key: value"'],
    ['a\n', '1:1 This is not a list of "key: value" lines.', 'Write one "key: value"'],
    ['<<<<<<< HEAD\n', '1:1 This is not a list of "key: value" lines.', 'Write one "key: value"'],
    ['a: *nothing\n', '1:4 "*nothing" stands for a value that is nowhere named.', '"*nothing".'],
    ['a: 1\n<<<<<<< HEAD\nb: 2\n', '2:1 Git left its mark', 'Keep what is right of the two'],
  ])('that is %j is told once', (yaml, what, fix) => {
    const { told, values } = read(yaml);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(what);
    expect(told[0]).toContain(fix);
    // What is broken gives no lists; front matter that is whole, though no map, does.
    const whole: Readonly<Record<string, unknown>> = {
      '- a\n': ['a'],
      'a\n': 'a',
      '<<<<<<< HEAD\n': '<<<<<<< HEAD',
    };
    expect(values).toEqual(whole[yaml] ?? {});
  });

  test('that is empty, or says nothing but a remark, is no mistake', () => {
    expect([read('').told, read('# a\n').told]).toEqual([[], []]);
  });

  test('has texts and switches, white space and what stands for nothing left out', () => {
    const { front } = read(
      'a: " ﬁ "\nb: "  "\nyes: TRUE\nalso: " yes "\nno: false\nnot: No\nother: on\nlist: [true]\n',
    );
    expect(['a', 'b', 'list', 'gone'].map((key) => frontText(front, key))).toEqual([
      'fi',
      undefined,
      undefined,
      undefined,
    ]);
    expect(['yes', 'also', 'no', 'not', 'other', 'list', 'gone'].map((key) => frontFlag(front, key))).toEqual(
      [...[true, true, false, false, undefined, undefined, undefined]],
    );
    const printed = printedFields(
      read('summary: b\ntitle: a\nversion: " "\nparent: c\napprovedBy: Ann\n').front,
    );
    expect(printed.map(({ text, place }) => `${text} ${place.line}`)).toEqual(['a 2', 'b 1', 'Ann 5']);
  });

  test.each<[string, string | undefined, string | undefined]>([
    ['lang: de\n', 'de', undefined],
    ['language: fr-CH\n', 'fr-CH', undefined],
    ['language: fr\nlang: de\n', 'de', undefined],
    ['lang: ""\nlanguage: fr\n', 'fr', undefined],
    ['title: a\n', undefined, undefined],
    [
      'lang: en_GB\n',
      'en-GB',
      '1:7 "en_GB" is no language. Write a tag such as "en-GB" or "de": lang: en-GB.',
    ],
    ['lang: german!\n', 'sv', '1:7 "german!" is no language. Write a tag such as "en-GB" or "de".'],
    ['lang: [de]\n', 'sv', '1:7 A list is no language. Write a tag such as "en-GB" or "de".'],
  ])('%j is in %s', (yaml, language, told) => {
    const { front } = read(yaml);
    const problems = collectProblems();
    expect(readLanguage(front, ['lang', 'language'], 'sv', problems)).toBe(language);
    expect(
      problems.found.map(({ place, what, fix }) => `${place.line}:${place.column} ${what} ${fix}`),
    ).toEqual(told === undefined ? [] : [told]);
  });
});

test('candidates do not see keys that the settings name, and nobody misses what is not there', () => {
  const { front } = read('title: A\nowner: Ann\n');
  const seen = (audience: 'everyone' | 'candidate', ...internalKeys: string[]) => {
    const showing = showingTo(audience);
    const shown = [...shownFront(front, { showing, internalKeys }).keys()];
    return [shown, showing.met()];
  };
  expect(seen('candidate', 'owner', 'pay')).toEqual([['title'], true]);
  expect(seen('everyone', 'owner')).toEqual([['title', 'owner'], true]);
  expect(seen('candidate', 'pay')).toEqual([['title', 'owner'], false]);
});

test('aliases that stand for more than any memory holds are told', () => {
  const lines = ['a: &a [x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 8; at += 1) {
    const [above, own] = ['abcdefgh'[at - 1], 'abcdefgh'[at]];
    lines.push(`${own}: &${own} [${Array(8).fill(`*${above}`).join(', ')}]`);
  }
  const { told, values } = read(`${lines.join('\n')}\n`);
  expect(told).toEqual(['1:1 Its aliases stand for more than could be read. Write the values out.']);
  expect(values).toEqual({});
});

describe('a file that the website takes for no page was meant as one', () => {
  test.each<[string, string, 'front-matter' | 'content' | undefined, number]>([
    ['below an empty line', '\n---\ntitle: A\n---\n', 'front-matter', 1],
    ['between dashes of a word processor', '–—\ntitle: A\n—\n', 'front-matter', 0],
    ['without any fence, by two keys', '  title: A\nparent: B\n\ntext\n', 'front-matter', 2],
    ['below its heading', '# A\n\n---\nother: x\nlayout: B\n...\n', 'front-matter', 5],
    ['by its table of areas', 'Hello.\n\n| Area | Description |\n|---|---|\n', 'content', 8],
    ['by its table without edges', 'Areas | Description\n:--|--:\n', 'content', 0],
    ['by a heading that names a level', 'Hello.\n# Baker - Level 2\n', 'content', 7],
    ['by one key below a remark', '***\n# A\ntitle: A\n', undefined, 0],
    ['not by one key without a fence', 'title: A\nHello: you\n', undefined, 0],
    ['not by keys of nothing in particular', '---\nname: A\nsize: B\n---\n', undefined, 0],
    ['not by keys that text comes before', 'Hello.\ntitle: A\nparent: B\n', undefined, 0],
    ['not by keys between lines, after words', 'a\n---\nHello.\ntitle: A\n---\n', undefined, 0],
    ['not by keys below a line that no line ends', 'Hello.\n---\ntitle: A\n', undefined, 0],
    ['not by keys in code', 'Hello.\n```\n---\ntitle: A\n---\n# Level 2\n```\n', undefined, 0],
    ['not by keys in a remark', '<!--\n---\ntitle: A\n---\n-->\nHello.\n', undefined, 0],
    ['not by a smaller heading', '## Level 2\n', undefined, 0],
    ['not by a table of something else', '| Areal | B |\n|---|---|\n', undefined, 0],
    ['not by a line of cells alone', '| Area | B |\n| c | d |\n', undefined, 0],
    ['not by words that begin like a key', '---\ntitles: A\ntitle:A\n---\n', undefined, 0],
    ['not at all', '', undefined, 0],
  ])('%s', (_, text, kind, at) => {
    expect(findLateFront(text)).toEqual(kind === undefined ? undefined : { kind, at });
  });
});

test.each([
  ['a/b.md', true],
  ['_drafts/b.md', false],
  ['a/.b/c.md', false],
  ['#a.md', false],
  ['a.md~', false],
  ['a_b/c#.md', true],
  ['node_modules/a.md', false],
  ['vendor/gems/a.md', false],
  ['vendor/a.md', true],
  ['a/node_modules/b.md', false],
  ['_shown/b.md', true],
  ['_shown/_b.md', false],
])('the website makes a page of %s: %s', (path, isPage) => {
  expect(publication(path, (part) => part === '_shown')).toBe(isPage);
});

describe('what _config.yml says of a website', () => {
  const siteOf = (inner: string, outer?: string, siteUrl?: string) => {
    const problems = collectProblems();
    const configs = outer === undefined ? {} : { '../_config.yml': outer };
    const site = readSite(folderOf({ ...configs, '_config.yml': inner }), siteUrl, problems);
    return { site, told: problems.found.map(({ place, what }) => `${showPlace(place)} ${what}`) };
  };

  test.each<[string, string | undefined, string]>([
    ['url: https://a.example\nbaseurl: /b\n', 'https://a.example/b', '/b'],
    ['url: https://a.example//\nbaseurl: b/\n', 'https://a.example/b', '/b'],
    ['url: http://a.example\n', 'http://a.example', ''],
    ['baseurl: /b/c//\n', undefined, '/b/c'],
    ['title: A\n', undefined, ''],
  ])('%j is at %s', (config, address, baseurl) => {
    const { site, told } = siteOf(config);
    expect([site.address, site.baseurl, told]).toEqual([address, baseurl, []]);
    expect(siteOf(config, undefined, 'https://set.example/x/').site.address).toBe('https://set.example/x');
  });

  test.each([
    ['title: A\nurl: a.example\n', '"a.example" is no web address.', 'url: https://a.example.'],
    ['title: A\nurl: //a.example\n', '"//a.example" is no web address.', 'url: https://a.example.'],
    ['title: A\nurl: "https://"\n', '"https://" is no web address.', 'with its scheme.'],
    [
      'title: A\nurl: https://a@b.example\n',
      'Links to the website are left out: "https://a@b.example"',
      '"@"',
    ],
  ])('%j is told, and gives no address', (config, what, fix) => {
    const problems = collectProblems();
    expect(readSite(folderOf({ '_config.yml': config }), undefined, problems).address).toBeUndefined();
    expect(problems.found.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      'bad-site-url 2:6',
    ]);
    expect(problems.found[0]?.what).toContain(what);
    expect(problems.found[0]?.fix).toContain(fix);
  });

  test('an address in what is broken is told once, as broken', () => {
    expect(siteOf('url: a.example\nb: c: d\n').told).toHaveLength(1);
  });

  test('the inner file says more than the one above, which makes the website larger', () => {
    const { site } = siteOf(
      'title: Inner\n',
      'title: Outer\nlang: de\nlogo: a.svg\npermalink: pretty\nnav_sort: case_insensitive\nkramdown: { input: GFM, parse_block_html: true }\ncallouts: { note: { title: " Note " }, plain: {}, empty: { title: " " } }\n',
    );
    expect(site).toMatchObject({
      ...{ title: 'Inner', language: 'de', logo: 'a.svg', isLarger: true, headingIds: 'gfm' },
      ...{ prettyPermalinks: true, foldsCase: true, readsHtml: true },
    });
    expect([...site.callouts]).toEqual([
      ['note', 'Note'],
      ['plain', undefined],
      ['empty', undefined],
    ]);
    expect(
      siteOf('title: A\npermalink: /a\nnav_sort: case_sensitive\nkramdown: { input: xgfm }\n').site,
    ).toMatchObject({
      ...{ title: 'A', language: 'en', logo: undefined, isLarger: false, headingIds: 'kramdown' },
      ...{ prettyPermalinks: false, foldsCase: false, readsHtml: false },
    });
  });

  test('defaults reach the pages below their path and of their kind, and only plain values', () => {
    const scope = (said: string) =>
      `  - scope: { ${said} }\n    values: { parent: A, order: 2, list: [a], none: ~ }\n`;
    const reached = (said: string, outer = false) => {
      const config = `collections: { rungs: { output: true } }\ndefaults:\n${scope(said)}`;
      const { site } = outer ? siteOf('', config) : siteOf(config);
      return ['a.md', 'a/b.md', 'ab/c.md', '_rungs/d.md'].filter((path) => site.defaultsFor(path).size > 0);
    };
    expect(reached('path: ""')).toEqual(['a.md', 'a/b.md', 'ab/c.md', '_rungs/d.md']);
    expect(reached('path: /a/')).toEqual(['a/b.md']);
    expect(reached('path: a.md')).toEqual(['a.md']);
    expect(reached('path: "a*/c.md"')).toEqual(['ab/c.md']);
    expect(reached('path: "", type: pages')).toEqual(['a.md', 'a/b.md', 'ab/c.md']);
    expect(reached('type: rungs')).toEqual(['_rungs/d.md']);
    expect(reached('path: "", type: posts')).toEqual([]);
    expect(reached('path: a', true)).toEqual([]);
    // The folder itself is called so.
    expect(reached('path: site/a', true)).toEqual(['a/b.md']);
    const { site } = siteOf(`defaults:\n${scope('path: ""')}`);
    expect(
      [...site.defaultsFor('a.md')].map(([key, { text, isText, place }]) => [
        key,
        text,
        isText,
        showPlace(place),
      ]),
    ).toEqual([
      ['parent', 'A', true, '_config.yml:1:1'],
      ['order', '2', undefined, '_config.yml:1:1'],
    ]);
  });

  test('collections lie in folders of their own, and are shown only where it says so', () => {
    const { site } = siteOf(
      'collections_dir: ./all/\ncollections:\n  rungs: { output: true, permalink: "/r/:name/" }\n  notes: {}\n  drafts: { output: true }\nexclude: old\ninclude: [_kept]\n',
    );
    const found = site.collectionOf('all/_rungs/a/b.md');
    expect(found).toMatchObject({
      path: 'a/b.md',
      collection: { name: 'rungs', isShown: true, permalink: '/r/:name/' },
    });
    expect(site.collectionOf('all/_drafts/a.md')).toBeUndefined();
    expect(site.collectionOf('_rungs/a.md')).toBeUndefined();
    expect(found && collectionPermalink(found.collection, 'a/b.md')).toBe('/r/b/');
    const paths = [
      'a.md',
      'all/_rungs/a.md',
      'all/_rungs/_a.md',
      'all/_notes/a.md',
      'old/a.md',
      '_kept/a.md',
      '_other/a.md',
    ];
    expect(paths.filter((path) => site.isPublished(path))).toEqual(['a.md', 'all/_rungs/a.md', '_kept/a.md']);
    expect(paths.filter((path) => site.isExcluded(path))).toEqual(['old/a.md']);
    const listed = siteOf('collections: [rungs, posts]\n').site;
    expect(listed.collectionOf('_rungs/a.md')?.collection).toMatchObject({
      isShown: false,
      permalink: '/:collection/:path',
    });
    expect(listed.collectionOf('_posts/a.md')).toBeUndefined();
    expect(listed.collectionOf('_rungs/a.md')?.collection.place).toMatchObject({ line: 1, column: 14 });
  });

  test('one that is not UTF-8 says nothing, and is told', () => {
    const problems = collectProblems();
    const site = readSite(folderOf({ '_config.yml': Uint8Array.of(97, 0xff) }), undefined, problems);
    expect(problems.found).toMatchObject([
      {
        code: 'bad-config',
        what: 'This file is not UTF-8 text.',
        place: { file: '_config.yml', line: 1, column: 1 },
      },
    ]);
    expect([site.title, site.headingIds, site.readsHtml, site.callouts.size]).toEqual([
      undefined,
      'kramdown',
      false,
      0,
    ]);
    expect([site.isPublished('a.md'), site.isPublished('_a.md'), site.defaultsFor('a.md').size]).toEqual([
      true,
      false,
      0,
    ]);
  });
});
