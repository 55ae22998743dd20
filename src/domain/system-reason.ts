/**
 * Why the operating system refused something, in words that end a sentence, such as "the disk is full". What it says itself, such
 * as "ENOENT: no such file or directory, realpath …", is for programmers. Of any other error, what it says.
 */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (Object.hasOwn(reasons, code)) return reasons[code] ?? '';
  return error instanceof Error ? error.message : String(error);
}

/** By the names of errno(3). */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to',
  EAGAIN: 'too many programs are running',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the system allows no file so large',
  EIO: 'the disk fails',
  ELOOP: 'links lead round in a circle',
  EMFILE: 'too many files are open at once',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open at once',
  ENOENT: 'it is not there',
  ENOEXEC: 'it is no program for this kind of machine',
  ENOMEM: 'the memory is full',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
  ETXTBSY: 'another program is writing it',
};
