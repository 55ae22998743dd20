import type { Craft, Framework, Inline, Level, Statement } from './framework.js';

/** A level, and the craft that it is a rung of. */
export interface LevelOfCraft {
  readonly craft: Craft;
  readonly level: Level;
}

/** Two levels to set side by side, the one to start from first. */
export interface Between {
  readonly below: LevelOfCraft;
  readonly above: LevelOfCraft;
}

/** Two levels side by side; words weigh as they do in the whole framework. */
export interface StepSubject extends Between {
  readonly kind: 'step';
  readonly framework: Framework;
}

/** A statement of each of two levels that belong together. */
export interface StepPair {
  readonly kind: 'stays' | 'grows';
  readonly below: Statement;
  readonly above: Statement;
  /** The name of the part that the lower one stands in, where that is another; undefined where it is this. */
  readonly from: string | undefined;
}

/** One area of two levels side by side, or what stands in it under one heading. */
export interface StepPart {
  /** The area's name as the upper level writes it, else as the lower one does; undefined for text without a heading. */
  readonly name: Inline | undefined;
  /** The heading or column within the area; undefined for what stands under none. */
  readonly under: Inline | undefined;
  /** The craft's area; undefined when the craft has none of that name. */
  readonly area: string | undefined;
  /** The level that alone has it. */
  readonly only: 'below' | 'above' | undefined;
  /** In the order of the upper level. */
  readonly pairs: readonly StepPair[];
  /** What the lower level says and the upper one does not say again, in order. */
  readonly below: readonly Statement[];
  /** What is new in the upper level, in order. */
  readonly fresh: readonly Statement[];
}

/** Two levels side by side: mostly a rung and the next, but any two may be compared, of different crafts too. */
export interface LevelStep {
  readonly below: LevelOfCraft;
  readonly above: LevelOfCraft;
  readonly parts: readonly StepPart[];
}
