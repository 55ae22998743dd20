import { expect, test } from 'vitest';
import { ladders, shapedOf } from './support.js';

interface Style {
  readonly files: Readonly<Record<string, string>>;
  readonly seen: readonly string[];
}

/** Ways in which companies publish their frameworks, each read untouched. */
const styles: Readonly<Record<string, Style>> = {
  'names that begin as pronouns do: Web, Head, Intermediate': {
    files: {
      'web.md':
        '# Web\n\n## Intermediate\n\nI build.\n\n## Web Developer II\n\nI design.\n\n## Head of Web\n\nI lead.\n',
    },
    seen: [
      'Web',
      '  1 Intermediate: I build.',
      '  2 Web Developer II: I design.',
      '  3 Head of Web: I lead.',
    ],
  },
  'a page of a rank whose headings only repeat the rank is a level': {
    files: {
      'lead/manager.md': '# Engineering Manager\n\n### Should have\n\nTime.\n\n### Does\n\nMuch.\n',
      'lead/director.md':
        '# Director, Engineering\n\n### Should have\n\nPatience.\n\n#### Director, Product should have\n\nTaste.\n\n#### Director, Platform should have\n\nCare.\n\n### Does\n\nMore.\n',
    },
    seen: [
      'Lead: Should have, Does',
      '  1 Engineering Manager: Should have=Time.; Does=Much.',
      '  2 Director, Engineering: Should have=Patience. Director, Product should have Taste. Director, Platform should have Care.; Does=More.',
    ],
  },
  'job descriptions of two roles in one folder, one of which has a word of seniority in its name': {
    files: {
      'jobs/engineer.md': '# Software Engineer\n\nI build.\n',
      'jobs/senior-engineer.md': '# Senior Software Engineer\n\nI build more.\n',
      'jobs/product-manager.md': '# Product Manager\n\nI plan.\n',
      'jobs/senior-product-manager.md': '# Senior Product Manager\n\nI plan more.\n',
    },
    seen: [
      'Software Engineer',
      '  1 Software Engineer: I build.',
      '  2 Senior Software Engineer: I build more.',
      'Product Manager',
      '  1 Product Manager: I plan.',
      '  2 Senior Product Manager: I plan more.',
    ],
  },
  'a table with a statement in each row': {
    files: {
      'support.md':
        '# Support\n\nWe help.\n\n| Level | Competency | Expectation |\n|---|---|---|\n| Junior | Care | Listens to them |\n| Junior | Speed | Answers *soon* |\n| Senior | Care | Knows them |\n| Senior | Speed | Answers at once |\n\nThanks.\n',
    },
    seen: [
      'Support: Care, Speed',
      '  1 Junior: Care=Listens to them; Speed=Answers soon',
      '  2 Senior: Care=Knows them; Speed=Answers at once',
    ],
  },
  'files called by ranks alone, whose headings say a role that no list has': {
    files: {
      'bakers/junior.md': '# Junior Baker\n\nI ask.\n',
      'bakers/baker.md': '# Baker\n\nI bake.\n',
      'bakers/senior.md': '# Senior Baker\n\nI teach.\n',
    },
    seen: ['Bakers', '  1 Junior Baker: I ask.', '  2 Baker: I bake.', '  3 Senior Baker: I teach.'],
  },
  'paragraphs that are led by a name in bold': {
    files: {
      'khan.md':
        '# Software\n\n## Engineer 1 (SE1)\n\n**Skills.** Writes code.\n\n**Care.** Asks.\n\n## Engineer 2 (SE2)\n\n**Skills.** Writes more.\n\n**Care**: Helps.\n\n- all\n',
    },
    seen: [
      'Software: Skills, Care',
      '  1 Engineer 1 (SE1): Skills=Writes code.; Care=Asks.',
      '  2 Engineer 2 (SE2): Skills=Writes more.; Care=Helps. all',
    ],
  },
  'levels of data with a number and a name': {
    files: {
      'levels.yml':
        '- level: 1\n  name: Junior\n  care: Asks all of us.\n- level: 2\n  name: Intermediate\n  care: Helps all of us.\n',
    },
    seen: ['Levels: Care', '  1 Junior: Care=Asks all of us.', '  2 Intermediate: Care=Helps all of us.'],
  },
};

test.each(Object.entries(styles))('%s', async (_, { files, seen }) => {
  expect(ladders(await shapedOf(files))).toEqual(seen);
});
