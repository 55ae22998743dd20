import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeElements } from '../../src/html/change-elements.js';
import { withAttributes, withoutAttribute } from '../../src/html/elements.js';
import { parseHtml } from '../../src/html/parse-html.js';
import { plainText } from '../../src/html/text.js';
import { writeHtml } from '../../src/html/write-html.js';

const pieces =
  '<p> </p> <b> </b > <li> </li> <ul> </ul> <br> <br/> </br> <a\ttitle=">"> <a\ttitle=\'"\'\tx> </a> </x\t> </p <p ' +
  '<svg/> <svg> </svg> <title> </title> <style> </style> <!doctype\thtml> <!--\t<p>\t--> <![CDATA[x]]> <?x?> <td> </td> ' +
  '<table> </table> <h2\tid=a> </h2> <script> </script> word &amp; &amp &#59; &nbsp; & < > " \' é 😀 =';
const piece = fc.constantFrom(' ', '\n', ...pieces.split(' ').map((each) => each.replaceAll('\t', ' ')));

test('whatever HTML is read, the same is written', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
      const html = parts.join('');
      expect(writeHtml(parseHtml(html))).toBe(html);
    }),
    { numRuns: 3000 },
  );
});

test('elements nested deeper than any browser nests them are read and written all the same', () => {
  const html = `${'<b>'.repeat(20_000)}deep${'</b>'.repeat(20_000)} and on`;
  expect(writeHtml(parseHtml(html))).toBe(html);
  expect(plainText(html)).toBe('deep and on');
});

test.each([
  ['a sign in an attribute', '<p title="a > b">One</p>', 'One'],
  ['a line break in any form', 'One<br/>two<br />three<BR class="x">four', 'One two three four'],
  ['words in a comment', 'One<!-- <h2>not</h2> --> two', 'One two'],
  ['elements within words', 'o<b>n</b>e<wbr><i>s</i>', 'ones'],
  ['character references', 'R&amp;D &lt;b&gt; &#8364;5 &amp;lt;', 'R&D <b> €5 &lt;'],
  ['a tag that never ends', 'One <b', 'One'],
])('words stand apart as on the page: %s', (_, html, words) => {
  expect(plainText(html)).toBe(words);
});

test('only the tag that was changed is written anew', () => {
  const html = `<P Class='x'>a &eacute; <IMG alt='say "a > b"' src=b.png /><br/></P>`;
  const changed = changeElements(parseHtml(html), (element) =>
    element.name === 'img' ? withAttributes(element, { ...element.attributes, src: 'c.png' }) : element,
  );
  expect(writeHtml(changed)).toBe(
    `<P Class='x'>a &eacute; <img alt="say &quot;a &gt; b&quot;" src="c.png"><br/></P>`,
  );
  const [paragraph] = parseHtml(html);
  if (paragraph?.kind !== 'element') throw new Error('No paragraph was read.');
  expect(withoutAttribute(paragraph, 'id')).toBe(paragraph);
  expect(withoutAttribute(paragraph, 'class').open).toBe('<p>');
});
