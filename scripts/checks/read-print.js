import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Makes handouts and overviews of a framework, and has every word of its pages looked for in the PDFs. */
export async function readPrint(place, output) {
  const built = await run('build', place, '--output', output, '--product', 'handout,overview', '--json');
  if (built.code > 1) return `not built: ${built.err.trim().split('\n')[0]}`;
  const verified = await run('verify', output, '--framework', place, '--json');
  const report = parse(verified.out);
  const faults = (report?.files ?? []).flatMap((file) => file.faults ?? []);
  return verified.code === 0 ? `${report?.files?.length ?? ''} whole` : `${faults.length || 'some'} faults`;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function run(...words) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...words], { cwd: join(cli, '..', '..') });
    let [out, err] = ['', ''];
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('close', (code) => done({ code, out, err }));
  });
}
