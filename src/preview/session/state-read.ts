import type { Looks } from '../../build/nouns/looks.js';
import type { PreparedFiles } from '../../build/prepare-files.js';
import type { Settings } from '../../domain/settings.js';
import type { FrameworkFolder } from '../../domain/source.js';
import type { PreviewRound } from '../session.js';

/** What one reading of the disk brought. */
export interface StateRead extends Pick<PreviewRound, 'isGood' | 'diagnostics' | 'failure' | 'notes'> {
  /** What lies there, as far as it could be read. */
  readonly settings: Settings | undefined;
  readonly folder: FrameworkFolder | undefined;
  readonly looks: Looks | undefined;
  /** What things are made of: of this reading, with what is broken as it was good last; undefined when nothing can be. */
  readonly usable: UsableState | undefined;
}

export interface UsableState {
  readonly settings: Settings;
  readonly folder: FrameworkFolder;
  readonly looks: Looks;
  readonly prepared: Extract<PreparedFiles, { kind: 'framework' }>;
}
