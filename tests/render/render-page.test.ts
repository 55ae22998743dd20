import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/domain/framework.js';
import type { PaperId } from '../../src/domain/paper.js';
import type { Edition, PrintJob, Subject } from '../../src/domain/plan.js';
import type { PrintSize } from '../../src/domain/print-size.js';
import { shellHtml } from '../../src/domain/shell.js';
import type { TemplateName } from '../../src/domain/template-name.js';
import type { Templates } from '../../src/domain/templates.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { makeRenderer } from '../../src/render/render-page.js';
import { makeView } from '../../src/render/views/make-view.js';
import { brandOf } from '../support/brand-of.js';
import { frameworkOf } from '../support/framework-of.js';

const ours = await readTemplates([fileURLToPath(new URL('../../templates', import.meta.url))]);

const framework = frameworkOf({
  title: 'Career Framework',
  release: { version: '2026.1', effective: '2026-09-01', status: 'draft' },
  crafts: [
    {
      id: 'devops',
      name: 'DevOps Engineer',
      levels: [
        {
          rank: 'Junior',
          role: 'Junior Engineer',
          intro: ['I learn.'],
          areas: { Automation: ['I script <things>.'] },
        },
        {
          rank: 'Senior',
          role: 'Senior Engineer',
          areas: { Automation: ['I automate.', 'I teach.'] },
          summary: 'Scope grows.',
        },
      ],
    },
  ],
});

it('compares a level with the next one only for a template that asks for it', () => {
  const edition = editionOf('a4', 'standard');
  const asked: string[] = [];
  const noted = new Proxy(framework, {
    get(of, field: keyof Framework) {
      asked.push(field);
      return of[field];
    },
  });
  const view = makeView('card', { framework: noted, brand: brandOf(), edition }, levelOf(framework, 1));
  expect(asked).not.toContain('crafts');
  expect(view.data.step).toMatchObject({ areas: [{ name: 'Automation' }] });
  expect(asked).toContain('crafts');
});

describe('a rendered handout', () => {
  it('has the title, ladder, areas, statements and next rung in reading order', () => {
    expect(bodyOf('handout', levelOf(framework, 1))).toMatchSnapshot();
  });

  it('says that the top level is the top', () => {
    expect(bodyOf('handout', levelOf(framework, 2))).toContain(
      'This is the top rung of the DevOps Engineer ladder.',
    );
  });

  it('speaks the ladder once', () => {
    expect(bodyOf('handout', levelOf(framework, 1)).match(/Level 1 of 2/g)).toHaveLength(1);
  });

  it('counts a ladder that starts at 0 up to its highest level', () => {
    const levels = [0, 1, 2].map((number) => ({ number }));
    const fromZero = frameworkOf({ crafts: [{ id: 'devops', levels }] });
    expect(render('handout', levelOf(fromZero, 2), fromZero).body).toContain('Level 2 of 2');
  });

  it('links an area’s name to its description on the craft’s page', () => {
    expect(bodyOf('handout', levelOf(framework, 1))).toContain(
      '<a href="https://page.invalid/devops#automation">Automation</a>',
    );
  });

  it('says Draft at the head of every page and in the text', () => {
    const page = render('handout', levelOf(framework, 1));
    expect(page.style).toContain('@top-right{content:"Draft"');
    expect(page.body).toContain('<span class="status">Draft</span>');
  });

  it('gives the foot the framework, craft, level, version, date, address and page numbers', () => {
    const { style } = render('handout', levelOf(framework, 1));
    for (const part of [
      'Career Framework',
      'DevOps Engineer',
      'Level 1 (Junior)',
      'Version 2026.1',
      '1 September 2026',
      'example.com/devops/level1',
      'counter(page)',
      'counter(pages)',
      `color:${brandOf().colours.secondary}fe`,
    ]) {
      expect(style).toContain(part);
    }
  });

  it('knows the ids of its headings in order', () => {
    expect(render('handout', levelOf(framework, 1)).anchors).toEqual([
      undefined,
      'automation',
      // The next rung; the step to it with an area; notes.
      ...[undefined, undefined, undefined, undefined],
    ]);
  });
});

describe('any page', () => {
  it('cannot have its foot broken by quotes, backslashes or tags in a title', () => {
    const odd = frameworkOf({ title: 'A "quoted" \\ title </style>', crafts: [{}] });
    const { style } = render('handout', levelOf(odd, 1), odd);
    expect(style).toContain('A \\22 quoted\\22  \\5c  title \\3c /style>');
  });

  it('shares one shell with all others of its brand', () => {
    const ids = (['handout', 'card'] as const).map((name) => render(name, levelOf(framework, 1)).shell.id);
    expect(new Set(ids).size).toBe(1);
  });

  it('is read as a browser reads it, whatever HTML its template holds', () => {
    const template = [
      '<h1 title="1 > 0" id="top">One</h1><!-- <h2 id="hidden">not</h2> --><h2 id=top>Two</h2>',
      "<h3 class='x' data-places='a b'>Three</h3>",
      '<p>An <abbr title="sign > of" class="long first">A<sub>x</sub></abbr>.</p>',
      '<ul class="note" data-title="Mind > this"><li>It.</li></ul><p data-title>Plain</p>',
      '<p><a title=">" href="https://a.example/b"><em>See</em></a>, <a href="https://a.example">a.example</a></p>',
      '<div class="links" data-links=""></div>',
      'End',
    ].join('\n');
    const templates = new Map([...ours, ['handout.hbs', template]]);
    const standard = render('handout', levelOf(framework, 1), framework, { templates });
    expect(standard.anchors).toEqual(['top', undefined, 'a b']);
    expect(standard.body).toBe(
      [
        '<div class="sheet handout a4"><h1 title="1 > 0" id="top">One</h1><!-- <h2 id="hidden">not</h2> --><h2>Two</h2>',
        "<h3 class='x' data-places='a b'>Three</h3>",
        '<p>An <abbr title="sign > of" class="long first">A<sub>x</sub></abbr> (sign &gt; of).</p>',
        '<p class="callout-title">Mind &gt; this</p><ul class="note"><li>It.</li></ul><p data-title>Plain</p>',
        '<p><a title=">" href="https://a.example/b"><em>See</em></a>, <a href="https://a.example">a.example</a></p>',
        'End</div>',
      ].join('\n'),
    );
    const large = render('handout', levelOf(framework, 1), framework, { templates, print: 'large' });
    expect(large.body).toContain(
      '<em>See</em></a>\u00a0<span class="link-number">[1]</span>, <a href="https://a.example">a.example</a></p>',
    );
    expect(large.body).toContain('<span>a.example/<wbr>b</span></li></ol></section>End</div>');
  });

  it('keeps the rules of a layout around its own, and its fonts apart', () => {
    const layout =
      '<html><style>@media print{/* first */}/* styles */p { color: red }</style><body></body></html>';
    const templates = new Map([...ours, ['layouts/shell.html', layout]]);
    const face = {
      weight: 400,
      style: 'normal',
      bytes: new Uint8Array([1]),
      unicodeRange: 'U+0-FF',
    } as const;
    const { fonts } = brandOf();
    const brand = brandOf({
      fonts: { ...fonts, text: { ...fonts.text, name: 'A "B</style>\\', faces: [face] } },
    });
    const { shell } = makeRenderer(framework, brand, templates);
    expect(shell.html[0]).toBe('<html><style>@media print{/* first */}');
    expect(shell.html[1]).toMatch(
      /^\n:root\{--body:[\s\S]*p \{ color: red \}<\/style><body><\/body><\/html>$/,
    );
    expect(shellHtml(shell).slice(shell.html[0].length)).toMatch(
      /^@font-face\{font-family:"A \\22 B\\3c \/style>\\5c ";font-weight:400;font-style:normal;unicode-range:U\+0-FF;src:url\(data:font\/woff2;base64,AQ==\) format\("woff2"\)\}\n:root/,
    );
  });

  it('is refused when its template names a field that is not there', () => {
    const templates = new Map([...ours, ['handout.hbs', '<p>{{leve1.number}}</p>']]);
    expect(() => render('handout', levelOf(framework, 1), framework, { templates })).toThrow(
      expect.objectContaining({
        code: 'template-error',
        message: 'The template handout.hbs:1:6 {{leve1.number}} cannot be filled: "number" not defined.',
      }),
    );
  });

  it('is refused when its template is not there', () => {
    const templates = new Map([...ours].filter(([path]) => path !== 'handout.hbs'));
    expect(() => render('handout', levelOf(framework, 1), framework, { templates })).toThrow(
      expect.objectContaining({ code: 'no-template' }),
    );
  });

  it.each(['a4', 'letter', 'a5'] as const)('knows its paper: %s', (paper) => {
    const size = { a4: '210mm 297mm', letter: '215.9mm 279.4mm', a5: '148mm 210mm' }[paper];
    expect(render('handout', levelOf(framework, 1), framework, { paper }).style).toContain(`size:${size}`);
  });
});

function levelOf(of: Framework, number: number): Subject {
  const craft = of.crafts[0];
  const level = craft?.levels.find((candidate) => candidate.number === number);
  if (craft === undefined || level === undefined) throw new Error('The sketch has no such level.');
  return { kind: 'level', craft, level };
}

function render(
  template: TemplateName,
  subject: Subject,
  of: Framework = framework,
  {
    templates = ours,
    paper = 'a4',
    print = 'standard',
  }: { templates?: Templates; paper?: PaperId; print?: PrintSize } = {},
) {
  const job: PrintJob = { id: 'job', template, subject };
  return makeRenderer(of, brandOf(), templates).render(job, editionOf(paper, print));
}

function editionOf(paper: PaperId, print: PrintSize): Edition {
  return { brand: 'test', paper, cardOrientation: 'portrait', handoutRest: 'step', print, folder: '' };
}

function bodyOf(template: TemplateName, subject: Subject): string {
  // What a code's modules are is for whoever reads it back.
  return render(template, subject).body.replace(/ d="[^"]*"/g, ' d="…"');
}
