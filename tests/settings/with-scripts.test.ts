import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Brand, FontFamily } from '../../src/domain/brand.js';
import { inRange, parseUnicodeRange } from '../../src/domain/unicode-range.js';
import { characters } from '../../src/fonts/font-facts.js';
import { packageRoot } from '../../src/package-root.js';
import { coverage } from '../../src/settings/coverage.js';
import { loadBrand } from '../../src/settings/load-brand.js';
import { withScripts } from '../../src/settings/scripts/with-scripts.js';
import { scratch } from './scratch.js';

const ours = join(packageRoot, 'templates/brands');
const signs = ['Noto Sans Math', 'Noto Sans Symbols', 'Noto Sans Symbols 2'];

describe('fonts of scripts', () => {
  test('are added before those of signs, sorted, and only where something is written that the brand lacks', async () => {
    const folder = await installed({ thai: { thai: 'U+0e00-0e7f' }, lao: { lao: 'U+0e80-0eff' } });
    const cases: readonly (readonly [string, Written, readonly string[]])[] = [
      ['nothing', {}, []],
      ['plain text', { en: '' }, []],
      ['accents and signs', { en: 'é – ∑ ✔ Ж α' }, []],
      ['Hebrew, whose font is there', { en: 'שלום' }, ['Noto Sans Hebrew']],
      ['two scripts', { en: 'ສ', th: 'สวั' }, ['Fake lao', 'Fake thai']],
      ['two scripts, the other way round', { th: 'สวั', en: 'ສ' }, ['Fake lao', 'Fake thai']],
      ['a script of a font that is not there', { hy: 'Բարև' }, []],
      ['a character of no script', { en: '\u{e000}' }, []],
    ];
    for (const [what, written, added] of cases) {
      const brand = await plain();
      const worn = await wear(brand, written, { folder });
      expect([what, names(worn)]).toEqual([what, [...added, ...signs]]);
      expect([what, worn === brand]).toEqual([what, added.length === 0]);
      expect(worn.fonts.form).toBeUndefined();
    }
  });

  test('are not added for letters of the West that the brand has, but for others though fonts of signs have those', async () => {
    const folder = await installed({ '': { all: 'U+80-ffff' }, arabic: { all: 'U+600-6ff' } });
    const added = async (written: Written) => names(await wear(await plain(), written, { folder }));
    expect(await added({ en: 'é – Ж α' })).toEqual(signs);
    // Single letters that do not join stand among the signs of mathematics.
    expect(await added({ ar: '\u0628' })).toEqual(['Fake arabic', ...signs]);
    expect(await added({ en: '\ua7f0 \ua727' })).toEqual(['Fake ', ...signs]);
  });

  test('stand behind those that the brand names', async () => {
    const folder = await installed({ thai: { thai: 'U+0e00-0e7f' } });
    const brand = await plain();
    const named = family('House Signs');
    const fonts = { ...brand.fonts, fallback: [named, ...brand.fonts.fallback] };
    const worn = await wear({ ...brand, fonts }, { th: 'ส' }, { folder });
    expect(names(worn)).toEqual(['House Signs', 'Fake thai', ...signs]);
  });

  test('come in the weights of our pages, and of slices only those that are asked for', async () => {
    const folder = await installed({ thai: { '[0]': 'U+0e01-0e30', '[1]': 'U+0e31-0e5b', latin: 'U+0-ff' } });
    const facesOf = async (text: string) => {
      const worn = await wear(await plain(), { th: text }, { folder });
      const faces = worn.fonts.fallback.find(({ name }) => name === 'Fake thai')?.faces ?? [];
      return faces.map(({ weight, unicodeRange }) => `${weight} ${unicodeRange}`).sort();
    };
    const slice = (range: string) => ['400', '600', '700'].map((weight) => `${weight} ${range}`);
    expect(await facesOf('\u0e01')).toEqual(slice('U+0e01-0e30'));
    expect(await facesOf('\u0e30')).toEqual(slice('U+0e01-0e30'));
    expect(await facesOf('\u0e5b')).toEqual(slice('U+0e31-0e5b'));
    expect(await facesOf('\u0e01\u0e31')).toEqual([...slice('U+0e01-0e30'), ...slice('U+0e31-0e5b')].sort());
  });

  test('that are damaged, or hold nothing of what is written, are as good as none', async () => {
    const damaged = await scratch({
      'node_modules/@fontsource/noto-sans-thai/metadata.json': '{ "id": 5 }',
      'node_modules/@fontsource/noto-sans-thai/unicode.json': 'no JSON',
    });
    const other = await installed({ thai: { latin: 'U+0-ff' } });
    for (const folder of [damaged, other]) {
      const brand = await plain();
      expect(await wear(brand, { th: 'ส' }, { folder })).toBe(brand);
    }
  });

  test('that share a sign are not all wanted for it: the one that is wanted anyway will do', async () => {
    const folder = await installed({
      devanagari: { all: 'U+0900-097f' },
      bengali: { all: 'U+0964,U+0980-09ff' },
    });
    const danda = '\u0964';
    const added = async (written: Written) =>
      names(await wear(await plain(), written, { folder })).filter((name) => name.startsWith('Fake'));
    expect(await added({ bn: `ক${danda}` })).toEqual(['Fake bengali']);
    expect(await added({ en: danda })).toEqual(['Fake devanagari']);
  });
});

describe('the forms of Chinese characters where a language has none of its own', () => {
  const han = '\u6d77';
  test('follow the framework, the letters beside them, other pages, the brand, what is installed', async () => {
    const both = await installed({ sc: { all: 'U+3000-30ff,U+4e00-9fff' }, kr: { all: 'U+4e00-d7ff' } });
    const korean = await installed({ kr: { all: 'U+4e00-d7ff' } });
    const none = await scratch();
    const ofBrand = family('House Han', 'hk');
    const cases: readonly (readonly [string, Written, Around, Brand['fonts']['form']])[] = [
      ['the framework’s language', { en: `${han}か` }, { folder: both, language: 'zh-TW' }, 'tc'],
      ['kana beside them', { en: `${han}か`, ko: '한' }, { folder: both }, 'jp'],
      ['hangul beside them', { en: `${han}한`, ja: 'か' }, { folder: both }, 'kr'],
      ['kana on another page of no such language', { en: han, de: 'か' }, { folder: both }, 'jp'],
      [
        'another page’s language, the first of several',
        { en: han, 'zh-CN': han, ko: '한' },
        { folder: both },
        'kr',
      ],
      ['the brand’s own font', { en: han }, { folder: both, ofBrand }, 'hk'],
      ['simplified before Korean, of those installed', { en: han }, { folder: both }, 'sc'],
      // Our own Japanese font stands beside the program.
      ['what is installed beside the program', { en: han }, { folder: korean }, 'jp'],
      ['what is installed beside the program alone', { en: han }, { folder: none }, 'jp'],
    ];
    for (const [what, written, around, form] of cases) {
      const brand = await plain();
      const fallback = [...(around.ofBrand === undefined ? [] : [around.ofBrand]), ...brand.fonts.fallback];
      const worn = await wear({ ...brand, fonts: { ...brand.fonts, fallback } }, written, around);
      expect([what, worn.fonts.form]).toEqual([what, form]);
    }
  });

  test('are those of a page’s own language there, and its font reads what others have written', async () => {
    const folder = await installed({ sc: { '[0]': 'U+6d77', '[1]': 'U+76f4', '[2]': 'U+9aa8' } });
    const written = { 'zh-CN': '\u6d77', ja: '\u76f4', en: '\u76f4' };
    const worn = await wear(await plain(), written, { folder });
    const chinese = worn.fonts.fallback.find(({ form }) => form === 'sc');
    const japanese = worn.fonts.fallback.find(({ form }) => form === 'jp');
    expect([chinese?.name, japanese?.name]).toEqual(['Fake sc', 'Noto Sans JP']);
    expect([...new Set(chinese?.faces.map(({ unicodeRange }) => unicodeRange))]).toEqual([
      'U+6d77',
      'U+76f4',
    ]);
    for (const { unicodeRange = '' } of japanese?.faces ?? []) {
      const range = parseUnicodeRange(unicodeRange);
      expect(inRange(range, 0x6d77) || inRange(range, 0x76f4)).toBe(true);
    }
    const covers = coverage(japanese === undefined ? [] : [japanese]);
    expect([0x6d77, 0x76f4].map(covers)).toEqual([true, true]);
  });

  test('are told even when no font was added for them', async () => {
    const folder = await scratch();
    const worn = await wear(await plain(), { 'zh-TW': han }, { folder, language: 'zh-TW' });
    expect([names(worn), worn.fonts.form]).toEqual([signs, 'tc']);
  });
});

describe('emoji', () => {
  test.each([
    ['a picture', '🚀', 'Noto Emoji'],
    ['a picture that fonts of symbols have too', '⚡', 'Noto Emoji'],
    ['a heart, with which joined ones begin', '❤', 'Noto Emoji'],
    ['a chain', '⛓', 'Noto Emoji'],
    ['an eye', '👁', 'Noto Emoji'],
    ['a letter of a flag', '🇬', 'Noto Emoji'],
    ['the skin of one', '🏽', 'Noto Emoji'],
    ['the frame of a key', '\u20e3', 'Noto Emoji'],
    ['a telephone, which is text', '☎', 'Noto Sans Symbols 2'],
    ['a tick, which is text', '✔', 'Noto Sans Symbols 2'],
    ['a sign of text that no other font has', 'ℹ', 'Noto Emoji'],
    ['a sign of copyright', '©', 'Inter'],
    ['an arrow', '→', 'Noto Sans Math'],
  ])('%s is drawn by the font for it, alone and beside others', async (_, character, name) => {
    const brand = await plain();
    const alone = await wear(brand, { en: character });
    expect(drawnBy(alone, character)).toBe(name);
    expect(alone === brand).toBe(name !== 'Noto Emoji');
    const beside = await wear(brand, { en: `${character}🎉` });
    expect(drawnBy(beside, character)).toBe(name);
    expect(names(beside)).toEqual([...signs, 'Noto Emoji']);
  });

  test('take nothing from the fonts of signs but pictures', async () => {
    const brand = await plain();
    const worn = await wear(brand, { en: '🚀' });
    const drawn = characters((await emojiFont()).faces[0]?.bytes ?? new Uint8Array());
    const before = coverage(brand.fonts.fallback);
    const after = coverage(worn.fonts.fallback.slice(0, -1));
    const lost: string[] = [];
    for (let point = 0x80; point < 0x1fbff; point += 1) {
      if (before(point) && !after(point)) lost.push(String.fromCodePoint(point));
    }
    expect(lost.length).toBeGreaterThan(50);
    expect(lost.filter((character) => !drawn.has(character.codePointAt(0) ?? 0))).toEqual([]);
    expect(lost.filter((character) => '☎✔✉♥→✓■'.includes(character))).toEqual([]);
  });

  test('are one file a weight, without a range, so that joined ones stay one', async () => {
    const { faces } = await emojiFont();
    expect(faces.map(({ weight, style, unicodeRange }) => [weight, style, unicodeRange])).toEqual([
      [400, 'normal', undefined],
      [600, 'normal', undefined],
      [700, 'normal', undefined],
    ]);
    expect(new Set(faces.map(({ bytes }) => bytes.length)).size).toBe(3);
  });

  test('of a brand that has a font of its own for them are left to it', async () => {
    const brand = await plain();
    const own = { ...(await emojiFont()), name: 'House Emoji' };
    const fonts = { ...brand.fonts, fallback: [own, ...brand.fonts.fallback] };
    const dressed = { ...brand, fonts };
    expect(await wear(dressed, { en: '🚀 ☎' })).toBe(dressed);
  });
});

type Written = Readonly<Record<string, string>>;

interface Around {
  readonly folder?: string;
  readonly language?: string;
  readonly ofBrand?: FontFamily;
}

/** The brand as it prints these texts, by their language. */
function wear(brand: Brand, written: Written, { folder, language = 'en' }: Around = {}): Promise<Brand> {
  const points = Object.entries(written).map(([tag, text]) => {
    const beyond = [...text].filter((character) => character > '\u007f');
    return [tag, new Set(beyond.map((character) => character.codePointAt(0) ?? 0))] as const;
  });
  return withScripts(brand, new Map(points), { folders: folder === undefined ? [] : [folder], language });
}

async function plain(): Promise<Brand> {
  const { brand } = await loadBrand('neutral', [ours]);
  if (brand === undefined) throw new Error('The neutral brand has errors.');
  return brand;
}

async function emojiFont(): Promise<FontFamily> {
  const font = (await wear(await plain(), { en: '🚀' })).fonts.fallback.at(-1);
  if (font === undefined) throw new Error('There is no font of emoji.');
  return font;
}

const names = ({ fonts }: Brand) => fonts.fallback.map(({ name }) => name);

/** The family that a browser takes for a character: the first that has it. */
function drawnBy({ fonts }: Brand, character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0;
  return [fonts.text, ...fonts.fallback].find((each) => coverage([each])(point))?.name;
}

function family(name: string, form?: FontFamily['form']): FontFamily {
  return { name, faces: [], xHeight: 0.5, ...(form === undefined ? {} : { form }) };
}

/** A folder with stand-ins for packages of scripts: their slices with the range of each, all with the same few letters. */
async function installed(packages: Readonly<Record<string, Written>>): Promise<string> {
  const font = await readFile(
    join(packageRoot, 'node_modules/@fontsource/inter/files/inter-greek-ext-400-normal.woff2'),
  );
  const files: Record<string, string | Uint8Array> = {};
  for (const [script, slices] of Object.entries(packages)) {
    const id = `noto-sans${script === '' ? '' : `-${script}`}`;
    const folder = `node_modules/@fontsource/${id}`;
    files[`${folder}/metadata.json`] = JSON.stringify({ id, family: `Fake ${script}` });
    files[`${folder}/unicode.json`] = JSON.stringify(slices);
    for (const slice of Object.keys(slices)) {
      for (const weight of [300, 400, 600, 700]) {
        files[`${folder}/files/${id}-${slice.replace(/[[\]]/g, '')}-${weight}-normal.woff2`] = font;
      }
    }
  }
  return scratch(files);
}
