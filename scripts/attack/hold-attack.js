import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { armCanaries, stateOf } from './canaries.js';
import { harmIn } from './harmless.js';
import { layScene } from './lay-scene.js';
import { bytesBelow, readMade } from './read-made.js';
import { program, runProgram } from './run-program.js';

/** What a build makes, and may change, in a clone. */
const made = /^(?:\.git\/|output\/|printed\/)/;

/** What did not hold of an attack that lays its own scene, each in a few words; nothing when it held. */
export async function holdAttack(attack, scratch, tools) {
  const staged = await stageAttack(attack, scratch, tools);
  return [...staged.touched, ...faultsOf(staged, attack), ...harmOf(staged)];
}

/**
 * Lays an attack out below `scratch`, runs the program on it and looks at everything it might have done. Resolves to what
 * was touched, how the program ended, and every file that it made.
 */
export async function stageAttack(attack, scratch, { cache, samples, root }) {
  const around = join(scratch, attack.id);
  const repo = join(around, 'repo');
  await mkdir(join(around, 'home'), { recursive: true });
  await mkdir(join(around, 'temporary'));
  const canaries = await armCanaries(around, samples);
  const places = {
    ...canaries.places,
    REPO: repo,
    HOME: join(around, 'home'),
    OUTPUT: join(around, 'printed'),
    CACHE: cache,
    LADDERPRESS: `${process.execPath} ${program}`,
  };
  const fill = (text) => text.replace(/%([A-Z]+)%/g, (all, name) => places[name] ?? all);
  const env = {
    PATH: process.env.PATH,
    HOME: places.HOME,
    TMPDIR: join(around, 'temporary'),
    XDG_CACHE_HOME: cache,
    ...canaries.environment,
    ...Object.fromEntries(Object.entries(attack.env).map(([key, value]) => [key, fill(value)])),
  };
  try {
    await layScene(attack, repo, { fill, env, root });
    await canaries.begin();
    const folders = [places.OUTPUT, join(repo, 'output'), join(repo, 'printed')];
    const before = await stateOf(repo, (path) => made.test(path));
    const planted = new Map((await Promise.all(folders.map(bytesBelow))).flatMap((map) => [...map]));
    const { report, seconds } = attack.expect;
    const words = wordsOf(fill(attack.run ?? 'build careers --output %OUTPUT% --dry-run'));
    const run = await runProgram(report === 'json' ? [...words, '--json'] : words, {
      cwd: repo,
      env,
      seconds,
    });
    const after = await stateOf(repo, (path) => made.test(path));
    const touched = [
      ...(await canaries.check()),
      ...(before === after ? [] : ['the clone is not as it was']),
    ];
    for (const path of attack.expect.keeps ?? []) {
      const now = await readFile(join(repo, path)).catch(() => undefined);
      if (!planted.get(join(repo, path))?.equals(now ?? Buffer.of()))
        touched.push(`${path} is not as it was`);
    }
    const files = (await Promise.all(folders.map((folder) => readMade(folder, planted)))).flat();
    return { touched, run, files, words: canaries.words, fill };
  } finally {
    await canaries.close();
    await rm(around, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What is wrong with what the program said and made. */
export function faultsOf(staged, { expect }) {
  const { exit, stdout, stderr, seconds } = staged.run;
  const said = `${stdout}${stderr}`;
  const everything = textsOf(staged);
  const exits = [expect.exit ?? [0, 1]].flat();
  const told = expect.report === 'json' ? diagnosticsIn(stdout).map(({ code }) => code) : [said];
  return [
    ...(exits.includes(exit)
      ? []
      : [`it ended with ${exit} after ${seconds.toFixed(0)} s: ${stderr.slice(-300)}`]),
    ...(/This is a bug/.test(stderr) ? [`a stack: ${stderr.slice(0, 600)}`] : []),
    ...staged.words
      .filter((word) => everything.some((text) => text.includes(word)))
      .map(() => 'a secret was told'),
    ...expect.codes
      .filter((code) => !told.some((one) => one.includes(code)))
      .map((code) => notTold(code, told)),
    ...wordsAstray(expect, staged),
    ...orders(said),
  ];
}

/** What must and must not stand in what was made or said; `inert` may stand in no markup. */
export function wordsAstray({ shows, hides, inert }, staged) {
  const everything = textsOf(staged);
  const markup = staged.files
    .filter(({ kind }) => /^(?:html|xml|rels|svg|css)$/.test(kind))
    .map(({ own }) => own);
  const { fill } = staged;
  return [
    ...shows.filter((text) => !matches(text, everything, fill)).map((text) => `it does not show ${text}`),
    ...hides.filter((text) => matches(text, everything, fill)).map((text) => `it shows ${text}`),
    ...inert.filter((text) => matches(text, markup, fill)).map((text) => `it is markup: ${text}`),
  ];
}

/** All that was said, and that each file says. */
function textsOf({ run: { stdout, stderr }, files }) {
  return [`${stdout}${stderr}`, ...files.map(({ path, text }) => `${path}\n${text}`)];
}

export function notTold(code, told) {
  return `it says ${[...new Set(told)].join(', ').slice(0, 400) || 'nothing'}, not ${code}`;
}

export function harmOf({ files }) {
  return files.flatMap((file) => harmIn(file).map((harm) => `${file.path} has ${harm}`));
}

/** Of a report, of faults that were read back, or of what kept a report from being made. */
export function diagnosticsIn(stdout) {
  try {
    const { diagnostics = [], faults = [], error } = JSON.parse(stdout);
    return [...diagnostics, ...faults, ...(error === undefined ? [] : [error])];
  } catch {
    return [];
  }
}

/** A text between slashes is a pattern. */
function matches(wanted, texts, fill) {
  const pattern = /^\/(.*)\/(i?)$/s.exec(wanted);
  const expression = pattern === null ? undefined : new RegExp(pattern[1], pattern[2]);
  return texts.some((text) => expression?.test(text) ?? text.includes(fill(wanted)));
}

/** Lines that a terminal or a build server would obey. */
function orders(said) {
  return [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
    ...(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(said) ? ['control characters in the report'] : []),
    ...(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(said) ? ['letters that turn the report round'] : []),
    ...(/^\s*::|##\w*\[/m.test(said) ? ['an order to a build server'] : []),
  ];
}

/** Words of a command; one in double quotes may hold spaces. */
function wordsOf(line) {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
}
