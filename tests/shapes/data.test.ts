import { expect, test } from 'vitest';
import type { Area, Expectation, Framework, Section } from '../../src/domain/framework.js';
import { showPlace } from '../../src/domain/place.js';
import { readFramework } from '../../src/shapes/read-framework.js';
import { folderOf } from '../model/support.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

const topics = `---
title: "🛠️ Backend Framework"
levels: 3
topics:
  - name: "communication"
    title:
    content:
      - level: 1
        criteria:
          - "Says 'yes' – and \\"no\\""
          - Asks
        exampleCriteria:
          - criteria: "Writes it down"
            examples:
              - "in a note"
              - >
                in a
                commit
  - name: "mastery"
    title: "🧠 Mastery: depth"
    content:
      - level: 3
        criteria: ["Knows it all"]
---

What backend is.
`;

const rows = `name: Operations
summary: Keeps it running.
sheetId: 1y4wuBHe
levels:
  - {id: junior, name: Junior Engineer}
  - {id: senior-1, name: Senior Engineer 1}
themes:
  - id: delivery
    name: Delivery & Plans
    summary: Gets it done.
competencies:
  - {id: 06e3, level: senior-1, theme: delivery, summary: Leads, proficiency: Expert}
  - id: 2c14
    level: junior
    theme: delivery
    summary: |
      1. Helps

      2. Asks
    examples: [in pairs]
    supportingUrls: [{label: guide, url: "https://acme.example/guide"}]
`;

const cases: Record<string, { files: Files; seen: readonly string[] }> = {
  'topics in front matter, one without a title, one that skips a level': {
    files: { 'frameworks/backend.md': topics },
    seen: [
      '# 🛠️ Backend Framework: What backend is.',
      'Level 1 [1] Communication: Says ‘yes’ – and “no” | Asks | Writes it down in a note in a commit',
      'Level 3 [3] 🧠 Mastery: depth: Knows it all',
    ],
  },
  'rows that refer to levels and themes by their ids': {
    files: {
      'data/operations.yml': rows,
      'schema.json': '{"$schema": "https://json-schema.org/x", "levels": {"type": "array"}}',
    },
    seen: [
      '# Operations: Keeps it running. ## Delivery & Plans Gets it done.',
      'Junior Engineer [1] Delivery & Plans: Helps | Asks | in pairs | guide',
      'Senior Engineer 1 [2] Delivery & Plans: Leads Proficiency: Expert',
    ],
  },
  'one JSON of crafts, levels and areas by their names': {
    files: {
      'ladder.json': JSON.stringify({
        Designer: { L1: { Craft: ['Draws', 'Asks'], People: 'Listens well' }, L2: { Craft: 'Owns all' } },
        Tester: { L1: { Craft: 'Tests it' }, L2: { Craft: 'Plans it' } },
      }),
    },
    seen: [
      '# Designer:',
      'L1 [1] Craft: Draws | Asks; People: Listens well',
      'L2 [2] Craft: Owns all',
      '# Tester:',
      'L1 [1] Craft: Tests it',
      'L2 [2] Craft: Plans it',
    ],
  },
  'one YAML of roles, each a list of levels with lists of its own names': {
    files: {
      'roles.yaml':
        'roles:\n- name: Data Scientist\n  levels:\n  - title: Junior Data Scientist\n    description: Starts.\n    technical skills: [Counts]\n    impact: [Helps one team]\n  - title: Senior Data Scientist\n    description: Goes on.\n    technical skills: [Models]\n    impact: [Helps all]\n',
    },
    seen: [
      '# Data Scientist:',
      'Junior Data Scientist [1] Starts. / Technical skills: Counts; Impact: Helps one team',
      'Senior Data Scientist [2] Goes on. / Technical skills: Models; Impact: Helps all',
    ],
  },
  'a file for each level': {
    files: {
      'designer/1-junior.yml':
        'title: Junior Designer\nlevel: 1\nareas:\n  Craft: [Draws]\n  People: [Listens]\n',
      'designer/2-senior.yml':
        'title: Senior Designer\nlevel: 2\nareas:\n  Craft: [Owns]\n  People: [Leads]\n',
    },
    seen: [
      '# Designer:',
      'Junior Designer [1] Craft: Draws; People: Listens',
      'Senior Designer [2] Craft: Owns; People: Leads',
    ],
  },
  'a file for each area': {
    files: {
      'designer/craft.yml': 'name: Craft\nlevels:\n  1: [Draws]\n  2: [Owns]\n',
      'designer/people.yml': 'name: People\nlevels:\n  1: [Listens]\n  2: [Leads]\n',
    },
    seen: [
      '# Designer:',
      'Level 1 [1] Craft: Draws; People: Listens',
      'Level 2 [2] Craft: Owns; People: Leads',
    ],
  },
  'CSV with a statement in each row, for several roles and topics, marked and with quotes': {
    files: {
      'framework.csv':
        '\ufeffcriterion,role,topic,examples\n"Says ""yes"", aloud","🌐 Web, 📊 Data","impact 1, speech 2",""\n"Asks","🌐 Web","speech 1","a peer"\n"Owns","📊 Data","impact 2",""\n',
    },
    seen: [
      '# 🌐 Web:',
      'Level 1 [1] Impact: Says “yes”, aloud; Speech: Asks a peer',
      'Level 2 [2] Speech: Says “yes”, aloud',
      '# 📊 Data:',
      'Level 1 [1] Impact: Says “yes”, aloud',
      'Level 2 [2] Impact: Owns; Speech: Says “yes”, aloud',
    ],
  },
  'a matrix of semicolons from Excel, with groups, cells of several lines and a title above': {
    files: {
      'Tester.csv': new Uint8Array(
        Buffer.from(
          'Acme ladder;;;;\r\nTheme;Area;Meaning;Junior;Senior\r\nCraft;Café;Where it is drawn, with all the tools that a tester needs there;"\x95 Tests\n\x95 Asks";Plans\r\n;Code;;Reads;"Writes; owns"\r\nPeople;Team;;Listens;Leads\r\n',
          'latin1',
        ),
      ),
    },
    seen: [
      '# Tester: Acme ladder ## Craft: Café Where it is drawn, with all the tools that a tester needs there',
      'Junior [1] Craft: Café: Tests | Asks; Craft: Code: Reads; People: Team: Listens',
      'Senior [2] Craft: Café: Plans; Craft: Code: Writes; owns; People: Team: Leads',
    ],
  },
  'a matrix whose rows are levels': {
    files: { 'Tester.csv': 'Level,Speed,Care\nJunior Tester,Fast,Some\nSenior Tester,Faster,All\n' },
    seen: [
      '# Tester:',
      'Junior Tester [1] Speed: Fast; Care: Some',
      'Senior Tester [2] Speed: Faster; Care: All',
    ],
  },
};

test.each(Object.entries(cases))('%s', async (_, { files, seen }) => {
  const { framework } = await readFramework(folderOf(files), { siteUrl: undefined });
  expect(framework === undefined ? [] : outline(framework)).toEqual(seen);
});

test('words of data are reported where they stand, whatever quotes and folds lie between', async () => {
  const { diagnostics } = await readFramework(
    folderOf({
      'a.yml':
        'name: Tester\nlevels:\n  - name: Junior Tester\n    text: "\\"Yes\\" [x](gone.md)"\n  - name: Senior Tester\n    text: >-\n      Says\n      [y](gone.md)\n',
      'Tester.csv': 'Area,Junior Tester,Senior Tester\nCare,"a ""b""\n[z](gone.md)",c\n',
    }),
    { siteUrl: undefined },
  );
  const links = diagnostics.filter(({ code }) => code === 'dead-link').map(({ place }) => showPlace(place));
  expect(links).toEqual(['Tester.csv:3:1', 'a.yml:4:20', 'a.yml:8:7']);
});

test('keys that nobody could guess are said in the settings, of data and of CSV', async () => {
  const data = { level: ['rung'], area: ['facets.of'], text: ['we see'], ignore: ['owner'] };
  const seen = async (files: Files) => {
    const { framework } = await readFramework(folderOf(files), { siteUrl: undefined, source: { data } });
    return framework === undefined ? [] : outline(framework);
  };
  const yaml =
    'name: Tester\nfacets:\n- {rung: 1, of: Care, we see: Tests it, owner: Ann Lee}\n- {rung: 2, of: Care, we see: Plans it}\n';
  const csv =
    'rung,facets.of,owner,we see\n1,Care,Ann Lee,Tests it\n2,Care,Ann Lee,Plans it\n1,Team,Ann Lee,Asks us\n';
  expect(await seen({ 'tester.yml': yaml })).toEqual([
    '# Tester:',
    'Level 1 [1] Care: Tests it',
    'Level 2 [2] Care: Plans it',
  ]);
  expect(await seen({ 'tester.csv': csv })).toEqual([
    '# Tester:',
    'Level 1 [1] Care: Tests it; Team: Asks us',
    'Level 2 [2] Care: Plans it',
  ]);
});

test('data that one reader takes and another refuses is reported, and what could be read is printed', async () => {
  const { framework, diagnostics } = await readFramework(
    folderOf({
      'a.yml': 'name: Tester\nlevels:\n  1: [Tests]\n  2: [Plans]\n  2: [Owns]\n',
      'b.csv': 'Area,Junior,Senior\nCare,"a"b,c\n',
      'c.md':
        '---\ntitle: Cook\ntopics:\n  - name: Care\n    content:\n      - level: 1\n        criteria:\n          -\t"Cooks"\n      - level: 2\n        criteria: [Plans]\n---\n',
    }),
    { siteUrl: undefined },
  );
  expect(framework?.crafts.map(({ label }) => label)).toEqual(['Cook', 'Tester', 'B']);
  expect(
    diagnostics
      .filter(({ code }) => /^(?:bad-data|yaml-tab)$/.test(code))
      .map(({ place }) => showPlace(place)),
  ).toEqual(['a.yml:5:3', 'c.md:8:12']);
});

/** `Title [number] prose / Area: statement | statement; Area: …` for each level below its craft. */
function outline({ crafts }: Framework): string[] {
  return crafts.flatMap(({ label, intro, areas, levels }) => [
    [`# ${label}:`, ...intro.map(({ text }) => text), ...areas.flatMap(described)].join(' '),
    ...levels.map(
      ({ label: title, number, sections }) => `${title} [${number}] ${sections.map(said).join(' / ')}`,
    ),
  ]);
}

function described({ name, blocks }: Area): string[] {
  return blocks.length === 0 ? [] : [`## ${name.text} ${blocks.map(({ text }) => text).join(' ')}`];
}

function said(section: Section): string {
  if (section.kind === 'prose') return section.blocks.map(({ text }) => text).join(' ');
  return section.expectations.map(areaOf).join('; ');
}

function areaOf({ name, statements }: Expectation): string {
  return `${name.text}: ${statements.map(({ text }) => text).join(' | ')}`;
}
