import { statSync } from 'node:fs';
import { awaitQuiet, type Stirred } from './quiet.js';
import { type PathWatcher, silentFileSystem, type WatchedPaths, watchPaths } from './watch-paths.js';

/** What a round made of what it found. */
export interface RoundMade {
  /** What is to be watched from now on. */
  readonly watched: WatchedPaths;
  /** Whether anything was other than in the round before. */
  readonly isNews: boolean;
}

export interface RoundsOptions {
  /** Look at every file again and again, whatever the file system tells. */
  readonly poll: boolean;
  readonly signal: AbortSignal;
  /** What the user should know, a sentence; none comes twice. */
  onNote(note: string): void;
}

/** In milliseconds. */
const times = { poll: 300, again: 300, folders: 400 };

/**
 * Does a round at once and after every change, one at a time, until the signal is aborted. A round reads what it needs by
 * itself: that it is called says only that something may be other than before. After what was told of, or brought news, it is
 * looked at once more: chokidar tells nothing of a change within five milliseconds of another, or that left the date as it was.
 *
 * @param round is told what changed; undefined for the first
 */
export async function watchRounds(
  round: (noted: Stirred | undefined) => Promise<RoundMade>,
  { poll, signal, onNote }: RoundsOptions,
): Promise<void> {
  const quiet = awaitQuiet();
  const told = new Set<string>();
  // Whether a look was asked for since the last round began, by us.
  let isAsked = false;
  const lookAgain = () => {
    isAsked = true;
    quiet.note('changed', folders[0] ?? '');
  };
  const note = (text: string) => {
    if (!told.has(text)) onNote(text);
    told.add(text);
  };
  let [isPolling, isExhausted] = [poll, false];
  let open: { readonly key: string; readonly watcher: PathWatcher } | undefined;
  let folders: readonly string[] = [];
  let places = '';
  // Whether a folder went away since it was watched: it may lie where it did again, and its watch is gone all the same.
  let isStale = false;
  // A folder that goes away takes its watch along, and one that comes, or comes back, has none.
  const lookout = setInterval(() => {
    const [first] = folders;
    if (first !== undefined && placesOf(folders) !== places) quiet.note('gone', first);
  }, times.folders);
  const follow = async (watched: WatchedPaths) => {
    folders = watched.folders;
    places = placesOf(folders);
    const isSilent = isPolling ? undefined : await firstSilent(folders);
    if (isSilent !== undefined)
      note(`Every file is looked at again and again, since ${isSilent} tells of no change.`);
    const interval = isPolling || isSilent !== undefined || isExhausted ? times.poll : undefined;
    const key = JSON.stringify([watched, places, interval]);
    if (open?.key === key && !isStale) return;
    await open?.watcher.close();
    isStale = false;
    const watcher = await watchPaths(watched, {
      poll: interval,
      signal,
      onHint: (hint, path) => {
        if (hint === 'gone' && folders.includes(path)) isStale = true;
        quiet.note(hint, path);
      },
      onTrouble: (error) => {
        if (!isOutOfWatches(error) || isExhausted) return;
        isExhausted = true;
        note(
          'Every file is looked at again and again, since the system has no more watches. More are had with fs.inotify.max_user_watches.',
        );
        quiet.note('changed', folders[0] ?? '');
      },
    });
    open = { key, watcher };
    // Between reading and watching something may have changed.
    lookAgain();
  };
  let again: NodeJS.Timeout | undefined;
  try {
    for (let noted: Stirred | undefined; ; noted = await quiet.next(signal)) {
      const isTold = noted !== undefined && (!isAsked || noted.paths.size > 1);
      isAsked = false;
      clearTimeout(again);
      const { watched, isNews } = await round(noted);
      signal.throwIfAborted();
      await follow(watched);
      if (isTold || isNews) again = setTimeout(lookAgain, times.again);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(lookout);
    clearTimeout(again);
    await open?.watcher.close();
  }
}

/** Which folders lie where they did: a folder that was put in the place of another is another. */
function placesOf(folders: readonly string[]): string {
  return folders
    .map((folder) => {
      const found = statSync(folder, { throwIfNoEntry: false });
      return found === undefined ? 'none' : `${found.dev} ${found.ino}`;
    })
    .join();
}

async function firstSilent(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const name = await silentFileSystem(folder);
    if (name !== undefined) return `the file system of ${folder} (${name})`;
  }
  return undefined;
}

/** See inotify_add_watch(2) and inotify_init(2). */
function isOutOfWatches(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EMFILE');
}
