import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import type { KeptCode } from './kept-code.js';

interface Module {
  readonly exports: unknown;
}

/** What the text of a file runs in, as Node gives it to a CommonJS module. */
type Run = (
  exports: unknown,
  require: (id: string) => unknown,
  module: Module,
  filename: string,
  dirname: string,
) => void;

const opening = '(function (exports, require, module, __filename, __dirname) {';

/**
 * Runs a file of the bundle, a CommonJS module, and all that it asks for, each from what V8 made of it before. Of what was
 * made of any of them for the first time, or did not fit, the whole is kept by what is returned, which is to be called when all
 * has run: then the functions that were called are in it too.
 *
 * @param folder absolute path of dist/
 */
export function loadCode(entry: string, folder: string, kept: KeptCode): () => void {
  const outside = createRequire(join(folder, entry));
  const modules = new Map<string, Module>();
  const scripts = new Map<string, { readonly source: string; readonly script: vm.Script }>();
  let isNew = false;

  const load = (name: string): unknown => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const filename = join(folder, name);
    const source = readFileSync(filename, 'utf8');
    const cachedData = kept.find(name, source);
    const script = new vm.Script(`${opening}${source}\n})`, {
      filename,
      columnOffset: -opening.length,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true) isNew = true;
    scripts.set(name, { source, script });
    const module: Module = { exports: {} };
    modules.set(name, module);
    const run: Run = script.runInThisContext();
    run.call(module.exports, module.exports, require, module, filename, folder);
    return module.exports;
  };
  const require = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : outside(id));

  load(entry);
  return () => {
    if (!isNew) return;
    const made = [...scripts].map(
      ([name, { source, script }]) => [name, { source, bytes: script.createCachedData() }] as const,
    );
    kept.keep(new Map(made));
  };
}
