import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/package-root.js';

const dist = join(packageRoot, 'dist');

/** What a package asks for in passing, and does without. */
const tried = ['supports-color'];

describe('the bundle', () => {
  it.each([
    ['--help', 'program.cjs', [], 284_000],
    ['a build that changes nothing', 'program.cjs', ['start'], 650_000],
    ['a finishing thread', 'thread.cjs', ['shared', 'finishing'], 720_000],
  ])('has %s load little', (_, entry, also, most) => {
    const loaded = closureOf([entry, ...also.flatMap(chunksNamed)]);
    const bytes = [...loaded].map((file) => readFileSync(join(dist, file)).length);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(most);
    expect(also.map((name) => [...loaded].filter((file) => isChunk(file, name)).length)).toEqual(
      also.map(() => 1),
    );
    expect([...loaded].filter((file) => isChunk(file, 'build'))).toEqual([]);
  });

  it('has a build that changes nothing ask for no module of Node that only others need', () => {
    const loaded = [...closureOf(['program.cjs', ...chunksNamed('start')])];
    expect(loaded.flatMap(staticImportsOf)).not.toContain('node:zlib');
    const texts = loaded.map((file) => readFileSync(join(dist, file), 'utf8'));
    expect(texts.filter((text) => text.includes('require("node:child_process")'))).toEqual([]);
  });

  it('has no build load the code of its finishing thread', () => {
    const loaded = [...closureOf(chunksNamed('build'))];
    expect(loaded.filter((file) => isChunk(file, 'build'))).toHaveLength(1);
    expect(loaded.filter((file) => isChunk(file, 'finishing'))).toEqual([]);
  });

  it('has a build of the first format load no reader of other shapes', () => {
    const loaded = [...closureOf(['program.cjs', ...chunksNamed('build')])];
    const texts = loaded.map((file) => readFileSync(join(dist, file), 'utf8'));
    expect(texts.filter((text) => text.includes('CsvError'))).toEqual([]);
    expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(2_870_000);
  });

  it('has what only reads a framework load nothing that prints it', () => {
    const loaded = [
      ...closureOf(['program.cjs', ...readdirSync(dist).filter((file) => /^inspect-.*\.cjs$/.test(file))]),
    ];
    expect(loaded.filter((file) => ['build', 'tools'].some((name) => isChunk(file, name)))).toEqual([]);
  });

  it('lies flat, so that each file finds what lies beside it', () => {
    const folders = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name)).toEqual(['types']);
  });

  it('imports no package that its users do not have', () => {
    const { dependencies } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
    const files = readdirSync(dist).filter((file) => /^(?!verapdf|preview-).*\.c?js$/.test(file));
    const packages = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => !name.startsWith('.') && !isBuiltin(name) && !tried.includes(name))
        .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? ''),
    );
    const had = Object.keys(dependencies);
    expect(packages.filter((name) => !had.includes(name))).toEqual([]);
  });

  it('tells the licence of each package in it', () => {
    const text = readFileSync(join(dist, 'licenses.txt'), 'utf8');
    for (const name of ['commander', 'handlebars', 'marked', 'pdf-lib', 'sanitize-html', 'yaml', 'zod']) {
      expect(text).toMatch(new RegExp(`^${name} [0-9.]+ \\(.*\\)$`, 'm'));
    }
  });
});

/** Files with all that they load before anything runs. */
function closureOf(files: readonly string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    closureOf(
      staticImportsOf(file).flatMap((name) => (name.startsWith('./') ? [name.slice(2)] : [])),
      found,
    );
  }
  return found;
}

function chunksNamed(name: string): string[] {
  return readdirSync(dist).filter((file) => isChunk(file, name));
}

/** The bundler adds eight characters of a hash. A chunk that only passes on what another holds has a hundred bytes. */
function isChunk(file: string, name: string): boolean {
  return new RegExp(`^${name}-.{8}\\.cjs$`).test(file) && readFileSync(join(dist, file)).length > 1000;
}

function staticImportsOf(file: string): string[] {
  const text = readFileSync(join(dist, file), 'utf8');
  const pattern =
    /^(?:import|export)\s(?:[^"'`;()]*\sfrom )?"([^"]+)";$|^(?:(?:const|let) \w+ = )?require\("([^"]+)"\);$/gm;
  return [...text.matchAll(pattern)].map(([, imported, required]) => imported ?? required ?? '');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(dist, file), 'utf8');
  return [
    ...staticImportsOf(file),
    ...[...text.matchAll(/\b(?:import|require)\("([^"]+)"\)/g)].map(([, name]) => name ?? ''),
  ];
}
