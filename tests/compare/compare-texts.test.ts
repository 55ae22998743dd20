import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/compare/compare-texts.js';

const kinds = (was: readonly string[], now: readonly string[]) =>
  compareTexts(was, now).map((change) =>
    change.kind === 'added'
      ? `+ ${change.now}`
      : change.kind === 'removed'
        ? `- ${change.was}`
        : `~ ${change.was} > ${change.now}`,
  );

describe('the statements of an area', () => {
  it('that stay the same are no change, in whatever order', () => {
    expect(kinds(['I plan.', 'I build.'], ['I build.', 'I plan.'])).toEqual([]);
  });

  it('that share most of their words are reworded', () => {
    expect(
      kinds(['I write tests for my changes.', 'I ask.'], ['I ask.', 'I write good tests for my changes.']),
    ).toEqual(['~ I write tests for my changes. > I write good tests for my changes.']);
  });

  it('that share little are removed and added', () => {
    expect(kinds(['I write tests for my changes.'], ['Customers hear from me early.'])).toEqual([
      '+ Customers hear from me early.',
      '- I write tests for my changes.',
    ]);
  });

  it('are paired with the one that is most alike, not with the first', () => {
    expect(
      kinds(
        ['I plan small changes to our pipelines.'],
        ['I plan changes.', 'I plan small changes to our shared pipelines.'],
      ),
    ).toEqual([
      '+ I plan changes.',
      '~ I plan small changes to our pipelines. > I plan small changes to our shared pipelines.',
    ]);
  });

  it('count as often as they stand', () => {
    expect(kinds(['I plan.', 'I plan.'], ['I plan.'])).toEqual(['- I plan.']);
  });

  it('differ when their words are parted elsewhere', () => {
    expect(kinds(['We can not wait'], ['We cannot wait'])).toHaveLength(1);
    expect(kinds([' We cannot wait '], ['We cannot wait'])).toEqual([]);
  });

  it('without words are the same only when their signs are', () => {
    expect(kinds(['***'], ['***', '+++'])).toEqual(['+ +++']);
    expect(kinds(['***'], ['+++'])).toEqual(['+ +++', '- ***']);
  });

  it('that are equally alike are paired in the order in which they stand', () => {
    expect(kinds(['one two x', 'one two y'], ['one two v', 'one two w'])).toEqual([
      '~ one two x > one two v',
      '~ one two y > one two w',
    ]);
    expect(kinds(['one two x', 'one two y', 'one two z'], ['Alone.', 'one two w'])).toEqual([
      '+ Alone.',
      '~ one two y > one two w',
      '- one two x',
      '- one two z',
    ]);
  });

  it('differ neither by white space nor by how an accent is written', () => {
    expect(kinds(['Caf\u00e9  work'], ['Cafe\u0301 work'])).toEqual([]);
  });
});
