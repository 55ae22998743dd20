import { expect, test } from 'vitest';
import { areaTable, blocksOf, designerCraft, level, modelOf, shown } from './support.js';

const config =
  'title: Acme Careers\nurl: https://acme.example\nbaseurl: /careers\nowner: The people team\nsteps: 4\n';

/** A level whose body begins with this in its line 9, and the text and links that are printed of it. */
function printed(body: string, site = config) {
  const page = level(`# Designer - Level 1\n\n${body}\n\n${areaTable}`).replace(
    'title:',
    'team: Growth\ntitle:',
  );
  const model = modelOf({ '_config.yml': site, 'index.md': designerCraft, 'a.md': page });
  const blocks = blocksOf(model);
  const links = [
    ...blocks
      .map(({ html }) => html)
      .join('')
      .matchAll(/href="([^"]*)"/g),
  ].map(([, href]) => href);
  return {
    text: blocks
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
    links,
    told: shown(model).map((line) => line.replace('a.md:', '')),
    model,
  };
}

test.each([
  ['{{ site.title }}', 'Acme Careers'],
  ['{{site.title}}', 'Acme Careers'],
  ['a {{- site.title -}} b', 'aAcme Careersb'],
  ['a {{ site.title }} b', 'a Acme Careers b'],
  ['a {{- site.title }} b', 'aAcme Careers b'],
  ['a {{ site.title -}} b', 'a Acme Careersb'],
  ['{{ site.owner }} and {{ page.team }}', 'The people team and Growth'],
  ['{{ site.steps }} steps', '4 steps'],
  ['{{ site.baseurl }}/x', '/careers/x'],
  ["{{ '/x' | relative_url }}", '/careers/x'],
  ['{{ "x" | relative_url }}', '/careers/x'],
  ["{{ '' | relative_url }}.", '/careers.'],
  ["`{{ '/x' | absolute_url }}`", 'https://acme.example/careers/x'],
  ["{{ 'mailto:a@acme.example' | relative_url }}", 'mailto:a@acme.example'],
  ["{{ 'https://b.example/x' | absolute_url }}", 'https://b.example/x'],
  ["{{ ' x ' | strip | escape }}.", 'x.'],
  ['{% raw %}{{ site.title }}{% endraw %}', '{{ site.title }}'],
  ['a {%- raw -%} {{ x }} {%- endraw -%} b', 'a{{ x }}b'],
  ['{% raw %}{{ a }}{% endraw %} {% raw %}{% b %}{%endraw%}', '{{ a }} {% b %}'],
  ['a {% comment %} {{ site.title }} {% endcomment %} b', 'a b'],
  ['a {%- comment -%} x {%- endcomment -%} b', 'ab'],
  ['`{{ site.title }}`', 'Acme Careers'],
  ['{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}', 'puts 1'],
  ['{% highlight   c++ %}\nint i;\n{% endhighlight %}', 'int i;'],
  ['`{% link index.md %}`', '/careers/designer'],
  ['`{% link   //index.md  %}`', '/careers/designer'],
  ['`{% link a/nothing.md %}`', '/a/nothing.md'],
  ["`{{ 'a-b/c:d' | relative_url }}`", '/careers/a-b/c:d'],
  ['No Liquid: { { } } { % % }', 'No Liquid: { { } } { % % }'],
])('%s is printed as "%s"', (body, text) => {
  const { text: shownText, told } = printed(body);
  expect([shownText, told]).toEqual([text, []]);
});

test.each([
  ['a {{ site.nothing }} b', 'a b', '9:3 warning liquid-removed', '{{ site.nothing }}', 'output'],
  ['{{ page.nothing }}c', 'c', '9:1 warning liquid-removed', '{{ page.nothing }}', 'output'],
  ['{{ other.title }}c', 'c', '9:1 warning liquid-removed', '{{ other.title }}', 'output'],
  ["{{ 'x' | upcase }}c", 'c', '9:1 warning liquid-removed', "{{ 'x' | upcase }}", 'output'],
  ["{{ 'x' | constructor }}c", 'c', '9:1 warning liquid-removed', "{{ 'x' | constructor }}", 'output'],
  [
    '{{ site.title | toString | strip }}c',
    'c',
    '9:1 warning liquid-removed',
    '{{ site.title | toString | strip }}',
    'output',
  ],
  ['{{ "x\' }}c', 'c', '9:1 warning liquid-removed', '{{ "x\' }}', 'output'],
  ['{{ my.site.title }}c', 'c', '9:1 warning liquid-removed', '{{ my.site.title }}', 'output'],
  ['{{ site.title.size }}c', 'c', '9:1 warning liquid-removed', '{{ site.title.size }}', 'output'],
  ['{{ "x"y }}c', 'c', '9:1 warning liquid-removed', '{{ "x"y }}', 'output'],
  ['{{ y"x" }}c', 'c', '9:1 warning liquid-removed', '{{ y"x" }}', 'output'],
  ['{% mylink x.md %}c', 'c', '9:1 warning liquid-removed', '{% mylink x.md %}', 'tag'],
  ['{% myhighlight c %}c', 'c', '9:1 warning liquid-removed', '{% myhighlight c %}', 'tag'],
  ['{% highlight c; %}c', 'c', '9:1 warning liquid-removed', '{% highlight c; %}', 'tag'],
  ['{% include x.html %}c', 'c', '9:1 warning liquid-removed', '{% include x.html %}', 'tag'],
  ['{% if\nx %}c', 'c', '9:1 warning liquid-removed', '{% if x %}', 'tag'],
])('%s is left out, and told', (body, text, place, named, kind) => {
  const { text: shownText, told, model } = printed(body);
  expect([shownText, told]).toEqual([text, [place]]);
  expect(model.diagnostics[0]?.what).toBe(`The Liquid ${kind} ${named} was removed.`);
});

test.each([
  [
    '{{ site.title',
    'A Liquid output starts here and never ends.',
    'Close it with "}}", or wrap it in {% raw %} if it is meant to be read.',
  ],
  [
    '{% link x',
    'A Liquid tag starts here and never ends.',
    'Close it with "%}", or wrap it in {% raw %} if it is meant to be read.',
  ],
  [
    '{% raw %} c',
    '{% raw %} starts here and no {% endraw %} follows.',
    'Add {% endraw %} where it should end.',
  ],
  [
    '{% comment %} c',
    '{% comment %} starts here and no {% endcomment %} follows.',
    'Add {% endcomment %} where it should end.',
  ],
])('%s has no end, and is told', (body, what, fix) => {
  const { model } = printed(`a ${body}`);
  expect(
    model.diagnostics.map(({ code, place, what: said, fix: does }) => [
      code,
      place.line,
      place.column,
      said,
      does,
    ]),
  ).toEqual([['liquid-open', 9, 3, what, fix]]);
});

test('what is left open is told each time, and all else on the page is still worked out', () => {
  const { text, told } = printed('{% raw %} a {{ site.title }} {% raw %} b {% comment %} c\n\n{{ d');
  expect(text).toBe('a Acme Careers b c {{ d');
  expect(told).toEqual(['9:1', '9:30', '9:42', '11:1'].map((place) => `${place} warning liquid-open`));
});

test('links to pages are those of the website', () => {
  const { links, told } = printed(
    '[a]({% link index.md %}) [b]({{ site.baseurl }}{% link /index.md %}) [c]({{ "/designer" | relative_url }}#research) [d]({{ "/designer" | absolute_url }})',
  );
  expect([...new Set(links)]).toEqual([
    'https://page.invalid/designer',
    'https://page.invalid/designer#research',
  ]);
  expect(links.length + told.length).toBeGreaterThanOrEqual(4);
});

test('without an address of the website an absolute one is a relative one', () => {
  expect(printed("{{ 'x' | absolute_url }}", 'title: A\nbaseurl: /b\n').text).toBe('/b/x');
  expect(printed("{{ 'x' | relative_url }}", 'title: A\n').text).toBe('/x');
});
