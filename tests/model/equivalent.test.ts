import { describe, expect, it } from 'vitest';
import { ladderGroups } from '../../src/compare/ladder-groups.js';
import { showPlace } from '../../src/domain/place.js';
import { modelOf } from './support.js';

/** Crafts with so many levels each; `said` is what the root page or a level's page says to be equal. */
function crafts(
  sizes: Readonly<Record<string, number>>,
  said: string,
  ofLevel: Readonly<Record<string, string>> = {},
) {
  const ranks = ['Junior ', '', 'Senior ', 'Lead ', 'Principal '];
  const pages = Object.entries(sizes).flatMap(([name, count]) => [
    [
      `${name}.md`,
      `---\ntitle: ${name}\npermalink: /f/${name}\nparent: Ladders\n---\n\n# ${name}\n\n## Shop\n\nIt sells.\n`,
    ],
    ...Array.from({ length: count }, (_, at) => [
      `${name}${at + 1}.md`,
      `---\ntitle: Level ${at + 1}\npermalink: /f/${name}/level${at + 1}\nparent: ${name}\n${ofLevel[`${name}/${at + 1}`] ?? ''}---\n\n# ${ranks[at]}${name} - Level ${at + 1}\n\n| Area | Description |\n|---|---|\n| Shop | I sell. |\n`,
    ]),
  ]);
  const { framework, diagnostics } = modelOf({
    'index.md': `---\ntitle: Ladders\npermalink: /f\nhas_children: true\n${said}---\n\n# Ladders\n\nHello.\n`,
    ...Object.fromEntries(pages),
  });
  if (framework === undefined) throw new Error('There is no framework.');
  return {
    framework,
    told: diagnostics
      .filter(({ code }) => code.startsWith('equivalent'))
      .map(
        ({ code, place, severity, what, fix }) => `${showPlace(place)} ${severity} ${code} ${what} ${fix}`,
      ),
  };
}

/** Rows from the top down, each as its kind and its cells: craft, numbers, and in how many rows they stand. */
function drawn(framework: ReturnType<typeof crafts>['framework']) {
  return ladderGroups(framework).map(({ columns, rows }) =>
    rows.length === 0
      ? columns.map(({ craft }) => craft.name)
      : rows.map(
          ({ kind, cells }) =>
            `${kind}: ${cells.map(({ column, levels, rows: span }) => `${columns[column]?.craft.name} ${levels.map(({ numeral }) => numeral).join('+') || '-'}${span === 1 ? '' : `*${span}`}`).join(', ')}`,
        ),
  );
}

describe('levels that are said to be equal', () => {
  it('stand side by side, and what passes a shared rank begins below it and ends above it', () => {
    const { framework, told } = crafts(
      { Baker: 4, Cook: 3, Waiter: 2 },
      'equivalent:\n  - Senior\n  - [Cook/1, "baker/Junior Baker"]\n',
    );
    expect(told).toEqual([]);
    expect(drawn(framework)).toEqual([
      [
        'apart: Baker 4, Cook -',
        'equal: Baker 3, Cook 3',
        'apart: Baker 2, Cook 2',
        'equal: Baker 1, Cook 1',
      ],
      ['Waiter'],
    ]);
    const passing = crafts(
      { Baker: 4, Cook: 3, Waiter: 3 },
      'equivalent: [[baker/2, cook/2], [cook/3, waiter/3]]\n',
    );
    expect(drawn(passing.framework)).toEqual([
      [
        'apart: Baker 4+3*3, Cook -, Waiter -',
        'equal: Cook 3, Waiter 3',
        'apart: Cook -, Waiter 2+1*3',
        'equal: Baker 2, Cook 2',
        'apart: Baker 1, Cook 1',
      ],
    ]);
    // Between two ranks that it passes stands no row for it.
    const far = crafts(
      { Baker: 4, Cook: 3, Waiter: 3 },
      'equivalent: [[baker/1, cook/1], [cook/2, waiter/2], [cook/3, waiter/3]]\n',
    );
    expect(drawn(far.framework)).toEqual([
      [
        'apart: Baker 4+3+2*4, Cook -, Waiter -',
        'equal: Cook 3, Waiter 3',
        'equal: Cook 2, Waiter 2',
        'apart: Cook -, Waiter 1*3',
        'equal: Baker 1, Cook 1',
        'apart: Baker -, Cook -',
      ],
    ]);
  });

  it('may be said on a level’s own page, and by nobody', () => {
    const { framework } = crafts({ baker: 2, cook: 2 }, '', { 'cook/2': 'equivalent: [baker/2]\n' });
    expect(framework.equivalent).toEqual([['baker-level2', 'cook-level2']]);
    expect(drawn(crafts({ baker: 2, cook: 2 }, '').framework)).toEqual([['baker'], ['cook']]);
  });

  it('are listed from the first craft’s lowest up, however they are written', () => {
    const said = 'equivalent: [[baker/3, cook/3], [cook/1, baker/1], ["Cook /2", " baker/2"]]\n';
    const { framework, told } = crafts({ baker: 3, cook: 3 }, said);
    expect(told).toEqual([]);
    expect(framework.equivalent).toEqual([
      ['baker-level1', 'cook-level1'],
      ['baker-level2', 'cook-level2'],
      ['baker-level3', 'cook-level3'],
    ]);
  });

  it('have nothing in common when they name a level that is none', () => {
    expect(crafts({ baker: 2, cook: 2 }, 'equivalent: [[baker/2, cook/9]]\n').framework).not.toHaveProperty(
      'equivalent',
    );
  });

  it.each([
    [
      'equivalent: [["", baker/2]]\n',
      [
        /index\.md:5:15 warning equivalent-unknown This names no level\. Name craft and level, such as baker\/1\.$/,
      ],
    ],
    [
      'equivalent: [[]]\n',
      [
        /index\.md:5:14 warning equivalent-unknown This names no levels\. .* such as \[baker\/1, …\], or a rank/,
      ],
    ],
    ['equivalent: [[Baker/Levl 3, cook/2]]\n', [/Did you mean "baker\/Level 3"\?$/]],
    [
      'equivalent: [[sales/xyz, cook/2]]\n',
      [/no level "sales\/xyz"\. Name craft and level, such as baker\/1\.$/],
    ],
    [
      'equivalent: [[bakr/2, cook/2]]\n',
      [/index\.md:5:15 warning equivalent-unknown There is no level "bakr\/2"\..*Did you mean "baker\/2"\?/],
    ],
    [
      'equivalent:\n  - [baker/2]\n',
      [/index\.md:6:5 warning equivalent-unknown This names one level alone\./],
    ],
    ['equivalent: Sous\n', [/index\.md:5:13 warning equivalent-unknown There is no level "Sous"\./]],
    ['equivalent:\n  a: b\n', [/warning equivalent-unknown/]],
    [
      'equivalent: [[baker/1, baker/2]]\n',
      [/index\.md:5:14 error equivalent-crossed "baker\/1" and "baker\/2" cannot be equal/],
    ],
    [
      'equivalent:\n  - [baker/2, cook/3]\n  - [baker/3, cook/2]\n',
      [/index\.md:7:5 error equivalent-crossed "cook\/2" and "baker\/3" cannot be equal/],
    ],
    [
      'equivalent:\n  - [baker/1, cook/2]\n  - [cook/3, waiter/1]\n  - [waiter/2, baker/1]\n',
      [/index\.md:8:5 error equivalent-crossed/],
    ],
  ])('are told of where they are wrong, once: %j', (said, expected) => {
    const { told } = crafts({ baker: 3, cook: 3, waiter: 2 }, said);
    expect(told).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });
});
