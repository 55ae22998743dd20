import { identity, type Matrix, multiply, toMatrix } from './matrix.js';
import { readNumbers } from './read-operands.js';
import type { Operation } from './scan-operations.js';

/** What of the graphics state a reader of content keeps; the transformation to the page is part of it for all. */
interface GraphicsState {
  readonly ctm: Matrix;
}

/** The state after an operation that saves, restores or transforms it (ISO 32000-1, 8.4.2); the same after any other. */
export function followState<State extends GraphicsState>(
  state: State,
  saved: State[],
  bytes: Uint8Array,
  operation: Operation,
): State {
  switch (operation.operator) {
    case 'q':
      saved.push(state);
      return state;
    case 'Q':
      return saved.pop() ?? state;
    case 'cm':
      return { ...state, ctm: multiply(toMatrix(readNumbers(bytes, operation)) ?? identity, state.ctm) };
    default:
      return state;
  }
}
