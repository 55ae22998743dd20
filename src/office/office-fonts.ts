import { partsOf } from '../domain/words/language.js';

/**
 * Fonts that come with Windows and with PowerPoint for the Mac, by script (ISO 15924): what draws a script when the font of
 * the brand does not. Of Chinese characters each has the forms of its own language.
 */
const eastAsian: Readonly<Record<string, string>> = {
  Jpan: 'Yu Gothic',
  Hang: 'Malgun Gothic',
  Hans: 'Microsoft YaHei',
  Hant: 'Microsoft JhengHei',
};

const complex: Readonly<Record<string, string>> = {
  Arab: 'Arial',
  Hebr: 'Arial',
  Thai: 'Leelawadee UI',
  Laoo: 'Leelawadee UI',
  Khmr: 'Leelawadee UI',
  Deva: 'Nirmala UI',
  Beng: 'Nirmala UI',
  Guru: 'Nirmala UI',
  Gujr: 'Nirmala UI',
  Taml: 'Nirmala UI',
  Telu: 'Nirmala UI',
  Knda: 'Nirmala UI',
  Mlym: 'Nirmala UI',
  Sinh: 'Nirmala UI',
  Mymr: 'Myanmar Text',
  Ethi: 'Ebrima',
  Thaa: 'MV Boli',
};

/** Codes that name a script together with others. */
const scriptOf: Readonly<Record<string, string>> = { Kore: 'Hang', Aran: 'Arab' };

/** The fonts of a theme beside the Latin one, for text in a language and for all other scripts. */
export function officeFonts(language: string, other: string): string {
  const { script } = partsOf(language);
  const own = scriptOf[script] ?? script;
  const ea = eastAsian[own] ?? other;
  const cs = complex[own] ?? other;
  const fonts = Object.entries({ ...eastAsian, ...complex }).map(
    ([code, face]) => `<a:font script="${code}" typeface="${face}"/>`,
  );
  return `<a:ea typeface="${ea}"/><a:cs typeface="${cs}"/>${fonts.join('')}`;
}
