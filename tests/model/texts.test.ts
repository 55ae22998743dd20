import { describe, expect, test } from 'vitest';
import { showPlace } from '../../src/domain/place.js';
import { parseHtml } from '../../src/html/parse-html.js';
import { foldSpace, textOf } from '../../src/html/text.js';
import { aboutLetters } from '../../src/model/text/about-letters.js';
import { asHeard } from '../../src/model/text/as-heard.js';
import { codeBlocks, withoutCode } from '../../src/model/text/code-blocks.js';
import { decode } from '../../src/model/text/decode.js';
import { decodeTable } from '../../src/model/text/decode-table.js';
import { didYouMean } from '../../src/model/text/did-you-mean.js';
import { firstSentence, standingWords } from '../../src/model/text/first-sentence.js';
import { joinTexts } from '../../src/model/text/join-texts.js';
import { editText, originOf, sliceText, wholeText } from '../../src/model/text/mapped.js';
import { pageText, textAt } from '../../src/model/text/page-text.js';
import { placesOfMatches } from '../../src/model/text/places-of-matches.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file is text', () => {
  test.each<[string, Uint8Array, object]>([
    ['in UTF-8', bytes('é\nb'), { text: 'é\nb', isMarked: false }],
    ['with a mark', bytes('\ufeffa'), { text: 'a', isMarked: true }],
    ['that begins with two thirds of a mark', bytes('\ufefca'), { text: '\ufefca', isMarked: false }],
    ['whose third byte is that of a mark', bytes('a¿'), { text: 'a¿', isMarked: false }],
    ['that begins with half of a mark', bytes('\uf000a'), { text: '\uf000a', isMarked: false }],
    ['with other ends of lines', bytes('a\r\nb\rc\n\rd'), { text: 'a\nb\nc\n\nd', isMarked: false }],
    [
      'whose control characters are spaces',
      bytes('a\u0000b\u0085c\td\u2028e'),
      { text: 'a b c\td e', isMarked: false },
    ],
    ['of nothing', bytes(''), { text: '', isMarked: false }],
    ['up to a byte that is not UTF-8', Uint8Array.of(97, 0xc3, 0xa9, 0xff, 98), { badByte: 3 }],
    ['but for its first byte', Uint8Array.of(0xe9, 97, 98), { badByte: 0 }],
    ['up to a character that is cut short', Uint8Array.of(97, 98, 0xe2, 0x82, 98), { badByte: 2 }],
    ['up to one that ends with the file', Uint8Array.of(97, 0xe2, 0x82), { badByte: 1 }],
    ['with a mark, up to a bad byte', Uint8Array.of(0xef, 0xbb, 0xbf, 97, 0xff), { badByte: 4 }],
  ])('%s', (_, file, expected) => {
    expect(decode(file)).toEqual(expected);
  });

  const wide = (text: string, order: 'le' | 'be') => {
    const little = Buffer.from(text, 'utf16le');
    return new Uint8Array(order === 'le' ? little : little.swap16());
  };
  test.each<[string, Uint8Array]>([
    ['UTF-8', bytes('Zoë,1\n')],
    ['UTF-8 with a mark', bytes('\ufeffZoë,1\n')],
    ['UTF-16 with a mark', wide('\ufeffZoë,1\r\n', 'le')],
    ['UTF-16 of others with a mark', wide('\ufeffZoë,1\r', 'be')],
    ['UTF-16 without a mark', wide('Zoë,1\n', 'le')],
    ['UTF-16 of others without a mark', wide('Zoë,1\n', 'be')],
    ['Windows-1252', Uint8Array.of(90, 111, 0xeb, 44, 49, 10)],
  ])('or a table in %s', (_, file) => {
    expect(decodeTable(file)).toBe('Zoë,1\n');
  });

  test.each<[number[], string]>([
    [[0xff, 97], 'ÿa'],
    [[97, 0xfe], 'aþ'],
    [[0xfe, 97], 'þa'],
    [[97, 0xff], 'aÿ'],
    [[97, 0, 98, 99], 'a bc'],
    [[97, 98, 99, 0], 'abc '],
    [[0, 0, 97, 0], '  a '],
    [[0, 97, 98, 99], ' abc'],
    [[0, 0, 0, 97], '   a'],
    [[97, 0, 0, 0], 'a   '],
  ])('but one of the bytes %j is not in UTF-16', (file, text) => {
    expect(decodeTable(Uint8Array.from(file))).toBe(text);
  });
});

test('a picture is heard by its words', () => {
  const html = parseHtml('<p>A<img alt="ladder" src="a.png">B<img><b title="x">C</b></p>');
  expect(foldSpace(textOf(asHeard(html)))).toBe('A ladder B C');
});

test('what was meant is asked only where something comes near', () => {
  expect([didYouMean('Automaton', ['Automation']), didYouMean('Automaton', ['Drawing'])]).toEqual([
    ...['Did you mean "Automation"?', ''],
  ]);
});

describe('code on a page', () => {
  test.each<[string, string]>([
    ['between fences', 'a\n«```\nb\n```\n»c'],
    ['between tildes, with a language', '«~~~ ruby\nb\n~~~»'],
    ['up to a fence as long', '«````\n```\nb\n`````\n»c'],
    ['up to a fence of the same sign', '«~~~\n```\n~~~\n»'],
    ['up to a fence without words', '«```\n``` b\n```  \n»c'],
    ['in a list and a quotation', '«> - 1. ```\n> b\n> ```\n»'],
    ['in highlight tags', '«{% highlight ruby %}\n```\n{%- endhighlight %}\n»c'],
    ['in highlight tags with hyphens', '«{%- highlight c %}\nb\n{% endhighlight -%}\n»c'],
    ['in a pre that is set in', '«  <pre>\nb\n</pre>\n»c'],
    ['in a pre', '«<pre class="a">\nb\n</PRE> c\n»d'],
    ['twice', '«```\na\n```\n»b\n«```\nc\n```\n»'],
  ])('%s', (_, marked) => {
    const text = marked.replace(/[«»]/g, '');
    const found = codeBlocks(text).map(({ from, to }) => text.slice(from, to));
    expect(found).toEqual([...marked.matchAll(/«([^»]*)»/g)].map(([, code]) => code));
    // Every other word keeps its place.
    const blank = marked.replace(/«([^»]*)»/g, (_, code: string) => code.replace(/[^\n]/g, ' '));
    expect(withoutCode(text)).toBe(blank);
  });

  test.each([
    'a fence that never closes\n```\nb\n',
    'a pre <pre>b\n</pre>\n',
    '<pre>on one line</pre>\n```\n',
    'words ```\nb\n```\n',
    '```a`b\nc\n```\n',
    '``\na\n``\n',
    '{% myhighlight %}\na\n{% endhighlight %}',
  ])('is none in %j', (text) => {
    expect(codeBlocks(text)).toEqual([]);
  });

  test.each([
    ['a `b` c', 'a     c'],
    ['a ``b c`` d', 'a         d'],
    ['a `b c', 'a `b c'],
    ['a `b\nc` d', 'a `b\nc` d'],
    ['a ``b` c', 'a ``b` c'],
  ])('between backticks in %j', (text, expected) => {
    expect(withoutCode(text)).toBe(expected);
  });
});

test.each([
  ['I ask. I listen.', 'I ask.'],
  ['I ask', 'I ask'],
  ['I ask, e.g. Ann. Then I listen.', 'I ask, e.g. Ann.'],
  ['Dr. Ann asks! 2 others listen.', 'Dr. Ann asks!'],
  ['J. Doe asks. “I listen.”', 'J. Doe asks.'],
  ['“I ask?” she said. I listen.', '“I ask?” she said.'],
  ['“I ask.” «Je écoute.»', '“I ask.”'],
  ['Version 2.5 is out… Use it.', 'Version 2.5 is out…'],
  ['I ask. and listen', 'I ask. and listen'],
  ['聞きます。話します。', '聞きます。'],
  ['Ich frage z. B. Anna. Dann höre ich.', 'Ich frage z. B. Anna.'],
])('the first sentence of %j is %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test.each([
  ['<p>I ask.<sup id="fnref:a">1</sup></p>', 'I ask.'],
  ['<p>I ask 10<sup>3</sup> times.</p>', 'I ask 10³ times.'],
  ['<p>I <del>ask</del> listen.</p>', 'I listen.'],
  ['<p>I <s>ask</s> listen.</p>', 'I listen.'],
  ['<p>I <strong>ask</strong>.</p>', 'As it is known.'],
])('of %s stand the words %j', (html, standing) => {
  expect(standingWords({ html, text: 'As it is known.' })).toBe(standing);
});

test('an expression about letters knows those of the text that it is asked for', () => {
  const made = aboutLetters(String.raw`^[\p{L}\p{N}]+$`, 'u');
  expect(['Zoë2', 'Ørsted¼', 'a b', '', '€', '-'].map((text) => made(text).test(text))).toEqual([
    ...[true, true, false, false, false, false],
  ]);
  expect(['Łódź', '日本', 'Ω–'].map((text) => made(text).test(text))).toEqual([true, true, false]);
  expect(made('plain')).toBe(made('other'));
  expect(made('日本')).toBe(made('Łódź'));
  expect(made('“plain” – …')).toBe(made('plain'));
  expect(made('日本')).not.toBe(made('plain'));
  expect(aboutLetters(String.raw`[\p{M}x]`, 'u')('plain').source).toBe('[x]');
});

describe('a text that was cut and changed knows where each character stood', () => {
  const text = 'one two three';
  const edited = editText(wholeText(text), [
    { from: 0, to: 0, insert: '>> ' },
    { from: 4, to: 8, insert: '' },
    { from: 8, to: 13, insert: '3' },
  ]);
  const origins = (of: ReturnType<typeof wholeText>) => [...of.text].map((_, at) => originOf(of, at));

  test('where words were put in, left out and put for others', () => {
    expect(edited.text).toBe('>> one 3');
    expect(origins(edited)).toEqual([0, 0, 0, 0, 1, 2, 3, 8]);
  });

  test('where it is changed once more, and where it is a part', () => {
    const again = editText(edited, [
      { from: 0, to: 4, insert: 'O' },
      { from: 7, to: 7, insert: '#' },
    ]);
    expect([again.text, origins(again)]).toEqual(['One #3', [0, 1, 2, 3, 8, 8]]);
    const part = sliceText(edited, 4, 8);
    expect([part.text, origins(part)]).toEqual(['ne 3', [1, 2, 3, 8]]);
    expect(origins(sliceText(edited, 1, 5))).toEqual([0, 0, 0, 1]);
    expect(sliceText(edited, 3).text).toBe('one 3');
  });

  test('where nothing is left', () => {
    const none = editText(wholeText('abc'), [{ from: 0, to: 3, insert: '' }]);
    expect([none.text, originOf(none, 0)]).toEqual(['', 3]);
    expect(editText(edited, [])).toBe(edited);
  });
});

test('a page that is put together of several knows which file each word is from', () => {
  const [first, second] = [pageText('a.md', 'one\ntwo'), pageText('b.md', 'three\nfour')];
  const place = { file: 'c.md', line: 7, column: 3 };
  const joined = joinTexts([first.slice(4), { text: '', place }, { text: ' – ', place }, second]);
  expect(joined.mapped.text).toBe('two – three\nfour');
  const at = (word: string, of = joined) => showPlace(of.place(of.mapped.text.indexOf(word)));
  expect(['two', '–', 'three', 'four', 'o –'].map((word) => at(word))).toEqual([
    ...['a.md:2:1', 'c.md:7:3', 'b.md:1:1', 'b.md:2:1', 'a.md:2:3'],
  ]);
  expect(at('four', joined.slice(6))).toBe('b.md:2:1');
  expect(at('three', joined.with(editText(joined.mapped, [{ from: 0, to: 3, insert: '2' }])))).toBe(
    'b.md:1:1',
  );
  expect(showPlace(joinTexts([{ text: '', place }]).place(0))).toBe('c.md:7:3');
  expect(joinTexts([]).place(0)).toEqual({ file: '', line: 1, column: 1 });
  expect(showPlace(textAt(place, 'words').slice(2).place(1))).toBe('c.md:7:3');
});

describe('what was found in a text is told where it stands in its file', () => {
  const file = '# A\n\nThe the `the the` word and and\nand  and here.\n\nSo the the end.\n';
  const sources = [
    { path: 'other.md', bytes: bytes('the the') },
    { path: 'a.md', bytes: bytes(file) },
    { path: 'bad.md', bytes: Uint8Array.of(0xff) },
  ];
  const at = (line: number, column: number, name = 'a.md') => ({ file: name, line, column });
  const all = [at(1, 3), at(3, 1), at(6, 1), at(9, 1, 'b.md')].map((place) => ({ place }));
  const places = (found: string[], from = at(3, 1)) =>
    placesOfMatches(found, /\b(\w+)\s+\1\b/gi, from, all, sources).map(showPlace);

  test('each at its own place, in order, and none in code', () => {
    expect(places(['The the', 'and and', 'and and'])).toEqual(['a.md:3:1', 'a.md:3:24', 'a.md:4:1']);
    expect(places(['the the'], at(6, 1))).toEqual(['a.md:6:4']);
    // What stands before the text, or behind it, is none of it.
    expect(places(['the the'])).toEqual(['a.md:3:1']);
    expect(places(['The the', 'and and'], at(3, 9))).toEqual(['a.md:3:9', 'a.md:3:24']);
  });

  test('where the text begins, if it is written in another way or its file cannot be read', () => {
    expect(places(['or or', 'The the'])).toEqual(['a.md:3:1', 'a.md:3:1']);
    expect(places(['and and', 'The the'])).toEqual(['a.md:3:24', 'a.md:3:1']);
    expect(places(['the the'], at(2, 5, 'bad.md'))).toEqual(['bad.md:2:5']);
    expect(places(['the the'], at(2, 5, 'gone.md'))).toEqual(['gone.md:2:5']);
  });
});
