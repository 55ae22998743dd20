import { zipSync } from 'fflate';
import type { Sheet, Workbook } from 'hucre/xlsx';
import { BuildError } from '../../domain/build-error.js';
import { tooLarge, unpack, unreadable } from '../unpack.js';

/** Cells that say something; a framework of forty crafts has a tenth of it. */
const mostCells = 200_000;

/**
 * A workbook, as far as it fits in memory with ease.
 *
 * @throws BuildError `file-unreadable` or `file-too-large`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
): Promise<Workbook & { hasMacros?: boolean }> {
  const files = unpack(
    bytes,
    name,
    (path) => !/\.(?:bin|png|jpe?g|gif|emf|wmf)$/i.test(path) || /vba/i.test(path),
  );
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const workbook = await readXlsx(zipSync(Object.fromEntries(files), { level: 0 }), { readStyles: true });
    const cells = workbook.sheets.reduce((sum, { rows }) => sum + countFilled(rows), 0);
    if (cells > mostCells) throw tooLarge(name);
    return { ...workbook, hasMacros: [...files.keys()].some((path) => /vbaProject/i.test(path)) };
  } catch (cause) {
    if (cause instanceof BuildError) throw cause;
    // A cell far away makes a sheet of billions of cells.
    if (cause instanceof Error && /\blimit\b/.test(cause.message)) throw tooLarge(name);
    // What the reader says is about its own insides.
    throw unreadable(name);
  }
}

function countFilled(rows: Sheet['rows']): number {
  return rows.reduce((sum, row) => sum + row.filter((value) => value !== null && value !== '').length, 0);
}
