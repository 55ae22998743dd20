// npm run bench:peers -- [--levels 100] [--runs 3] [--peers typst,weasyprint,md-to-pdf,marp] [--scratch FOLDER]
// Other programs on the same text in the same run, each in turns with ours. The newest of each is installed in a scratch folder,
// and what cannot be had is skipped with a word. Every peer makes one PDF for each level, as our handouts are.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { generate } from './generate.js';
import { measure } from './measure.js';
import { mdToPdfScript, typstScript, weasyScript } from './peer-scripts.js';
import { ratiosOf, showSpread, spreadOf } from './ratios.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: flags } = parseArgs({
  options: {
    levels: { type: 'string', default: '100' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'string', default: 'typst,weasyprint,md-to-pdf,marp' },
    scratch: { type: 'string' },
  },
});
const scratch = flags.scratch ?? (await mkdtemp(join(tmpdir(), 'ladderpress-peers-')));
const texts = join(scratch, 'texts');
const made = join(scratch, 'made');

/** Each is given the texts and resolves to the program and words of one run, or throws with the reason to skip it. */
const peers = {
  typst: async () => {
    const version = await install('@myriaddreamin/typst-ts-node-compiler');
    const script = join(scratch, 'typst.mjs');
    await writeFile(script, typstScript);
    return { version, program: process.execPath, words: [script, texts, made] };
  },
  weasyprint: async () => {
    const { python, version } = await newestWeasyPrint();
    const script = join(scratch, 'weasy.py');
    await writeFile(script, weasyScript);
    return { version, program: python, words: [script, texts, made] };
  },
  'md-to-pdf': async () => {
    const version = await install('md-to-pdf');
    const script = join(scratch, 'md-to-pdf.mjs');
    await writeFile(script, mdToPdfScript);
    return { version, program: process.execPath, words: [script, texts, made], env: await browserEnv() };
  },
  marp: async () => {
    const version = await install('@marp-team/marp-cli');
    const cli = join(scratch, 'node_modules', '.bin', 'marp');
    const words = ['--pdf', '--input-dir', texts, '--output', made, '--browser-timeout', '120'];
    return { version, program: cli, words, env: await browserEnv() };
  },
};

try {
  const folder = join(scratch, 'framework');
  await generate(folder, Number(flags.levels));
  const count = await collectTexts(folder);
  say(`Node ${process.version}, load ${loadavg()[0].toFixed(1)} at the start, ${count} documents each\n`);
  say('| program | ms | ms a document | CPU ms | of our time | of our CPU |');
  say('|---|--:|--:|--:|--:|--:|');
  const own = [];
  for (const name of flags.peers.split(',')) {
    try {
      const { version, program, words, env } = await peers[name]();
      const pairs = [];
      for (let turn = 0; turn < Number(flags.runs); turn++) {
        const theirs = await runOurs(folder);
        await emptyMade();
        // Here the peer is what is measured, and ours what it is measured against.
        pairs.push({ ours: await measure(program, words, { cwd: scratch, env }), theirs });
        const pdfs = (await readdir(made, { recursive: true })).filter((path) => path.endsWith('.pdf'));
        if (pdfs.length !== count) throw new Error(`it made ${pdfs.length} of ${count} files`);
      }
      own.push(...pairs.map((pair) => pair.theirs));
      show(
        `${name} ${version}`,
        pairs.map((pair) => pair.ours),
        count,
        ratiosOf(pairs, { measures: ['time', 'CPU'] }),
      );
    } catch (error) {
      const [reason] = String(error.stderr || error.message)
        .trim()
        .split('\n')
        .slice(-1);
      say(`| ${name} | skipped: ${reason} | | | | |`);
    }
  }
  if (own.length > 0) show('Ladderpress', own, count, {});
} finally {
  if (flags.scratch === undefined) await rm(scratch, { recursive: true, force: true });
}

async function runOurs(folder) {
  const output = join(scratch, 'output');
  await rm(output, { recursive: true, force: true });
  const words = ['build', folder, '--output', output, '--no-cache', '--product', 'handout'];
  return measure(process.execPath, [join(root, 'dist', 'cli.js'), ...words]);
}

function show(name, runs, count, ratios) {
  const cell = (values, digits = 0) => showSpread(spreadOf(values), digits);
  const cells = [
    name,
    cell(runs.map(({ time }) => time)),
    cell(
      runs.map(({ time }) => time / count),
      1,
    ),
    cell(runs.map(({ CPU }) => CPU)),
    ...['time', 'CPU'].map((measure) => (ratios[measure] === undefined ? '' : showSpread(ratios[measure]))),
  ];
  say(`| ${cells.join(' | ')} |`);
}

/** The levels as plain Markdown in one folder, without front matter and with one line for each statement. */
async function collectTexts(folder) {
  await mkdir(texts, { recursive: true });
  const files = (await readdir(folder, { recursive: true })).filter((path) => /level\d+\.md$/.test(path));
  for (const path of files) {
    const text = (await readFile(join(folder, path), 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
    await writeFile(join(texts, path.replaceAll('/', '-')), text);
  }
  return files.length;
}

async function emptyMade() {
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
}

/** Resolves to the version that was installed, which is the newest unless the scratch folder holds one. */
async function install(name) {
  const about = join(scratch, 'node_modules', name, 'package.json');
  if ((await stat(about).catch(() => undefined)) === undefined) {
    await writeFile(join(scratch, 'package.json'), '{"private":true}', { flag: 'wx' }).catch(() => undefined);
    const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true' };
    await run('npm', ['install', '--no-audit', '--no-fund', '--silent', name], { cwd: scratch, env });
  }
  return JSON.parse(await readFile(about, 'utf8')).version;
}

/** The newest of PyPI in a folder of its own, else that of Debian, whose libraries it needs anyway. */
async function newestWeasyPrint() {
  const debians = '/usr/bin/python3';
  await run(debians, ['-c', 'import weasyprint, markdown']).catch(async () => {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'weasyprint', 'python3-markdown']);
  });
  const folder = join(scratch, 'python');
  const pip = [
    debians,
    ['-m', 'pip', 'install', '--quiet', '--target', folder, '--upgrade', 'weasyprint', 'markdown'],
  ];
  const python = join(scratch, 'python.sh');
  await writeFile(python, `#!/bin/sh\nPYTHONPATH=${folder} exec ${debians} "$@"\n`, { mode: 0o755 });
  const version = async (program) =>
    (await run(program, ['-c', 'import weasyprint; print(weasyprint.__version__)'])).stdout.trim();
  try {
    await run(...pip);
    return { python, version: await version(python) };
  } catch {
    return { python: debians, version: `${await version(debians)} (Debian's)` };
  }
}

/** The browser that comes with Ladderpress, for peers that need one and bring none. */
async function browserEnv() {
  const base = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ladderpress', 'browser');
  const names = await readdir(base);
  const browser = names.find((name) => name.startsWith('chromium-') && !name.endsWith('.partial'));
  const fonts = names.find((name) => name.startsWith('fonts-') && !name.endsWith('.partial'));
  if (browser === undefined || fonts === undefined) throw new Error('no browser is unpacked');
  const path = join(base, browser, 'chromium');
  return {
    ...process.env,
    CHROME_PATH: path,
    CHROME_NO_SANDBOX: '1',
    PUPPETEER_EXECUTABLE_PATH: path,
    LD_LIBRARY_PATH: join(base, browser, 'lib'),
    FONTCONFIG_FILE: join(base, fonts, 'fonts.conf'),
  };
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
