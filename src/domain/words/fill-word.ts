import type { WordRow } from './catalogue.js';
import type { ChangedWord, PluralForm } from './language-file.js';

/**
 * A word with its values in place of the names in braces. One that counts takes the form that its first value asks for
 * in a language (BCP 47); where it is written in fewer forms, that of all other numbers.
 */
export function fillWord(
  word: ChangedWord,
  { holds, counts }: WordRow,
  values: readonly (string | number)[],
  language: string,
): string {
  const text = typeof word === 'string' ? word : formOf(word, counts ? Number(values[0]) : 0, language);
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const at = holds.indexOf(name);
    return at < 0 ? braces : String(values[at]);
  });
}

function formOf(
  forms: Readonly<Partial<Record<PluralForm, string>>>,
  count: number,
  language: string,
): string {
  return forms[pluralForm(count, language)] ?? forms.other ?? Object.values(forms).at(-1) ?? '';
}

/** What kind of number a count is: the rules of CLDR, as Node knows them. */
export function pluralForm(count: number, language: string): PluralForm {
  const rules = known.get(language) ?? new Intl.PluralRules(language);
  known.set(language, rules);
  return rules.select(count);
}

const known = new Map<string, Intl.PluralRules>();
