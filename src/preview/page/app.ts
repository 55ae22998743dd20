/// <reference lib="dom" />
import { render } from 'lit-html';
import type { PreviewState, SourcePlace, ToldProblem, WallCard } from '../state.js';
import { follow } from './follow.js';
import { openPlace } from './open-place.js';
import { type Connection, shell } from './shell.js';
import type { ShownView } from './view.js';
import { type ViewRow, views } from './views.js';

// The page of `ladderpress preview`: a head, a view, and what is wrong. What is shown stands in the address, after `#`.

let state: PreviewState | undefined;
let connection: Connection = { kind: 'begins' };
let shown: { readonly row: ViewRow; readonly view: ShownView } | undefined;
let message = '';
/** What each view showed last, as its address says it. */
const lastOf = new Map<ViewRow, string>();

draw();
follow({
  onState: (next, took) => {
    state = next;
    connection = { kind: 'lives', took };
    document.title = next.title === '' ? 'Preview' : `${next.title} – preview`;
    draw();
  },
  onCards: (cards) => {
    if (state === undefined) return;
    const crafts = state.crafts.map((craft) => ({
      ...craft,
      levels: craft.levels.map((level) => {
        const card = cards.get(level.id);
        // A level that stays the same value is not drawn again.
        return card === undefined ? level : { ...level, card };
      }),
    }));
    state = { ...state, crafts };
    draw();
  },
  onLost: () => {
    connection = { kind: 'lost' };
    draw();
  },
});
addEventListener('hashchange', draw);

/** Draws all of it; what did not change is left as it is. */
function draw(): void {
  const { row, params } = addressed();
  const whole = state && withCardProblems(state);
  lastOf.set(row, String(params));
  const addressOf = (each: ViewRow) => addressIn(each, lastOf.get(each) ?? '');
  render(shell({ state: whole, connection, row, message, addressOf, openPlace: open }), document.body);
  if (whole === undefined) return;
  if (shown?.row !== row) void enter(row);
  else shown.view.show(whole, params);
}

async function enter(row: ViewRow): Promise<void> {
  const openView = await row.load();
  const host = document.querySelector<HTMLElement>('#view');
  // Somebody went elsewhere meanwhile.
  if (host === null || addressed().row !== row || shown?.row === row) return;
  shown?.view.leave();
  host.dataset.view = row.id;
  shown = { row, view: openView(host, { openPlace: open, choose }) };
  draw();
}

/** `#sheet?level=devops-3`: the view, and what it is to show. */
function addressed(): { readonly row: ViewRow; readonly params: URLSearchParams } {
  const [name, query] = location.hash.slice(1).split('?');
  const [first] = views;
  const row = views.find(({ id }) => id === name) ?? first;
  if (row === undefined) throw new Error('There is no view.');
  return { row, params: new URLSearchParams(query) };
}

function choose(params: URLSearchParams): void {
  history.replaceState(null, '', addressIn(addressed().row, String(params)));
  draw();
}

function addressIn({ id }: ViewRow, query: string): string {
  return `#${id}${query === '' ? '' : `?${query}`}`;
}

function open(place: SourcePlace): void {
  if (state === undefined) return;
  void openPlace(place, state).then((said) => {
    message = said;
    draw();
  });
}

/**
 * The same, with what is wrong with cards among the problems: what only shows once a card is set. What is in the way of all of
 * them, such as a template, is told once.
 */
function withCardProblems(state: PreviewState): PreviewState {
  const told = new Map(state.problems.map((problem) => [keyOf(problem), problem]));
  // Of a page that is broken the card is that of before, and so is what was wrong with it.
  const broken = new Set(
    state.problems.filter(({ severity }) => severity === 'error').map(({ place }) => place.file),
  );
  for (const { card } of state.crafts.flatMap(({ levels }) => levels)) {
    for (const problem of problemsOf(card)) {
      if (!broken.has(problem.place.file)) told.set(keyOf(problem), problem);
    }
  }
  return { ...state, problems: [...told.values()] };
}

function problemsOf(card: WallCard | undefined): readonly ToldProblem[] {
  if (card === undefined) return [];
  return card.kind === 'refused' ? [card.problem] : card.problems;
}

function keyOf({ place, code, what }: ToldProblem): string {
  return JSON.stringify([place, code, what]);
}
