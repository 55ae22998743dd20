/** Scripts that are written from right to left, of languages that people work in today (ISO 15924). */
const fromTheRight = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The side on which lines of a language (BCP 47) begin. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && fromTheRight.has(script) ? 'rtl' : 'ltr';
}
