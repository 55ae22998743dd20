import { describe, expect, test } from 'vitest';
import {
  areaTable,
  blocksOf,
  craftOf,
  designerCraft,
  level,
  levelOf,
  modelOf,
  shown,
  statementsOf,
  withBody,
} from './support.js';

function table(cell: string): string[] | undefined {
  return statementsOf(
    withBody(`| Area | Description |\n|---|---|\n| Research | ${cell} |\n| Drawing | x |\n`),
  ).Research;
}

describe('a cell becomes statements', () => {
  test.each([
    ['one statement', 'I draw.', ['I draw.']],
    [
      'breaks of every spelling',
      'a<br>b<br/>c<br />d<br></br>e <br> <br> f<BR>g',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    ],
    ['a break inside bold', '**a <br> b** c', ['<strong>a </strong>', '<strong>b</strong> c']],
    ['a break inside code is code', '`a<br>b`', ['<code>a&lt;br&gt;b</code>']],
    ['bullets of every spelling', '- a<br>• b<br>* c', ['a', 'b', 'c']],
    ['bullets in one line', '• a • b', ['a', 'b']],
    ['a dash within a statement stays', 'a - b', ['a - b']],
    ['an HTML list', '<ul><li>a</li><li>b <em>c</em></li></ul>', ['a', 'b <em>c</em>']],
    ['escaped pipes, whose backslash stays in code', 'a \\| b `c \\| d`', ['a | b <code>c \\| d</code>']],
    ['pipes in code', '`a | b`', ['<code>a | b</code>']],
    [
      'inline Markdown',
      '*a* **b** `c` ~~d~~ [e](https://f.g)',
      ['<em>a</em> <strong>b</strong> <code>c</code> <del>d</del> <a href="https://f.g">e</a>'],
    ],
    ['single tildes', 'I lead 5~10 people in 2~3 teams.', ['I lead 5~10 people in 2~3 teams.']],
    ['tildes around one word', 'H~2~O in ~/bin', ['H~2~O in ~/bin']],
    [
      'struck text with a tilde in it',
      '5~6 ~~7~8 of *them*~~ 9~10',
      ['5~6 <del>7~8 of <em>them</em></del> 9~10'],
    ],
    ['three tildes', '~~~a b~~~ c', ['~<del>a b</del>~ c']],
    ['pairs of tildes in the air', 'a ~~ b ~~ c', ['a ~~ b ~~ c']],
    ['tildes in code', '`a ~~b~~ 1~2`', ['<code>a ~~b~~ 1~2</code>']],
    ['surplus cells', 'a | b<br>c | d', ['a', 'b', 'c', 'd']],
    ['named characters', 'caf&eacute; &amp; &lt;b&gt;', ['café &amp; &lt;b&gt;']],
  ])('%s', (_, cell, expected) => {
    expect(table(cell)).toEqual(expected);
  });

  test('two hundred words stay one statement', () => {
    const words = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ');
    expect(table(words)).toEqual([words]);
  });

  test('each statement knows its own place, also after escaped pipes and when texts repeat', () => {
    const model = withBody(
      '| Area | Description |\n|---|---|\n| Research | a \\| <br> same <br> - same |\n| Drawing | same |\n',
    );
    const places = levelOf(model).sections.flatMap((section) =>
      section.kind === 'areas'
        ? section.expectations.flatMap(({ statements }) => statements.map(({ place }) => place))
        : [],
    );
    expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual([
      '10:14',
      '10:24',
      '10:36',
      '11:13',
    ]);
  });
});

describe('tables', () => {
  test('a table without outer pipes and one without a header are read', () => {
    expect(statementsOf(withBody('Area | Description\n---|---\nResearch | a\nDrawing | b\n'))).toEqual({
      Research: ['a'],
      Drawing: ['b'],
    });
    expect(statementsOf(withBody('| Research | a |\n| Drawing | b |\n'))).toEqual({
      Research: ['a'],
      Drawing: ['b'],
    });
  });

  test('text directly above and below a table stays text', () => {
    const model = withBody(`Above.\n${areaTable}Below.\n`);
    expect(levelOf(model).sections.map((section) => section.kind)).toEqual(['prose', 'areas', 'prose']);
    expect(blocksOf(model).map(({ text }) => text)).toEqual(['Above.', 'Below.']);
  });

  test('a further table stays a table with every cell', () => {
    const [block] = blocksOf(withBody(`${areaTable}\n| Tool | Use |\n|:--|--:|\n| Pen | ink | red |\n`));
    expect(block?.kind).toBe('table');
    expect(block?.html).toBe(
      '<table>\n<thead>\n<tr><th scope="col" class="align-left">Tool</th><th scope="col" class="align-right">Use</th><th scope="col"></th></tr>\n</thead>\n<tbody>\n<tr><td class="align-left">Pen</td><td class="align-right">ink</td><td>red</td></tr>\n</tbody>\n</table>\n',
    );
  });

  test('a row without a name goes on with the area above', () => {
    expect(
      statementsOf(withBody('| Area | D |\n|---|---|\n| Research | a |\n| | b |\n| Drawing | c |\n')),
    ).toEqual({
      Research: ['a', 'b'],
      Drawing: ['c'],
    });
  });

  test('a table in a code block is code', () => {
    const [block] = blocksOf(withBody(`\`\`\`\n| Area | b |\n|---|---|\n\`\`\`\n\n${areaTable}`));
    expect(block?.kind).toBe('code');
  });
});

describe('as the website shows it', () => {
  test.each([
    ['smart quotes and dashes', `"It's" -- 'so' --- the '80s...`, '<p>“It’s” – ‘so’ — the ’80s…</p>'],
    ['not in code', '`"a" -- b`', '<p><code>&quot;a&quot; -- b</code></p>'],
    ['not when escaped', '\\"a\\"', '<p>&quot;a&quot;</p>'],
    ['attribute lists on spans are set', '*a*{: .b #d } c', '<p><em id="d" class="b">a</em> c</p>'],
    ['attribute lists on blocks are set', 'a\n{: .b #c }', '<p id="c" class="b">a</p>'],
    ['unknown attributes are taken out', 'a\n{: width="3" target="_blank"}', '<p>a</p>'],
    ['raw Liquid', '{% raw %}{{ a }}{% endraw %}', '<p>{{ a }}</p>'],
    [
      'Liquid that takes the white space around it',
      'a {%- comment -%} b {%- endcomment %} {{- "c" }}',
      '<p>ac</p>',
    ],
    [
      'code between Liquid tags',
      '{% highlight sh linenos %}\nls *a* -l\n{% endhighlight %}',
      '<pre><code class="language-sh">ls *a* -l\n</code></pre>',
    ],
    ['Liquid comments', 'a{% comment %} secret {% endcomment %}b', '<p>ab</p>'],
    ['soft tags of HTML', 'a <kbd>b</kbd><sub>c</sub>', '<p>a <kbd>b</kbd><sub>c</sub></p>'],
    [
      'details are opened',
      '<details><summary>a</summary>b</details>',
      '<details open><summary>a</summary>b</details>',
    ],
    ['a comparison is no tag', 'a < b > c & d', '<p>a &lt; b &gt; c &amp; d</p>'],
    ['task lists', '- [x] a', '<ul>\n<li>☑ a</li>\n</ul>'],
  ])('%s', (_, markdown, html) => {
    expect(blocksOf(withBody(`${markdown}\n\n${areaTable}`))[0]?.html.trim()).toBe(html);
  });

  test('abbreviations are marked where they are used, and their list is not printed', () => {
    const [block, ...rest] = blocksOf(
      withBody(`IaC, not IaCs. IaC\n\n*[IaC]: infrastructure as code\n\n${areaTable}`),
    );
    expect(block?.html.trim()).toBe(
      '<p><abbr class="first" title="infrastructure as code">IaC</abbr>, not IaCs. <abbr title="infrastructure as code">IaC</abbr></p>',
    );
    expect(rest).toEqual([]);
  });

  test('footnotes are numbered as they appear and stand at the end', () => {
    const blocks = blocksOf(
      withBody(`a[^x] b[^y]\n\n[^y]: second\n[^x]: first\n    goes on\n\n${areaTable}`),
    );
    expect(blocks.map(({ html }) => html.trim())).toEqual([
      '<p>a<sup id="fnref:x"><a href="#fn:x">1</a></sup> b<sup id="fnref:y"><a href="#fn:y">2</a></sup></p>',
      '<ol class="footnotes">\n<li id="fn:x">first\ngoes on <a class="back" href="#fnref:x">↩</a></li>\n<li id="fn:y">second <a class="back" href="#fnref:y">↩</a></li>\n</ol>',
    ]);
  });

  test('headings are renumbered so that none skips a level', () => {
    const blocks = blocksOf(withBody(`${areaTable}\n#### a\n\n###### b\n\n## c\n\n# d\n`));
    expect(blocks.map(({ html }) => html.slice(0, 3))).toEqual(['<h2', '<h3', '<h2', '<h2']);
  });

  test('a heading gets the id that kramdown makes, or its own, each once', () => {
    const blocks = blocksOf(
      withBody(`${areaTable}\n## 1. Hot & *cold*!\n\n## Same\n\n## Same\n\n## Own {#my-id}\n\n## Über uns\n`),
    );
    expect(blocks.map(({ html }) => /id="([^"]*)"/.exec(html)?.[1])).toEqual([
      'hot--cold',
      'same',
      'same-1',
      'my-id',
      'ber-uns',
    ]);
    expect(blocks.map(({ text }) => text)).toEqual(['1. Hot & cold!', 'Same', 'Same', 'Own', 'Über uns']);
  });

  test('no id is given twice, whoever wrote it', () => {
    const blocks = blocksOf(withBody(`${areaTable}\n## A {#b}\n\n## B\n\ntext\n{: #b }\n`));
    expect(blocks.map(({ html }) => /id="([^"]*)"/.exec(html)?.[1])).toEqual(['b', 'b-1', 'b-2']);
  });

  test('a link written for the other dialect of heading ids still arrives', () => {
    const model = withBody(`[a](#1-hot) [b](#über-uns)\n\n${areaTable}\n## 1. Hot\n\n## Über uns\n`);
    expect(shown(model)).toEqual([]);
    expect(blocksOf(model)[0]?.html).toContain('#hot"');
  });

  test('with input GFM in the configuration, ids keep digits and accents', () => {
    const model = modelOf({
      '_config.yml': 'kramdown:\n  input: GFM\n',
      'index.md': designerCraft.replace('## Drawing', '## 2. Über'),
      'a.md': level(`# D - Level 1\n\n${areaTable.replace('Drawing', '2. Über')}`),
    });
    expect(craftOf(model).areas.map(({ id }) => id)).toEqual(['research', '2-über']);
  });
});

describe('raw HTML is made safe', () => {
  test.each([
    ['script', '<script>a</script>b'],
    ['style', '<style>a</style>'],
    ['a frame', '<iframe src="https://x.y">a</iframe>'],
    ['an event handler', '<img src="a.png" onerror="a()">'],
    ['a style attribute', '<p style="background:url(https://x.y)">a</p>'],
    ['an address that runs', '<a href="javascript:a()">b</a>'],
    ['an address that runs, in disguise', '<a href="&#106;avascript:a()">b</a>'],
    ['a data address', '<a href="data:text/html,a">b</a>'],
    ['a remote image', '<img src="https://x.y/a.png" srcset="https://x.y/b.png 2x">'],
    ['a form', '<form action="https://x.y"><input name="a"></form>'],
    ['a drawing', '<svg onload="a()"><script>b</script></svg>'],
    ['an object', '<object data="a"></object><embed src="b">'],
    ['a base', '<base href="https://x.y">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://x.y">'],
  ])('%s', (_, html) => {
    const model = withBody(
      `a ${html}\n\n${html}\n\n| Area | Description |\n|---|---|\n| Research | ${html} |\n| Drawing | [a](<javascript:x>) |\n`,
    );
    const all = JSON.stringify(model.framework);
    expect(all).not.toMatch(
      /<(script|style|iframe|form|input|svg|object|embed|base|meta)|\son\w+=|style=|javascript:|data:|x\.y|srcset/i,
    );
    expect(model.diagnostics.length).toBeGreaterThan(0);
  });

  test('an image path that the author made up cannot reach another file', () => {
    const all = JSON.stringify(withBody(`<img src="image:../secret.png" alt="a">\n\n${areaTable}`).framework);
    expect(all).not.toContain('secret');
  });
});
