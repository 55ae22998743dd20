import { basename } from 'node:path';
import { audiences } from '../../domain/audience.js';
import type { Craft, Level } from '../../domain/framework.js';
import { orientations, paperIds } from '../../domain/paper.js';
import { printSizes } from '../../domain/print-size.js';
import { treeHolding } from '../../work-tree.js';
import type { PreviewRound } from '../session.js';
import type { EditorName, PreviewState, SheetChoices, WallCard, WallCraft, WallLevel } from '../state.js';
import { toldProblem } from './told-problem.js';

/** What is known beside the round itself. */
export interface KnownBesides {
  card(level: string): WallCard | undefined;
  /** Files of the pages that are others than at the last commit; undefined where nobody knows. */
  readonly changed: ReadonlySet<string> | undefined;
  readonly brands: readonly string[];
  readonly editor: EditorName | 'command';
}

/** What the page is told of a round. */
export function makeState(round: PreviewRound, besides: KnownBesides): PreviewState {
  const { good, failure } = round;
  return {
    round: round.number,
    title: good?.framework.title ?? '',
    language: good?.framework.language ?? 'en',
    folder: (good?.settings.folder ?? '').replaceAll('\\', '/'),
    project: basename(treeHolding(good?.settings.folder ?? '') ?? good?.settings.folder ?? ''),
    isCurrent: round.isGood,
    failure: failure === undefined ? undefined : { what: failure.message, fix: failure.fix },
    crafts: good?.framework.crafts.map((craft) => wallCraft(craft, besides)) ?? [],
    problems: round.diagnostics.map(toldProblem),
    notes: round.notes,
    choices: choicesOf(round, besides.brands),
    editor: besides.editor,
    knowsCommit: besides.changed !== undefined,
  };
}

function wallCraft({ id, name, language, levels }: Craft, besides: KnownBesides): WallCraft {
  return { id, name, language, levels: levels.map((level) => wallLevel(level, besides)) };
}

function wallLevel(level: Level, { card, changed }: KnownBesides): WallLevel {
  const { id, numeral, role, language, place, words, file } = level;
  return {
    id,
    numeral,
    role,
    language,
    place,
    words,
    card: card(id),
    isChanged: changed?.has(file) === true,
  };
}

function choicesOf({ good }: PreviewRound, brands: readonly string[]): SheetChoices {
  const said = good?.settings;
  return {
    brands,
    papers: first(said?.papers, paperIds),
    prints: first(said?.prints, printSizes),
    audiences: first(said === undefined ? [] : [said.audience], audiences),
    orientations: first(said === undefined ? [] : [said.cardOrientation], orientations),
  };
}

/** What the settings say, then what else there is. */
function first(said: readonly string[] = [], all: readonly string[]): string[] {
  return [...new Set([...said, ...all])];
}
