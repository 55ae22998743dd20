/// <reference lib="dom" />

/** How long what changed is lit, in milliseconds. */
const lit = 2000;

/**
 * Shows a picture in place of the one before, which stays until the new one can be painted at once: nothing flickers. What
 * is another than before lights up; the first picture does not, nor does one that nobody has seen yet.
 *
 * @param version names what is to be seen; empty while nobody knows
 */
export function showPicture(image: Element | undefined, source: string, version: string): void {
  if (!(image instanceof HTMLImageElement) || image.getAttribute('data-source') === source) return;
  const before = image.dataset.version ?? '';
  image.dataset.source = source;
  image.dataset.version = version;
  const isSeen = image.complete && image.naturalWidth > 0;
  if (!isSeen) {
    image.src = source;
    return;
  }
  const next = new Image();
  next.src = source;
  void next.decode().then(
    () => {
      // Another one was asked for meanwhile.
      if (image.dataset.source !== source) return;
      image.src = source;
      if (before !== '' && before !== version) lightUp(image);
    },
    // It could not be had; the next state says why.
    () => undefined,
  );
}

function lightUp(image: HTMLImageElement): void {
  const tile = image.closest<HTMLElement>('.rung');
  if (tile === null) return;
  const stamp = String(performance.now());
  tile.dataset.lit = stamp;
  // Unless it was lit again since.
  setTimeout(() => tile.dataset.lit === stamp && delete tile.dataset.lit, lit);
}
