import { describe, expect, it } from 'vitest';
import { matchesAny, matchesPath, matchesWildcard } from '../../src/domain/wildcard.js';

describe('a pattern with stars and question marks', () => {
  it.each([
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['*', 'anything', true],
    ['**', 'anything', true],
    ['level?.md', 'level3.md', true],
    ['level?.md', 'level.md', false],
    ['level?.md', 'level33.md', false],
    ['level*.md', 'level.md', true],
    ['level*.md', 'level33.md.md', true],
    ['level*.md', 'level33.html', false],
    ['*a*b*c', 'xaxbxc', true],
    ['*a*b*c', 'xaxcxb', false],
    ['*ab', 'aab', true],
    ['*ab', 'aba', false],
    ['a*', 'ba', false],
    ['a?', 'a', false],
    ['a', 'ab', false],
    ['ab', 'a', false],
    ['ab*', 'ab', true],
    ['a*b?', 'abbc', true],
  ])('%j and %j', (pattern, text, matches) => {
    expect(matchesWildcard(pattern, text)).toBe(matches);
  });

  it('takes a text that nearly matches in a time that ends', () => {
    expect(matchesWildcard(`${'*a'.repeat(30)}b`, 'a'.repeat(3000))).toBe(false);
  });
});

describe('several patterns', () => {
  it.each([
    [['x', 'Level*'], 'LEVEL 3', true],
    [['caf\u00e9'], 'cafe\u0301', true],
    [['cafe\u0301'], 'CAF\u00c9', true],
    [['x', 'y'], 'xy', false],
    [[], '', false],
  ])('%j and %j', (patterns, text, matches) => {
    expect(matchesAny(patterns, text)).toBe(matches);
  });
});

describe('a pattern of paths', () => {
  it.each([
    ['drafts', 'drafts/one.md', true],
    ['drafts', 'drafts/deep/one.md', true],
    ['drafts', 'olddrafts/one.md', false],
    ['drafts/', 'drafts/one.md', true],
    ['/drafts/', 'drafts/one.md', true],
    ['./drafts', 'drafts/one.md', true],
    ['drafts/one.md', 'drafts/one.md', true],
    ['drafts/one.md', 'drafts/one.mdx', false],
    ['one.md', 'drafts/one.md', false],
    ['**/one.md', 'one.md', true],
    ['**/one.md', 'drafts/deep/one.md', true],
    ['**/one.md', 'drafts/someone.md', false],
    ['*.md', 'drafts/one.md', true],
    ['.hidden', 'hidden/one.md', false],
  ])('%j and %j', (pattern, path, matches) => {
    expect(matchesPath(['never', pattern], path)).toBe(matches);
  });
});
