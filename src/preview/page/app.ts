/// <reference lib="dom" />
import { render } from 'lit-html';
import type { PreviewState, SourcePlace } from '../state.js';
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
      levels: craft.levels.map((level) => ({ ...level, card: cards.get(level.id) ?? level.card })),
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
  render(shell({ state, connection, row, message, openPlace: open }), document.body);
  if (state === undefined) return;
  if (shown?.row !== row) void enter(row);
  else shown.view.show(state, params);
}

async function enter(row: ViewRow): Promise<void> {
  const openView = await row.load();
  const host = document.querySelector<HTMLElement>('#view');
  // Somebody went elsewhere meanwhile.
  if (host === null || addressed().row !== row || shown?.row === row) return;
  shown?.view.leave();
  host.replaceChildren();
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
  const query = String(params);
  history.replaceState(null, '', `#${addressed().row.id}${query === '' ? '' : `?${query}`}`);
  draw();
}

function open(place: SourcePlace): void {
  if (state === undefined) return;
  void openPlace(place, state).then((said) => {
    message = said;
    draw();
  });
}
