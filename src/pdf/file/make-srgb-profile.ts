/**
 * An ICC v4 display profile for sRGB (ICC.1:2010; IEC 61966-2-1), made here so that no file has to be shipped:
 * primaries adapted to D50 by Bradford, and the transfer curve as one parametric curve for all three channels.
 */
export function makeSrgbProfile(): Uint8Array {
  const tags: readonly [signatures: readonly string[], data: Buffer][] = [
    [['desc'], localized('sRGB')],
    [['cprt'], localized('CC0')],
    [['wtpt'], xyz(0.9642, 1, 0.8249)],
    [
      ['chad'],
      fixed('sf32', 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168),
    ],
    [['rXYZ'], xyz(0.43607, 0.22249, 0.01392)],
    [['gXYZ'], xyz(0.38515, 0.71687, 0.09708)],
    [['bXYZ'], xyz(0.14307, 0.06061, 0.7141)],
    [['rTRC', 'gTRC', 'bTRC'], curve(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)],
  ];
  const count = tags.reduce((sum, [signatures]) => sum + signatures.length, 0);
  const table = Buffer.alloc(4 + 12 * count);
  table.writeUInt32BE(count);
  let row = 4;
  let offset = 128 + table.length;
  for (const [signatures, data] of tags) {
    for (const signature of signatures) {
      table.write(signature, row, 'latin1');
      table.writeUInt32BE(offset, row + 4);
      table.writeUInt32BE(data.length, row + 8);
      row += 12;
    }
    offset += data.length;
  }
  return Buffer.concat([header(offset), table, ...tags.map(([, data]) => data)]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04300000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // Creation date, fixed: 2000-01-01.
  bytes.writeUInt16BE(2000, 24);
  bytes.writeUInt16BE(1, 26);
  bytes.writeUInt16BE(1, 28);
  bytes.write('acsp', 36, 'latin1');
  // The illuminant of the connection space is D50.
  fixed('', 0.9642, 1, 0.8249).copy(bytes, 68);
  return bytes;
}

function xyz(...values: number[]): Buffer {
  return fixed('XYZ ', ...values);
}

/** Type signature (none when empty), then s15Fixed16 numbers. */
function fixed(type: string, ...values: number[]): Buffer {
  const start = type === '' ? 0 : 8;
  const bytes = Buffer.alloc(start + 4 * values.length);
  bytes.write(type, 0, 'latin1');
  values.forEach((value, at) => {
    bytes.writeInt32BE(Math.round(value * 65536), start + 4 * at);
  });
  return bytes;
}

/** A parametric curve of type 3: a power with a linear start. */
function curve(...values: number[]): Buffer {
  const bytes = fixed('para', 0, ...values);
  bytes.writeUInt16BE(3, 8);
  return bytes;
}

/** A multi-localized text with one English record, padded to four bytes. */
function localized(text: string): Buffer {
  const length = 2 * text.length;
  const bytes = Buffer.alloc(Math.ceil((28 + length) / 4) * 4);
  bytes.write('mluc', 0, 'latin1');
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt32BE(12, 12);
  bytes.write('enUS', 16, 'latin1');
  bytes.writeUInt32BE(length, 20);
  bytes.writeUInt32BE(28, 24);
  bytes.write(text, 28, 'utf16le');
  bytes.subarray(28, 28 + length).swap16();
  return bytes;
}
