import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../src/commands/command.js';
import { runDiff } from '../../src/commands/diff.js';
import { readFacts } from '../../src/pdf/read-facts.js';
import type { Flags } from '../../src/settings/flags.js';
import { sampleFolder, scratchFolder } from '../support/build-in.js';
import { pdfPages } from '../support/pdf-text.js';

let top: string;
let noted = '';

beforeAll(async () => {
  top = await scratchFolder();
  await cp(sampleFolder, join(top, 'framework'), { recursive: true });
  git('init', '-q', '.');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'one');
  git('tag', 'v1');
  await edit('index.md', '2026.1', '2026.2');
  await edit(
    'devopsengineer/level3.md',
    'including what to leave manual and why',
    'including what stays manual',
  );
  await edit('devopsengineer/level3.md', 'I rehearse recovery from backup and record how long it takes.', '');
  await rm(join(top, 'framework/qualityengineer/level5.md'));
});

function git(...words: string[]): void {
  execFileSync('git', words, { cwd: top });
}

async function edit(file: string, was: string, now: string): Promise<void> {
  const path = join(top, 'framework', file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(was);
  await writeFile(path, text.replace(was, now));
}

async function diff(flags: Flags) {
  noted = '';
  const world: World = {
    cwd: top,
    env: process.env,
    cores: availableParallelism(),
    home: homedir(),
    platform: process.platform,
    arch: process.arch,
    runtime: process.version,
    userId: process.getuid?.(),
    temporary: tmpdir(),
    pid: 1,
    isAlive: () => false,
    stdout: { isTTY: false, write: () => undefined },
    stderr: { isTTY: false, write: (text) => (noted += text) },
    signal: new AbortController().signal,
    now: () => new Date(),
  };
  return runDiff({ folder: 'framework', ...flags }, world);
}

describe('ladderpress diff', () => {
  it('compares a revision with the folder as it is now, as text', async () => {
    const { output, exitCode } = await diff({ versions: ['v1'] });
    expect(exitCode).toBe(0);
    expect(output).toContain('was v1 (version 2026.1, effective 2026-09-01, approved)');
    expect(output).toContain('version: was 2026.1, now 2026.2');
    expect(output).toContain('changed DevOps Engineer: Senior DevOps Engineer, Level 3');
    expect(output).toContain('including what [-to leave-] {+stays+} manual [-and why-].');
    expect(output).toContain('removed  I rehearse recovery from backup and record how long it takes.');
    expect(output).toContain('removed Quality Engineer: Principal Quality Engineer, Level 5');
    expect(output.trimEnd()).toMatch(
      /1 level removed, 1 level changed, 1 other page changed, \d+ levels unchanged$/,
    );
    expect(noted).toBe('');
  });

  it('compares two folders, and ends with 1 on a difference only when asked to', async () => {
    const versions = [sampleFolder, 'framework'];
    expect((await diff({ versions })).exitCode).toBe(0);
    expect((await diff({ versions, exitCode: true })).exitCode).toBe(1);
    const same = await diff({ versions: [sampleFolder, sampleFolder], exitCode: true });
    expect(same).toMatchObject({ exitCode: 0, output: expect.stringContaining('Nothing differs') });
  });

  it('gives the whole comparison as JSON, alone on stdout', async () => {
    const { output } = await diff({ versions: ['v1', 'framework'], json: true });
    const value = JSON.parse(output);
    expect(value).toMatchObject({
      differs: true,
      old: { name: 'v1', release: { version: '2026.1' } },
      pdf: null,
    });
    const removed = value.changes.find(({ kind }: { kind: string }) => kind === 'removed');
    expect(removed.parts.flatMap(({ changes }: { changes: unknown[] }) => changes).length).toBeGreaterThan(
      10,
    );
  });

  it('prints the changes in words, tagged and titled, with lines to sign on', async () => {
    const { output } = await diff({ versions: ['v1'], pdf: 'changes.pdf' });
    expect(output).toContain('Wrote changes.pdf: 1 page');
    const bytes = await readFile(join(top, 'changes.pdf'));
    const text = (await pdfPages(bytes)).join('\n').replace(/\s+/g, ' ');
    for (const part of [
      'Changes for approval',
      'Was Version 2026.1, effective 1 September 2026 (v1)',
      'Version. was 2026.1, now 2026.2',
      'Removed I rehearse recovery from backup',
      'This page is gone, and with it 20 statements in 5 areas.',
      'Approved by',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(part);
    }
    const facts = await readFacts(bytes);
    expect(facts).toMatchObject({
      title: 'Vaarst Career Framework: Changes for approval',
      language: 'en-GB',
    });
    expect(facts.tags).toBeGreaterThan(30);
    expect(facts.claims).toContain('PDF/UA-1');
    expect((await readdir(top)).filter((name) => name.includes('ladderpress-part'))).toEqual([]);
  });

  it('keeps a long list to two pages, and says that it is shortened', async () => {
    const long = await scratchFolder();
    await cp(sampleFolder, join(long, 'framework'), { recursive: true });
    for (const file of await readdir(join(long, 'framework'), { recursive: true })) {
      if (!/level\d\.md$/.test(file)) continue;
      const path = join(long, 'framework', file);
      await writeFile(path, (await readFile(path, 'utf8')).replaceAll(' I ', ' we '));
    }
    await diff({ versions: ['v1', join(long, 'framework')], pdf: 'long.pdf' });
    const pages = await pdfPages(await readFile(join(top, 'long.pdf')));
    expect(pages).toHaveLength(2);
    const text = pages.join('\n').replace(/\s+/g, ' ');
    const [, told, all] =
      /To keep to two pages, (\d+) of the (\d+) changes are told in words/.exec(text) ?? [];
    const counted = [...text.matchAll(/(\d+) reworded/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(Number(told)).toBe(text.match(/\bWas\b(?! Version)/g)?.length);
    expect(Number(told) + counted).toBe(Number(all));
    expect(text).toContain('Senior DevOps Engineer');
  });

  it('refuses what is neither a folder nor a revision', async () => {
    await expect(diff({ versions: ['v9'] })).rejects.toMatchObject({ code: 'unknown-revision' });
  });

  it('notes on stderr that errors of a version may hide something', async () => {
    const broken = await scratchFolder();
    await cp(sampleFolder, broken, { recursive: true });
    await writeFile(join(broken, 'open.md'), '---\ntitle: Open\n');
    await diff({ versions: [broken, 'framework'] });
    expect(noted).toContain('has an error, so part of it may be missing here. open.md:1');
  });

  it('refuses to write where it cannot, with the path', async () => {
    await expect(diff({ versions: ['v1'], pdf: 'nowhere/changes.pdf' })).rejects.toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining('nowhere/changes.pdf'),
    });
  });
});
