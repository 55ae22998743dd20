// Makes dist/ of src/: the program, the library and the finishing thread as a few files, with the packages that they
// use. Run it with: npm run build
// The library is a few words of ES modules that name what a CommonJS file has; the program and the thread are loaded by
// launchers, which give V8 what it made of each file before (docs/decisions/kept-code.md). All else are CommonJS files.
// Files lie flat in dist/, since src/package-root.ts and what is found beside itself count on it.
import { chmod, copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { bundlePage } from './bundle/bundle-page.js';
import { leftOut, leftOutOf } from './bundle/left-out.js';
import { licencesOf } from './bundle/licences-of.js';
import { refuseWarnings } from './bundle/refuse-warnings.js';
import { versionsInPlace } from './bundle/versions-in-place.js';
import { writeEngine } from './bundle/write-engine.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** They bring files of their own, or are hardly ever loaded. */
const external = [/^@sparticuz\//, /^tar-fs$/];

/**
 * Modules that only pass a package on and are made into a minified bundle each: Puppeteer is read while the browser
 * starts, so its size is time, and what fetches browsers is big and hardly ever needed.
 */
const alone = {
  puppeteer: 'src/print/browser/puppeteer.ts',
  'puppeteer-browsers': 'src/print/browser/puppeteer-browsers.ts',
};

/** Scripts can be given to V8 with what it made of them before, ES modules cannot; nor may such a script import one. */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  dynamicImportInCjs: false,
};

/**
 * What Node runs itself, and loads the rest. A thread starts sooner from CommonJS, for which Node need not load what reads ES
 * modules.
 */
const launchers = {
  cli: ['src/launch/program.ts', { format: 'esm' }],
  'finishing-thread': ['src/launch/finishing-thread.ts', commonJs],
};

/**
 * Builds of ES modules, which Node would not choose, or not for every asker: what is not used can be left out of them,
 * and they are not parsed twice, as CommonJS modules are, which have to be wrapped in functions.
 */
const esBuilds = {
  htmlparser2: 'htmlparser2/dist/esm/index.js',
  'pdf-lib': 'pdf-lib/es/index.js',
  yaml: 'yaml/browser/dist/index.js',
};

/** Chunks with all that they need, since each file takes a millisecond to load. Earlier ones have the first choice. */
const groups = [
  {
    name: 'shared',
    test: /[/\\]src[/\\](domain[/\\](?!words[/\\]|open-yaml)|products[/\\]|package-root|home-folder|settings[/\\](at-home|options[/\\](?!schema-of))|pdf[/\\]merge[/\\]place-parts)/,
  },
  // Main program and thread both deflate; it must not bring pdf-lib into the main program.
  { name: 'deflate', test: /[/\\]node_modules[/\\]fflate[/\\]/ },
  { name: 'finishing', test: /[/\\]src[/\\]assemble[/\\]work-table/ },
  { name: 'start', test: /[/\\]src[/\\](commands[/\\]build\.|settings[/\\]check-flags|cache[/\\]evict)/ },
  // Front matter, brands and settings are read with it, but a build that changes nothing may do without.
  {
    name: 'yaml',
    test: /[/\\](node_modules[/\\]yaml[/\\]|src[/\\](domain[/\\]open-yaml|settings[/\\](check-settings-file|settings-file|check-yaml|usable-part)))/,
  },
  { name: 'tools', test: /[/\\]src[/\\]build[/\\]press[/\\]with-press/ },
  { name: 'looks', test: /[/\\]src[/\\]build[/\\]looks[/\\]load-looks/ },
  // What reads a framework makes no file: what only says something of one needs no more.
  { name: 'model', test: /[/\\]src[/\\]shapes[/\\]read-framework/ },
  { name: 'build', test: /[/\\]src[/\\]build[/\\]verbs/ },
].map((group, place, { length }) => ({ ...group, priority: length - place }));

const bundle = await rolldown({
  cwd: root,
  input: {
    program: 'src/cli.ts',
    library: 'src/index.ts',
    thread: 'src/assemble/finishing-thread.ts',
  },
  platform: 'node',
  tsconfig: false,
  external,
  resolve: {
    alias: Object.fromEntries(
      Object.entries(esBuilds).map(([name, path]) => [name, join(root, 'node_modules', path)]),
    ),
  },
  treeshake: {
    // Their modules only define things, but their package.json does not say so.
    moduleSideEffects: [{ test: /[/\\]node_modules[/\\](@pdf-lib|pdf-lib|yaml)[/\\]/, sideEffects: false }],
  },
  plugins: [leftOut(), besides(Object.keys(alone)), await versionsInPlace(root)],
  onLog(level, log, next) {
    // gray-matter evaluates front matter in JavaScript if told to; we read YAML only.
    if (log.code === 'EVAL' && log.message.includes('gray-matter')) return;
    refuseWarnings(level, log, next);
  },
});

await rm(dist, { recursive: true, force: true });
const { output } = await bundle.write({
  dir: dist,
  ...commonJs,
  codeSplitting: { groups },
});
await bundle.close();

for (const [name, path] of Object.entries(alone)) {
  output.push(...(await bundleAlone(name, path, { ...commonJs, minify: true })));
}
for (const [name, [path, form]] of Object.entries(launchers)) {
  output.push(...(await bundleAlone(name, path, form)));
}
const { exports } = output.find(({ name, isEntry }) => isEntry && name === 'library');
await writeFile(
  join(dist, 'index.js'),
  `import library from './library.cjs';\n\nexport const { ${exports.join(', ')} } = library;\n`,
);
output.push(...(await bundlePage(root, dist)));

const nested = output.filter(({ fileName }) => /[/\\]/.test(fileName));
if (nested.length > 0) throw new Error(`Not directly in dist/: ${nested.map(({ fileName }) => fileName)}`);

const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
modules.push(...(await writeEngine(root)));
await writeFile(join(dist, 'licenses.txt'), await licencesOf(modules));
await copyFile(join(root, 'src/verify/verapdf/verapdf-driver.js'), join(dist, 'verapdf-driver.js'));
await chmod(join(dist, 'cli.js'), 0o755);

/** Leaves imports of these modules to the files that are made of them. */
function besides(names) {
  const paths = new Set(names.map((name) => `./${name}.js`));
  return {
    name: 'besides',
    resolveId: (id, importer) =>
      importer !== undefined && paths.has(id)
        ? { id: id.replace(/\.js$/, '.cjs'), external: true }
        : undefined,
  };
}

async function bundleAlone(name, path, form) {
  const bundle = await rolldown({
    cwd: root,
    input: { [name]: path },
    platform: 'node',
    tsconfig: false,
    external,
    plugins: [leftOut(leftOutOf[name])],
    onLog: refuseWarnings,
    treeshake: {
      moduleSideEffects: [{ test: /[/\\](?:@puppeteer|puppeteer-core)[/\\]/, sideEffects: false }],
    },
  });
  const { output } = await bundle.write({
    dir: dist,
    ...form,
    codeSplitting: false,
  });
  await bundle.close();
  return output;
}
