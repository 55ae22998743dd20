import type { CardPicture } from '../session.js';

/** Pictures of cards by their key, those that were asked for last. */
export interface PictureShelf {
  /** The picture of this key, taken if it is not there. One that could not be taken is tried again. */
  get(key: string, take: () => Promise<CardPicture>): Promise<CardPicture>;
}

interface Shelved {
  readonly picture: Promise<CardPicture>;
  /** 0 until it is taken. */
  bytes: number;
}

/**
 * Each edit makes another picture, so it is their bytes that are bounded.
 *
 * @param most bytes of pictures that stay; the one that was asked for last stays whatever it has
 */
export function pictureShelf(most: number): PictureShelf {
  const shelf = new Map<string, Shelved>();
  const clear = () => {
    let bytes = [...shelf.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [key, oldest] of [...shelf].slice(0, -1)) {
      if (bytes <= most) return;
      bytes -= oldest.bytes;
      if (oldest.bytes > 0) shelf.delete(key);
    }
  };
  const shelve = (key: string, picture: Promise<CardPicture>): Shelved => {
    const shelved = { picture, bytes: 0 };
    picture.then(
      ({ png }) => {
        shelved.bytes = png.byteLength;
        clear();
      },
      () => shelf.get(key) === shelved && shelf.delete(key),
    );
    return shelved;
  };
  return {
    get(key, take) {
      const shelved = shelf.get(key) ?? shelve(key, take());
      shelf.delete(key);
      shelf.set(key, shelved);
      return shelved.picture;
    },
  };
}
