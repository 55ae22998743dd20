/**
 * Characters that stand for others, as they come along when text is copied from a PDF or a phone, taken apart: ﬁ becomes fi.
 * Hardly any font draws them, a search for the word does not find them, and a font sets its ligatures by itself. Control
 * characters, which nothing can draw and no XML may hold, are left out; those that are white space become a space. Of
 * several signs in a row that say how the character before is drawn, the first counts.
 */
export function plainLetters(text: string): string {
  return standIns.test(text)
    ? text
        .replace(/[\v\f\u0085\u2028\u2029]/g, ' ')
        .replace(controls, '')
        .replace(variants, '$1')
        .replace(compatible, (character) => character.normalize('NFKC'))
    : text;
}

/** All but tabs and line ends; noncharacters too. */
const controls = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

const variants = /([\ufe00-\ufe0f])[\ufe00-\ufe0f]+/g;

/**
 * Ligatures of Latin, Armenian and Hebrew, the forms of Arabic letters, digraphs, Roman numerals, and the letters of
 * formulas that pass for bold. Signs that mean something else than their letters, such as ² and ™, are not among them.
 */
const compatible =
  /[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2160-\u217f\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]|[\u{1d400}-\u{1d7ff}]/gu;

const standIns = new RegExp(
  `[\\u2028\\u2029]|${controls.source}|${variants.source}|${compatible.source}`,
  'u',
);
