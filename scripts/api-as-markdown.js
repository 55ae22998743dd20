import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = fileURLToPath(new URL('../dist/types', import.meta.url));

const head = `# The library

What other programs import from \`ladderpress\`. Each function does what the command of its name does, by the same settings file
and the same defaults; \`plan\` and \`read\` give what \`build --dry-run\` and \`check\` tell.

Every function takes one object, of which any key may be left out unless it says otherwise; paths are relative to \`cwd\`, else to
the working directory. [settings.md](settings.md) tells what each option means. What an author did wrong is in the result, as
diagnostics with file, line and column; what the caller did wrong is thrown as a \`BuildError\` with \`code\`, \`message\` and \`fix\`.

The package is an ES module, and has its types with it. This page is made of the doc comments (\`npm run api\`), and a test runs
every example.
`;

/** docs/api.md, made of the declarations in dist/types/, which a build writes. */
export async function apiAsMarkdown() {
  const entries = await exported();
  const functions = entries.filter(({ code }) => code.startsWith('function '));
  const others = entries.filter(({ code }) => !code.startsWith('function '));
  return [
    head,
    '## Functions',
    ...functions.sort(byName).map(functionAsMarkdown),
    '## Types',
    ...others
      .sort(byName)
      .map(({ name, comment, code }) =>
        [`### ${name}`, prose(comment), fence(code)].filter((part) => part !== '').join('\n\n'),
      ),
  ]
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .concat('\n');
}

function byName(a, b) {
  return a.name < b.name ? -1 : 1;
}

function functionAsMarkdown({ name, comment, code }) {
  const [, throws = ''] = /^@throws (.*(?:\n(?!@).*)*)/m.exec(comment) ?? [];
  const [, example = ''] = /^@example\n([\s\S]*)$/m.exec(comment) ?? [];
  const about = prose(comment);
  const refusal = throws === '' ? '' : `**Throws** ${throws.replace(/^BuildError/, '`BuildError`').trim()}.`;
  return [`### ${name}`, about, refusal, fence(code.replace(/^function /, '')), example.trim()]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A comment without its tags. */
function prose(comment) {
  return comment.split(/^@/m)[0].trim();
}

function fence(code) {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

/** Each export of the library, with its comment and its declaration. */
async function exported() {
  const index = await readFile(join(types, 'index.d.ts'), 'utf8');
  const found = [...index.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)\.js';$/gm)];
  const entries = await Promise.all(
    found.map(async ([, names, file]) => {
      const text = await readFile(join(types, `${file}.d.ts`), 'utf8');
      return names.split(',').map((name) => declarationOf(name.replace(/\btype\b/, '').trim(), text));
    }),
  );
  return entries.flat();
}

function declarationOf(name, text) {
  const start = new RegExp(`^export (?:declare )?(?=(?:interface|type|function|class) ${name}\\b)`, 'm').exec(
    text,
  );
  if (start === null) throw new Error(`dist/types/ has no declaration of ${name}.`);
  const from = start.index + start[0].length;
  const before = text.slice(0, start.index);
  const [, comment = ''] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before) ?? [];
  return {
    name,
    comment: comment
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
      .join('\n')
      .trim(),
    code: text.slice(from, endOf(text, from)).replaceAll('    ', '  ').trimEnd(),
  };
}

/** Where a declaration ends: at its closing brace, or at the semicolon of one that has none; strings and comments are passed over. */
function endOf(text, from) {
  const hasBody = /^(?:interface|class)/.test(text.slice(from));
  let depth = 0;
  for (const { 0: token, index } of text
    .slice(from)
    .matchAll(/\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|[{}()[\];]/g)) {
    if ('{(['.includes(token)) depth += 1;
    if ('})]'.includes(token)) depth -= 1;
    const isEnd = hasBody ? token === '}' : token === ';';
    if (depth === 0 && isEnd) return from + index + 1;
  }
  throw new Error('A declaration does not end.');
}
