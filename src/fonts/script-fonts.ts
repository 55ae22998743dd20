import type { HanForm } from '../domain/brand.js';

/** A font package of npm, and what people call the script that it draws. */
export interface ScriptFont {
  readonly name: string;
  readonly script: string;
}

/** Chinese characters have forms of their own in each of these; a font has those of one. */
const hanFonts: Readonly<Record<HanForm, ScriptFont>> = {
  jp: { name: '@fontsource/noto-sans-jp', script: 'Japanese' },
  sc: { name: '@fontsource/noto-sans-sc', script: 'Chinese' },
  kr: { name: '@fontsource/noto-sans-kr', script: 'Korean' },
  tc: { name: '@fontsource/noto-sans-tc', script: 'traditional Chinese' },
  hk: { name: '@fontsource/noto-sans-hk', script: 'Cantonese' },
};

const otherFonts: readonly ScriptFont[] = [
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Thaana',
].map((script) => ({ name: `@fontsource/noto-sans-${script.toLowerCase()}`, script }));

const western: ScriptFont = { name: '@fontsource/noto-sans', script: 'Latin, Greek or Cyrillic' };

/**
 * The packages whose fonts draw a character, the likeliest first: several for a sign that scripts share. Chinese
 * characters, and what stands between them, have the form of a language.
 */
export function scriptFontsFor(codePoint: number, form: HanForm): readonly ScriptFont[] {
  const character = String.fromCodePoint(codePoint);
  if (kana.test(character)) return [hanFonts.jp];
  if (hangul.test(character)) return [hanFonts.kr];
  if (han.test(character)) return [hanFonts[form]];
  if (/[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Latin}]/u.test(character)) return [western];
  return patterns.flatMap(([pattern, font]) => (pattern.test(character) ? [font] : []));
}

/**
 * Whether a character belongs to a script that only its own font draws as it should: one of signs has single Arabic
 * letters, too, which do not join.
 */
export function hasOwnFont(codePoint: number): boolean {
  return scriptFontsFor(codePoint, 'sc').some((font) => font !== western);
}

/** Whether a character is one that every font of Chinese characters has in forms of its own, or beside them. */
export function isEastAsian(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  return han.test(character) || kana.test(character) || hangul.test(character);
}

/** Marks and punctuation are of no script, and say for which they are made. */
const patterns = otherFonts.map(
  (font) => [new RegExp(`\\p{Script_Extensions=${font.script}}`, 'u'), font] as const,
);
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u;
const hangul = /\p{Script=Hangul}/u;
/** With the punctuation and the wide letters that are set between Chinese characters. */
const han = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u3200-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;

/** The fonts of every script, for who wants to know which of them are installed. */
export const scriptFonts: readonly ScriptFont[] = [...Object.values(hanFonts), ...otherFonts, western];

/** The form that a package's Chinese characters have; undefined for one that has none. */
export function formOfPackage(name: string): HanForm | undefined {
  const form = /^@fontsource\/noto-(?:sans|serif)-(jp|sc|kr|tc|hk)$/.exec(name)?.[1];
  return form === undefined ? undefined : (form as HanForm);
}

/** The form of texts whose language uses no Chinese characters, by what stands beside them. */
export function formOfText(text: string): HanForm | undefined {
  if (kana.test(text)) return 'jp';
  return hangul.test(text) ? 'kr' : undefined;
}
