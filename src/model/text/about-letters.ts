/**
 * A regular expression that asks what is a letter, a mark, a number or of a script, made when it is first asked for: of
 * `[\p{L}]`, `[\p{M}]`, `[\p{N}]`, `[\p{Nd}]` and `[\p{Script=…}]`, which all stand within brackets. V8 takes a millisecond
 * or more for each class of all letters in the world, so a text of Latin-1 and printed punctuation alone, as most are,
 * gets an expression that knows no others.
 */
export function aboutLetters(source: string, flags: string): (text: string) => RegExp {
  let forLatin1: RegExp | undefined;
  let forAll: RegExp | undefined;
  return (text) => {
    if (further.test(text)) {
      forAll ??= new RegExp(source, flags);
      return forAll;
    }
    forLatin1 ??= new RegExp(
      source.replace(property, (_, name: string) => inLatin1[name] ?? ''),
      flags,
    );
    return forLatin1;
  };
}

const further = /[\u0100-\u1fff\u2070-\uffff]/;

const property = /\\p\{([^}]+)\}/g;

/** Nothing of any other class that may be asked for is in Latin-1. */
const inLatin1: Readonly<Record<string, string>> = {
  L: 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff',
  'Script=Latin': 'A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff',
  N: '0-9\u00b2\u00b3\u00b9\u00bc-\u00be',
  Nd: '0-9',
};
