import type { Beside } from '../domain/deck.js';
import type { Level } from '../domain/framework.js';
import type { SubjectPage } from './deck-subject.js';
import type { Content } from './read-content.js';

/** A text with its title: what becomes one slide, or several that say so. */
export interface Text extends Content {
  readonly page: SubjectPage;
  readonly level: Level | undefined;
  readonly heading: 1 | 2;
  readonly title: string;
  /** What it is about, below the title of the first slide; left out for nothing. */
  readonly lead?: string;
  readonly steps: readonly string[];
  /** Of the first of its slides. */
  readonly anchor: string;
  readonly notes: readonly string[];
  /** What stands at its side if all of both fits on one slide; left out for nothing. */
  readonly beside?: Omit<Beside, 'height'> | undefined;
}
