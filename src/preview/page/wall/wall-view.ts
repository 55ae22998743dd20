/// <reference lib="dom" />
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { PreviewState, ToldProblem, WallCraft, WallLevel } from '../../state.js';
import type { OpenView, ViewTools } from '../view.js';
import { openAreaPopover } from './area-popover.js';
import { cardTile } from './card-tile.js';
import { filterBar } from './filter-bar.js';
import { type Filters, filtersOf, isWanted } from './filters.js';
import { moveByArrows } from './move-by-arrows.js';

/** The wall: every level as its card, grouped by craft as a ladder. */
export const openWall: OpenView = (host, tools) => {
  const ended = new AbortController();
  host.addEventListener('keydown', (event) => moveByArrows(event, host), { signal: ended.signal });
  let cards: ReadonlyMap<string, WallLevel> = new Map();
  const fitOf = (id: string) => {
    const card = cards.get(id)?.card;
    return card?.kind === 'set' ? card.fit : undefined;
  };
  const popover = openAreaPopover(host, fitOf, tools.openPlace);
  return {
    show: (state, params) => {
      const filters = filtersOf(params);
      cards = new Map(state.crafts.flatMap(({ levels }) => levels.map((level) => [level.id, level])));
      host.style.setProperty('--card', `${filters.size}rem`);
      render(wall(state, filters, tools), host);
      popover.refresh();
    },
    leave: () => {
      ended.abort();
      popover.close();
      render(nothing, host);
    },
  };
};

/** Rungs of a ladder that stand higher and higher; more would take the room of the cards. */
const mostStairs = 8;

function wall(state: PreviewState, filters: Filters, tools: ViewTools): TemplateResult {
  const problems = byFile(state.problems);
  const wanted = (level: WallLevel, craft: WallCraft) => isWanted(level, craft, filters, problems);
  const crafts = state.crafts
    .map((craft) => ({ craft, levels: craft.levels.filter((level) => wanted(level, craft)) }))
    .filter(({ levels }) => levels.length > 0);
  const shown = crafts.reduce((sum, { levels }) => sum + levels.length, 0);
  return html`
    ${filterBar(state, filters, shown, tools.choose)}
    ${shown === 0 ? html`<p class="empty">${whyEmpty(state)}</p>` : nothing}
    ${repeat(
      crafts,
      ({ craft }) => craft.id,
      ({ craft, levels }) => html`
        <section class="craft" aria-labelledby="craft-${craft.id}" lang=${craft.language}>
          <h2 id="craft-${craft.id}">${craft.name}</h2>
          <ol class=${craft.levels.length > mostStairs ? 'rungs' : 'rungs stairs'} role="list" .style=${`--rungs:${craft.levels.length}`}>
            ${repeat(
              levels,
              ({ id }) => id,
              (level) => {
                const { fault, warnings } = troubles(problems.get(level.place.file));
                const at = craft.levels.indexOf(level);
                // Of a thousand cards one changed.
                return guard([level, JSON.stringify(fault), warnings, at], () =>
                  cardTile(level, { fault, warnings, at, openPlace: tools.openPlace }),
                );
              },
            )}
          </ol>
        </section>
      `,
    )}
  `;
}

function byFile(problems: readonly ToldProblem[]): ReadonlyMap<string, readonly ToldProblem[]> {
  const found = new Map<string, ToldProblem[]>();
  for (const problem of problems) {
    const { file } = problem.place;
    found.set(file, [...(found.get(file) ?? []), problem]);
  }
  return found;
}

function troubles(problems: readonly ToldProblem[] = []) {
  return {
    fault: problems.find(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

function whyEmpty({ crafts, problems }: PreviewState): string {
  if (crafts.length > 0) return 'No card is as the filters above want it.';
  return problems.length > 0
    ? 'There is nothing to show before this is put right.'
    : 'There is no level yet.';
}
