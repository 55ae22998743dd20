import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A page as PDFium paints it, what is filled in too: one dot a point, in grey. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Whether some dot within a rectangle in PDF points is darker than so much grey (0 to 255). */
  hasInk(rect: readonly number[], darkerThan: number): boolean;
}

/** @param dots how many stand for one point */
export async function rastersWithFields(bytes: Uint8Array, dots = 2): Promise<Raster[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const rasters: Raster[] = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({
        scale: dots,
        render: 'bitmap',
        renderFormFields: true,
      });
      rasters.push({
        width,
        height,
        hasInk: ([left = 0, bottom = 0, right = 0, top = 0], darkerThan) => {
          for (let y = Math.ceil(height - top * dots); y < height - bottom * dots; y += 1) {
            for (let x = Math.ceil(left * dots); x < right * dots; x += 1) {
              // Blue, green, red, alpha: what is typed is black.
              if ((data[(y * width + x) * 4 + 1] ?? 255) < darkerThan) return true;
            }
          }
          return false;
        },
      });
    }
    return rasters;
  } finally {
    document.destroy();
    library.destroy();
  }
}
