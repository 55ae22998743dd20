import { describe, expect, test } from 'vitest';
import { forAudience } from '../../src/model/for-audience.js';
import { makeFramework } from '../../src/model/make-framework.js';
import {
  areaTable,
  designerCraft,
  folderOf,
  frameworkOf,
  level,
  modelOf,
  shown,
  statementsOf,
} from './support.js';

const canary = 'Zyxwvut';

/** The designer's level 1 as candidates may see it, with everything that a build for them is told. */
function candidateOf(files: Readonly<Record<string, string>>, internalKeys: readonly string[] = []) {
  const folder = folderOf(files);
  const model = makeFramework(folder, { siteUrl: undefined, audience: 'candidate', internalKeys });
  const whole = makeFramework(folder, { siteUrl: undefined, internalKeys });
  return { model, whole, said: JSON.stringify([model.diagnostics, replaceImages(frameworkOf(model))]) };
}

function replaceImages(framework: ReturnType<typeof frameworkOf>) {
  return { ...framework, images: [...framework.images.keys()] };
}

function withBody(body: string, craft = designerCraft) {
  return candidateOf({ 'index.md': craft, 'level1.md': level(`# Designer - Level 1\n\n${body}`) });
}

/** Cells whose statements are hidden by the class of a tag that they are cut at, or by a mark beside one. */
function statementForms(): readonly (readonly [string, string])[] {
  return [
    ['an HTML item', `I do one. <ul><li>pub</li><li class="internal">${canary}</li></ul>`],
    ['an HTML item without its end', `<ul><li class="internal">${canary}<li>pub</ul> pub`],
    ['the last HTML item without its end', `<ul><li>pub<li class="internal">${canary}</ul> pub`],
    ['an HTML list', `<ul class="internal"><li>${canary}</li><li>${canary}</li></ul> pub`],
    ['a numbered HTML list', `pub <ol class="x internal"><li>${canary}</li></ol> pub`],
    ['a nested HTML list', `<ol><li>pub<ul class="internal"><li>${canary}</li></ul></li><li>pub</li></ol>`],
    [
      'an item with a list in it',
      `<ul><li class="internal">${canary}<ul><li>${canary}</li></ul>${canary}</li><li>pub</li></ul>`,
    ],
    ['an HTML paragraph', `<p class="internal">${canary}</p> pub`],
    ['lines of an HTML paragraph', `pub <p class="internal">${canary}<br>${canary}<p>pub</p>`],
    ['a cell marked right behind its list', `<ul><li>${canary}</li><li>${canary}</li></ul>{: .internal }`],
    ['an HTML list with a mark too', `<ul class="internal">{: .internal }<li>${canary}</li></ul> pub`],
    ['bullets of an HTML item', `<li class="internal">${canary} • ${canary}</li> pub`],
    ['an HTML item in capitals', `<LI CLASS='internal'>${canary}</LI> pub`],
    ['an HTML item with a sign in its title', `<li title="a>b" class="internal">${canary}</li> pub`],
    ['an HTML item that seems to end itself', `<li class="internal"/>${canary}<br>${canary}</li> pub`],
    ['an HTML item with a slip', `<li class="interal">${canary}</li> pub`],
    ['an HTML list in bold', `pub **x <ul class="internal"><li>${canary}</li></ul>** pub`],
    ['HTML in bold across a break', `**x <span class="internal">y<br>${canary}</span>** <br> pub`],
    ['a statement marked at its start', `pub <br> x <ul><li> {: .internal } ${canary}</li></ul>`],
    [
      'a cell marked behind its list',
      `${canary} <ul><li>${canary}</li><li>${canary}</li></ul> {: .internal }`,
    ],
  ];
}

const hidden: readonly (readonly [string, string])[] = [
  ['a paragraph marked below', `Open.\n\n${canary} pay.\n{: .internal }\n\n${areaTable}`],
  ['a paragraph marked above', `Open.\n\n{: .internal }\n${canary} pay.\n\n${areaTable}`],
  ['a mark among other classes', `{: .note .internal #pay }\n${canary} pay.\n\n${areaTable}`],
  ['a mark after the words', `${canary} pay. {: .internal }\n\n${areaTable}`],
  ['a list', `- ${canary}\n- ${canary}\n{: .internal }\n\n${areaTable}`],
  ['an item marked at its start', `- Open\n- {: .internal} ${canary}\n  - ${canary}\n- Open\n\n${areaTable}`],
  ['an item marked below', `- Open\n- ${canary}\n  {: .internal}\n- Open\n\n${areaTable}`],
  ['a nested item', `- Open\n  - ${canary}\n    {: .internal}\n  - Open\n\n${areaTable}`],
  [
    'items before a mark that ends their list',
    `- ${canary}\n- ${canary}\n{: .internal}\n- Open\n\n${areaTable}`,
  ],
  ['a quote', `> ${canary}\n>\n> ${canary}\n{: .internal }\n\n${areaTable}`],
  ['a paragraph of a quote', `> Open\n>\n> ${canary}\n> {: .internal }\n\n${areaTable}`],
  ['a code block', `\`\`\`\n${canary}\n\`\`\`\n{: .internal }\n\n${areaTable}`],
  ['a table', `${areaTable}\n| Band | ${canary} |\n|---|---|\n| a | ${canary} |\n{: .internal }\n`],
  ['a row', `${areaTable}| Pay ${canary} {: .internal } | ${canary} |\n`],
  ['a row whose name is a marked link', `${areaTable}| [Pay](/designer#pay){: .internal } | ${canary} |\n`],
  [
    'a row whose name is marked words',
    `${areaTable}| **Pay**{: .internal } *all*{: .internal } | ${canary} |\n`,
  ],
  ['a row whose name is HTML', `${areaTable}| <b class="internal">Pay <i>all</i></b> | ${canary} |\n`],
  [
    'a section whose heading is a marked link',
    `## [Pay](/pay){: .internal }\n\n${canary}\n\n## Open\n\n${areaTable}`,
  ],
  [
    'a section whose heading is HTML',
    `## <span class="internal">Pay</span>\n\n${canary}\n\n## Open\n\n${areaTable}`,
  ],
  ['a cell', `${areaTable}\n| Tool | Use |\n|---|---|\n| Pen | ${canary} {: .internal } |\n`],
  [
    'a statement',
    areaTable.replace('I draw.', `I draw. <br> I know ${canary}. {: .internal } <br> I paint.`),
  ],
  ['a span of a statement', areaTable.replace('I draw.', `I draw *${canary}*{: .internal } and paint.`)],
  ['a bullet of a statement', areaTable.replace('I draw.', `- I draw.<br>- *${canary}*{: .internal }`)],
  ...statementForms().map(([what, cell]) => [what, areaTable.replace('I draw.', cell)] as const),
  [
    'a heading and its section',
    `## Pay ${canary}\n{: .internal }\n\n${canary}\n\n### ${canary}\n\n${canary}\n\n## Open\n\n${areaTable}`,
  ],
  ['a heading marked in its line', `## Pay ${canary} {: .internal }\n\n${canary}\n\n## Open\n\n${areaTable}`],
  [
    'what stands within HTML',
    `<details markdown="1"><summary>Open</summary>\n\n${canary}\n{: .internal }\n\n</details>\n\n${areaTable}`,
  ],
  ['HTML marked below', `<div>\n\n${canary}\n\n</div>\n{: .internal }\n\n${areaTable}`],
  [
    'HTML with the class',
    `<div class="internal">${canary}</div>\n\n<p>Open <span class="x internal">${canary}</span></p>\n\n${areaTable}`,
  ],
  ['a footnote of internal text', `Open.\n\nPay[^1].\n{: .internal }\n\n[^1]: ${canary}\n\n${areaTable}`],
  ['an internal footnote', `Open[^1].\n\n[^1]: ${canary} {: .internal }\n\n${areaTable}`],
  ['a misspelled mark', `Open.\n\n${canary} pay.\n{: .interal }\n\n${areaTable}`],
  ['a mark that never closes', `Open.\n\n${canary} pay.\n{: .internal\n\n${areaTable}`],
  ['a mark without its colon', `Open.\n\n${canary} pay.\n{ .internal }\n\n${areaTable}`],
  ['a mark without its dot', `Open.\n\n${canary} pay.\n{: internal }\n\n${areaTable}`],
  ['a mark that stands alone', `Open.\n\n${canary} pay.\n\n{: .internal }\n\nOpen.\n\n${areaTable}`],
];

describe('candidates do not see', () => {
  test.each(hidden)('%s', (_, body) => {
    const { said, whole } = withBody(body);
    expect(said).not.toContain(canary);
    expect(said.toLowerCase()).not.toContain(canary.toLowerCase());
    expect(JSON.stringify(frameworkOf(whole).crafts)).toContain(canary);
    expect(JSON.stringify(forAudience(frameworkOf(whole), 'candidate'))).not.toContain(canary);
  });

  test('an internal page, and what lies below it', () => {
    const { said, model } = candidateOf({
      'index.md': designerCraft,
      'level1.md': level(
        `# Designer - Level 1\n\nSee [the bands](/${canary}) and [them](secret.md).\n\n${areaTable}`,
      ),
      'secret.md': `---\ntitle: ${canary}\naudience: internal\npermalink: /${canary}\nparent: Designer Craft\n---\n# ${canary}\n\n[x](/nowhere)\n`,
      'deep.md': `---\ntitle: Deep ${canary}\nparent: ${canary}\npermalink: /deep-${canary}\n---\n# Deep ${canary}\n`,
    });
    expect(said.replaceAll(`${canary}) `, '')).not.toContain(canary);
    expect(shown(model)).toEqual([]);
  });

  test('an internal level, not even as the next rung', () => {
    const { said } = candidateOf({
      'index.md': designerCraft,
      'a.md': level(`# Designer - Level 1\n\n${areaTable}`),
      'b.md': level(`# ${canary} - Level 2\n\n${canary}.\n\n${areaTable}`, 'Level 2', 2).replace(
        'title:',
        'audience: internal\ntitle:',
      ),
    });
    expect(said).not.toContain(canary);
  });

  test('an internal area, on the craft or on its levels', () => {
    const { said, model } = withBody(
      `${areaTable}| Pay ${canary} | I know it. |\n`,
      `${designerCraft}\n## Pay ${canary}\n{: .internal }\n\nWe pay ${canary}.\n`,
    );
    expect(said).not.toContain(canary);
    expect(frameworkOf(model).crafts[0]?.areas.map(({ name }) => name.text)).toEqual(['Research', 'Drawing']);
    expect(statementsOf(model)).toEqual({ Research: ['I listen.'], Drawing: ['I draw.'] });
  });

  test('front matter keys that the settings name, in Liquid neither', () => {
    const page = level(`# Designer - Level 1\n\nBand {{ page.band }}.\n\n${areaTable}`).replace(
      'title:',
      `summary: ${canary}\nband: ${canary}\ntitle:`,
    );
    const { said } = candidateOf({ 'index.md': designerCraft, 'level1.md': page }, ['summary', 'band']);
    expect(said).not.toContain(canary);
  });

  test('a summary made of an internal intro', () => {
    const { model, whole } = withBody(
      `${canary} first.\n{: .internal }\n\nOpen intro. More.\n\n${areaTable}`,
    );
    expect(frameworkOf(whole).crafts[0]?.levels[0]?.summary).toBe(`${canary} first.`);
    expect(frameworkOf(model).crafts[0]?.levels[0]?.summary).toBe('Open intro.');
  });

  test('an image that only internal text shows', () => {
    const { said } = candidateOf({
      'index.md': designerCraft,
      'level1.md': level(`# Designer - Level 1\n\n![Open](${canary}.png)\n{: .internal }\n\n${areaTable}`),
      [`${canary}.png`]: 'x',
    });
    expect(said).not.toContain(canary);
  });
});

describe('what is open stays', () => {
  test('everything around an internal item, statement and span', () => {
    const { model } = withBody(
      `- One\n- {: .internal} x\n- Two\n\n${areaTable.replace('I draw.', 'I draw *x*{: .internal } well. <br> y {: .internal } <br> I paint.')}`,
    );
    const text = JSON.stringify(frameworkOf(model).crafts[0]?.levels[0]?.sections);
    expect(text).toContain('<li>One</li>\\n<li>Two</li>');
    expect(text).toContain('I draw  well.');
    expect(text).toContain('I paint.');
    expect(shown(model)).toEqual([]);
  });

  test.each([
    ['a marked item', '<ul><li class="internal">x</li><li>y</li></ul>z', ['y', 'z']],
    ['one without its end', '<ul><li class="internal">x<li>y</ul>z', ['y', 'z']],
    ['the last one without its end', 'y<ul><li class="internal">x</ul>z', ['y', 'z']],
    ['a marked list', 'y<ul class="internal"><li>x</li><li>x</li></ul>z', ['y', 'z']],
    ['a nested marked list', '<ol><li>y<ul class="internal"><li>x</li></ul></li><li>z</li></ol>', ['y', 'z']],
    ['a marked paragraph', '<p class="internal">x</p><p>y</p>', ['y']],
    [
      'a marked break, which holds nothing',
      'y<br class="internal">z<br class="internal"/>a',
      ['y', 'z', 'a'],
    ],
  ])('the statements around %s', (_, cell, seen) => {
    const { model, whole } = withBody(areaTable.replace('I draw.', cell));
    expect(statementsOf(model).Drawing).toEqual(seen);
    expect(shown(model).filter((line) => !line.endsWith('block-html-in-line'))).toEqual([]);
    const [areas] = frameworkOf(whole).crafts[0]?.levels[0]?.sections ?? [];
    const statements = areas?.kind === 'areas' ? (areas.expectations[1]?.statements ?? []) : [];
    expect(statements.filter(({ internal }) => internal !== true).map(({ text }) => text)).toEqual(seen);
  });

  test('everyone sees what is marked, and it is flagged', () => {
    const { whole } = withBody(
      `Pay.\n{: .internal }\n\n${areaTable.replace('I draw.', 'I draw. <br> y {: .internal }')}`,
    );
    const [prose, areas] = frameworkOf(whole).crafts[0]?.levels[0]?.sections ?? [];
    expect(prose).toMatchObject({ blocks: [{ text: 'Pay.', internal: true }] });
    expect(areas).toMatchObject({
      expectations: [{}, { statements: [{ text: 'I draw.' }, { text: 'y', internal: true }] }],
    });
  });

  test('a copy of a framework reads nothing a second time', () => {
    const { whole } = withBody(`Pay.\n{: .internal }\n\n${areaTable}`);
    const { candidate, ...rest } = Object.getOwnPropertyDescriptors(frameworkOf(whole));
    expect(Object.entries(rest).filter(([, { get }]) => get !== undefined)).toEqual([]);
    expect(candidate?.value?.()).toBe(forAudience({ ...frameworkOf(whole) }, 'candidate'));
  });

  test('headings keep the ids of the website', () => {
    const { model } = withBody(`## Pay\n{: .internal }\n\n## Pay\n\n${areaTable}`);
    expect(JSON.stringify(frameworkOf(model).crafts[0]?.levels[0])).toContain('id=\\"pay-1\\"');
  });

  test('other words that come near are none of it', () => {
    const { model } = withBody(
      `Open.\n{: .external }\n\nAn [internal] tool (internally) {: .note }\n\n${areaTable}`,
    );
    expect(shown(model).filter((line) => line.includes('internal'))).toEqual([]);
  });
});

describe('a mark that is not right is an error at its place', () => {
  test.each([
    ['a slip', 'Pay.\n{: .interal }\n', '9:1', 'misspelled-internal'],
    ['another case', 'Pay.\n{: .Internal }\n', '9:1', 'misspelled-internal'],
    ['no dot', 'Pay.\n{: internal }\n', '9:1', 'misspelled-internal'],
    ['no end', 'Pay.\n{: .internal\n', '9:1', 'misspelled-internal'],
    ['no colon', 'Pay. {.internal}\n', '8:6', 'misspelled-internal'],
    ['on a span', '*Pay.*{: .internel }\n', '8:7', 'misspelled-internal'],
    [
      'on an HTML item of a cell',
      '| Area | Is |\n|---|---|\n| A | <li class="interal">x</li> |\n',
      '10:7',
      'misspelled-internal',
    ],
    [
      'on a break of a cell',
      '| Area | Is |\n|---|---|\n| A | x<br class="interal">y |\n',
      '10:8',
      'misspelled-internal',
    ],
    ['alone', 'Pay.\n\n{: .internal }\n\nOpen.\n', '10:1', 'stray-internal'],
  ])('%s', (_, body, place, code) => {
    const { whole, model } = withBody(`${body}\n${areaTable}`);
    expect(shown(whole)).toContain(`level1.md:${place} error ${code}`);
    expect(shown(model)).toContain(`level1.md:${place} error ${code}`);
  });

  test.each([
    ['audience: interal', 'misspelled-internal'],
    ['audiance: internal', 'misspelled-internal'],
    ['audience: managers', 'bad-audience'],
  ])('%s', (line, code) => {
    const page = level(`# D - Level 1\n\n${areaTable}`).replace('title:', `${line}\ntitle:`);
    const { whole } = candidateOf({
      'index.md': designerCraft,
      'level1.md': page,
      'level2.md': level(`# D - Level 2\n\n${areaTable}`, 'Level 2', 2),
    });
    expect(shown(whole).join('\n')).toContain(`error ${code}`);
  });
});

test('a footnote that stands in an internal item or section is never seen, one beside it is', () => {
  const body =
    'Work[^open] and pay[^item] and more[^section].\n\n- {: .internal } Pay\n\n  [^item]: Secret of the item.\n\n' +
    'Words.\n\n- Work\n\n  [^open]: Open to all.\n\n### Pay\n{: .internal }\n\n> Quoted\n>\n> [^section]: Secret of the section.\n';
  const files = {
    'index.md': designerCraft,
    'level1.md': level(`# Designer - Level 1\n\n${areaTable}\n${body}`),
  };
  expect(JSON.stringify(modelOf(files).framework)).toContain('Secret of the section.');
  const candidate = JSON.stringify(
    makeFramework(folderOf(files), { siteUrl: undefined, audience: 'candidate' }).framework,
  );
  expect(candidate).toContain('Open to all.');
  expect(candidate).not.toContain('Secret');
});
