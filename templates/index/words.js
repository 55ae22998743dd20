// What counts as one word of a text, and as the same word: without regard to case, accents, kinds of apostrophe and width.
const words = (() => {
  const others = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' };
  // Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic; not what makes another kana or vowel.
  const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]/g;
  const apostrophes = "'’‘ʼ‛＇ʹ′`´";
  const plain = (text) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(accents, '')
      .replace(/[ßøłđæœıðþ]/g, (letter) => others[letter])
      .normalize('NFC');
  // A word goes on over an apostrophe: people's is one.
  const word = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${apostrophes}][\\p{L}\\p{N}\\p{M}]+)*`, 'gu');
  // Chinese and Japanese are written without spaces: two signs that follow each other stand for a word.
  const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+/gu;
  const isUnspaced = (text) => /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(text);
  const apart = new RegExp(`[${apostrophes}]`);

  /** Every word with its place in the text: `at`, `end`, and `terms`, by which it is found. */
  const read = (text) => {
    const found = [];
    for (const { 0: whole, index } of text.matchAll(word)) {
      for (const { 0: part, index: inner } of whole.matchAll(unspaced)) {
        const at = index + inner;
        if (isUnspaced(part)) found.push(...pairs(part, at));
        else found.push({ at, end: at + part.length, terms: termsOf(part) });
      }
    }
    return found;
  };
  const pairs = (text, start) => {
    let at = start;
    // The sound mark of a half-width kana is a sign of its own, and no word.
    const signs = Array.from(text.match(/.[\uff9e\uff9f\u3099\u309a]?/gsu) ?? [], (sign) => {
      const place = { at, end: at + sign.length, sign: plain(sign) };
      at = place.end;
      return place;
    });
    return signs.map((first, index) => {
      const second = signs[index + 1];
      return { at: first.at, end: (second ?? first).end, terms: [first.sign + (second?.sign ?? '')], isPair: true };
    });
  };
  // Most words of a text were there before.
  const known = new Map();
  const termsOf = (whole) => {
    const before = known.get(whole);
    if (before !== undefined) return before;
    const parts = whole.split(apart).map(plain);
    const terms = [parts.join(''), ...(parts.length > 1 ? parts.filter(({ length }) => length > 2) : [])];
    known.set(whole, terms);
    return terms;
  };

  /** The words of a question; of signs in pairs the last alone asks nothing, unless it stands alone. */
  const asked = (text) => {
    const all = read(text);
    return all
      .filter(({ isPair, terms: [term] }, index) => !isPair || Array.from(term).length > 1 || !all[index - 1]?.isPair)
      .map(({ terms: [term], isPair }) => ({ term, isPair: isPair === true }));
  };

  return { read, asked, terms: (text) => read(text).flatMap(({ terms }) => terms) };
})();
