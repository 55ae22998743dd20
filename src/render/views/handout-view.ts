import type { Craft, Level } from '../../domain/framework.js';
import { levelData } from './level-view.js';
import { boundMargins, levelFoot, type View, type ViewContext } from './view.js';

/** A level's handout: duplex sheets with a binding margin. */
export function handoutView(context: ViewContext, craft: Craft, level: Level): View {
  return {
    title: level.role,
    language: level.language,
    kind: 'handout',
    data: levelData(context, craft, level),
    margins: boundMargins(context),
    orientation: 'portrait',
    foot: levelFoot(context, craft, level),
    // Large print runs on freely: its few lines a page leave nothing to arrange.
    arrangement: { kind: context.edition.print === 'large' ? 'flow' : 'handout' },
  };
}
