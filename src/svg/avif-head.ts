/** What an AVIF says of itself before its pixels. */
export interface AvifHead {
  /** Of its largest part; undefined when it says none. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** Whether its last box is there to its end. */
  readonly isWhole: boolean;
}

/**
 * Reads the boxes of an AVIF (AV1 Image File Format v1.1, on ISO/IEC 14496-12, §4.2, and 23008-12, §6.5.3); undefined for
 * anything else.
 */
export function avifHead(file: Uint8Array): AvifHead | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const boxes = boxesIn(view, 0, view.byteLength);
  const [first] = boxes;
  if (first?.type !== 'ftyp' || !/avi[fs]/.test(textAt(view, first.start, Math.min(first.end, 256))))
    return undefined;
  const meta = boxes.find(({ type }) => type === 'meta');
  // A box of version and flags before what it holds.
  const properties = meta === undefined ? [] : inside(view, inside(view, [meta], 'iprp', 4), 'ipco');
  const sizes = properties
    .flatMap(({ start, end }) => boxesIn(view, start, end))
    .filter(({ type, start, end }) => type === 'ispe' && end - start >= 12 && end <= view.byteLength)
    .map(({ start }) => ({ width: view.getUint32(start + 4), height: view.getUint32(start + 8) }));
  const [largest] = sizes.sort((a, b) => b.width * b.height - a.width * a.height);
  return { size: largest, isWhole: (boxes.at(-1)?.end ?? 0) <= view.byteLength && boxes.some(isData) };
}

interface Box {
  readonly type: string;
  /** Of what it holds. */
  readonly start: number;
  readonly end: number;
}

function isData({ type }: Box): boolean {
  return type === 'mdat' || type === 'idat';
}

/** Boxes of a type within others. */
function inside(view: DataView, around: readonly Box[], type: string, skip = 0): Box[] {
  return around
    .flatMap(({ start, end }) => boxesIn(view, start + skip, end))
    .filter((box) => box.type === type);
}

/** More than any picture has. */
const mostBoxes = 1000;

function boxesIn(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= Math.min(to, view.byteLength) && boxes.length < mostBoxes; ) {
    const size = view.getUint32(at);
    // One box may say that it goes on to the end; of one beyond four gigabytes nothing is taken.
    const end = size === 0 ? to : at + size;
    if (size !== 0 && size < 8) return boxes;
    boxes.push({ type: textAt(view, at + 4, 4), start: at + 8, end });
    at = end;
  }
  return boxes;
}

function textAt(view: DataView, at: number, length: number): string {
  const end = Math.min(at + length, view.byteLength);
  return String.fromCharCode(
    ...Array.from({ length: Math.max(0, end - at) }, (_, i) => view.getUint8(at + i)),
  );
}
