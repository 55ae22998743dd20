/**
 * How far the ink of a drawn sheet stays from each edge, in millimetres; undefined for a blank sheet. Ink is what differs
 * from `paper` (red, green, blue) by more than `tolerance` of 255 in any channel.
 */
export function inkEdges(sheet, { paper = [255, 255, 255], tolerance = 24 } = {}) {
  const { columns, rows, data } = sheet;
  const [red, green, blue] = paper;
  let [top, bottom, left, right] = [rows, -1, columns, -1];
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      const at = (y * columns + x) * 4;
      // Most of a page is paper, and a page has a hundred thousand dots.
      if (
        Math.abs(data[at] - red) <= tolerance &&
        Math.abs(data[at + 1] - green) <= tolerance &&
        Math.abs(data[at + 2] - blue) <= tolerance
      )
        continue;
      top = Math.min(top, y);
      bottom = y;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  if (bottom < 0) return undefined;
  const across = sheet.width / columns;
  const down = sheet.height / rows;
  return {
    top: top * down,
    bottom: (rows - 1 - bottom) * down,
    left: left * across,
    right: (columns - 1 - right) * across,
  };
}
