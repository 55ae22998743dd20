import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Brand, FontFamily } from '../../domain/brand.js';
import { characters, xHeight } from '../../fonts/font-facts.js';
import { coverage } from '../coverage.js';
import { emojiFontPackage, ownFontFolder, ownFontPackages } from '../find-font-package.js';

/** Signs that stand as text when alone, and begin joined emoji: a chain, a person with a ball, a heart, a flag, an eye. */
const beginners = '⛓⛹❤🏋🏌🏳👁🕵';

/** Whether a character is drawn as a picture, or a part of one, wherever it stands. */
function isPicture(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  return (
    /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/u.test(character) ||
    beginners.includes(character)
  );
}

/** A sign that is text unless said otherwise, such as ☎ or ✔: fonts of symbols draw it. */
function isTextSign(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  return /\p{Emoji}/u.test(character) && !isPicture(codePoint);
}

/**
 * A brand's fonts with those of emoji behind them, when a text has some that its own fonts lack. Pictures are left to
 * it, so that all look alike and joined ones stay one; signs that are text are still drawn by the fonts of symbols.
 */
export async function withEmoji(fonts: Brand['fonts'], text: ReadonlySet<number>): Promise<Brand['fonts']> {
  const named = fonts.fallback.slice(0, -ownFontPackages.length);
  const own = fonts.fallback.slice(-ownFontPackages.length);
  const isNamed = coverage([fonts.text, ...named]);
  const isKnown = coverage([fonts.text, ...fonts.fallback]);
  const isWanted = (point: number) =>
    isPicture(point) ? !isNamed(point) : isTextSign(point) && !isKnown(point);
  if (![...text].some(isWanted)) return fonts;
  const emoji = await emojiFamily();
  return { ...fonts, fallback: [...named, ...own.map((family) => withoutPictures(family, emoji)), emoji] };
}

let known: FontFamily | undefined;

/** In one file a weight: a sequence that is joined must not lie in two. */
async function emojiFamily(): Promise<FontFamily> {
  if (known !== undefined) return known;
  const folder = join(ownFontFolder(emojiFontPackage), 'files');
  const faces = await Promise.all(
    ([400, 600, 700] as const).map(async (weight) => ({
      weight,
      style: 'normal' as const,
      unicodeRange: undefined,
      bytes: await readFile(join(folder, `noto-emoji-emoji-${weight}-normal.woff2`)),
    })),
  );
  known = { name: 'Noto Emoji', faces, xHeight: xHeight(faces[0]?.bytes ?? new Uint8Array()) };
  return known;
}

/** The family without the pictures that the font of emoji has, and without ASCII, which every text font has. */
function withoutPictures(family: FontFamily, emoji: FontFamily): FontFamily {
  const [face] = emoji.faces;
  const points = face === undefined ? [] : [...characters(face.bytes)];
  const pictures = points.filter((point) => point > 0x7f && !isTextSign(point)).sort((a, b) => a - b);
  const ranges: string[] = [];
  let from = 0x80;
  for (const point of pictures) {
    if (point > from) ranges.push(`U+${from.toString(16)}-${(point - 1).toString(16)}`);
    from = point + 1;
  }
  const unicodeRange = [...ranges, `U+${from.toString(16)}-10ffff`].join(',');
  return { ...family, faces: family.faces.map((each) => ({ ...each, unicodeRange })) };
}
