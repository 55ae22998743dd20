import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Framework } from '../../src/domain/framework.js';
import type { FrameworkFolder } from '../../src/domain/source.js';
import { makeFramework } from '../../src/model/make-framework.js';
import { pageSources } from '../../src/model/page-sources.js';
import { readFolder } from '../../src/read/read-folder.js';
import { readFramework } from '../../src/shapes/read-framework.js';
import { checkReadings } from '../../src/verify/source/check-readings.js';
import { areaTable, designerCraft, folderOf, level } from '../model/support.js';

/** What the second reader says of a folder whose pages were modelled from `modelled`, by default the same. */
function parting(folder: FrameworkFolder, modelled = folder): string[] {
  const { framework } = makeFramework(modelled, { siteUrl: undefined });
  if (framework === undefined) throw new Error('No framework.');
  return faultsOf(folder, framework);
}

function faultsOf(folder: FrameworkFolder, framework: Framework): string[] {
  return checkReadings(pageSources(folder, undefined), framework).map(({ path, what }) => `${path} ${what}`);
}

const withBody = (body: string, config = '') =>
  folderOf({
    '_config.yml': config,
    'index.md': designerCraft,
    'level1.md': level(`# Designer - Level 1\n\n${body}`),
  });

const shared = fileURLToPath(new URL('../..', import.meta.url));

describe('two readings agree', () => {
  test.each([
    'framework',
    'tests/fixtures/every-construct',
    'tests/fixtures/everything-on-a-page',
    'tests/fixtures/headings-per-area',
    'tests/fixtures/scattered-site',
    'tests/fixtures/lone-level',
    'tests/fixtures/canary',
  ])('on every page of %s', async (name) => {
    expect(parting(await readFolder(`${shared}/${name}`))).toEqual([]);
  });

  test('on pages that were cut out of one file, with areas that only levels name and statements of two areas', async () => {
    const shapes: Readonly<Record<string, string>>[] = [
      {
        'cooks.md':
          '# Cooks\n\nWe cook.\n\n| | Junior Cook | Senior Cook |\n|---|---|---|\n| Care | I ask how it is done | I show how it is done |\n| Speed | I take my time here | I am fast when it counts |\n',
      },
      {
        'ladder.md':
          '# Our ladder\n\nHi.\n\n## Care\n\nAll care.\n\n### Junior\n\nI ask.\n\n### Senior\n\nI answer.\n\n## Speed\n\n### Junior\n\nI walk.\n\n### Senior\n\nI run.\n',
      },
      {
        'list.csv':
          'criterion,role,topic\n"Asks others","Web, Data","impact 1, speech 1"\n"Asks","Web","speech 1"\n"Owns it","Data, Web","impact 2, speech 2"\n"Tells","Web","speech 2"\n"Waits","Web","speech 1"\n',
      },
    ];
    for (const files of shapes) {
      const folder = folderOf(files);
      const { framework, cut } = await readFramework(folder, { siteUrl: undefined });
      if (framework === undefined) throw new Error(`No framework in ${Object.keys(files).join()}`);
      expect(checkReadings(pageSources(folder, undefined, cut), framework)).toEqual([]);
    }
  });

  test.each([
    ['single tildes', 'I plan ~5 days~ and 5~10 people, ~~not these~~.'],
    [
      'attribute lists',
      'I *plan*{: .accent }s.\n{: .note }\n\n> I ask.\n{: .box }\n\n- I listen.\n{: #own }',
    ],
    ['ids of headings', '## Below {#below}\n\nText\n\nMore below {#more}\n-----\n\nText'],
    ['contents of the website', '1. TOC\n{:toc}\n\nText\n\n* Contents\n{:toc .small}'],
    ['abbreviations', '*[QA]: quality assurance\n\nQA is a promise.'],
    [
      'notes',
      'One[^b] two[^a] one[^b].\n\n[^a]: Note a.\n\n[^b]: Note b.\n\n    With more.\n\n[^c]: Nobody asks.',
    ],
    ['definitions', 'Term\nSynonym\n: First\n: Second\n  goes on.'],
    [
      'comments of both kinds',
      'One {::comment}never{:/} two <!-- never --> three.\n\n{::options toc_levels="2" /}\n\nFour',
    ],
    [
      'code that looks like all of these',
      'Write `{: .note }` and `a | b`.\n\n```\n{: .note }\n*[QA]: x\n```\n\n    <b> &amp; *[QA]: y',
    ],
    [
      'tables with pipes in code',
      '| Pen | Use |\n|---|---|\n| `a | b` | ink \\| wash |\n| three | cells | here |',
    ],
    ['a table without a head', '| one | two |\n| three | four |'],
    ['items less indented than those above', '  - One:\n    1. First\n  2. Second\n  3. Third\n\n  - Two'],
    ['tasks', '- [x] Done\n- [ ] Open'],
    ['named characters', '&copy; 2026 R&amp;D, 5 &lt; 6, caf&eacute;, &#8364;5, AT&T'],
    ['quotes, dashes and dots', "\"Quoted\" -- dashed --- and... << so >> it's 'fine'"],
    [
      'raw HTML',
      '<div class="x">Plain <em>HTML</em></div>\n\n<p hidden>never</p>\n\nSeen <span style="display:none">not *seen*</span> again.',
    ],
    ['what a page may not run', '<script>never()</script>\n\n<style>p{}</style>\n\nText <kbd>Ctrl</kbd>'],
    ['details', '<details markdown="1">\n<summary>More</summary>\n\nOf **this**.\n\n- One\n</details>'],
    ['pictures that are there, and not', '![A ladder](none.png) and ![Other][nowhere] text'],
    [
      'links in all forms',
      '[a](/b "title") <https://example.com/auto> [c][d] [e] https://example.com/bare\n\n[d]: /f\n[e]: /g',
    ],
    ['hard breaks', 'one  \ntwo\\\nthree<br>four<br/>five'],
    ['escapes', '\\*star\\* 1\\. C\\+\\+ a\\_b snake_case_name 2 * 3 * 4'],
    ['lists three deep', '- one\n  - two\n    - three\n\n      text\n\n1. first\n10. tenth'],
    ['addresses with spaces and brackets', '[the guide](my guide.html) and [more](a_(b).html "Title")'],
    ['lists of attributes behind plain text', 'Some text {: .note } more.\n\n- {: .first } an item'],
    ['feet and lines of tables', '| a | b |\n|---|---|\n| 1 | 2 |\n|===|===|\n| 3 | 4 |'],
    ['tables of another width than their line', '|a|b|c|\n|---|---|\n|1|2|3|'],
    ['rows with more cells than their head', '| a | b |\n|---|---|\n| CI | I own CI|CD. |'],
    ['pipes in code and sentences', 'I run `a|b` and own CI|CD.'],
    ['angle quotes', '<<quoted>> text, << spaced >>'],
    ['markup that is kept from Markdown', 'a {::nomarkdown}*raw*{:/} b\n\n{::nomarkdown}\n<b>x</b>\n{:/}'],
    ['an end of block', '- one\n^\n- two'],
    ['a list within a definition', 'Rung\n: 1. one\n  2. two'],
    ['a number with a bracket', '1) one\n2) two'],
    [
      'fences with two words, and none that end',
      '```js linenos\nlet a = 1;\n```\n\ntext\n\n```\nnever closed',
    ],
    ['three tildes in a sentence', '~~~not struck~~~ in a line'],
    ['other scripts', 'Ελληνικά, čeština, ﬁne e\u0301t\u00ad\u00e9, soft\u00adhyphen'],
  ])('on %s', (_, body) => {
    expect(parting(withBody(`${body}\n\n${areaTable}`))).toEqual([]);
  });

  test('on Liquid that was worked out, and on lines below what was cut', () => {
    const body = '{{ site.title }} {% comment %}\n\nnever\n{% endcomment %}\n\n{% raw %}{{ x }}{% endraw %}';
    expect(parting(withBody(`${body}\n\n${areaTable}`, 'title: Careers\n'))).toEqual([]);
  });

  test('on bullets and breaks in a cell', () => {
    const cell = '• I ask. • I listen.<br>▪ I write.<ul><li>I read.</li></ul> - I stop.';
    expect(parting(withBody(`| Area | Description |\n|---|---|\n| Research | ${cell} |\n`))).toEqual([]);
  });
});

describe('where two readings part', () => {
  const body = `I begin here.\n\nI go on\nover two lines.\n\n${areaTable}`;

  test.each([
    [
      'is lost',
      'over two lines',
      'over lines',
      'After "here. I go on over" the page says "two"; we print "lines.".',
    ],
    [
      'is doubled',
      'two lines',
      'two two lines',
      'After "I go on over two" the page says "lines."; we print "two".',
    ],
    [
      'is another',
      'two lines',
      'three lines',
      'After "here. I go on over" the page says "two"; we print "three".',
    ],
    [
      'ran into its neighbour',
      'two lines',
      'twolines',
      'After "here. I go on over" the page says "two"; we print "twolines.".',
    ],
    [
      'is in another order',
      'two lines',
      'lines two',
      'After "here. I go on over" the page says "two"; we print "lines".',
    ],
  ])('a word that %s is named with its file and line', (_, from, to, what) => {
    expect(parting(withBody(body), withBody(body.replace(from, to)))).toEqual([`level1.md:11 ${what}`]);
  });

  test('a page that ends early, or goes on, is named too', () => {
    const longer = withBody(`${body}\nThe end.\n`);
    expect(parting(longer, withBody(body))[0]).toContain('the page says "The"; we print nothing more.');
    expect(parting(withBody(body), longer)[0]).toContain('the page ends; we print "The".');
  });

  test('the line is that of the file, below front matter and Liquid that was cut', () => {
    const cut = '{% comment %}\n\n\nnever\n{% endcomment %}\n\nI stay.\n\nI go.\n\n';
    const found = parting(withBody(cut + areaTable), withBody(cut.replace('I go.', '') + areaTable));
    expect(found[0]).toMatch(/^level1\.md:16 /);
  });
});
