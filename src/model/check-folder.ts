import type { FrameworkFolder, Refusal } from '../domain/source.js';
import type { Problems } from './problem.js';

/** What is reported here. */
type Found = 'outside-folder' | 'page-unreadable' | 'page-too-large';

/** Files that were not read. */
export function checkFolder(folder: FrameworkFolder, problems: Problems<Found>): void {
  for (const refusal of folder.refused) report[refusal.reason](refusal, problems);
}

const report: Readonly<Record<Refusal['reason'], (refusal: Refusal, problems: Problems<Found>) => void>> = {
  'leaves-folder': ({ path }, problems) =>
    problems.add('outside-folder', start(path), {
      what: 'This link leads out of the framework folder and was not followed.',
      why: 'Nothing outside the folder is read.',
      fix: 'Copy what it leads to into the folder, or remove the link.',
    }),
  'linked-too-often': ({ path }, problems) =>
    problems.add('page-unreadable', start(path), {
      what: 'More than twenty ways of links lead to this folder.',
      why: 'Its pages would be made again for each; by this way and all further ones they are left out.',
      fix: 'Remove links to folders, or keep the pages in one place.',
    }),
  unreadable: ({ path }, problems) =>
    problems.add('page-unreadable', start(path), {
      what: 'This file could not be read.',
      why: 'It is left out; all others are made.',
      fix: 'Check that it exists and that you may read it.',
    }),
  'too-large': ({ path, size, limit }, problems) =>
    problems.add('page-too-large', start(path), {
      what: `This file has ${showSize(size)}; the limit is ${showSize(limit)}.`,
      why: /(?:^|\/)_config\.yml$/.test(path)
        ? 'It is left out, so nothing that it says of the website is known.'
        : 'It is left out, since no page for people is that long.',
      fix: 'Split it, or take out what was pasted into it.',
    }),
};

function start(file: string) {
  return { file, line: 1, column: 1 };
}

function showSize(bytes: number | undefined): string {
  return bytes === undefined
    ? 'too many bytes'
    : bytes < 1024 * 1024
      ? `${Math.ceil(bytes / 1024)} KiB`
      : `${(bytes / (1024 * 1024)).toFixed(1)} MiB`;
}
