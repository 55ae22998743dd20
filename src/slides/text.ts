import type { Level } from '../domain/framework.js';
import type { SubjectPage } from './deck-subject.js';
import type { Flow } from './frame.js';
import type { Content } from './read-content.js';

/** A text with its title: what becomes one slide, or several that say so. */
export interface Text extends Content {
  readonly page: SubjectPage;
  readonly text: Flow['text'];
  readonly level: Level | undefined;
  readonly heading: 1 | 2;
  readonly title: string;
  readonly steps: readonly string[];
  /** Of the first of its slides. */
  readonly anchor: string;
  readonly notes: readonly string[];
}
