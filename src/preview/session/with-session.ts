import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { BuildHooks } from '../../build/nouns/build-hooks.js';
import { holdPress } from '../../build/resident/hold-press.js';
import { keepLooks } from '../../build/resident/keep-looks.js';
import { brandFolders, listBrands } from '../../settings/brand-folders.js';
import type { Around, Flags } from '../../settings/flags.js';
import { workBrandFiles } from '../../settings/work-brand-files.js';
import type { Stirred } from '../../watch/quiet.js';
import { type RoundMade, watchRounds } from '../../watch/watch-rounds.js';
import { watchedPaths } from '../../watch/watched-paths.js';
import type { ChangedCards, EditedLevels, PreviewRound, PreviewSession } from '../session.js';
import { openCardsAndFiles } from './cards-and-files.js';
import { editedLevels } from './edited-levels.js';
import { findChanges, isNews, levelsOf } from './find-changes.js';
import { noMemories, type ReadAround, readState } from './read-state.js';
import type { StateRead } from './state-read.js';

/** Milliseconds that the rest of a round waits for cards of what was edited, so that these have the machine for themselves. */
const patience = 2000;

export interface SessionOptions {
  /** What the command line says; the settings file is read anew in every round. */
  readonly flags: Flags;
  readonly world: Around;
  /** Its signal ends the session. */
  readonly hooks: BuildHooks;
  /** Look at every file again and again, whatever the file system tells. */
  readonly poll: boolean;
  /** What the user should know of the watching itself, a sentence. */
  onNote(note: string): void;
}

/**
 * Lends a session on a framework folder; browser, thread and watches have ended when this resolves or rejects. Rejects with
 * the signal's reason when that is aborted.
 */
export async function withSession<T>(
  options: SessionOptions,
  use: (session: PreviewSession) => Promise<T>,
): Promise<T> {
  const { flags, world, poll, onNote } = options;
  const ending = new AbortController();
  const signal = AbortSignal.any([options.hooks.signal, ending.signal]);
  // Every page that waits for a tab listens; that is no leak.
  setMaxListeners(0, signal);
  const hooks = { ...options.hooks, signal };
  const press = holdPress(hooks);
  const looks = keepLooks();
  const memos = noMemories();
  const tellers = {
    edited: new Set<(edited: EditedLevels) => Promise<unknown>>(),
    round: new Set<(round: PreviewRound) => void>(),
    cards: new Set<(cards: ChangedCards) => void>(),
  };
  let state: StateRead | undefined;
  let current: PreviewRound | undefined;
  const showing = openCardsAndFiles({
    hooks,
    press,
    looks,
    sheets: memos.sheets,
    tell: (cards) => {
      for (const tell of tellers.cards) tell(cards);
    },
  });
  const seeEarly: ReadAround['seeEarly'] = async (read, glimpse) => {
    const levels = state === undefined ? [] : editedLevels(state, read, glimpse);
    if (levels.length === 0 || tellers.edited.size === 0) return;
    if (!showing.showEarly(read.settings, glimpse, levels)) return;
    const { settings, folder } = read;
    const good = { settings, folder, framework: glimpse.framework };
    const told = [...tellers.edited].map((tell) => tell({ levels: levels.map(({ id }) => id), good }));
    await Promise.race([Promise.allSettled(told), pause(patience, undefined, { ref: false })]);
  };
  const around = { flags, world, hooks, press, looks, memos, seeEarly };

  const read = async (noted: Stirred | undefined): Promise<RoundMade> => {
    const since = noted?.since ?? performance.now();
    for (const path of noted?.paths ?? []) looks.note(path);
    const now = await readState(around, state);
    const news = isNews(state, now);
    if (news) {
      const changed = findChanges(state, now);
      const usable = now.usable ?? state?.usable;
      state = { ...now, usable };
      current = {
        number: (current?.number ?? 0) + 1,
        good:
          usable === undefined
            ? undefined
            : { settings: usable.settings, folder: usable.folder, framework: usable.prepared.framework },
        isGood: now.isGood,
        diagnostics: now.diagnostics,
        failure: now.failure,
        notes: now.notes,
        changed,
        levels: levelsOf(usable?.prepared.framework, changed),
        took: performance.now() - since,
      };
      showing.show(current, usable);
      for (const tell of tellers.round) tell(current);
    }
    const folder = now.settings?.folder ?? flags.folder ?? world.cwd;
    const ofBrand = await workBrandFiles(now.settings?.brandRoot);
    return {
      isNews: news,
      watched: watchedPaths(now.settings, { cwd: world.cwd, folder, config: flags.config, ofBrand }),
    };
  };
  // One after the other: what was read later is newer.
  let turn: Promise<unknown> = Promise.resolve();
  const round = (noted: Stirred | undefined) => {
    const next = turn.then(() => read(noted));
    turn = next.catch(() => undefined);
    return next;
  };

  const session: PreviewSession = {
    current: () => given(current),
    onRound: (listener) => listen(tellers.round, listener),
    onEdited: (listener) => listen(tellers.edited, listener),
    onCards: (listener) => listen(tellers.cards, listener),
    cardKey: showing.cardKey,
    card: showing.card,
    artifacts: showing.artifacts,
    pdf: showing.pdf,
    brands: async () => {
      const { settings } = given(given(current).good);
      const all = await listBrands(brandFolders(settings.templates), settings.brandRoot);
      return [...settings.brands, ...all.filter((id) => !settings.brands.includes(id))];
    },
    again: async () => {
      await round(undefined);
      return given(current);
    },
  };

  try {
    await round(undefined);
    // What each edit leaves behind would be kept until the heap is four times as large.
    hooks.collectEarly?.();
    const watching = watchRounds(round, { poll, signal, onNote });
    const aborted = new Promise<never>((_, reject) => {
      options.hooks.signal.addEventListener('abort', () => reject(options.hooks.signal.reason), {
        once: true,
      });
    });
    const broken = watching.then(() => new Promise<never>(() => undefined));
    return await Promise.race([use(session), broken, aborted]).finally(async () => {
      ending.abort(new Error('The session is over.'));
      await watching.catch(() => undefined);
    });
  } finally {
    ending.abort(new Error('The session is over.'));
    await press.close();
  }
}

function listen<T>(tellers: Set<T>, teller: T): () => void {
  tellers.add(teller);
  return () => tellers.delete(teller);
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Nothing was read yet.');
  return value;
}
