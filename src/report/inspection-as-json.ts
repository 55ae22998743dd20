import type { Inspection } from '../domain/inspection.js';
import { asPrintableJson } from '../domain/printable.js';

/** All that was found, for other programs. */
export function inspectionAsJson(inspection: Inspection): string {
  return asPrintableJson({ ...inspection, title: inspection.title ?? null });
}
