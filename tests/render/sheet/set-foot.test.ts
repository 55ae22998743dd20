import { describe, expect, it } from 'vitest';
import { setFoot } from '../../../src/render/sheet/set-foot.js';
import { type Foot, noFoot } from '../../../src/render/sheet/sheet.js';

/** Every character is as wide as the size. */
const measure = (text: string) => [...text].length;

const foot: Foot = {
  ...noFoot,
  about: ['Engineering', 'Level 3 (Senior)'],
  release: ['Framework', 'Version 1'],
  address: 'a.example/eng/level3',
  number: { before: 'Page ', between: ' of ', after: '' },
};

function set(changes: Partial<Foot>, width: number, form: 'columns' | 'stack' = 'columns') {
  return setFoot({ ...foot, ...changes }, { width, gap: 4, form }, measure);
}

describe('a foot', () => {
  it('stands in columns that break no line when there is room', () => {
    expect(set({}, 100)).toEqual({
      inner: ['Engineering', 'Level 3 (Senior)'],
      middle: ['Framework · Version 1', 'a.example/eng/level3'],
      start: 0,
      end: 0,
      lines: 2,
      misfit: undefined,
    });
  });

  it('stands on one line when that is all it needs', () => {
    expect(set({ address: '' }, 110)).toMatchObject({
      inner: ['Engineering · Level 3 (Senior)'],
      middle: ['Framework · Version 1'],
      lines: 1,
    });
  });

  it("moves the middle off the page's axis rather than break its lines", () => {
    const about = ['Engineering', 'Level 3 (Staff Software Engineer)'];
    expect(set({ about }, 77)).toMatchObject({
      inner: about,
      middle: ['Framework · Version 1', 'a.example/eng/level3'],
      // On the axis of what is between the columns, 37 and 19 wide with their gaps.
      start: 18,
      end: 0,
      lines: 2,
    });
  });

  it("sets a brand's long line below all columns, on the axis of a middle that is moved", () => {
    const about = ['Engineering', 'Level 3 (Staff Software Engineer)'];
    const own = ['A line of the brand that is wider than what is between'];
    const { middle, start, end, lines } = set({ about, own }, 77);
    expect(middle).toEqual(['Framework · Version 1', 'a.example/eng/level3', ...own]);
    expect([start, end, lines]).toEqual([18, 0, 3]);
  });

  it('draws its columns nearer to each other rather than break a name', () => {
    const about = ['Engineering manager'];
    expect(set({ about }, 64)).toMatchObject({ inner: about, lines: 2 });
    expect(set({ about }, 61)).toMatchObject({ inner: about, lines: 2 });
    expect(set({ about }, 60).inner).toEqual(['Engineering', 'manager']);
  });

  it('breaks a long title rather than an address', () => {
    const about = ['Engineering', 'Level 3 (Staff Software Engineer)'];
    const { inner, middle, lines } = set({ about }, 62);
    expect(inner).toEqual(['Engineering', 'Level 3 (Staff', 'Software Engineer)']);
    expect(middle).toEqual(['Framework · Version 1', 'a.example/eng/level3']);
    expect(lines).toBe(3);
  });

  it('breaks between framework and version before it breaks a name', () => {
    const release = ['A long-named framework', 'Version 10'];
    const { inner, middle, start } = set(
      { release, about: ['Engineering', 'Level 3 (Senior engineer)'] },
      80,
    );
    expect(inner).toEqual(['Engineering', 'Level 3 (Senior engineer)']);
    expect(middle).toEqual(['A long-named framework', 'Version 10', 'a.example/eng/level3']);
    expect(start).toBe(0);
  });

  it('breaks no name while another column leaves the width for it, whatever each of them holds', () => {
    for (const craft of ['Ops', 'Technical Program Manager', 'Etsy-like Engineering Career Ladder']) {
      for (const level of [
        'Level 1',
        'Level 4 (TPM7 - Technical Program Manager 7)',
        'Level 10 (Staff-plus)',
      ]) {
        for (const name of [
          'Ladder',
          'engineering-career-ladder Career Framework',
          'Our own career framework',
        ]) {
          for (const address of ['', 'people.example/ops/level10']) {
            const about = [craft, level];
            const release = [name, 'Version 2026.1'];
            const wide = (texts: readonly string[]) => Math.max(...texts.map(measure));
            const needed = wide(about) + wide([...release, address]) + 'Page 888 of 888'.length + 2 * 4;
            for (const width of [needed, needed + 1, needed + 7, needed + 20, needed + 60]) {
              const { inner, middle } = set({ about, release, address }, width);
              const parts = [...inner, ...middle]
                .flatMap((line) => line.split(' · '))
                .filter((part) => part !== '');
              const all = [...about, ...release, address].filter((part) => part !== '');
              expect(parts, `${all.join(', ')} in ${width}`).toEqual(all);
            }
          }
        }
      }
    }
  });

  it("sets the brand's lines below the columns when the middle is too narrow for them", () => {
    const own = ['A line of the brand that is wider than the middle column', 'Another'];
    const { middle, start, end } = set({ own }, 70);
    expect(middle.slice(-2)).toEqual(own);
    expect([start, end]).toEqual([0, 0]);
  });

  it('sets them below the inner column even where the middle is shorter', () => {
    const own = 'A line of the brand that is far wider than the column in the middle of its sheet'
      .repeat(2)
      .slice(0, 111);
    const about = ['Engineering and infrastructure', 'Level 3 (Senior)'];
    const { middle } = set({ about, own: [own], address: '' }, 116);
    expect(middle).toEqual(['Framework · Version 1', '', own]);
  });

  it('puts all lines below each other when a word is too long for columns', () => {
    const address = `a.example/${'x'.repeat(30)}`;
    const { inner, middle, misfit } = set({ address, about: ['Engineeringcraftsmanship'] }, 60);
    expect(middle).toEqual([]);
    expect(inner).toEqual(['Engineeringcraftsmanship', 'Framework · Version 1', address]);
    expect(misfit).toBeUndefined();
  });

  it('keeps three digits for each page number, since a pack may have so many', () => {
    const about = ['x'.repeat(22)];
    // 22 and the gap, "Page 888 of 888".
    expect(set({ about, release: [], address: '' }, 41).misfit).toBeUndefined();
    expect(set({ about, release: [], address: '' }, 37).misfit).toEqual({ word: about[0], own: undefined });
  });

  it("names the word that has no room, and the brand's line that it stands in", () => {
    const own = ['Fine', `Not ${'x'.repeat(61)}`];
    expect(set({ own }, 60).misfit).toEqual({ word: 'x'.repeat(61), own: 1 });
    expect(set({ own }, 60, 'stack').misfit).toEqual({ word: 'x'.repeat(61), own: 1 });
  });

  it('is a stack beside the page number in large print', () => {
    expect(set({ own: ['Own'] }, 60, 'stack')).toMatchObject({
      inner: ['Engineering · Level 3 (Senior)', 'Framework · Version 1', 'a.example/eng/level3', 'Own'],
      middle: [],
      lines: 4,
    });
  });

  it('as a stack is as wide as the page below its first line, on which the number stands', () => {
    const own = ['A line of the brand that is as wide as the page, to a hair'];
    expect(set({ own }, 58, 'stack').inner.at(-1)).toEqual(own[0]);
    expect(set({ about: own }, 58, 'stack').inner.length).toBeGreaterThan(3);
  });

  it('that says nothing takes no line', () => {
    expect(setFoot(noFoot, { width: 100, gap: 4, form: 'columns' }, measure).lines).toBe(0);
  });
});
