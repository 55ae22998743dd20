import { expect, test } from 'vitest';
import { blocksOf, designerCraft, level, modelOf } from './support.js';

/** Each block of a level as HTML, without line breaks. */
function htmlOf(body: string, config = ''): string[] {
  const files = { 'index.md': designerCraft, 'level1.md': level(`# Designer - Level 1\n\n${body}`) };
  const model = modelOf(config === '' ? files : { ...files, '_config.yml': config });
  return blocksOf(model).map(({ html }) => html.replace(/\n/g, ''));
}

test.each([
  ['a comment', '*a <!-- b* --> c*', '<em>a  c</em>'],
  ['a comment that never closes', '*a <!-- b c*', '<em>a &lt;!– b c</em>'],
  [
    'an address',
    '*a <https://x.example/*b> c*',
    '<em>a <a href="https://x.example/*b">https://x.example/*b</a> c</em>',
  ],
  [
    'an address for mail',
    '*a <a*b@x.example> c*',
    '<em>a <a href="mailto:a*b@x.example">a*b@x.example</a> c</em>',
  ],
  ['a tag', '*a <b title="x*y">c</b> d*', '<em>a <b title="x*y">c</b> d</em>'],
  ['what is no tag', '*a <1*b> c*', '<em>a &lt;1</em>b&gt; c*'],
  ['a comment of kramdown', '*a {::comment}b*{:/comment} c*', '<em>a  c</em>'],
  ['HTML as it is', '*a {::nomarkdown}b*{:/} c*', '<em>a b* c</em>'],
  ['an extension that never ends', '*a {::comment}b* c', '<em>a {::comment}b</em> c'],
  ['an extension whose end never closes', '*a {::comment}b{:/ c* d', '<em>a {::comment}b{:/ c</em> d'],
  ['options', '*a {::options toc="x*y" /} c*', '<em>a  c</em>'],
  ['a formula', '*a $$x*y$$ c*', '<em>a $$x*y$$ c</em>'],
  ['quotes of angles', '*a << b* c', '<em>a «\u00a0b</em> c'],
  ['struck text', '*a ~~b*~~ c*', '<em>a <del>b*</del> c</em>'],
  ['tildes that strike nothing', '*a ~~ b* c', '<em>a ~~ b</em> c'],
  ['code', '**a `b**` c**', '<strong>a <code>b**</code> c</strong>'],
  [
    'a link and its title',
    '*a [b*](/designer "x*y") c*',
    '<em>a <a href="https://page.invalid/designer" title="x*y">b*</a> c</em>',
  ],
  [
    'a link with space behind its title',
    '*a [b](/designer "x*y"  ) c*',
    '<em>a <a href="https://page.invalid/designer" title="x*y">b</a> c</em>',
  ],
  ['an escaped star', '*a \\* b*', '<em>a * b</em>'],
])('emphasis does not end within %s', (_, text, html) => {
  expect(htmlOf(text)).toEqual([`<p>${html}</p>`]);
});

test.each<[string, string, string[]]>([
  [
    'an element that asks for Markdown within one that does not',
    '<div>\n<p>One *plain*</p>\n<div markdown="1">\nTwo *read*\n</div>\n<p>Three *plain*</p>\n</div>\n',
    ['<div><p>One *plain*</p><div><p>Two <em>read</em></p></div><p>Three *plain*</p></div>'],
  ],
  [
    'each element by what it asks itself',
    '<div><section markdown="1">*a*</section><section markdown="0">*b*</section><b>*c*</b></div>\n',
    ['<div><section><p><em>a</em></p></section><section>*b*</section><b>*c*</b></div>'],
  ],
  [
    'an angle before one that asks',
    '<div>a < b <p markdown="span">*c*</p></div>\n',
    ['<div>a &lt; b <p><em>c</em></p></div>'],
  ],
  [
    'what stands below an empty line, and HTML that is indented is no code',
    '<div>\n\n*One*\n\n    <p>Two</p>\n\n    code\n</div>\n',
    ['<div><p><em>One</em></p><p>Two</p><pre><code>code</code></pre></div>'],
  ],
  [
    'an attribute list below the last tag, which is no part of it',
    '<div>\none\n</div>\n{: #here .x }\n\nAfter.\n',
    ['<div id="here" class="x">one</div>', '<p>After.</p>'],
  ],
  [
    'classes of its own beside those of a list',
    '<p class="a" title="x">x</p>\n{: .b }\n',
    ['<p class="a b" title="x">x</p>'],
  ],
  [
    'what a style shows after it hid',
    '<p style="display: none; color: red">x</p>\n\nAfter.\n',
    ['<p>After.</p>'],
  ],
  ['one among its lines as text', '<div>\none\n{: #here }\ntwo\n</div>\n', ['<div>one{: #here }two</div>']],
  [
    'a comment that never closes as text',
    '<!-- never closed\n\nText *a*.\n',
    ['<p>&lt;!– never closed</p>', '<p>Text <em>a</em>.</p>'],
  ],
  [
    'one that asks and never closes to the end',
    '<div markdown="block">\n*a*\n\nb\n',
    ['<div><p><em>a</em></p><p>b</p></div>'],
  ],
])('HTML is read with %s', (_, body, html) => {
  expect(htmlOf(body)).toEqual(html);
});

test('a website that reads all HTML reads elements that make blocks of what they hold', () => {
  const body = '<div>*a* <b>*b*</b></div>\n\n<p>*c*</p>\n\n<pre>*d*</pre>\n';
  expect(htmlOf(body, 'kramdown:\n  parse_block_html: true\n')).toEqual([
    '<div><p><em>a</em> <b><em>b</em></b></p></div>',
    '<p><em>c</em></p>',
    '<pre>*d*</pre>',
  ]);
  expect(htmlOf(body)).toEqual(['<div>*a* <b>*b*</b></div>', '<p>*c*</p>', '<pre>*d*</pre>']);
});
