import { describe, expect, test } from 'vitest';
import { advertHtml } from '../../src/adverts/write/advert-html.js';
import { advertText } from '../../src/adverts/write/advert-text.js';
import { jobPosting } from '../../src/adverts/write/job-posting.js';
import { plainLines } from '../../src/adverts/write/plain-lines.js';
import { addressInWords } from '../../src/domain/address-in-words.js';
import type { Advert } from '../../src/domain/advert.js';
import { parseHtml } from '../../src/html/parse-html.js';
import { advertSheetOf } from '../../src/render/advert-sheet-of.js';
import { brandOf } from '../support/brand-of.js';
import { type CraftSketch, frameworkOf } from '../support/framework-of.js';
import { advertOf, advertPage, ladders, read } from './support.js';

const brand = brandOf();
const sheet = (front = {}, body?: string) => advertSheetOf(advertOf(front, body), brand);
const html = (front = {}, body?: string) => advertHtml(sheet(front, body), brand);
const text = (front = {}, body?: string) => advertText(sheet(front, body));

describe('sections of one’s own', () => {
  const body = `We bake at night.

## Benefits

Bread.

### On Sundays

Cake.

# How we hire

1. A call
2. A visit

## Equal opportunity
`;

  test('keep their headings, in order, and the team what stands above them', () => {
    expect(sheet({}, body).team.html).toBe('<p>We bake at night.</p>\n');
    expect(sheet({}, body).sections).toEqual([
      { heading: 'Benefits', html: '<p>Bread.</p>\n\n<h3 id="on-sundays">On Sundays</h3>\n\n<p>Cake.</p>\n' },
      { heading: 'How we hire', html: '<ol>\n<li>A call</li>\n<li>A visit</li>\n</ol>\n' },
      { heading: 'Equal opportunity', html: '' },
    ]);
  });

  test('stand between what one would do and the ladder, in every form', () => {
    const order = [
      'The team',
      'What you would do',
      'Benefits',
      'How we hire',
      'Equal opportunity',
      'The ladder',
    ];
    for (const form of [text({}, body), html({}, body)]) {
      const places = order.map((heading) => form.search(new RegExp(`(?:^|<h3>)${heading}(?:$|</h3>)`, 'm')));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });

  test('have headings of their own below them', () => {
    expect(html({}, body)).toMatch(/<h3>Benefits<\/h3>\n<p>Bread.<\/p>\n<h4>On Sundays<\/h4>/);
  });

  test('without words above them leave out the team', () => {
    expect(text({}, '## Benefits\n\nBread.')).not.toContain('The team');
  });

  test('of which one is internal are the others', () => {
    const own = '## Pay\n{: .internal }\n\nGold.\n\n## Benefits\n\nBread.';
    expect(sheet({}, own).sections).toEqual([{ heading: 'Benefits', html: '<p>Bread.</p>\n' }]);
  });

  test('are called what their heading reads as', () => {
    expect(
      sheet({}, '## ~~Perks~~ *Benefits* &amp; bread[^1]\n\nYes.\n\n[^1]: Rye.').sections[0]?.heading,
    ).toBe('Benefits & bread');
  });

  test('begin at headings that are written as HTML as well', () => {
    const own = 'Hello.\n\n<h2>Benefits</h2>\n<p>Bread.</p>\n\n<div><h2>Inside</h2></div>';
    const { team, sections } = sheet({}, own);
    expect(team.html).toBe('<p>Hello.</p>\n');
    expect(sections.map(({ heading }) => heading)).toEqual(['Benefits']);
    expect(sections[0]?.html).toContain('<p>Bread.</p>');
    expect(sections[0]?.html).toContain('Inside');
  });

  test.each(['Senior Engineer', 'SENIOR ENGINEER', 'Senior Engineer - Level 2'])(
    'do not begin at a first heading that says the role once more: "%s"',
    (heading) => {
      const { team, sections } = sheet({}, `# ${heading}\n\nWe bake.\n\n## ${heading}\n\nBread.`);
      expect(team.html).toBe('<p>We bake.</p>\n');
      expect(sections.map((section) => section.heading)).toEqual([heading]);
    },
  );

  test('begin at the third level where their author begins there', () => {
    expect(sheet({}, 'Hello.\n\n### Benefits\n\nBread.').sections).toEqual([
      { heading: 'Benefits', html: '<p>Bread.</p>\n' },
    ]);
  });
});

describe('what the framework says', () => {
  const leadIns = (craft: CraftSketch) => {
    const framework = frameworkOf({ crafts: [{ id: 'devops', name: 'DevOps Engineer', ...craft }] });
    const [advert] = read({ 'one.md': advertPage({ level: '1' }) }, framework).written;
    if (advert === undefined) throw new Error('The advert is wrong.');
    const { about, expectations } = advertSheetOf(advert, brand);
    return [about.leadIn, expectations.leadIn];
  };

  test('in the first person is said to be what somebody in the role says', () => {
    expect(
      leadIns({
        levels: [{ intro: ['I mind the shop.'], areas: { Care: ['When it rains, I wait.', 'My cat too.'] } }],
      }),
    ).toEqual([
      'Someone in this role describes it like this:',
      'Here is how people in this role describe their work:',
    ]);
  });

  test('in any other words is said to be what the framework says', () => {
    expect(
      leadIns({
        levels: [
          { intro: ['An engineer minds our shop.'], areas: { Care: ['Waits for rain.', 'Has a cat.'] } },
        ],
      }),
    ).toEqual([
      'Our career framework describes the role like this:',
      'This is what our career framework expects in this role:',
    ]);
  });

  test('is set as a quotation with its source', () => {
    expect(html()).toContain('<blockquote>\n<h4>Automation</h4>\n<ul>\n<li>I automate what hurts.</li>');
    expect(html()).toContain('<p>– Test Framework, Senior Engineer, Level 2 of 3</p>\n</blockquote>');
    expect(html()).toContain('<blockquote>\n<p>I look after a system. It is mine.</p>\n</blockquote>');
    expect(text()).toContain('\n  – Test Framework, Senior Engineer, Level 2 of 3\n');
  });

  test('is led into in German', () => {
    expect(text({ language: 'de' })).toContain('So beschreiben Menschen in dieser Rolle, was sie tun:');
  });
});

describe('struck words', () => {
  const body = 'I ~~must~~ may travel (~~or~~ and stay), ~~often~~.\n\n- ~~Gone.~~\n- ~~Not~~ here.';

  test('are not in the text, and the words around them close up', () => {
    expect(text({}, body)).toContain('I may travel (and stay),.\n\n- here.');
  });

  test('are not in the HTML either, since most forms drop their tags and keep the words', () => {
    expect(html({}, body)).toContain('I may travel');
    expect(html({}, 'One <s>Old</s> new')).toContain('<p>One new</p>');
    expect(html({}, 'One <strike>Old</strike> new')).toContain('<p>One new</p>');
  });

  test.each([
    ['10<sup>3</sup> loaves, 10<sup>−4</sup> m<sup>2</sup>', '10³ loaves, 10⁻⁴ m²'],
    ['H<sub>2</sub>O on the 1<sup>st</sup>', 'H₂O on the 1st'],
    ['a<sup>n+1</sup> and x<sub>max</sub>', 'a^(n+1) and xmax'],
  ])('and digits that are raised or lowered stay so: %s', (written, read) => {
    expect(text({}, written)).toContain(read);
    expect(html({}, written).replace(/<\/?su[bp]>/g, '')).toContain(read);
  });

  test('are not in what search engines get, which show no strike', () => {
    const advert = advertOf({}, body);
    const posting = jobPosting(advert, advertSheetOf(advert, brand), brand);
    expect(posting).toContain('I may travel');
    expect(posting).toContain('\\u003cli>here.');
    expect(posting).not.toContain('must');
  });

  test('end where they end, not where words struck within them do', () => {
    expect(text({}, 'I <del>must <del>never</del> ever</del> travel.')).toContain('I travel.');
    expect(text({}, 'I <s title="a > b">must</s> travel.')).toContain('I travel.');
  });

  test('leave no number, dash, gap or empty item behind', () => {
    const gone =
      '1. ~~First~~\n2. Second ~~or~~ ~~so~~ on\n3. ~~Third~~.\n\n- ~~All~~\n\n~~Whole.~~\n\nEnd ~~here~~';
    expect(text({}, gone)).toContain('The team\n--------\n1. Second on\n\nEnd\n');
    const advert = advertOf({}, gone);
    const posting = jobPosting(advert, advertSheetOf(advert, brand), brand);
    expect(posting).toContain('\\u003cli>Second on\\u003c/li>');
    expect(posting).not.toMatch(/\\u003c(li|p|ul|ol)>[\s.]*(?:\\n)?\\u003c\/\1>| {2}\w/);
  });

  test('of which a whole area, section or introduction is made take their headings with them', () => {
    const advert = withIntro(
      withStatement(advertOf({}, '## Perks\n\n~~Cake.~~\n\n## Open\n'), '<del>All.</del>'),
      '<p><del>I was.</del></p>',
    );
    const whole = advertSheetOf(advert, brand);
    for (const form of [advertText(whole), jobPosting(advert, whole, brand), advertHtml(whole, brand)]) {
      for (const gone of ['Automation', 'What you would do', 'About the role', 'Perks'])
        expect(form).not.toContain(gone);
      expect(form).toContain('Open');
    }
  });

  test('of which one area is made leave the others', () => {
    const advert = withStatement(advertOf(), '<del>All.</del>', 'Teaching');
    const whole = advertSheetOf(advert, brand);
    for (const form of [advertText(whole), jobPosting(advert, whole, brand)]) {
      expect(form).toContain('Automation');
      expect(form).not.toContain('Teaching');
    }
  });

  test('of a statement are left out as well', () => {
    const made = advertText(advertSheetOf(withStatement(advertOf(), 'I <del>must</del> may.'), brand));
    expect(made).toContain('- I may.');
    expect(made).not.toContain('must');
  });
});

function withIntro(advert: Advert, html: string): Advert {
  const sections = advert.level.sections.map((section) =>
    section.kind === 'prose'
      ? { ...section, blocks: section.blocks.map((block) => ({ ...block, html })) }
      : section,
  );
  return { ...advert, level: { ...advert.level, sections } };
}

/** With this in place of every statement, of one area where that is named. */
function withStatement(advert: Advert, html: string, area?: string): Advert {
  const sections = advert.level.sections.map((section) =>
    section.kind === 'areas'
      ? {
          ...section,
          expectations: section.expectations.map((each) => ({
            ...each,
            statements: each.statements.map((statement) =>
              area === undefined || each.name.text === area ? { ...statement, html } : statement,
            ),
          })),
        }
      : section,
  );
  return { ...advert, level: { ...advert.level, sections } };
}

describe('a mail address', () => {
  const apply = 'mailto:jobs@acme.example?subject=Baker%20%26%20co';

  test('is read without its subject; the link keeps it', () => {
    const front = { apply: `"${apply}"` };
    expect(text(front)).toContain('Apply at: jobs@acme.example\n');
    expect(html(front)).toContain(`<a href="${apply}">jobs@acme.example</a>`);
    expect(sheet(front).apply.link).toEqual({
      lead: 'Apply at:',
      href: apply,
      text: 'jobs@acme.example',
      qrLabel: 'QR code that opens jobs@acme.example',
    });
  });

  test('to ask at is read the same way', () => {
    const front = { contact: `"${apply}"` };
    expect(text(front)).toContain('Questions: jobs@acme.example\n');
    const advert = advertOf(front);
    expect(jobPosting(advert, advertSheetOf(advert, brand), brand)).toContain('"email": "jobs@acme.example"');
  });

  test('in running text is read the same way', () => {
    expect(plainLines(parseHtml(`<p>Write to <a href="${apply}">us</a>.</p>`))).toBe(
      'Write to us (jobs@acme.example).',
    );
    expect(plainLines(parseHtml(`<p><a href="${apply}">jobs@acme.example</a></p>`))).toBe(
      'jobs@acme.example',
    );
  });

  test.each([
    ['mailto:j%C3%B6rg@acme.example', 'jörg@acme.example'],
    ['MAILTO:jobs+baker@acme.example?subject=a@b', 'jobs+baker@acme.example'],
    ['mailto:100%@acme.example', '100%@acme.example'],
    ['mailto:a%0Ab@acme.example', 'a%0Ab@acme.example'],
    ['https://acme.example/jobs/100%25/', 'acme.example/jobs/100%25'],
  ])('%s is read as %s', (href, words) => {
    expect(addressInWords(href)).toBe(words);
  });

  test('may carry a subject with an @, and no second mailbox in disguise', () => {
    expect(advertOf({ apply: '"mailto:a@acme.example?subject=b@c"' }).apply).toContain('b@c');
    expect(read({ 'one.md': advertPage({ apply: '"mailto:?to=a@acme.example"' }) }).lines).toEqual([
      expect.stringMatching(/bad-value: "apply"/),
    ]);
  });
});

describe('Liquid in an advert', () => {
  const config = 'url: https://acme.example\nbaseurl: /careers\nbakers: 12\npay: much\n';

  test('is worked out as on pages', () => {
    const body = `{{ site.bakers }} bakers in {{ page.locality }}. {% comment %}No.{% endcomment %}
[Site]({{ '/about' | absolute_url }}), {% raw %}{{ dough }}{% endraw %}.`;
    const { lines, written } = read({ 'one.md': advertPage({}, body) }, ladders, undefined, config);
    expect(lines).toEqual([]);
    expect(written[0]?.body.map(({ html }) => html)).toEqual([
      '<p>12 bakers in Bristol. \n<a href="https://acme.example/careers/about">Site</a>, {{ dough }}.</p>\n',
    ]);
  });

  test('is worked out in the front matter that is read, and set as the words below are', () => {
    const front = {
      team: '"{{ site.bakers }} bakers’ team"',
      blurb: `"It's {{ page.locality }}'s bakery"`,
      contact: '"{{ site.title }} people"',
    };
    const { lines, written } = read(
      { 'one.md': advertPage(front) },
      ladders,
      undefined,
      `${config}title: Acme\n`,
    );
    expect(lines).toEqual([]);
    expect(written.map(({ team, blurb, contact }) => [team, blurb, contact])).toEqual([
      ['12 bakers’ team', 'It’s Bristol’s bakery', 'Acme people'],
    ]);
    const open = read({ 'one.md': advertPage({ team: '"{{ x }}"' }) });
    expect(open.lines).toEqual([expect.stringMatching(/_adverts\/one\.md:4:7 warning liquid-removed/)]);
  });

  test('is worked out in addresses and places before they are checked', () => {
    const front = {
      apply: '"{{ site.url }}{{ site.baseurl }}/jobs/{{ site.bakers }}"',
      locality: undefined,
      street: undefined,
      region: undefined,
      places: '["{{ site.pay }} Wells", { locality: "Bakers {{ site.bakers }}" }]',
    };
    const { lines, written } = read({ 'one.md': advertPage(front) }, ladders, undefined, config);
    expect(lines).toEqual([]);
    expect(written[0]?.apply).toBe('https://acme.example/careers/jobs/12');
    expect(written[0]?.workplace.addresses.map(({ locality }) => locality)).toEqual([
      'much Wells',
      'Bakers 12',
    ]);
  });

  test.each(['"https://acme.example/{{ page.code }}/job"', '"mailto:{{ site.mail"'])(
    'that cannot be worked out refuses the address %s, once',
    (apply) => {
      expect(read({ 'one.md': advertPage({ apply }) }).lines).toEqual([
        expect.stringMatching(
          /^_adverts\/one\.md:\d+:8 error bad-value: "apply" .*Liquid; write the address itself\.$/,
        ),
      ]);
    },
  );

  test('that only the website knows is removed with a warning at its place', () => {
    const { lines } = read({ 'one.md': advertPage({}, 'We\nbake {% include x.html %}.') });
    expect(lines).toEqual([expect.stringMatching(/_adverts\/one\.md:18:6 warning liquid-removed/)]);
  });

  test('says nothing that candidates must not see', () => {
    const body = 'Pay: {{ site.pay }}{{ page.team }}.';
    const { written } = read({ 'one.md': advertPage({}, body) }, ladders, undefined, config, ['pay', 'team']);
    expect(written[0]?.body.map(({ text: words }) => words)).toEqual(['Pay: .']);
  });
});
