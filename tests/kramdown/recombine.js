/**
 * A page made of snippets, put together and nested by chance: the same for the same seed and number. A wild one is also
 * spliced in the middle of words and loses characters.
 *
 * @param {readonly string[]} snippets
 * @param {number} seed
 * @param {number} number
 * @param {boolean} isWild
 * @returns {string}
 */
export function recombine(snippets, seed, number, isWild = false) {
  const random = randomFrom((seed * 7_919 + number) >>> 0);
  const below = (end) => Math.floor(random() * end);
  const one = (list) => list[below(list.length)];
  const snippet = () => one(snippets);
  const ways = [
    () => `${snippet()}\n\n${snippet()}`,
    () => `${snippet()}\n${snippet()}`,
    () => `${snippet()}\n\n${snippet()}\n\n${snippet()}`,
    () => snippet().replace(/^/gm, '> '),
    () => `- ${snippet().replace(/\n/g, '\n  ')}\n- ${snippet().replace(/\n/g, '\n  ')}`,
    () => `1. ${snippet().replace(/\n/g, '\n   ')}\n\n   ${snippet().replace(/\n/g, '\n   ')}`,
    () => `| Area | Text |\n|---|---|\n| ${line()} | ${line()} |\n| ${line()} | ${line()} |`,
    () => `${line()}\n: ${line()}\n\n  ${line()}`,
    () => `${line()} ${line()}`,
    () => `**${line()}** and *${line()}*`,
    () => `[${line()}](a.html) ~~${line()}~~`,
    () => `## ${line()}\n${snippet()}`,
    () => `Note[^n].\n\n[^n]: ${snippet().replace(/\n/g, '\n    ')}`,
    () => `${snippet()}\n{: .wide }\n\n${snippet()}`,
  ];
  const wild = [
    () => spliced(line(), line()),
    () => spliced(spliced(line(), line()), line()),
    () => spliced(snippet(), snippet()),
    () => without(snippet()),
  ];
  const line = () =>
    one(
      snippet()
        .split('\n')
        .filter((each) => each.trim() !== ''),
    ) ?? 'text';
  const spliced = (outer, inner) => {
    const at = below(outer.length + 1);
    return outer.slice(0, at) + inner + outer.slice(at);
  };
  const without = (text) => {
    const at = below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + below(3));
  };
  return one(isWild ? [...ways, ...wild] : ways)();
}

/** Numbers from 0 to 1, by chance of a seed: the generator called mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
