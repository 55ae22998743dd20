/** Words of a language that matters of style are told by. */
export interface StyleWords {
  /** Words that may well stand twice in a row, in small letters. */
  readonly doubled: ReadonlySet<string>;
  /** Words for what holds at every time or at none. */
  readonly absolute: RegExp;
  /** Words by which whoever speaks means themselves, and those by which they mean whoever reads; undefined where most sentences have neither. */
  readonly persons: { readonly first: RegExp; readonly second: RegExp } | undefined;
}

/**
 * By primary language. A language that is not here is not looked through: in some a word stands twice by grammar, as
 * in Malay or Turkish, and some put no spaces between words.
 */
const table: Readonly<Record<string, StyleWords>> = {
  en: {
    doubled: set('had that is'),
    absolute: words('always|never'),
    persons: { first: words('I|me|my|mine|myself'), second: words('you|your|yours|yourself|yourselves') },
  },
  de: {
    doubled: set('die das der den dem sie'),
    // "Immer mehr" and "nie wieder" say how something grows or ends.
    absolute: words('(?:immer|nie)(?! (?:mehr|noch|wieder|öfter|besser|weiter))|stets|niemals'),
    persons: {
      first: words('ich|mir|mich|mein(?:e[mnrs]?)?'),
      second: words('du|dir|dich|dein(?:e[mnrs]?)?'),
    },
  },
  fr: {
    doubled: set('nous vous'),
    absolute: words('toujours|jamais'),
    persons: { first: words("je|moi|mon|mes|j(?=[’'])"), second: words('tu|toi|tes|vous|votre|vos') },
  },
  es: { doubled: set(''), absolute: words('siempre|nunca|jamás'), persons: undefined },
  it: { doubled: set('via mano piano passo così'), absolute: words('sempre|mai'), persons: undefined },
  pt: { doubled: set(''), absolute: words('sempre|nunca|jamais'), persons: undefined },
  nl: {
    doubled: set('die dat'),
    absolute: words('altijd|nooit'),
    persons: { first: words('ik|mij|mijn'), second: words('je|jij|jou|jouw|u|uw') },
  },
  pl: { doubled: set(''), absolute: words('zawsze|nigdy'), persons: undefined },
  sv: {
    doubled: set('det som'),
    absolute: words('alltid|aldrig'),
    persons: { first: words('jag|mig|min|mitt|mina'), second: words('du|dig|din|ditt|dina') },
  },
};

/** Undefined for a language whose words we do not know. */
export function styleWords(language: string): StyleWords | undefined {
  const [primary = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(table, primary) ? table[primary] : undefined;
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Whole words in any letters. */
function words(choice: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${choice})(?![\p{L}\p{N}])`, 'giu');
}
