import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../src/package-root.js';

/**
 * What each part of src may import besides itself, domain and packages. A part is a folder, or a file directly in src.
 * Arrows go one way: cli -> commands -> build -> stages -> domain. A stage without a row imports no other part.
 */
const stages = [
  'read',
  'convert',
  'shapes',
  'rewrite',
  'model',
  'layouts',
  'products',
  'plan',
  'people',
  'compare',
  'review',
  'collect',
  'slides',
  'render',
  'print',
  'pdf',
  'pptx',
  'xlsx',
  'matrix',
  'docx',
  'adverts',
  'bundle',
  'write',
];
const arrows: Readonly<Record<string, { to: readonly string[]; why: string }>> = {
  domain: { to: [], why: 'domain holds the nouns that all others share; it knows nobody' },
  cli: {
    to: ['commands', 'package-root', 'home-folder', 'process-facts'],
    why: 'cli.ts turns a process into a command and back, and imports little so that help is quick',
  },
  launch: {
    to: ['home-folder', 'user-cache-folder', 'make-folder', 'work-tree'],
    why: 'what the command starts with finds the program and what V8 made of it, and nothing else',
  },
  'user-cache-folder': { to: [], why: 'it knows where systems keep caches' },
  commands: {
    to: [
      'collect',
      'convert',
      'starter',
      'rewrite',
      'build',
      'preview',
      'verify',
      'watch',
      'report',
      'settings',
      'cache',
      'read',
      'shapes',
      'model',
      'products',
      'compare',
      'print',
      'write',
      'package-root',
      'work-tree',
    ],
    why: 'a command runs the build or a part of it, and reports; nothing below it may call it',
  },
  index: { to: ['library'], why: 'index.ts is what other programs import' },
  library: {
    to: ['build', 'settings', 'print', 'read', 'shapes', 'verify', 'compare', 'collect', 'home-folder'],
    why: 'a function of the library runs the build or a part of it, as a command does, and returns what it found',
  },
  build: {
    to: [
      'settings',
      'cache',
      'assemble',
      'read',
      'shapes',
      'model',
      'adverts',
      'products',
      'plan',
      'people',
      'collect',
      'render',
      'print',
      'pdf',
      'matrix',
      'pptx',
      'review',
      'docx',
      'bundle',
      'svg',
      'write',
      'package-root',
      'file-stamp',
    ],
    why: 'build joins the stages; it does not know who asked or who reports',
  },
  preview: {
    to: [
      'build',
      'settings',
      'watch',
      'read',
      'model',
      'shapes',
      'compare',
      'products',
      'pdf',
      'verify',
      'print',
      'package-root',
      'work-tree',
    ],
    why: 'the preview keeps a build at hand and shows what it makes; no stage knows that it is looked at',
  },
  watch: {
    to: ['work-tree'],
    why: 'watching says that something may have changed, and does not know what is made of it',
  },
  verify: {
    to: ['model', 'products', 'pdf', 'write', 'html', 'compare', 'review'],
    why: 'verify reads back what a build wrote, with the readers of the stages',
  },
  settings: {
    to: ['package-root', 'work-tree', 'template-files', 'fonts', 'svg', 'pdf', 'user-cache-folder'],
    why: 'settings are resolved once, at the door, before any stage',
  },
  'home-folder': { to: [], why: 'it asks the system one question' },
  'package-root': { to: [], why: 'it says where our own files lie, and knows none of them' },
  write: {
    to: ['work-tree', 'make-folder', 'file-stamp'],
    why: 'writing asks the disk what lies where, and no stage',
  },
  read: {
    to: ['work-tree', 'template-files', 'file-stamp'],
    why: 'reading asks the disk what lies where, and no stage',
  },
  print: { to: ['process-facts', 'make-folder'], why: 'printing knows nothing of what the pages are for' },
  'process-facts': { to: [], why: 'it asks the system one question' },
  'make-folder': { to: [], why: 'it tells the disk one thing' },
  'file-stamp': { to: [], why: 'it asks the disk how a file looks' },
  'work-tree': { to: [], why: 'it asks the disk one question' },
  'template-files': { to: [], why: 'it lists, and knows nobody' },
  report: { to: [], why: 'a reporter sees results only' },
  cache: { to: ['make-folder'], why: 'the cache stores bytes and knows nobody' },
  compare: { to: ['html'], why: 'what a text says is read by its tree' },
  review: {
    to: ['compare', 'xlsx', 'office'],
    why: 'statements are found as comparing finds them, in text without areas too; a form is a workbook as well',
  },
  collect: {
    to: ['review', 'pdf', 'convert', 'compare'],
    why: 'a form is read with the readers of PDFs and workbooks, and held against the framework by comparing',
  },
  plan: { to: ['products'], why: 'the plan asks the table of products what they want' },
  people: {
    to: ['model', 'plan'],
    why: 'a list is checked as a page is, and names levels as the command line does',
  },
  svg: { to: [], why: 'the reader of drawings knows nothing of what they are for' },
  slides: { to: ['svg', 'html'], why: 'a drawing is shown as large as it says; text is read by its tree' },
  matrix: {
    to: ['compare', 'html', 'office', 'xlsx'],
    why: 'a table tells what levels say by area, each cell read by its tree, as rows and as a workbook',
  },
  xlsx: { to: ['office'], why: 'a workbook is written of rows that others made' },
  office: {
    to: ['svg'],
    why: 'what files of all office programs have in common knows none of them; a logo of filled paths becomes shapes',
  },
  pptx: { to: ['office'], why: 'a presentation is a file of an office program' },
  docx: {
    to: ['html', 'svg', 'office'],
    why: 'a page becomes a document by its tree, and a picture is as large as it says',
  },
  html: { to: [], why: 'the tree of HTML knows nothing of what the HTML is for' },
  fonts: { to: [], why: 'the reader of fonts knows nothing of what they are for' },
  render: {
    to: ['slides', 'fonts', 'html', 'compare', 'review'],
    why: 'a page of slides shows a deck, which is made apart from any form; a foot is as wide as its letters; two levels side by side are compared; a review sheet asks what a level says',
  },
  starter: { to: [], why: 'the example pages are text that knows no reader' },
  rewrite: {
    to: ['model'],
    why: 'pages that were cut are written as files, and read back with the reader of the first format',
  },
  convert: {
    to: ['html'],
    why: 'a file of another program is read by the tree of HTML, before anybody asks its shape',
  },
  markup: { to: [], why: 'the check of HTML knows nothing of what the HTML is for' },
  adverts: {
    to: ['model', 'settings', 'html'],
    why: 'an advert is read as a page is, and its front matter is checked as a settings file is',
  },
  shapes: {
    to: ['model', 'html'],
    why: 'a shape reads Markdown, front matter and titles with the readers of the model, and hands it pages',
  },
  model: {
    to: ['layouts', 'markup', 'html', 'svg'],
    why: 'the model asks the table of layouts how a folder is organised, and has its HTML and drawings checked',
  },
  bundle: {
    to: ['render', 'compare', 'html'],
    why: 'the offline index says what the pages say, and a pack tells what comparing found',
  },
  assemble: { to: ['pdf'], why: 'assembling runs pure steps on PDFs in worker threads' },
};
/** The same within src/build, whose folders are steps of one build; `build` stands for build.ts and what is beside them. */
const steps: Readonly<Record<string, { to: readonly string[]; why: string }>> = {
  build: {
    to: [
      'nouns',
      'press',
      'receipts',
      'looks',
      'checks',
      'making',
      'reports',
      'shares',
      'again',
      'people',
      'answers',
    ],
    why: 'build.ts shows the order of the steps; none of them calls it',
  },
  nouns: { to: [], why: 'what the steps hand to each other knows none of them' },
  keys: { to: [], why: 'a key knows what is made and not how' },
  press: { to: ['nouns'], why: 'browser, thread and cache do not know what they make' },
  receipts: { to: ['nouns', 'keys'], why: 'a receipt is looked for before anything that makes is loaded' },
  looks: { to: ['nouns'], why: 'looks are read before it is known what wears them' },
  checks: { to: ['nouns'], why: 'a check says what is wrong, and makes nothing' },
  reports: { to: ['nouns'], why: 'a report tells of what was made' },
  making: {
    to: ['nouns', 'keys', 'checks', 'reports'],
    why: 'making prints and finishes what it is given, with the press that it is lent',
  },
  shares: { to: ['nouns'], why: 'a share is left, or looked at, when all else is done' },
  people: { to: [], why: 'a list of people is read, and told of, apart from what is for everybody' },
  answers: { to: ['nouns', 'looks', 'checks'], why: 'answers are read apart from what is for everybody' },
  again: { to: ['nouns', 'press', 'making'], why: 'a proof makes everything a second time' },
  resident: {
    to: ['nouns', 'press', 'looks'],
    why: 'what a build that stays keeps from round to round knows nothing of what is made',
  },
};
const stageRule = {
  to: [],
  why: 'stages do not import each other: build.ts hands the value of one to the next',
};

/** Folders of pure functions: no disk, no browser, no clock, no console, no process. */
const pure = [
  'starter',
  'convert',
  'rewrite',
  'svg',
  'html',
  'domain',
  'fonts',
  'shapes',
  'model',
  'layouts',
  'markup',
  'products',
  'plan',
  'people',
  'compare',
  'review',
  'collect',
  'slides',
  'render',
  'pdf',
  'office',
  'pptx',
  'xlsx',
  'matrix',
  'adverts',
  'bundle',
  'report',
];
const impureImports =
  /^(node:)?(fs|fs\/promises|child_process|worker_threads|net|http|https|process|os|timers.*)$|^puppeteer|^@sparticuz\//;
const impureWords =
  /\bconsole\.|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(|\brandomUUID\(|\bfetch\(/;

/** As long as there are words. */
const dictionaries = /^domain\/words\/(?:catalogue|languages\/\w[\w-]*)\.ts$/;

/** Files of at most so many lines that one other imports belong into that one. */
const mostOfCrumb = 25;
/** Crumbs that stay apart although a single file of their own part imports them. */
const apart: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^(domain|layouts|shapes|products|settings\/options)\//, why: 'a noun, or a row of a table' },
  { path: /^(markup\/rules|model\/markdown\/(spans|blocks)|verify\/checks)\//, why: 'a row of a table' },
  { path: /^(model|build\/checks)\/check-|^build\/making\/make-/, why: 'a row of a table' },
  {
    path: /^(render\/views|pptx\/parts|docx\/parts)\/|^slides\/\w+-slides\.|^report\/\w+-as-/,
    why: 'a row of a table',
  },
  { path: /^print\/(arrange|in-page)\//, why: 'a function of its own in a tab' },
  { path: /^(render|model\/markdown)\/[\w-]+(links|anchors|ids|out|languages)\./, why: 'one pass over HTML' },
  {
    path: /^build\/(verbs|keys\/versions)\.|\/puppeteer-browsers\.|^settings\/(check-settings-file|brand-yml\/texts-in)\./,
    why: 'what the bundle sets apart',
  },
  { path: /^print\/browser\/embedded-files\./, why: 'data of the pinned package' },
  { path: /^print\/(count-pages|wider-than-page)\./, why: 'pure, beside a tab that is not' },
];

const sources = files(join(packageRoot, 'src')).map((path) => {
  const text = readFileSync(join(packageRoot, 'src', path), 'utf8');
  const lines = text.split('\n').length - 1;
  return { path, part: partOf(path), lines, code: withoutComments(text), imports: importsOf(text) };
});

describe('arrows go one way', () => {
  test.each(sources)('$path', ({ path, part, imports }) => {
    const { to, why } = arrows[part] ?? stageRule;
    const wrong = partsOf(path, imports).filter(
      (target) => target !== part && target !== 'domain' && !to.includes(target),
    );
    expect(wrong, `${path} must not import ${wrong.join(', ')}: ${why}.`).toEqual([]);
  });

  test.each(Object.entries(arrows))('%s uses every arrow that it is allowed', (part, { to }) => {
    const used = sources
      .filter((source) => source.part === part)
      .flatMap(({ path, imports }) => partsOf(path, imports));
    const unused = to.filter((target) => !used.includes(target));
    expect(unused, `Nothing in ${part} imports ${unused.join(', ')}: take the permission away.`).toEqual([]);
  });
});

describe('steps of a build hand on values', () => {
  const inBuild = sources.filter(({ part }) => part === 'build');
  const stepsOf = (source: (typeof sources)[number]) =>
    targetsOf(source)
      .filter((target) => partOf(target) === 'build')
      .map(stepOf);

  test.each(inBuild)('$path', (source) => {
    const own = stepOf(source.path);
    const { to, why } = steps[own] ?? { to: [], why: 'it has no row in this test' };
    const wrong = stepsOf(source).filter((step) => step !== own && !to.includes(step));
    expect(wrong, `${source.path} must not import ${wrong.join(', ')}: ${why}.`).toEqual([]);
  });

  test.each(Object.entries(steps))('%s uses every arrow that it is allowed', (step, { to }) => {
    const used = inBuild.filter(({ path }) => stepOf(path) === step).flatMap(stepsOf);
    expect(to.filter((target) => !used.includes(target))).toEqual([]);
  });

  test('docs/architecture.md tells of each', () => {
    const page = readFileSync(join(packageRoot, 'docs/architecture.md'), 'utf8');
    const folders = Object.keys(steps).filter((step) => step !== 'build');
    expect(folders.filter((step) => !page.includes(`| ${step} |`))).toEqual([]);
  });
});

describe('pure folders do not touch the world', () => {
  test.each(sources.filter(({ part }) => pure.includes(part)))('$path', ({ path, imports, code }) => {
    const wrong = imports.filter((name) => impureImports.test(name));
    expect(wrong, `${path} must not import ${wrong.join(', ')}: effects belong to the rim.`).toEqual([]);
    expect(impureWords.exec(code)?.[0], `${path} is a pure function's file.`).toBeUndefined();
  });
});

describe('a file is one idea', () => {
  const imported = sources.map((source) => ({ source, targets: new Set(targetsOf(source)) }));
  const crumbs = sources.flatMap((crumb) => {
    const importers = imported.filter(({ targets }) => targets.has(crumb.path));
    const [home, another] = importers.map(({ source }) => source);
    const isCrumb = crumb.lines <= mostOfCrumb && home !== undefined && another === undefined;
    // What another part imports is a door; a home that is nearly full takes nothing in.
    return isCrumb && home.part === crumb.part && home.lines + crumb.lines <= 190 ? [{ crumb, home }] : [];
  });
  const isApart = (path: string) => apart.some((each) => each.path.test(path));

  test('of at most 200 lines', () => {
    const long = sources
      .filter(({ path, lines }) => lines > 200 && !dictionaries.test(path))
      .map(({ path, lines }) => `${path} (${lines})`);
    expect(long, 'Cut each into two files of one idea.').toEqual([]);
  });

  test('whose types have names of their own', () => {
    const names = sources.flatMap(({ code }) =>
      [...code.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name),
    );
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    expect(twice, 'One word is one thing: call one of the two by another.').toEqual([]);
  });

  test('that is more than a crumb with one importer', () => {
    const lost = crumbs
      .filter(({ crumb }) => !isApart(crumb.path))
      .map(({ crumb, home }) => `${crumb.path} (${crumb.lines} lines) goes home to ${home.path}`);
    expect(lost, 'Move each into the only file that imports it, or say in `apart` why it stays.').toEqual([]);
  });

  test.each(apart)('$path stays apart: $why', ({ path }) => {
    expect(
      crumbs.filter(({ crumb }) => path.test(crumb.path)).length,
      'Nothing needs this row.',
    ).toBeGreaterThan(0);
  });
});

test('only doors touch the process: cli.ts, library/settings-of.ts and launchers; others may be given it', () => {
  const touching = sources.filter(
    ({ code }) => /(?<![\w.])process\.\w/.test(code) && !/\bprocess: /.test(code),
  );
  expect(touching.map(({ path }) => path)).toEqual([
    'cli.ts',
    'launch/finishing-thread.ts',
    'launch/program.ts',
    'library/settings-of.ts',
  ]);
});

test('no test puts another module in place of one: files share what they import, so it would depend on their order', () => {
  const replaced = new RegExp(`vi\\.${'(?:do)?mock'}\\(`, 'i');
  const tests = readdirSync(join(packageRoot, 'tests'), { recursive: true, encoding: 'utf8' });
  const replacing = tests.filter(
    (path) => path.endsWith('.ts') && replaced.test(readFileSync(join(packageRoot, 'tests', path), 'utf8')),
  );
  expect(replacing).toEqual([]);
});

test('every part of src has a place in this test, and every place a part', () => {
  const known = new Set([...Object.keys(arrows), ...stages]);
  expect([...new Set(sources.map(({ part }) => part))].sort()).toEqual([...known].sort());
});

test('docs/architecture.md says which parts import each other', () => {
  const page = readFileSync(join(packageRoot, 'docs/architecture.md'), 'utf8');
  const documented = [...page.matchAll(/^\| `([a-z]+) → ([a-z, ]+)` \|/gm)].map(
    ([, from, to]) => `${from} → ${to}`,
  );
  const allowed = Object.entries(arrows)
    // Files directly in src ask the machine one question; they are no part of the flow.
    .map(([part, { to }]) => [part, { to: to.filter((target) => !target.includes('-')) }] as const)
    .filter(([part, { to }]) => (stages.includes(part) || part === 'verify') && to.length > 0)
    .map(([part, { to }]) => `${part} → ${to.join(', ')}`);
  expect(documented.sort()).toEqual(allowed.sort());
});

test('cli.ts loads next to nothing before it knows the command, so that --help is there at once', () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const name of staticImportsOf(byPath.get(path)?.code ?? '')) {
      if (name.startsWith('.')) load(normalize(join(dirname(path), name)).replace(/\.js$/, '.ts'));
      else if (!name.startsWith('node:')) loaded.add(name);
    }
  };
  load('cli.ts');
  expect([...loaded].filter((name) => !name.endsWith('.ts')).sort()).toEqual([
    'commander',
    'fastest-levenshtein',
  ]);
});

test('this test sees imports of every form', () => {
  expect(
    importsOf(
      "import a from './a.js';\nimport {\n  type B,\n} from './b.js';\nexport * from './c.js';\nimport './d.js';\nconst e = await import('./e.js');",
    ),
  ).toEqual(['./a.js', './b.js', './c.js', './d.js', './e.js']);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(sources.length);
});

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

/** The parts of src that a file imports. */
function partsOf(path: string, imports: readonly string[]): string[] {
  return targetsOf({ path, imports }).map(partOf);
}

/** The files of src that a file imports. */
function targetsOf({ path, imports }: { path: string; imports: readonly string[] }): string[] {
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(path), name)).replace(/\.js$/, '.ts'));
}

/** `pdf/merge.ts` belongs to pdf, `build.ts` and `build/report.ts` to build. */
function partOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.[jt]s$/, '');
}

/** `build/making/make-print.ts` is of making, `build.ts` and `build/verbs.ts` of build. */
function stepOf(path: string): string {
  const folders = dirname(path).split('/');
  return folders[1] ?? 'build';
}

function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g;
  return [...text.matchAll(pattern)].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '');
}

/** Without types, which are gone when it runs, and without import(). */
function staticImportsOf(code: string): string[] {
  const pattern = /(?:^|\n)(?:import|export)\s(?!type\b)[^'";]*?\bfrom\s*'([^']+)'/g;
  return [...code.matchAll(pattern)].map(([, from]) => from ?? '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
