import fc from 'fast-check';

/** What breaks readers of text: names that objects have, ends of lines, halves of characters, marks that show nothing. */
export const nasty: readonly string[] = [
  '__proto__',
  'constructor',
  'valueOf',
  'toString',
  'hasOwnProperty',
  'prototype',
  'length',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e999',
  '-1e-999',
  '9007199254740993',
  '0x1f',
  '0o17',
  '1_000',
  '.inf',
  '2026-02-30',
  '0000-00-00',
  '+275761-01-01T00:00:00Z',
  '\u0000',
  '\ud800',
  '\udfff',
  '\ufeff',
  '\u2028',
  '\u202e',
  '\u001b[2J',
  '\r',
  '\r\n',
  '\n::error::x\n',
  '##[group]',
  '%s%n',
  '$(x)',
  '{{',
  '{%',
  '%}',
  '---\n',
  '...\n',
  '<<<<<<< HEAD\n',
  '&a',
  '*a',
  '!!js/function "f"',
  '🏳️‍🌈',
  'e\u0301',
  'ﷺ',
  '\u00ad',
  '\t',
  '\\',
  '"',
  "'",
  '`',
  '|',
  '>',
  '../../../etc/passwd',
  'javascript:alert(1)',
  'https://a@b',
  'A'.repeat(5000),
  '['.repeat(500),
  '> '.repeat(80),
  '9'.repeat(400),
];

/** Takes a text and damages it: inserts, removes, doubles, repeats, cuts off. */
type Damage = (text: string) => string;

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(fc.nat(1e6), fc.constantFrom(...nasty)).map(([at, what]) => splice(at, 0, () => what)),
  fc.tuple(fc.nat(1e6), fc.nat(40)).map(([at, count]) => splice(at, count, () => '')),
  fc.tuple(fc.nat(1e6), fc.nat(60)).map(([at, count]) => splice(at, count, (part) => part + part)),
  fc
    .tuple(fc.nat(1e6), fc.nat(30), fc.constantFrom(3, 30, 300, 3000))
    .map(([at, count, times]) => splice(at, count, (part) => part.repeat(times))),
  fc.nat(1e6).map(
    (at): Damage =>
      (text) =>
        text.slice(0, at % (text.length + 1)),
  ),
  fc.tuple(fc.nat(1e6), fc.nat(1e6)).map(
    ([from, to]): Damage =>
      (text) => {
        const lines = text.split('\n');
        const [moved = ''] = lines.splice(from % lines.length, 1);
        lines.splice(to % (lines.length + 1), 0, moved);
        return lines.join('\n');
      },
  ),
);

function splice(at: number, count: number, change: (part: string) => string): Damage {
  return (text) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + change(text.slice(start, start + count)) + text.slice(start + count);
  };
}

/** Most of what is read of any text file. */
const most = 260_000;

/** Texts as they are, and with a few accidents. */
export function damaged(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.oneof(fc.constant([]), fc.array(damage, { maxLength: 3 })))
    .map(([text, all]) => all.reduce((rest, each) => each(rest).slice(0, most), text));
}

/** UTF-8 in which halves of characters stay halves; now and then a byte is none of text. */
export function asBytes(texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const bytes = texts.map(encode);
  return fc.oneof({ weight: 12, arbitrary: bytes }, { weight: 1, arbitrary: damagedBytes(bytes) });
}

function encode(text: string): Uint8Array {
  // As some programs write a lone half: three bytes, which are no UTF-8.
  const parts = text
    .split(/(\p{Cs})/u)
    .map((part) =>
      /^\p{Cs}$/u.test(part)
        ? Uint8Array.of(0xed, 0x80 | ((part.charCodeAt(0) >> 6) & 0x3f), 0x80 | (part.charCodeAt(0) & 0x3f))
        : new TextEncoder().encode(part),
    );
  return Uint8Array.from(Buffer.concat(parts));
}

/** Bytes with some changed, left out, cut off or put in. */
export function damagedBytes(all: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(
    fc.constantFrom('set', 'cut', 'end', 'put'),
    fc.nat(1e9),
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(1, 4, 64),
  );
  return fc.tuple(all, fc.array(change, { minLength: 1, maxLength: 6 })).map(([bytes, changes]) =>
    changes.reduce((rest, [kind, where, value, count]) => {
      const at = where % (rest.length + 1);
      const [before, after] = [rest.subarray(0, at), rest.subarray(Math.min(rest.length, at + count))];
      if (kind === 'end') return before;
      if (kind === 'cut') return joined(before, after);
      const put = new Uint8Array(count).fill(value);
      return joined(before, put, kind === 'set' ? after : rest.subarray(at));
    }, bytes),
  );
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
