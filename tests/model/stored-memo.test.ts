import { isDeepStrictEqual } from 'node:util';
import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import type { CacheRecord } from '../../src/cache/record.js';
import { openSummaries } from '../../src/cache/summaries.js';
import type { ModelOptions } from '../../src/model/make-framework.js';
import { isStoredStep, storedMemo } from '../../src/model/memo/stored-memo.js';
import { type Files, randomEdit, randomNumbers } from '../support/random-edits.js';
import { everythingOf, filesOf, frameworks, linkedFiles, read } from './edited-frameworks.js';

/** Records of a cache, by key, and the keys of those that were written since it was emptied. */
interface Records {
  readonly kept: Map<string, CacheRecord>;
  readonly written: Set<string>;
}

const noRecords = (): Records => ({ kept: new Map(), written: new Set() });

/** What a process that starts with these records reads, for candidates too; it leaves its own. */
function readInProcess(
  files: Files,
  { kept, written }: Records,
  options: Partial<ModelOptions> = {},
): unknown {
  const cache = {
    get: (key: string) => kept.get(key),
    put(key: string, { facts, bytes }: CacheRecord) {
      kept.set(key, { facts, bytes });
      written.add(key);
    },
  };
  const summaries = openSummaries(cache, 'a folder', isStoredStep);
  const everything = everythingOf(read(files, storedMemo(summaries), options));
  summaries.save();
  return everything;
}

function readAnew(files: Files, options: Partial<ModelOptions> = {}): unknown {
  return everythingOf(read(files, undefined, options));
}

const settings: readonly Partial<ModelOptions>[] = [
  {},
  {},
  {},
  { internalKeys: ['nav_order', 'summary'] },
  { siteUrl: 'https://careers.example.com/base' },
  { audience: 'candidate' },
  { isUnchecked: true },
];

test.each(frameworks)(
  'what processes leave of %s makes and says in the next, after each edit, what a first reading does',
  async (name, make, rounds) => {
    const first = await make();
    const files = new Map(first);
    const random = randomNumbers(name.length);
    const records = noRecords();
    readInProcess(files, records);
    let told: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      if (round % 6 === 0) {
        files.clear();
        for (const [path, content] of first) files.set(path, content);
        told = [];
      }
      if (round % 5 !== 0) told.push(randomEdit(files, random));
      const options = settings[Math.floor(random() * settings.length)] ?? {};
      const [again, anew] = [readInProcess(files, records, options), readAnew(files, options)];
      if (!isDeepStrictEqual(again, anew)) expect(again, told.join('\n')).toEqual(anew);
    }
  },
);

/** Two readings, the second by a process that finds what the first left, and what a first reading of the second gives. */
function twoReadings(
  [before, after]: readonly [Files, Files],
  [first, second]: readonly [Partial<ModelOptions>, Partial<ModelOptions>] = [{}, {}],
) {
  const records = noRecords();
  readInProcess(before, records, first);
  records.written.clear();
  return { again: readInProcess(after, records, second), anew: readAnew(after, second), records };
}

function edited(files: Files, path: string, edit: (text: string) => string): Files {
  return new Map([...files, [path, edit(String(files.get(path)))]]);
}

const liquidFiles: Files = new Map([
  ...linkedFiles(),
  ['_config.yml', 'title: Guild\nurl: https://example.com\npay: 70,000 EUR\n'],
  [
    'rules.md',
    '---\ntitle: Rules\nparent: Guild\n---\n# Rules\n\nThe [dyer]({% link dyer/index.md %}) earns {{ site.pay }}.\n',
  ],
]);

const withFootnote = edited(
  edited(linkedFiles(), 'rules.md', (text) => text.replace('Only for us.\n{: .internal }', '[^n]: A note.')),
  'index.md',
  (text) => `${text}\nOnly for us.\n{: .internal }\n`,
);

test.each<[string, Files, Files, Partial<ModelOptions>?, Partial<ModelOptions>?]>([
  [
    'a page whose Liquid links to one that changed its address with another',
    liquidFiles,
    edited(
      edited(liquidFiles, 'dyer/index.md', (text) => text.replace('/dyer', '/carter')),
      'carter/index.md',
      (text) => text.replace('/carter', '/dyer'),
    ),
  ],
  [
    'a page whose Liquid shows what candidates must not see any more',
    liquidFiles,
    liquidFiles,
    {},
    { internalKeys: ['pay'] },
  ],
  [
    'a page whose Liquid shows what candidates may see now',
    liquidFiles,
    liquidFiles,
    { internalKeys: ['pay'] },
  ],
  [
    'two pages of equal content',
    linkedFiles(),
    new Map([...linkedFiles(), ['carter/level1.md', linkedFiles().get('baker/level1.md') ?? '']]),
  ],
  [
    'a picture that is another now, under the same name',
    new Map([...linkedFiles(), ['baker/new.png', new Uint8Array([1])]]),
    new Map([...linkedFiles(), ['baker/new.png', new TextEncoder().encode('<svg/>')]]),
  ],
  [
    'a footnote that nothing points to, once for everyone and once for candidates',
    withFootnote,
    withFootnote,
    {},
    { audience: 'candidate' },
  ],
])('%s is read as for the first time', (_, before, after, first = {}, second = {}) => {
  const { again, anew } = twoReadings([before, after], [first, second]);
  expect(again).toEqual(anew);
});

test('an edit of one level makes its craft alone, and stores nothing else apart', async () => {
  const files = await filesOf('framework');
  const path = 'qualityengineer/level2.md';
  const { again, anew, records } = twoReadings([
    files,
    edited(files, path, (text) => `${text}\nI was added.\n`),
  ]);
  expect(again).toEqual(anew);
  // The craft, which holds nothing internal and so is the same for candidates, and all that is small.
  expect(records.written.size).toBe(2);
});

test('what was left of the same pages is read without a word of theirs, and nothing is stored again', async () => {
  const files = await filesOf('framework');
  const { again, anew, records } = twoReadings([files, files]);
  expect(again).toEqual(anew);
  expect(records.written.size).toBe(0);
});

test.each<[string, (record: CacheRecord) => CacheRecord]>([
  ['cut in the middle', ({ facts, bytes }) => ({ facts, bytes: bytes.subarray(0, bytes.length / 2) })],
  ['empty', ({ facts }) => ({ facts, bytes: new Uint8Array() })],
  ['something else', ({ facts }) => ({ facts, bytes: serialize({ value: 7 }) })],
  ['something else in its drawers', ({ facts }) => ({ facts, bytes: serialize(new Map([['a', 7]])) })],
])('a record that is %s is as none', (_, damage) => {
  const files = linkedFiles();
  const records = noRecords();
  readInProcess(files, records);
  for (const [key, record] of records.kept) records.kept.set(key, damage(record));
  const before = new Set(records.written);
  records.written.clear();
  expect(readInProcess(files, records)).toEqual(readAnew(files));
  expect(records.written).toEqual(before);
});
