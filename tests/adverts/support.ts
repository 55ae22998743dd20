import { makeAdverts } from '../../src/adverts/make-adverts.js';
import type { Advert } from '../../src/domain/advert.js';
import type { Framework } from '../../src/domain/framework.js';
import { showPlace } from '../../src/domain/place.js';
import { frameworkOf } from '../support/framework-of.js';

export const today = '2026-09-15';

/** Two crafts, one with three rungs. */
export const ladders: Framework = frameworkOf({
  crafts: [
    {
      id: 'devops',
      name: 'DevOps Engineer',
      levels: [
        { role: 'Engineer', areas: { Automation: ['I press the button.'], Teaching: ['I ask.'] } },
        {
          role: 'Senior Engineer',
          intro: ['I look after a system. It is mine.'],
          areas: {
            Automation: ['I automate what hurts.', 'I delete what nobody uses.', 'I measure first.'],
            Teaching: ['I teach <others> & learn.'],
          },
        },
        { role: 'Lead Engineer', areas: { Automation: ['I decide.'] } },
      ],
    },
    {
      id: 'quality',
      name: 'Quality Engineer',
      levels: [{ role: 'Tester', areas: { Care: ['I look twice.'] } }],
    },
  ],
});

/** What every good advert has; a test replaces or removes lines. */
export const good: Readonly<Record<string, string>> = {
  craft: 'DevOps Engineer',
  level: '2',
  team: 'Platform',
  street: '1 Example Street',
  locality: 'Bristol',
  region: 'England',
  country: 'GB',
  salary: '{ min: 55000, max: 65000, currency: GBP, unit: year }',
  contract: '[permanent, full-time]',
  posted: '2026-09-01',
  closes: '2026-10-01',
  apply: 'https://careers.example.com/senior-engineer',
  contact: 'people@example.com',
};

export function advertPage(
  front: Readonly<Record<string, string | undefined>> = {},
  body = 'We run what others ship on.',
): string {
  const lines = Object.entries({ ...good, ...front }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** Reads advert pages by file name. */
export function read(
  pages: Readonly<Record<string, string>>,
  framework = ladders,
  day = today,
  config = '',
  internalKeys: readonly string[] = [],
) {
  const sources = Object.entries(pages).map(([path, text]) => ({
    path: `_adverts/${path}`,
    bytes: new TextEncoder().encode(text),
  }));
  const configs = config === '' ? [] : [{ path: '_config.yml', bytes: new TextEncoder().encode(config) }];
  const folder = { root: '/', pages: sources, texts: [], data: [], configs, images: new Map(), refused: [] };
  const { adverts, diagnostics } = makeAdverts(folder, framework, {
    today: day,
    siteUrl: undefined,
    internalKeys,
  });
  return {
    adverts,
    written: adverts.filter(({ file }) => file !== undefined),
    diagnostics,
    lines: diagnostics.map(
      ({ place, severity, code, what, fix }) => `${showPlace(place)} ${severity} ${code}: ${what} ${fix}`,
    ),
  };
}

export function advertOf(front: Readonly<Record<string, string | undefined>> = {}, body?: string): Advert {
  const { written, lines } = read({ 'one.md': advertPage(front, body) });
  const [advert] = written;
  if (advert === undefined) throw new Error(lines.join('\n'));
  return advert;
}
