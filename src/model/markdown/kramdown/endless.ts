/** From where on an end that was looked for does not come, so that nobody looks again. */
export type Endless = Map<string, number>;

/** Whether a search from a place is in vain. One that goes back before a failed search may yet find its end. */
export function isHopeless(
  { endless, at }: { readonly endless: Endless; readonly at: number },
  end: string,
): boolean {
  return (endless.get(end) ?? Number.POSITIVE_INFINITY) <= at;
}

export function giveUp(
  { endless, at }: { readonly endless: Endless; readonly at: number },
  end: string,
): void {
  endless.set(end, Math.min(endless.get(end) ?? at, at));
}
