import { BuildError } from '../domain/build-error.js';
import type { Converted } from './converted.js';
import { kindOf } from './kinds.js';

/**
 * A file of another program as pages.
 *
 * @throws BuildError `file-unreadable`, `file-too-large`, `file-locked` or `file-of-unknown-kind`.
 */
export async function convertFile(name: string, bytes: Uint8Array): Promise<Converted> {
  const kind = kindOf(name);
  const isOld = /\.(?:xls|doc)$/i.test(name);
  // Locked files and those of before 2007 begin alike.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new BuildError(
      'file-locked',
      isOld
        ? `${name} is in the form of before 2007, which is not read.`
        : `${name} is locked by a password, or in the form of before 2007.`,
      `Open it in the program that made it, and save it without a password as ${/xls/i.test(name) ? '.xlsx' : '.docx'}.`,
    );
  }
  if (kind === undefined) {
    throw new BuildError(
      'file-of-unknown-kind',
      `${name} is no file that can be read.`,
      'Save it as .xlsx, .docx, .html, .csv, .json, .yaml or .md, or name a folder.',
    );
  }
  return (await kind.load())(bytes, name);
}

function startsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}
