import { fileURLToPath } from 'node:url';
import { writeEngine } from '../../scripts/bundle/write-engine.js';

/** Tests run from src/ too, where no build has made what the index page searches with. */
export async function setup() {
  await writeEngine(fileURLToPath(new URL('../..', import.meta.url)));
}
