import type { Framework } from '../../src/domain/framework.js';
import { type ModelOptions, makeFramework } from '../../src/model/make-framework.js';
import type { PageMemo } from '../../src/model/memo/page-memo.js';
import type { Model } from '../../src/model/model.js';
import { readFolder } from '../../src/read/read-folder.js';
import type { Files } from '../support/random-edits.js';
import { folderOf } from './support.js';

/** What a reading gives, the one for candidates too. */
export function everythingOf({ framework, diagnostics }: Model): unknown {
  const { candidate, ...everyone } = framework ?? ({} as Partial<Framework>);
  return { everyone, candidate: candidate?.(), diagnostics };
}

export function read(files: Files, memo?: PageMemo, options: Partial<ModelOptions> = {}): Model {
  return makeFramework(folderOf(Object.fromEntries(files)), { siteUrl: undefined, ...options, memo });
}

/** A framework as it lies on the disk, and a page that asks in interviews, links and shows a picture. */
export async function filesOf(folder: string): Promise<Files> {
  const { configs, pages, images } = await readFolder(folder);
  const decoder = new TextDecoder();
  return new Map<string, string | Uint8Array>([
    ...[...configs, ...pages].map(({ path, bytes }) => [path, decoder.decode(bytes)] as const),
    ...images,
  ]);
}

/** Three small crafts whose pages all link to each other's headings and show each other's pictures. */
export function linkedFiles(): Files {
  const crafts = ['baker', 'carter', 'dyer'];
  const everywhere = crafts
    .map((id) => `[its care](/${id}#care), [there](../${id}/level2.md#what-is-new) ![Seen](/${id}/new.png)`)
    .join(' and ');
  const front = (lines: string) => `---\n${lines}\n---\n`;
  return new Map([
    ['_config.yml', 'title: Guild\nurl: https://example.com\n'],
    ['index.md', `${front('title: Guild\npermalink: /')}# Guild\n\nSee ${everywhere}.\n`],
    [
      'rules.md',
      `${front('title: Rules\nparent: Guild\npermalink: /rules')}# Rules\n\n## Care\n\n${everywhere}\n\nOnly for us.\n{: .internal }\n`,
    ],
    ...crafts.flatMap((id): [string, string][] => [
      [
        `${id}/index.md`,
        `${front(`title: ${id} Craft\nparent: Guild\npermalink: /${id}`)}# ${id} Craft\n\n## Care\n\nWe care.\n\n## Haste\n\nSee [the rules](/rules#care) and ${everywhere}.\n`,
      ],
      ...[1, 2].map((number): [string, string] => [
        `${id}/level${number}.md`,
        `${front(`title: Level ${number}\nparent: ${id} Craft\npermalink: /${id}/level${number}`)}# ${id} - Level ${number}\n\n## What is new\n\nNothing {{ site.title }}.\n\n| Area | Description |\n|---|---|\n| [Care](/${id}#care) | I care for ${everywhere}. |\n| [Haste](/${id}#haste) | I hurry. |\n`,
      ]),
    ]),
  ]);
}

/** How many edits are tried here; thousands were, when it was written. */
export const frameworks: readonly (readonly [string, () => Promise<Files> | Files, number])[] = [
  ['pages that all link to each other', linkedFiles, 60],
  ['every construct', () => filesOf('tests/fixtures/every-construct'), 12],
  ['crafts of one name', () => filesOf('tests/fixtures/crafts-of-one-name'), 24],
  ['a scattered site', () => filesOf('tests/fixtures/scattered-site'), 12],
];
