import { brotliDecompressSync } from 'node:zlib';

/** No font of a single script unpacks to more; a small file could otherwise fill the memory. */
const mostBytes = 100_000_000;

/**
 * The tables of a woff2 font by tag, as they stand in the file: `glyf` and `loca` are in a packed form that no
 * one here reads, `hmtx` sometimes in one that font-facts reads. Throws on anything that is not a whole woff2 font; a collection of fonts is none.
 * Format: https://www.w3.org/TR/WOFF2/. Done here and not by a library, because Node unpacks Brotli natively:
 * it is 25 times as fast, and a build without changes has to be quick. See docs/decisions/reading-fonts.md.
 */
export function readWoff2(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('no woff2 file');
  if (file.toString('latin1', 4, 8) === 'ttcf') throw new Error('a collection of fonts');
  const directory = readDirectory(file, file.readUInt16BE(12));
  const packed = file.subarray(directory.end, directory.end + file.readUInt32BE(20));
  const data = brotliDecompressSync(packed, { maxOutputLength: mostBytes });

  const tables = new Map<string, Buffer>();
  let at = 0;
  for (const { tag, length } of directory.entries) {
    if (at + length > data.length) throw new Error('cut short');
    tables.set(tag, data.subarray(at, at + length));
    at += length;
  }
  return tables;
}

interface Entry {
  readonly tag: string;
  readonly length: number;
}

function readDirectory(file: Buffer, count: number): { entries: readonly Entry[]; end: number } {
  const entries: Entry[] = [];
  let at = 48;
  const number = () => {
    const read = readBase128(file, at);
    at = read.end;
    return read.value;
  };
  for (let index = 0; index < count; index++) {
    const flags = file.readUInt8(at++);
    const known = knownTags[flags & 63];
    const tag = known ?? file.toString('latin1', at, at + 4);
    if (known === undefined) at += 4;
    const originalLength = number();
    // Version 3 leaves glyf and loca as they were; version 0 leaves all others.
    const isPacked = flags >> 6 !== (tag === 'glyf' || tag === 'loca' ? 3 : 0);
    entries.push({ tag, length: isPacked ? number() : originalLength });
  }
  return { entries, end: at };
}

/** UIntBase128 of the format: seven bits a byte, the high bit says that more follow. */
function readBase128(file: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start; at < start + 5; at++) {
    const byte = file.readUInt8(at);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + 1 };
  }
  throw new Error('a damaged number');
}

/** The tags that the format knows by number; 63, beyond the list, says that the tag follows. */
const knownTags: readonly (string | undefined)[] = (
  'cmap,head,hhea,hmtx,maxp,name,OS/2,post,cvt ,fpgm,glyf,loca,prep,CFF ,VORG,EBDT,EBLC,gasp,hdmx,kern,LTSH,PCLT,' +
  'VDMX,vhea,vmtx,BASE,GDEF,GPOS,GSUB,EBSC,JSTF,MATH,CBDT,CBLC,COLR,CPAL,SVG ,sbix,acnt,avar,bdat,bloc,bsln,cvar,' +
  'fdsc,feat,fmtx,fvar,gvar,hsty,just,lcar,mort,morx,opbd,prop,trak,Zapf,Silf,Glat,Gloc,Feat,Sill'
).split(',');
