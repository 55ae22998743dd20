import { scriptFace } from './script-faces.js';

/** HTML that shows one thing each. `body` follows an h1; every one must come out as PDF/UA-1 and PDF/A-2a. */
export const featureDocuments: Readonly<Record<string, string | { css: string; body: string }>> = {
  'headings three deep': '<h2>Two</h2><h3>Three</h3><p>a</p><h2>Two again</h2><p>b</p>',
  'heading over two lines': '<h2 style="width: 110pt">Infrastructure and self-service of a kind</h2>',
  'strong and em':
    '<p><strong>Strong</strong>, <em>em</em>, <b>b</b>, <i>i</i>, <strong><em>both</em></strong></p>',
  'nested lists': '<ul><li>A<ul><li>B<ol><li>C <b>d</b></li></ol></li></ul></li><li>E</li></ul>',
  'ordered list that starts at five': '<ol start="5"><li>Five</li><li>Six</li></ol>',
  'list items of paragraphs': '<ul><li><p>One</p><p>Two</p></li><li><p>Three</p></li></ul>',
  'list without markers': { css: 'ul { list-style: none }', body: '<ul><li>One</li><li>Two</li></ul>' },
  'list with own markers': { css: "li::marker { content: '– ' }", body: '<ul><li>One</li><li>Two</li></ul>' },
  'list that holds a table':
    '<ul><li>Text<table><tr><th scope="col">A</th></tr><tr><td>B</td></tr></table></li></ul>',
  'list over two pages': `<ul>${'<li>A statement of some length.</li>'.repeat(80)}</ul>`,
  'definition list': '<dl><dt>Term</dt><dd>Definition</dd><dt>Other</dt><dd>One</dd><dd>Two</dd></dl>',
  'link over three lines': `<p><a href="https://example.com/">${'A link of very many words. '.repeat(12)}</a></p>`,
  'link over two pages': {
    css: 'p { margin-top: 245mm; font-size: 20pt; line-height: 40pt }',
    body: '<p><a href="https://example.com/">One line here<br>two there<br>three there</a></p>',
  },
  'links in heading, list and table':
    '<h2><a href="https://a.example">H</a></h2><ul><li><a href="https://b.example">L</a></li></ul><table><tr><th scope="col"><a href="https://c.example">T</a></th></tr><tr><td>x</td></tr></table>',
  'link around an image': '<p><a href="https://example.com/"><img alt="Logo" src="IMAGE"></a></p>',
  'link without text': '<p>Before <a href="https://example.com/"></a> after</p>',
  'link with an inline block':
    '<p><a href="https://example.com/" style="display:inline-block;padding:9pt">Button</a></p>',
  'links within the document':
    '<p><a href="#deep">Down</a></p><h2 id="deep">Deep</h2><p id="para"><a href="#para">Here</a></p>',
  'travelling links':
    '<p><a href="https://page.invalid/craft/#area">Area</a>, <a href="https://page.invalid/">root</a></p>',
  'table with headers':
    '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><th scope="row">C</th><td>D</td></tr></tbody></table>',
  'table with spans':
    '<table><tr><th scope="col" colspan="2">A</th></tr><tr><th scope="row" rowspan="2">B</th><td>C</td></tr><tr><td>D</td></tr></table>',
  'table with a caption and a foot':
    '<table><caption>Numbers</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody><tfoot><tr><td>2</td></tr></tfoot></table>',
  'table over three pages': `<table><thead><tr><th scope="col">Area</th><th scope="col">Text</th></tr></thead><tbody>${'<tr><th scope="row">Area</th><td>Some text in a cell.</td></tr>'.repeat(120)}</tbody></table>`,
  'table in a table':
    '<table><tr><th scope="col">A</th></tr><tr><td><table><tr><th scope="col">B</th></tr><tr><td>C</td></tr></table></td></tr></table>',
  'table with empty cells':
    '<table><tr><th></th><th scope="col">B</th><th scope="col">C</th></tr><tr><th scope="row">r</th><td></td><td>x</td></tr><tr><th scope="row">s</th><td>y</td><td></td></tr><tr><th scope="row">t</th><td>y</td><td>z</td></tr></table>',
  'table with empty cells beside spans':
    '<table><tr><th scope="col">A</th><th scope="col">B</th><th scope="col">C</th></tr><tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td></td><td>c</td></tr><tr><td colspan="2">ab</td><td></td></tr></table>',
  'table of empty cells only': '<table><tr><th scope="col">A</th></tr><tr><td></td></tr></table>',
  'image with a text': '<p>A dot: <img alt="Red dot" src="IMAGE"></p>',
  'image that decorates': '<p>A dot: <img alt="" src="IMAGE"></p>',
  'same image twice': '<p><img alt="One" src="IMAGE"><img alt="Two" src="IMAGE"></p>',
  'svg with a text':
    '<svg role="img" aria-label="Level 3 of 6" width="80" height="20"><rect width="60" height="5"/></svg>',
  'svg that decorates':
    '<p>Text</p><svg aria-hidden="true" width="80" height="20"><circle r="9" cx="9" cy="9"/><text y="9">x</text></svg>',
  'figure with an image': '<figure><img alt="Red dot" src="IMAGE"><figcaption>A dot</figcaption></figure>',
  'figure with a table':
    '<figure><table><tr><th scope="col">A</th></tr><tr><td>B</td></tr></table><figcaption>Table</figcaption></figure>',
  'figure with code': '<figure><pre><code>ls</code></pre><figcaption>Code</figcaption></figure>',
  'text with opacity':
    '<div style="opacity:.5"><p>Faded <a href="https://example.com/">link</a></p><ul><li>Item</li></ul></div><p>Clear</p>',
  'opacity within opacity':
    '<div style="opacity:.5"><p>Outer</p><div style="opacity:.5"><p>Inner</p></div></div>',
  'decoration with opacity': '<div style="opacity:.5;background:#ccc;height:20pt"></div><p>Text</p>',
  'shadow, border, round corners and gradient': {
    css: 'p { box-shadow: 0 0 4px red; border: 1pt solid; border-radius: 3pt; background: linear-gradient(red, blue) }',
    body: '<p>Framed</p>',
  },
  'text shadow and outline': {
    css: 'p { text-shadow: 1pt 1pt 2pt gray; -webkit-text-stroke: .2pt red }',
    body: '<p>Text</p>',
  },
  'turned and scaled text': '<p style="width:80mm;transform:rotate(3deg) scale(1.1)">Turned</p>',
  'blurred and blended':
    '<p style="filter:blur(1px)">Blurred</p><p style="mix-blend-mode:multiply">Blended</p>',
  'clipped by a shape': '<p style="clip-path:circle(60%)">Clipped</p>',
  quotations: '<blockquote><p>Long</p></blockquote><p><q>Short</q> <cite>Who</cite></p>',
  code: '<pre><code>const a = 1;\nconst b = 2;</code></pre><p><code>x</code> <kbd>Ctrl</kbd> <samp>out</samp> <var>n</var></p>',
  'superscript and subscript':
    '<p>x<sup>2</sup>, H<sub>2</sub>O, <a href="https://example.com/">note<sup>1</sup></a></p>',
  'inserted, deleted, marked, small':
    '<p><ins>in</ins> <del>out</del> <mark>mark</mark> <small>small</small> <u>u</u> <s>s</s></p>',
  details: '<details open><summary>Summary</summary><p>Inside</p></details>',
  abbreviation: '<p><abbr title="HyperText">HTML</abbr> and <dfn>term</dfn></p>',
  rule: '<p>Above</p><hr><p>Below</p>',
  'text made by styles': { css: "p::before { content: 'Note: ' }", body: '<p>Text</p>' },
  'aria-hidden text': '<p>Said <span aria-hidden="true">not said</span></p>',
  'sections and articles':
    '<main><article><header><p>Head</p></header><section><h2>S</h2><p>x</p></section><aside><p>Aside</p></aside><footer><p>Foot</p></footer></article></main><nav><p>Nav</p></nav>',
  columns: {
    css: 'div { columns: 2 }',
    body: `<div>${'<p>Text in columns that goes on for a while.</p>'.repeat(30)}</div>`,
  },
  'grid and flex':
    '<div style="display:grid;grid-template-columns:1fr 2fr"><p>Left</p><p>Right</p></div><div style="display:flex"><p>A</p><p>B</p></div>',
  'fixed and absolute':
    '<p style="position:fixed;bottom:0">Fixed</p><p style="position:absolute;top:200pt">Absolute</p>',
  'fixed and faded on every page':
    '<p style="position:fixed;bottom:0;opacity:.5">Fixed</p><p>One</p><p style="break-before:page">Two</p>',
  'breaks between pages':
    '<p>One</p><p style="break-before:page">Two</p><p style="break-before:page">Three</p>',
  'margin boxes': {
    css: "@page { @bottom-left { content: 'Framework'; font: 8pt Inter } @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 8pt Inter; color: #4a4b4afe } }",
    body: '<p>Text</p><p style="break-before:page">More</p>',
  },
  'background on the page': {
    css: '@page { background: #eee } body { background: #fee }',
    body: '<p>Text</p>',
  },
  'right to left': '<p dir="rtl" lang="he">From the right</p>',
  'Hebrew from right to left, with Latin in it': {
    css: scriptFace('hebrew'),
    body: '<div dir="rtl"><p lang="he">שלום עולם, גרסה 3 של CI/CD</p><ul><li lang="he">אני לומד</li></ul></div>',
  },
  'Japanese, in a paragraph and a list': {
    css: scriptFace('japanese'),
    body: '<p lang="ja">私は毎日、品質について考えます。</p><ul><li lang="ja">設計を説明する</li></ul>',
  },
  'another language': '<p lang="de">Guten Tag</p><p>Hello <span lang="fr">monde</span></p>',
  'ligatures, tabular figures, small capitals and spacing':
    '<p>office affluent</p><p style="font-variant-numeric:tabular-nums">1171</p><p style="font-variant:small-caps">Small</p><p style="letter-spacing:2pt">Wide</p><p style="word-spacing:9pt">far apart</p>',
  'soft hyphens and special spaces':
    '<p style="width:40pt">Entwick&shy;lungs&shy;abteilung a&nbsp;b c&#8239;d&#8288;e</p>',
  'accents and marks': '<p>Ångström, naïve, Čeština, e&#769;, © ® ™ — – … “ ”</p>',
  'justified text': `<p style="text-align:justify">${'Words that are spread over the whole line. '.repeat(20)}</p>`,
  'empty elements': '<p></p><ul><li></li><li>x</li></ul><h2></h2><blockquote></blockquote>',
};
