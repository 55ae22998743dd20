import { describe, expect, test } from 'vitest';
import { checkHtml } from '../../src/markup/check-html.js';
import { busyFor } from '../support/busy-for.js';
import { checkCss } from '../support/check-css.js';

const codes = (html: string) => checkHtml(html).map(({ code }) => code);

describe('HTML that a screen reader would miss something of', () => {
  test.each([
    ['an image without alternative text', '<p><img src="a.png"></p>', 'image-without-alt'],
    ['an image with an empty one', '<p><img src="a.png" alt=" "></p>', 'image-without-alt'],
    ['a plain drawing', '<svg><path d="M0 0"/></svg>', 'drawing-without-label'],
    ['a drawing with a label that is no image', '<svg aria-label="x"></svg>', 'drawing-without-label'],
    ['text that is hidden from it', '<p>One</p><p aria-hidden="true">Two</p>', 'hidden-text'],
    ['a heading that skips a level', '<h1>a</h1><h3>b</h3>', 'heading-skipped'],
    ['a language on a span', '<p>a <span lang="fr">mot</span></p>', 'language-lost'],
    ['a language on a div that only wraps', '<div lang="fr"> <p>mot</p> </div>', 'language-lost'],
    ['a statement that is a paragraph', '<p data-statement>I do.</p>', 'statement-outside-list'],
    ['a statement outside a list', '<div><li data-statement>I do.</li></div>', 'statement-outside-list'],
    ['a link without text', '<a href="https://a.example"><b> </b></a>', 'link-without-text'],
    ['a table without header cells', '<table><tr><td>a</td></tr></table>', 'table-without-heads'],
    ['a table whose header cells are empty', '<table><tr><th></th></tr></table>', 'table-without-heads'],
  ])('%s is found', (_, html, code) => {
    expect(codes(html)).toEqual([code]);
  });

  test.each([
    ['an image that says what it shows', '<img src="a.png" alt="A ladder">'],
    ['an image that is marked as decoration', '<img class="wide decoration" src="a.png" alt="">'],
    ['a drawing with a label', '<svg role="img" aria-label="Level 3 of 6"><text>3</text></svg>'],
    ['a drawing that decorates', '<svg aria-hidden="true"><path d="M0 0"/></svg>'],
    ['hidden text that is heard elsewhere', '<p aria-hidden="true">3</p><h1>Senior, Level 3</h1>'],
    ['the foot of a page', '<footer aria-hidden="true">Version 2</footer>'],
    ['a fragment that begins with a lower heading', '<h3>a</h3><h4>b</h4><h2>c</h2>'],
    ['a language on a paragraph, on em and on a link', '<p lang="de"><em lang="fr">m</em></p>'],
    ['a language on a div with words of its own', '<div lang="fr">mot</div>'],
    ['a statement in a list', '<ul><li data-statement>I do.</li></ul>'],
    ['a link around an image', '<a href="https://a.example"><img src="a.png" alt="A"></a>'],
    ['a table with a header column', '<table><tr><th>a</th><td>b</td></tr></table>'],
    ['plain words', 'Just & only words'],
  ])('%s is fine', (_, html) => {
    expect(checkHtml(html)).toEqual([]);
  });

  test('findings come in document order, each with its tag and offset', () => {
    expect(checkHtml('<table><tr><td><img src="a.png"></td></tr></table>')).toEqual([
      { code: 'table-without-heads', thing: '<table>', at: 0 },
      { code: 'image-without-alt', thing: '<img src="a.png">', at: 15 },
    ]);
  });
});

describe('style sheets', () => {
  test.each([
    ['words before an element', "p::before { content: 'Note: ' }"],
    ['words after it, in the old form', 'p:after{color:red;content:"x"}'],
    ['an attribute', 'a::after { content: attr(href) }'],
    ['a counter', 'h2::before { content: counter(part) }'],
    ['letters written as escapes', "p::before { content: '\\41' }"],
  ])('%s are found', (_, css) => {
    expect(checkCss(css).map(({ code }) => code)).toEqual(['text-from-styles']);
  });

  test.each([
    ['a dash', "li::before { content: '– ' }"],
    ['nothing', "p::before { content: '' }"],
    ['a list marker', "li::marker { content: '1. ' }"],
    ['a margin box', "@page { @bottom-left { content: 'Page ' counter(page) } }"],
    ['a comment', "/* p::before { content: 'x' } */"],
  ])('%s is fine', (_, css) => {
    expect(checkCss(css)).toEqual([]);
  });
});

test('5,000 levels of HTML are checked in a few seconds', async () => {
  const level = `<table><tr><th>Area</th></tr>${'<tr><td>I do <strong>this</strong> and <a href="/x">that</a>.</td></tr>'.repeat(40)}</table>`;
  const busy = await busyFor(() => {
    for (let count = 0; count < 5000; count += 1) checkHtml(level);
  });
  expect(busy).toBeLessThan(10_000);
});
