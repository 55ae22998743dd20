/** Millimetres: less than this is no room for a line of text. */
const least = { width: 60, height: 20 };

/** What is wrong with the places that new slides have for text, in words. */
export function narrowPlaces(places) {
  const masters = [...new Set(places.map(({ master }) => master))];
  return masters.flatMap((master) => {
    const texts = places.filter((place) => place.master === master && place.kind === 'OutlinerShape');
    if (texts.length === 0) return [`A new slide on "${master}" has no place for text.`];
    return texts
      .filter(({ width, height }) => width < least.width || height < least.height)
      .map(({ width, height }) => `On "${master}" the text of a new slide has ${width} × ${height} mm.`);
  });
}
