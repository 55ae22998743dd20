/// <reference lib="dom" />
import type { PreviewEvents, PreviewState, WallCard } from '../state.js';

/** Who wants to know. */
export interface Follower {
  /** @param took milliseconds from what changed on the disk to this state; undefined for the first */
  onState(state: PreviewState, took: number | undefined): void;
  /** Cards that were set since, by their levels. */
  onCards(cards: ReadonlyMap<string, WallCard>): void;
  /** The preview does not answer. It is asked again until it does. */
  onLost(): void;
}

/** Keeps up with the server: the whole state at first and after each round, single cards as they are set. */
export function follow({ onState, onCards, onLost }: Follower): void {
  const events = new EventSource('events');
  let asked = 0;
  const set = new Map<string, WallCard>();

  // After each connection, since what was told between two of them is lost.
  on('hello', () => void read(undefined));
  on('state', ({ took }: PreviewEvents['state']) => void read(took));
  on('card', ({ level, card }: PreviewEvents['card']) => {
    // At first they come by the hundred: one drawing shows all that came before it.
    if (set.size === 0) requestAnimationFrame(tellCards);
    set.set(level, card);
  });
  events.addEventListener('error', onLost);
  // Somebody comes back, perhaps from a commit, of which no file of the framework tells.
  addEventListener('focus', () => void read(undefined));

  function on<What>(name: string, listener: (what: What) => void): void {
    events.addEventListener(name, (event) =>
      listener(JSON.parse((event as MessageEvent<string>).data || 'null')),
    );
  }

  function tellCards(): void {
    const cards = new Map(set);
    set.clear();
    onCards(cards);
  }

  async function read(took: number | undefined): Promise<void> {
    asked += 1;
    const mine = asked;
    try {
      const response = await fetch('state.json');
      if (!response.ok) throw new Error(response.statusText);
      const state: PreviewState = await response.json();
      // A later answer tells more.
      if (mine === asked) onState(state, took);
    } catch {
      onLost();
    }
  }
}
