import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Fills in a file as Firefox's viewer does, and saves it: what changed is appended.
 *
 * @param values by the names of fields; of a choice, the name of its state
 */
export async function fillWithPdfJs(
  bytes: Uint8Array,
  values: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      for (const annotation of await page.getAnnotations({ intent: 'display' })) {
        const { id, fieldName, fieldType, buttonValue } = annotation as Record<string, string>;
        const value = values.get(fieldName ?? '');
        if (value === undefined || id === undefined) continue;
        document.annotationStorage.setValue(id, {
          value: fieldType === 'Btn' ? buttonValue === value : value,
        });
      }
    }
    return await document.saveDocument();
  } finally {
    await task.destroy();
  }
}
