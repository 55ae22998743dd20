import type { Craft, Level } from '../../domain/framework.js';
import { levelData } from './level-view.js';
import type { View, ViewContext } from './view.js';

/** A level's handout: duplex sheets with a binding margin. */
export function handoutView(context: ViewContext, craft: Craft, level: Level): View {
  return {
    title: level.role,
    language: level.language,
    kind: 'handout',
    data: levelData(context, craft, level),
    arrangement: { kind: 'handout' },
  };
}
