import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/domain/framework.js';
import type { PaperId } from '../../src/domain/paper.js';
import type { PrintJob, Subject } from '../../src/domain/plan.js';
import type { TemplateName } from '../../src/domain/template-name.js';
import type { Templates } from '../../src/domain/templates.js';
import { readTemplates } from '../../src/read/read-templates.js';
import { makeRenderer } from '../../src/render/render-page.js';
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
      undefined,
      undefined,
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

  it('is refused when its template names a field that is not there', () => {
    const templates = new Map([...ours, ['handout.hbs', '<p>{{leve1.number}}</p>']]);
    expect(() => render('handout', levelOf(framework, 1), framework, { templates })).toThrow(
      expect.objectContaining({ code: 'template-error', message: expect.stringContaining('leve1') }),
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
  { templates = ours, paper = 'a4' }: { templates?: Templates; paper?: PaperId } = {},
) {
  const job: PrintJob = { id: 'job', template, subject };
  const edition = {
    brand: 'test',
    paper,
    cardOrientation: 'portrait',
    print: 'standard',
    folder: '',
  } as const;
  return makeRenderer(of, brandOf(), templates).render(job, edition);
}

function bodyOf(template: TemplateName, subject: Subject): string {
  return render(template, subject).body;
}
