/// <reference lib="dom" />

/** Arrow keys lead along a ladder, and from one ladder to the next, as if the wall were a table. */
export function moveByArrows(event: KeyboardEvent, wall: HTMLElement): void {
  const from = document.activeElement;
  if (
    !(from instanceof HTMLElement) ||
    !from.matches('.picture') ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  )
    return;
  const ladders = [...wall.querySelectorAll('.rungs')].map((rungs) => [
    ...rungs.querySelectorAll<HTMLElement>('.picture'),
  ]);
  const ladder = ladders.findIndex((rungs) => rungs.includes(from));
  const rung = ladders[ladder]?.indexOf(from) ?? 0;
  const target = targetOf(event.key);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();

  function targetOf(key: string): HTMLElement | undefined {
    const forwards = getComputedStyle(wall).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowLeft' || key === 'ArrowRight')
      return ladders[ladder]?.[rung + (key === forwards ? 1 : -1)];
    if (key === 'Home') return ladders[ladder]?.[0];
    if (key === 'End') return ladders[ladder]?.at(-1);
    const other =
      key === 'ArrowUp' ? ladders[ladder - 1] : key === 'ArrowDown' ? ladders[ladder + 1] : undefined;
    return other?.[Math.min(rung, other.length - 1)];
  }
}
