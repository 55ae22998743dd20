/** Of what starts no browser, where there are pictures: one note, that nobody looked at all of them. */
export function unseenPictures(images: ReadonlyMap<string, Uint8Array>): string[] {
  const { size } = images;
  if (size === 0) return [];
  const many = size === 1 ? 'the picture' : `the ${size} pictures`;
  return [
    `Of ${many} only the beginning and the end were read: a build has its browser decode them, and tells damage in between.`,
  ];
}
