import { describe, expect, it } from 'vitest';
import { frameworkOfText } from '../../src/bundle/changes/framework-of-text.js';
import { packText } from '../../src/bundle/pack-text.js';
import { compareFrameworks } from '../../src/compare/compare-frameworks.js';
import type { Framework } from '../../src/domain/framework.js';
import { designerCraft, frameworkOf, level, modelOf } from '../model/support.js';

function versionOf(expected: string, notExpected: string): Framework {
  const table = `| Area | Description | Not expected |\n|---|---|---|\n| Research | ${expected} | ${notExpected} |\n| Drawing | I draw. | |\n`;
  return frameworkOf(
    modelOf({ 'index.md': designerCraft, 'level1.md': level(`# Designer - Level 1\n\n${table}`) }),
  );
}

const was = versionOf('I listen. <br> I ask.', 'I do not pay.');
const now = versionOf('I listen.', 'I do not pay. <br> I ask.');

describe('a statement that is no longer expected', () => {
  it.each([
    ['two folders', was],
    ['an offline pack and a folder', frameworkOfText(packText(was, undefined, 'everyone'))],
  ])('is told in comparing %s, though the area has the same words', (_, old) => {
    const { changes } = compareFrameworks({ name: 'old', framework: old }, { name: 'new', framework: now });
    expect(changes.flatMap(({ parts }) => parts)).toMatchObject([
      { name: 'Research', changes: [{ kind: 'removed', was: 'I ask.' }] },
      { name: 'Research · Not expected', changes: [{ kind: 'added', now: 'I ask.' }] },
    ]);
  });
});
