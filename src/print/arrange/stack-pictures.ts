/// <reference lib="dom" />

/**
 * Runs inside the page: marks with `data-tall` the pictures that are taller than two lines of the text they stand in,
 * for the style sheet to set them on lines of their own.
 */
export function stackPictures(body: HTMLElement): void {
  const tall = [...body.querySelectorAll<HTMLElement>('.statements img, .prose img')].filter((picture) => {
    const text = picture.parentElement ?? body;
    return picture.offsetHeight > 2 * Number.parseFloat(getComputedStyle(text).lineHeight);
  });
  for (const picture of tall) picture.dataset.tall = '';
}
