import fc from 'fast-check';
import { damaged, nasty } from './damage.js';

/** A value as YAML writes it in one line. */
const scalars = fc.oneof(
  fc.constantFrom(
    ...nasty.map((text) => JSON.stringify(text)),
    ...nasty,
    'Senior',
    '"Senior: 3"',
    'true',
    'no',
    '~',
    '',
    '3',
    '-1',
    '1.5',
    '2026-09-01',
    '2026-09-01 10:00:00 +1',
    'en-GB',
    'de',
    'https://example.com',
    '"#1a2b3c"',
    '*Careers*',
    '*a',
    '&a x',
    '&a',
    '!!binary AAAA',
    '!!js/function "function () {}"',
    '!!set {a, b}',
    '!!omap [a: 1]',
    '!!timestamp 2026-01-01',
    '!<tag:x> y',
    '"\\ud800"',
    '"\\x00"',
    '{{ site.title }}',
    '{% if x %}',
    '| \n    text\n    more',
    '>-\n    folded\n\n    text',
    '[a, b',
    '{a: 1',
    '? x',
    '- x',
    '%YAML 1.1',
    '@x',
    'a: b: c',
    '`x`',
  ),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
  fc.double().map(String),
);

/** Anything in one line. */
const flow: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(fc.constantFrom(...nasty, 'a', 'path', 'title', 'input'), tie('value')), {
        maxLength: 4,
      })
      .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
  ),
})).value;

/** What is nested without end, or stands for more than there is. */
const bombs = fc.constantFrom(
  `a: &a [x]\nb: &b [${'*a, '.repeat(9)}]\nc: &c [${'*b, '.repeat(9)}]\nd: &d [${'*c, '.repeat(9)}]\ne: [${'*d, '.repeat(9)}]`,
  'a: &a [*a]',
  'a: &a {b: *a}',
  '<<: &m {<<: *m}',
  '<<: [{title: x}, {title: y}]',
  '<<: 3',
  'a: &a {__proto__: {x: 1}}\n<<: *a',
  `title: ${'['.repeat(3000)}${']'.repeat(3000)}`,
  `title: ${'{a: '.repeat(2000)}${'}'.repeat(2000)}`,
  Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  Array.from({ length: 2000 }, (_, key) => `k${key}: v`).join('\n'),
);

/** A file of the keys that its reader knows, with values of every kind. */
export function yamlOf(keys: readonly string[], sound: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: fc.constantFrom(...nasty, '? a', '"a b"', '[a, b]', '*a', '1', '<<') },
  );
  const nested: fc.Arbitrary<string> = fc
    .array(fc.tuple(key, flow), { minLength: 1, maxLength: 4 })
    .map((pairs) => `\n${pairs.map(([name, value]) => `  ${name}: ${value}`).join('\n')}`);
  const listed = fc
    .array(flow, { minLength: 1, maxLength: 4 })
    .map((items) => `\n${items.map((item) => `  - ${item}`).join('\n')}`);
  const line = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...sound) },
    {
      weight: 5,
      arbitrary: fc
        .tuple(key, fc.oneof(flow, flow, nested, listed))
        .map(([name, value]) => `${name}: ${value}`),
    },
    { weight: 1, arbitrary: bombs },
    { weight: 1, arbitrary: fc.constantFrom('# remark', '---', '...', '%TAG ! tag:x,2000:', '') },
  );
  return damaged(fc.array(line, { maxLength: 10 }).map((lines) => `${lines.join('\n')}\n`));
}
