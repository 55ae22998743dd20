import { setTimeout as pause } from 'node:timers/promises';
import {
  type CardPicture,
  type EditedLevels,
  type PreviewRound,
  type PreviewSession,
  ShownProblem,
} from '../session.js';
import type { ToldProblem, WallCard } from '../state.js';
import { inTheWay } from './told-problem.js';
import { wallCard } from './wall-card.js';

/** What is known of the cards of all levels. */
export interface CardTable {
  /** Undefined until the card was set for the first time. */
  known(level: string): WallCard | undefined;
  /**
   * Sets a card at once, before those that wait.
   *
   * @throws ShownProblem when something that an author wrote is in its way
   */
  picture(level: string): Promise<CardPicture>;
  /** What is in the way of cards. */
  problems(): readonly ToldProblem[];
  close(): void;
}

/** Milliseconds in which a page that was told of a card fetches it. */
const fetching = 25;

/**
 * Sets every card once, and again whenever it may be another: what changed first, then the rest in the order of the wall.
 * One after the other, so that a card that is looked at has never more than one before it.
 */
export function openCardTable(
  session: PreviewSession,
  onCard: (level: string, card: WallCard) => void,
): CardTable {
  const cards = new Map<string, WallCard>();
  const waiting = new Set<string>();
  let isWorking = false;
  let isOpen = true;
  let early: EditedLevels | undefined;

  const stops = [
    session.onEdited(async (edited) => {
      early = edited;
      await Promise.all(edited.levels.map((level) => picture(level).catch(() => undefined)));
      await pause(fetching, undefined, { ref: false });
    }),
    session.onRound(({ good, levels }) => {
      early = undefined;
      const all = levelsOf(good);
      for (const level of cards.keys()) if (!all.includes(level)) cards.delete(level);
      wait([...levels.filter((level) => all.includes(level)), ...all.filter((level) => !isSet(level))]);
    }),
    session.onCards(({ levels }) => wait(levels)),
  ];
  wait(levelsOf(session.current().good));
  return { known: (level) => cards.get(level), picture, problems, close };

  function isSet(level: string): boolean {
    return cards.get(level)?.kind === 'set';
  }

  /** These go before all that waited. */
  function wait(levels: readonly string[]): void {
    const later = [...waiting].filter((level) => !levels.includes(level));
    waiting.clear();
    for (const level of [...levels, ...later]) waiting.add(level);
    if (!isWorking) void work();
  }

  async function work(): Promise<void> {
    isWorking = true;
    for (let [level] = waiting; level !== undefined && isOpen; [level] = waiting) {
      waiting.delete(level);
      await picture(level).catch(() => undefined);
    }
    isWorking = false;
  }

  async function picture(level: string): Promise<CardPicture> {
    // Places in pages that were edited are told as these are now, whoever asks, and not as they were in the round before.
    const ofEdit = early?.levels.includes(level) === true ? early : undefined;
    try {
      const set = await session.card(level);
      know(level, wallCard(set, level, ofEdit ?? session.current()));
      return set;
    } catch (error) {
      if (error instanceof ShownProblem)
        know(level, { kind: 'refused', problem: inTheWay(error.diagnostic, ofEdit ?? session.current()) });
      throw error;
    }
  }

  function know(level: string, card: WallCard): void {
    const before = cards.get(level);
    if (!isOpen || JSON.stringify(before) === JSON.stringify(card)) return;
    cards.set(level, card);
    onCard(level, card);
  }

  function problems(): ToldProblem[] {
    return [...cards.values()].flatMap((card) => (card.kind === 'refused' ? [card.problem] : card.problems));
  }

  function close(): void {
    isOpen = false;
    for (const stop of stops) stop();
  }
}

/** In the order of the wall. */
function levelsOf(good: PreviewRound['good']): string[] {
  return good?.framework.crafts.flatMap(({ levels }) => levels.map(({ id }) => id)) ?? [];
}
