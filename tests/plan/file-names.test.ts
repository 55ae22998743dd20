import { describe, expect, test } from 'vitest';
import { fileName, type NamedRelease } from '../../src/plan/file-names.js';
import { isSafePath } from '../../src/write/safe-path.js';
import { frameworkOf } from '../support/framework-of.js';

const framework = frameworkOf({ crafts: [{ id: 'dev', levels: [{ rank: 'Senior' }] }] });
const [craft] = framework.crafts;
const level = craft?.levels[0];

function named(release: Partial<NamedRelease>, print: 'standard' | 'large' = 'standard'): string {
  const edition = {
    brand: 'vaarst',
    paper: 'a4',
    cardOrientation: 'portrait',
    handoutRest: 'step',
    print,
    folder: '',
  } as const;
  return fileName(
    edition,
    { kind: 'ending', ending: 'handout.pdf' },
    { framework, craft, level },
    {
      version: undefined,
      status: undefined,
      naming: 'status',
      audience: 'everyone',
      medium: undefined,
      ...release,
    },
  ).replace('dev/dev-level1-senior-', '');
}

describe('the name of a file', () => {
  test.each<[string, Partial<NamedRelease>, string]>([
    ['nothing of a release that nobody describes', {}, 'handout.pdf'],
    ['nothing of what is approved', { status: 'approved', version: '1' }, 'handout.pdf'],
    ['that it is a draft', { status: 'draft' }, 'draft-handout.pdf'],
    ['that it is in review', { status: 'review' }, 'review-handout.pdf'],
    ['the version in a release', { version: '2026.1', naming: 'version' }, 'v2026.1-handout.pdf'],
    ['a version in words', { version: 'Autumn 2026', naming: 'version' }, 'autumn-2026-handout.pdf'],
    ['no version that has no letter', { version: '…', naming: 'version' }, 'handout.pdf'],
  ])('says %s', (_, release, expected) => {
    expect(named(release)).toBe(expected);
  });

  test.each([
    ['Größe', 'grosse'],
    ['Ærlig Følger', 'aerlig-folger'],
    ['Łącznik Đuro', 'lacznik-duro'],
    ['Старший', 'старший'],
    ['🚀', ''],
  ])('writes the rank %s as "%s"', (rank, written) => {
    const ranked = frameworkOf({ crafts: [{ id: 'dev', levels: [{ rank }] }] });
    const [first] = ranked.crafts;
    const edition = {
      brand: '',
      paper: 'a4',
      cardOrientation: 'portrait',
      handoutRest: 'step',
      print: 'standard',
      folder: '',
    } as const;
    const name = fileName(
      edition,
      { kind: 'ending', ending: 'card.pdf' },
      { framework: ranked, craft: first, level: first?.levels[0] },
      { version: undefined, status: undefined, naming: 'status', audience: 'everyone', medium: undefined },
    );
    expect(name).toBe(['dev/dev-level1', written, 'card.pdf'].filter((part) => part !== '').join('-'));
    expect(isSafePath(name)).toBe(true);
  });

  test('says that it is large print, after all else', () => {
    expect(named({ status: 'draft' }, 'large')).toBe('draft-large-handout.pdf');
  });

  test.each(['../../etc', 'a/b', '..', '.', 'a..b', '-x', 'C:\\x', '1.0\u0000'])(
    'stays safe with the version "%s"',
    (version) => {
      const name = named({ version, naming: 'version' });
      expect(isSafePath(`dev/${name}`)).toBe(true);
      expect(name).not.toContain('..');
    },
  );
});
