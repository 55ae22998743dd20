import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { withLonePress } from '../../src/build/print-alone.js';
import { printAnswers } from '../../src/build/print-answers.js';
import type { AnswersSubject } from '../../src/domain/answers-subject.js';
import { BuildError } from '../../src/domain/build-error.js';
import { answersOf, type ReviewForm } from '../../src/domain/review-form.js';
import { packageRoot } from '../../src/package-root.js';
import { settingsOf } from '../support/settings-of.js';

/** What the browser does with each sheet, in turn: no page of ours takes minutes, or brings a browser down. */
const prints: (() => Promise<{ bytes: Uint8Array; pages: number }>)[] = [];

const withPress = ((_, __, use) =>
  use(() => prints.shift()?.() ?? Promise.reject(new Error('Asked too often.')))) as typeof withLonePress;

const form: ReviewForm = {
  format: 1,
  framework: { id: 'bakery', title: 'Bakery' },
  version: '2026.1',
  craft: { id: 'baking', name: 'Baking' },
  level: { id: 'baking-level1', numeral: '1' },
  key: 'baking-level1',
  role: 'Baker',
  language: 'en',
  side: 'self',
  person: 'Ada',
  statements: [{ id: 'baking-level1-00000000', area: 'Dough', under: '', text: 'I knead.' }],
  scale: ['Not yet', 'Yes'],
};
const subject: AnswersSubject = { kind: 'answers', person: 'Ada', answers: [answersOf(form, new Map())] };

const failing = (code: string) => () => Promise.reject(new BuildError(code, '"Ada, Baker" failed.', ''));
const fine = async () => ({ bytes: new Uint8Array(1), pages: 1 });

const printed = () =>
  printAnswers(
    [subject, subject, subject],
    undefined,
    settingsOf({ templates: [join(packageRoot, 'templates')] }),
    {
      progress: () => undefined,
      signal: new AbortController().signal,
      machine: { platform: 'linux', arch: 'x64' } as never,
      now: () => new Date(0),
      runtime: '',
    },
    withPress,
  );

test('A sheet that cannot be printed costs no other, and a machine that cannot print costs all', async () => {
  prints.push(failing('too-slow-to-print'), failing('wider-than-page'), failing('page-not-printed'));
  expect((await printed()).map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused']);
  prints.push(failing('too-slow-to-print'), fine, failing('page-not-printed'));
  const all = await printed();
  expect(all.map(({ kind }) => kind)).toEqual(['refused', 'printed', 'refused']);
  // Whom a sheet is about is told to nobody.
  expect(JSON.stringify(all)).not.toContain('Ada');
  prints.push(failing('no-browser'));
  await expect(printed()).rejects.toMatchObject({ code: 'no-browser' });
});
