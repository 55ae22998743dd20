/** Every way in which a folder may hold a framework; the first format first. */
export const shapeIds = [
  'pages-with-front-matter',
  'page-per-level',
  'page-per-craft',
  'matrix',
  'area-first',
  'front-matter-data',
  'data',
  'csv',
] as const;

export type ShapeId = (typeof shapeIds)[number];
