/** Scripts and the Fontsource package that has them. The first that fits wins. */
const packages: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'noto-sans-jp'],
  [/\p{Script=Hangul}/u, 'noto-sans-kr'],
  [/\p{Script=Han}|\p{Script=Bopomofo}|[\u3000-\u303f\uff00-\uffef]/u, 'noto-sans-sc'],
  [/\p{Script=Arabic}/u, 'noto-sans-arabic'],
  [/\p{Script=Hebrew}/u, 'noto-sans-hebrew'],
  [/\p{Script=Devanagari}/u, 'noto-sans-devanagari'],
  [/\p{Script=Bengali}/u, 'noto-sans-bengali'],
  [/\p{Script=Gurmukhi}/u, 'noto-sans-gurmukhi'],
  [/\p{Script=Gujarati}/u, 'noto-sans-gujarati'],
  [/\p{Script=Tamil}/u, 'noto-sans-tamil'],
  [/\p{Script=Telugu}/u, 'noto-sans-telugu'],
  [/\p{Script=Kannada}/u, 'noto-sans-kannada'],
  [/\p{Script=Malayalam}/u, 'noto-sans-malayalam'],
  [/\p{Script=Sinhala}/u, 'noto-sans-sinhala'],
  [/\p{Script=Thai}/u, 'noto-sans-thai'],
  [/\p{Script=Lao}/u, 'noto-sans-lao'],
  [/\p{Script=Khmer}/u, 'noto-sans-khmer'],
  [/\p{Script=Myanmar}/u, 'noto-sans-myanmar'],
  [/\p{Script=Georgian}/u, 'noto-sans-georgian'],
  [/\p{Script=Armenian}/u, 'noto-sans-armenian'],
  [/\p{Script=Ethiopic}/u, 'noto-sans-ethiopic'],
  [/\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Latin}/u, 'noto-sans'],
  [/\p{Extended_Pictographic}|\p{Emoji_Component}/u, 'noto-emoji'],
];

/** A font package likely to have a character, for the message of `missing-glyph`; undefined when we know of none. */
export function fontForCharacter(codePoint: number): string | undefined {
  const character = String.fromCodePoint(codePoint);
  const name = packages.find(([script]) => script.test(character))?.[1];
  return name === undefined ? undefined : `@fontsource/${name}`;
}
