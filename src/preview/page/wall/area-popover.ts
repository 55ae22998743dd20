/// <reference lib="dom" />
import { render } from 'lit-html';
import type { SourcePlace, WallFit } from '../../state.js';
import { areaTable } from './fit-gauge.js';

/** What areas take, beside the gauge that has the focus or the pointer. */
export interface AreaPopover {
  /** Draws what is open again, with what is known now. */
  refresh(): void;
  close(): void;
}

/**
 * Opens beside a gauge on focus and under the pointer. It stays while the pointer is on it, and goes on Escape, as
 * WCAG 2.2 has it (1.4.13).
 */
export function openAreaPopover(
  wall: HTMLElement,
  fitOf: (level: string) => WallFit | undefined,
  openPlace: (place: SourcePlace) => void,
): AreaPopover {
  const box = document.createElement('div');
  box.id = 'areas';
  box.popover = 'manual';
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', 'How the card is filled');
  document.body.append(box);
  const ended = new AbortController();
  const { signal } = ended;
  let gauge: HTMLElement | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  for (const event of ['pointerover', 'focusin'] as const) {
    wall.addEventListener(event, ({ target }) => show(gaugeOf(target)), { signal });
  }
  for (const event of ['pointerout', 'focusout'] as const) {
    wall.addEventListener(event, ({ target }) => gaugeOf(target) === undefined || leave(), { signal });
  }
  box.addEventListener('pointerenter', stay, { signal });
  box.addEventListener('pointerleave', leave, { signal });
  box.addEventListener('focusin', stay, { signal });
  box.addEventListener('focusout', leave, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { signal });
  addEventListener('scroll', place, { signal, passive: true });
  return {
    refresh: () => (gauge?.isConnected === true ? draw() : hide()),
    close: () => {
      ended.abort();
      hide();
      box.remove();
    },
  };

  function show(over: HTMLElement | undefined): void {
    if (over === undefined) return;
    stay();
    gauge?.removeAttribute('aria-describedby');
    gauge = over;
    draw();
  }

  function draw(): void {
    const level = gauge?.closest<HTMLElement>('.rung')?.dataset.level ?? '';
    const fit = fitOf(level);
    if (fit === undefined || gauge === undefined) {
      hide();
      return;
    }
    render(areaTable(fit, openPlace), box);
    gauge.setAttribute('aria-describedby', box.id);
    box.showPopover();
    place();
  }

  /** Below the gauge, or above it where there is more room; within the window. */
  function place(): void {
    if (gauge === undefined || !box.matches(':popover-open')) return;
    const at = gauge.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const below = at.bottom + height + 12 < innerHeight;
    box.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
    box.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
  }

  function stay(): void {
    clearTimeout(leaving);
  }

  /** After a moment, in which the pointer or the focus may come to the box. */
  function leave(): void {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 200);
  }

  function hide(): void {
    clearTimeout(leaving);
    gauge?.removeAttribute('aria-describedby');
    gauge = undefined;
    if (box.matches(':popover-open')) box.hidePopover();
  }

  function gaugeOf(target: EventTarget | null): HTMLElement | undefined {
    return (target instanceof Element ? target.closest<HTMLElement>('.gauge') : null) ?? undefined;
  }
}
