// Makes dist/ of src/: the program, the library and the finishing thread as a few files, with the packages that they
// use. Run it with: npm run build
// Files lie flat in dist/, since src/package-root.ts and what is found beside itself count on it.
import { chmod, copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { leftOut } from './bundle/left-out.js';
import { licencesOf } from './bundle/licences-of.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** They bring files of their own, are found by their path, or are hardly ever loaded. */
const external = [/^@sparticuz\//, /^puppeteer-core(\/|$)/, /^@puppeteer\//, /^tar-fs$/];

const bundle = await rolldown({
  cwd: root,
  input: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    'finishing-thread': 'src/assemble/finishing-thread.ts',
  },
  platform: 'node',
  tsconfig: false,
  external,
  // pdf-lib names its ES build in "module" only, which Node does not look at; ES modules can be left out one by one.
  resolve: { alias: { 'pdf-lib': join(root, 'node_modules/pdf-lib/es/index.js') } },
  treeshake: {
    // Their modules only define things, but their package.json does not say so.
    moduleSideEffects: [{ test: /[/\\]node_modules[/\\](@pdf-lib|pdf-lib)[/\\]/, sideEffects: false }],
  },
  plugins: [leftOut()],
  onLog(level, log, next) {
    // gray-matter evaluates front matter in JavaScript if told to; we read YAML only.
    if (log.code === 'EVAL' && log.message.includes('gray-matter')) return;
    if (level === 'warn') throw new Error(log.message);
    next(level, log);
  },
});

await rm(dist, { recursive: true, force: true });
const { output } = await bundle.write({ dir: dist, format: 'esm', chunkFileNames: '[name]-[hash].js' });
await bundle.close();

const nested = output.filter(({ fileName }) => /[/\\]/.test(fileName));
if (nested.length > 0) throw new Error(`Not directly in dist/: ${nested.map(({ fileName }) => fileName)}`);

const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
await writeFile(join(dist, 'licenses.txt'), await licencesOf(modules));
await copyFile(join(root, 'src/verify/verapdf/verapdf-driver.js'), join(dist, 'verapdf-driver.js'));
await chmod(join(dist, 'cli.js'), 0o755);
