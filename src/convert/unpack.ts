import { unzipSync } from 'fflate';
import { BuildError } from '../domain/build-error.js';

const mebibyte = 1024 * 1024;
/** A framework is text: its largest sheet takes a few mebibytes. Pictures are why it is not less. */
const limits = { all: 200 * mebibyte, files: 5_000 };

/**
 * Files of a zip that `wants` picks, by path. No more is unpacked than the zip says beforehand, and no more than fits in
 * memory with ease: one that claims more, or says less than it holds, is refused.
 *
 * @throws BuildError `file-unreadable` or `file-too-large`.
 */
export function unpack(
  bytes: Uint8Array,
  name: string,
  wants: (path: string) => boolean,
): Map<string, Uint8Array> {
  let [size, count] = [0, 0];
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (!wants(file.name)) return false;
        size += file.originalSize;
        count += 1;
        if (size > limits.all || count > limits.files) throw tooLarge(name);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    if (cause instanceof BuildError) throw cause;
    throw unreadable(name, { cause });
  }
}

export function tooLarge(name: string): BuildError {
  return new BuildError(
    'file-too-large',
    `${name} unpacks to more than a framework can be.`,
    'Take out what is no part of the framework, such as large pictures and empty formatted rows, and save it anew.',
  );
}

export function unreadable(name: string, options?: { cause?: unknown }): BuildError {
  return new BuildError(
    'file-unreadable',
    `${name} cannot be read: it is damaged, or not what its name says.`,
    'Open it in the program that made it, and save it anew.',
    options,
  );
}
