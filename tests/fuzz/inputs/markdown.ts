import fc from 'fast-check';
import { readSnippets } from '../../kramdown/read-snippets.js';
import { recombine } from '../../kramdown/recombine.js';
import { damaged, nasty } from './damage.js';

const snippets = readSnippets().flatMap((family) => family.snippets);

const areas =
  '| Area | Description |\n|---|---|\n| [Research](/designer#research) | I listen.<br>I ask. |\n| Drawing | - I draw. |';

/** Text about a level, made of what real pages hold. */
const parts = fc.oneof(
  fc.constantFrom(...snippets),
  fc.tuple(fc.nat(100_000), fc.boolean()).map(([number, isWild]) => recombine(snippets, 1, number, isWild)),
  fc.constantFrom(
    areas,
    '# Designer - Level 1',
    '## Research\n\nI listen.',
    '# __proto__',
    '## constructor\n\n## valueOf',
    '[x]: /y\n\n[x][__proto__] [constructor][] [^valueOf] [^__proto__]\n\n[^__proto__]: a\n\n*[constructor]: b',
    '{:toString: .a #b title="c"}\n{: toString constructor __proto__}',
    '![a](a.png) ![b](../../b.svg) <img src="a.png" width="1e9" height="-3">',
    '<table><tr><td colspan="99999999" rowspan="-1">a</table>',
    '<ol start="99999999999999999999"><li value="-5">a</ol>',
    '1000000000000000000000. a\n0. b',
    '$$ x $$ &#x110000; &#0; &#xd800; &nosuch; &amp',
    '<!-- internal -->',
    '<details><summary>a</summary>',
    '<ruby>a<rt>b</ruby><svg><path d="M"/></svg><math><mi>x</math>',
  ),
);

/** Liquid that says something, and Liquid that never ends. */
const liquid = fc
  .tuple(
    fc.constantFrom('site', 'page', 'x', '"a"', "'a'", '3', '', ...nasty.slice(0, 7)),
    fc.constantFrom(
      '',
      '.title',
      '["title"]',
      '[0]',
      '.a.b.c',
      ...nasty.slice(0, 7).map((name) => `.${name}`),
    ),
    fc.constantFrom(
      '',
      ...nasty.slice(0, 7).map((name) => ` | ${name}`),
      ' | relative_url',
      ' | absolute_url: 1, 2',
      ' | default: "x"',
      ' | date: "%Y"',
      ' | append: "x" | upcase | escape | strip_html',
      ' |',
      ' | times: 1e9',
    ),
    fc.constantFrom(
      ['{{ ', ' }}'],
      ['{{- ', ' -}}'],
      ['{% if ', ' %}a{% else %}b{% endif %}'],
      ['{% for i in ', ' %}{{ i }}{% endfor %}'],
      ['{% assign y = ', ' %}{{ y }}'],
      ['{% include ', ' %}'],
      ['{% link ', ' %}'],
      ['{% raw %}', '{% endraw %}'],
      ['{% comment %}', '{% endcomment %}'],
      ['{% capture ', ' %}'],
      ['{% ', ''],
      ['{{ ', ''],
      ['{% raw %}{{', '}}'],
    ),
  )
  .map(([object, path, filter, [before, after]]) => `${before}${object}${path}${filter}${after}`);

export const bodies: fc.Arbitrary<string> = damaged(
  fc
    .array(parts, { minLength: 1, maxLength: 5 })
    .map((all) => `# Designer - Level 1\n\n${all.join('\n\n')}\n`),
);

export const liquidBodies: fc.Arbitrary<string> = damaged(
  fc
    .array(fc.oneof({ weight: 3, arbitrary: liquid }, { weight: 1, arbitrary: parts }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((all) => `# Designer - Level 1\n\n${areas}\n\n${all.join(' ')}\n`),
);

/** Whole chapters that repeat without end. */
export const longBodies: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', ...snippets),
    fc.oneof(fc.constantFrom(...snippets), fc.constantFrom(...nasty)),
    fc.constantFrom('', '\n', '\n\n', ' '),
    fc.constantFrom(50, 1000, 20_000),
  )
  .map(([first, part, between, times]) =>
    `# Designer - Level 1\n\n${first}\n\n${`${part}${between}`.repeat(times)}`.slice(0, 100_000),
  );
