/// <reference lib="dom" />
import type { PreviewState, SourcePlace } from '../state.js';

/** One of the things that the page can show below its head: the wall, a sheet. */
export interface ShownView {
  /**
   * Draws into its host: at first, after each state, and when the address changes. What was scrolled and zoomed stays.
   *
   * @param params what the address says after the view's name
   */
  show(state: PreviewState, params: URLSearchParams): void;
  /** Another view takes its place: what it drew into the host goes. */
  leave(): void;
}

/** What a view may do besides. */
export interface ViewTools {
  /** Opens a place in the editor. */
  openPlace(place: SourcePlace): void;
  /** Puts what is shown into the address, in place of what stands there, and shows it. */
  choose(params: URLSearchParams): void;
}

export type OpenView = (host: HTMLElement, tools: ViewTools) => ShownView;
