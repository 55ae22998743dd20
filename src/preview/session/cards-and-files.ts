import { setTimeout as pause } from 'node:timers/promises';
import { PageProblem } from '../../build/checks/page-problem.js';
import { makeArtifact } from '../../build/making/make-artifact.js';
import { nextTurn } from '../../build/making/next-turn.js';
import type { BuildHooks } from '../../build/nouns/build-hooks.js';
import type { Glimpse } from '../../build/nouns/glimpse.js';
import type { KnownSheets } from '../../build/nouns/known-sheets.js';
import type { HeldPress } from '../../build/resident/hold-press.js';
import { keepKeys } from '../../build/resident/keep-keys.js';
import type { KeptLooks } from '../../build/resident/keep-looks.js';
import { BuildError } from '../../domain/build-error.js';
import type { Level } from '../../domain/framework.js';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import { type PageMemo, pageMemo } from '../../model/memo/page-memo.js';
import {
  type ChangedCards,
  type PreviewChoice,
  type PreviewRound,
  type PreviewSession,
  ShownProblem,
} from '../session.js';
import { cardJob, takeCard } from './card-picture.js';
import { type EarlyCards, earlyCards } from './early-cards.js';
import { pictureShelf } from './picture-shelf.js';
import { chosen, type Shown, showChoice, showPrepared } from './show-choice.js';
import type { UsableState } from './state-read.js';

/** What is shown of the newest round; nothing is made before somebody asks. */
export interface CardsAndFiles extends Pick<PreviewSession, 'cardKey' | 'card' | 'artifacts' | 'pdf'> {
  show(round: PreviewRound, usable: UsableState | undefined): void;
  /** Shows a few cards of the round that is being read, until that is shown. False where cards are not made as the settings are. */
  showEarly(settings: Settings, glimpse: Glimpse, levels: readonly Level[]): boolean;
}

/** Milliseconds that the cards of what was edited have for themselves. */
const headStart = 150;

/** Bytes of pictures that are kept: about fifty, those of a wall that fits a screen and of the edits before. */
const mostPictures = 12e6;

type Wanted = Parameters<typeof chosen>[2];

export function openCardsAndFiles({
  hooks,
  press,
  looks,
  sheets,
  tell,
}: {
  readonly hooks: BuildHooks;
  readonly press: HeldPress;
  readonly looks: KeptLooks;
  readonly sheets: KnownSheets;
  readonly tell: (cards: ChangedCards) => void;
}): CardsAndFiles {
  let round: PreviewRound | undefined;
  let usable: UsableState | undefined;
  let shown = new Map<FrameworkFolder | undefined, Map<string, Promise<Shown>>>();
  let early: EarlyCards | undefined;
  let cardKeys = new Map<string, string>();
  const memo = pageMemo();
  const known = keepKeys();
  /** Of other states: one that is asked for is asked for again after each edit. */
  const memos = new WeakMap<FrameworkFolder, PageMemo>();
  const pictures = pictureShelf(mostPictures);

  const make = async (
    choice: PreviewChoice,
    of: FrameworkFolder | undefined,
    wanted: Wanted,
  ): Promise<Shown> => {
    if (usable === undefined) throw nothingGood(round);
    const settings = chosen(usable.settings, choice, wanted);
    const around = { press: await press.get(settings), hooks, known };
    if (of === undefined && isAsRead(settings, usable.settings))
      return showPrepared(usable.prepared, settings, around);
    const own = of === undefined ? memo : (memos.get(of) ?? pageMemo());
    if (of !== undefined) memos.set(of, own);
    return showChoice(settings, of ?? usable.folder, { ...around, looks, memo: own, sheets });
  };
  const shownOf = (wanted: Wanted, choice: PreviewChoice = {}, of?: FrameworkFolder): Promise<Shown> => {
    const { brand, paper, print, audience, orientation } = choice;
    const key = JSON.stringify([wanted, brand, paper, print, audience, orientation]);
    const ofState = shown.get(of) ?? new Map<string, Promise<Shown>>();
    shown.set(of, ofState);
    const known = ofState.get(key);
    if (known !== undefined) return known;
    const made = make(choice, of, wanted);
    ofState.set(key, made);
    // What could not be made is tried again when it is asked for again.
    made.catch(() => ofState.get(key) === made && ofState.delete(key));
    return made;
  };

  const keyCards = async (of: PreviewRound): Promise<void> => {
    // What somebody asks for at once comes first.
    await pause(headStart, undefined, { ref: false });
    const keys = new Map<string, string>();
    const changed: string[] = [];
    const levels = (of.good?.framework.crafts ?? []).flatMap((craft) => craft.levels);
    for (const { id } of levels) {
      await nextTurn();
      if (round !== of) return;
      // What is in the way of a card is told to who asks for it.
      const key = await cardKey(id).catch(() => '');
      keys.set(id, key);
      if (cardKeys.get(id) !== key) changed.push(id);
    }
    if (round !== of) return;
    cardKeys = keys;
    tell({ round: of.number, levels: changed });
  };
  const cardKey: PreviewSession['cardKey'] = async (level, choice) => {
    const of = await shownOf('usual', choice);
    return told(() => cardJob(of, level).key);
  };

  return {
    show(next, state) {
      round = next;
      usable = state;
      shown = new Map();
      early = undefined;
      void keyCards(next);
    },
    showEarly(settings, glimpse, levels) {
      if (!isAsRead(settings, chosen(settings, {}, 'usual'))) return false;
      early = earlyCards(settings, glimpse, levels, { hooks, press, known, sheets });
      return true;
    },
    cardKey,
    async card(level, choice) {
      const first = choice === undefined && early?.levels.has(level) === true ? early : undefined;
      const of = await (first?.shown ?? shownOf('usual', choice));
      return told(async () => {
        const job = cardJob(of, level);
        return pictures.get(job.key, () => takeCard(job, of, hooks.signal));
      });
    },
    artifacts: async (choice, of) =>
      round?.good === undefined ? [] : (await shownOf('all', choice, of)).artifacts,
    async pdf(path, choice, of) {
      // What is usual was planned when the folder was read; the rest is planned only for who looks at it.
      const usual = await shownOf('usual', choice, of);
      const isUsual = usual.artifacts.some((each) => each.path === path);
      const made = isUsual ? usual : await shownOf('all', choice, of);
      return told(async () => {
        const artifact = made.artifacts.find((each) => each.path === path);
        if (artifact === undefined) throw notPlanned(path);
        return (await makeArtifact(artifact, made.shopOf(artifact))).bytes;
      });
    },
  };
}

/** Whether what is planned of these settings is what was planned when the folder was read. */
function isAsRead(settings: Settings, read: Settings): boolean {
  return JSON.stringify(settings) === JSON.stringify(read);
}

function nothingGood(round: PreviewRound | undefined): BuildError {
  return (
    round?.failure ??
    new BuildError(
      'no-framework',
      'Nothing can be shown yet.',
      'Mend what is said to be wrong; it shows by itself.',
    )
  );
}

function notPlanned(path: string): BuildError {
  return new BuildError('no-artifact', `No file ${path} is planned.`, 'Choose one of those that are.');
}

/** Does work, and tells what an author wrote that is in its way as such. */
async function told<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PageProblem) throw new ShownProblem(error.diagnostic);
    if (!(error instanceof BuildError) || error.place === undefined) throw error;
    const { code, message: what, fix, place } = error;
    throw new ShownProblem({ code, severity: 'error', place, what, why: '', fix });
  }
}
