// npm run bench:peers -- [--levels 100] [--runs 2] [--peers typst,weasyprint,md-to-pdf,marp] [--scratch FOLDER]
// Other programs on the same text in the same run. They are installed in a scratch folder, and what cannot be had is
// skipped with a word. Every peer makes one PDF for each level, as our handouts are.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { generate } from './generate.js';
import { measureBest } from './measure.js';
import { mdToPdfScript, typstScript, weasyScript } from './peer-scripts.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: flags } = parseArgs({
  options: {
    levels: { type: 'string', default: '100' },
    runs: { type: 'string', default: '2' },
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
    await install('@myriaddreamin/typst-ts-node-compiler');
    const script = join(scratch, 'typst.mjs');
    await writeFile(script, typstScript);
    return { program: process.execPath, words: [script, texts, made] };
  },
  weasyprint: async () => {
    // Debian's own Python is the one that its packages are for.
    const python = '/usr/bin/python3';
    await run(python, ['-c', 'import weasyprint, markdown']).catch(async () => {
      await run('apt-get', ['update', '-q']);
      await run('apt-get', ['install', '-y', '--no-install-recommends', 'weasyprint', 'python3-markdown']);
    });
    const script = join(scratch, 'weasy.py');
    await writeFile(script, weasyScript);
    return { program: python, words: [script, texts, made] };
  },
  'md-to-pdf': async () => {
    await install('md-to-pdf');
    const script = join(scratch, 'md-to-pdf.mjs');
    await writeFile(script, mdToPdfScript);
    return { program: process.execPath, words: [script, texts, made], env: await browserEnv() };
  },
  marp: async () => {
    await install('@marp-team/marp-cli');
    const cli = join(scratch, 'node_modules', '.bin', 'marp');
    const words = ['--pdf', '--input-dir', texts, '--output', made, '--browser-timeout', '120'];
    return { program: cli, words, env: await browserEnv() };
  },
};

try {
  const folder = join(scratch, 'framework');
  await generate(folder, Number(flags.levels));
  const count = await collectTexts(folder);
  say(`Node ${process.version}, load ${loadavg()[0].toFixed(1)} at the start, ${count} documents each\n`);
  say('| program | wall ms | ms/document | CPU ms | peak MB | of our time |');
  say('|---|--:|--:|--:|--:|--:|');
  const ours = await measureOurs(folder, count);
  for (const name of flags.peers.split(',')) {
    try {
      const { program, words, env } = await peers[name]();
      const result = await measureBest(Number(flags.runs), emptyMade, program, words, { cwd: scratch, env });
      const pdfs = (await readdir(made, { recursive: true })).filter((path) => path.endsWith('.pdf'));
      if (pdfs.length !== count) throw new Error(`it made ${pdfs.length} of ${count} files`);
      show(name, result, count, ours);
    } catch (error) {
      const [reason] = String(error.stderr || error.message)
        .trim()
        .split('\n')
        .slice(-1);
      say(`| ${name} | skipped: ${reason} | | | | |`);
    }
  }
} finally {
  if (flags.scratch === undefined) await rm(scratch, { recursive: true, force: true });
}

async function measureOurs(folder, count) {
  const output = join(scratch, 'output');
  const words = [join(root, 'dist', 'cli.js'), 'build', folder, '--output', output, '--no-cache'];
  const before = () => rm(output, { recursive: true, force: true });
  const result = await measureBest(Number(flags.runs), before, process.execPath, [
    ...words,
    '--product',
    'handout',
  ]);
  show('Ladderpress', result, count, result);
  return result;
}

function show(name, { wall, cpu, memory }, count, ours) {
  const cells = [
    name,
    wall.toFixed(0),
    (wall / count).toFixed(1),
    cpu.toFixed(0),
    (memory / 1e6).toFixed(0),
    (wall / ours.wall).toFixed(2),
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

async function install(name) {
  const there = await stat(join(scratch, 'node_modules', name)).catch(() => undefined);
  if (there !== undefined) return;
  await writeFile(join(scratch, 'package.json'), '{"private":true}', { flag: 'wx' }).catch(() => undefined);
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: 'true' };
  await run('npm', ['install', '--no-audit', '--no-fund', '--silent', name], { cwd: scratch, env });
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
