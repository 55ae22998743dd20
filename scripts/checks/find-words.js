import { wordsIn } from './units-of.js';

/**
 * Looks for the words of units in texts, in order: first each unit as a whole, the longest first so that a name takes no
 * word out of a sentence, then its longest stretches; what was found is not found again. A unit is looked for in the texts
 * of its own file first, then in all.
 *
 * `names` are what crafts, levels and areas are called. A unit that is nothing but such a name, and was found before as
 * often as it is printed, heads another table or column of the same one: it counts as `again`, not as lost.
 */
export function findWords(units, texts, names) {
  const isName = new Set(names.map((name) => wordsIn(name).join(' ')));
  const words = [];
  const files = [];
  for (const { file, text } of texts) {
    for (const word of wordsIn(text)) {
      words.push(word);
      files.push(file);
    }
    // Nothing runs on from one text to the next.
    words.push(undefined);
    files.push(undefined);
  }
  const at = new Map();
  words.forEach((word, place) => {
    if (word === undefined) return;
    const places = at.get(word) ?? [];
    places.push(place);
    at.set(word, places);
  });
  const isUsed = new Uint8Array(words.length);
  const runAt = (unit, from, place) => {
    let length = 0;
    while (
      from + length < unit.length &&
      words[place + length] === unit[from + length] &&
      !isUsed[place + length]
    )
      length++;
    return length;
  };
  const longest = (unit, from, file) => {
    let best = { place: -1, length: 0 };
    for (const place of at.get(unit[from]) ?? []) {
      const length = runAt(unit, from, place);
      const isOwn = files[place] === file;
      if (length > best.length || (length === best.length && isOwn && files[best.place] !== file))
        best = { place, length };
      if (isOwn && from + length === unit.length) break;
    }
    return best;
  };
  let [total, found, again] = [0, 0, 0];
  const wasFound = new Set();
  const lost = [];
  const rest = [];
  for (const unit of units.toSorted((a, b) => b.words.length - a.words.length)) {
    total += unit.words.length;
    const { place, length } = longest(unit.words, 0, unit.file);
    const words = unit.words.join(' ');
    if (length === unit.words.length) {
      isUsed.fill(1, place, place + length);
      found += length;
      wasFound.add(words);
    } else if (isName.has(words) && wasFound.has(words)) again += unit.words.length;
    else rest.push(unit);
  }
  for (const { file, words: unit } of rest) {
    const missed = [];
    for (let from = 0; from < unit.length; ) {
      const { place, length } = longest(unit, from, file);
      if (length === 0) missed.push(unit[from]);
      else isUsed.fill(1, place, place + length);
      found += length;
      from += Math.max(1, length);
    }
    if (missed.length > 0)
      lost.push({ file, words: `${missed.join(' ')} (of: ${unit.join(' ').slice(0, 120)})` });
  }
  return { total, found, again, lost };
}
